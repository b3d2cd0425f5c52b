package org.pilah.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pilah.task.Progress;

/// Reading tells how far it is also inside one page and one paragraph.
class ToldProgressTest {
    private static final String LINE = "Ibu W: Airnya *lancar* sejak sumur bor dibuka.\n";
    private static final String PLAIN = LINE.replace("*", "");
    private static final int LINES = 20_000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"a.md", "marks.md", "a.html", "a.epub", "a.mhtml", "a.srt"})
    void progressMovesForwardInManySmallSteps(String name) throws IOException {
        var told = new Told();

        Kind.of(Path.of(name)).orElseThrow().read(file(name), ImportOptions.DETECT, told);

        assertEquals(told.shares.stream().sorted().toList(), told.shares);
        double longest = 0;
        double last = 0;
        for (double share : told.shares) {
            longest = Math.max(longest, share - last);
            last = share;
        }
        assertTrue(told.shares.size() > 20, told.shares.size() + " steps");
        assertTrue(longest < 0.3, "a step of " + longest);
        assertTrue(last > 0.6, "the last is " + last);
    }

    @Test
    void paragraphThatIsReadInPiecesKeepsAllItsWordsAndLines() throws IOException {
        Path lines = Files.writeString(folder.resolve("a.md"), LINE.repeat(LINES));
        String words = "satu *dua* tiga ".repeat(40_000).strip();
        Path one = Files.writeString(folder.resolve("b.md"), words + "\n");
        Path border = Files.writeString(folder.resolve("c.md"), "x".repeat(99_999) + "\n" + LINE + "y".repeat(250_000));

        assertEquals(PLAIN.repeat(LINES), text(lines));
        assertEquals(words.replace("*", "") + "\n", text(one));
        assertEquals("x".repeat(99_999) + "\n" + PLAIN + "y".repeat(250_000) + "\n", text(border));
    }

    private static String text(Path file) throws IOException {
        Document read = Kind.MARKDOWN.read(file, ImportOptions.DETECT, Progress.SILENT);
        return String.join("", read.lines().pieces());
    }

    private Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        var random = new Random(7);
        // Pages that pack too well are refused.
        String page = IntStream.range(0, LINES)
                .mapToObj(line -> "<p>" + random.nextLong() + " " + LINE + "</p>")
                .collect(Collectors.joining("", "<html><body>", "</body></html>"));
        return switch (name) {
            case "a.md" -> Files.writeString(file, (LINE + "\n").repeat(LINES));
            case "marks.md" -> Files.writeString(file, "*a* ".repeat(300_000));
            case "a.html" -> Files.writeString(file, page);
            case "a.srt" ->
                Files.writeString(
                        file,
                        IntStream.range(0, LINES)
                                .mapToObj(cue -> "%d\n00:%02d:%02d,000 --> 00:%02d:%02d,900\n%s\n"
                                        .formatted(cue, cue / 60 % 60, cue % 60, cue / 60 % 60, cue % 60, LINE))
                                .collect(Collectors.joining()));
            case "a.epub" -> book(file, page);
            default ->
                Files.writeString(
                        file,
                        "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"b\"\n\n--b\n"
                                + "Content-Type: text/html\n\n" + page + "\n--b--\n");
        };
    }

    private static Path book(Path file, String page) throws IOException {
        Map<String, String> entries = Map.of(
                "META-INF/container.xml",
                "<c><rootfiles><rootfile full-path=\"isi.opf\"/></rootfiles></c>",
                "isi.opf",
                "<p><manifest><item id=\"1\" href=\"a.html\" media-type=\"application/xhtml+xml\"/></manifest>"
                        + "<spine><itemref idref=\"1\"/></spine></p>",
                "a.html",
                page);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    private static final class Told implements Progress {
        private final List<Double> shares = new ArrayList<>();

        @Override
        public void at(String what, long done, long all) {
            shares.add((double) done / all);
        }

        @Override
        public boolean stopped() {
            return false;
        }
    }
}
