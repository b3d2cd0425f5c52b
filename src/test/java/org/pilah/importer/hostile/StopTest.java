package org.pilah.importer.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pilah.Workplace;
import org.pilah.exchange.SourceIntake;
import org.pilah.importer.SourceImporter;
import org.pilah.project.OpenProject;
import org.pilah.task.Progress;

/// Reading is stopped by the person who waits for it.
@Timeout(120)
class StopTest {
    private static final String LINE = "P: Kami menunggu kabar dari desa sejak pagi, dan belum juga ada jawabannya.";
    private static final int LINES = 18_000;

    @TempDir
    Path home;

    /// Stopped when it is asked for the n-th time whether it is.
    private record StoppedLater(int asked, AtomicInteger times) implements Progress {
        @Override
        public void at(String what, long done, long all) {}

        @Override
        public boolean stopped() {
            return times.incrementAndGet() >= asked;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docx", "odt", "rtf", "pdf", "html", "mhtml", "epub", "md", "txt", "srt", "vtt", "xlsx", "ods", "csv"
            })
    void everyReaderAsksWhileItReadsAndStops(String kind) throws IOException {
        Path file = Files.write(home.resolve("panjang." + kind), lengthy(kind));
        var progress = new StoppedLater(3, new AtomicInteger());

        assertThrows(Progress.Stopped.class, () -> Became.of(file, new SourceImporter(), progress));
        assertEquals(3, progress.times.get());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void aStoppedBatchLeavesTheStudyAsItWas(int asked) throws IOException {
        var workplace = new Workplace(home);
        Path first = Files.writeString(home.resolve("a.txt"), Plain.TEXT);
        Path second = Files.write(home.resolve("b.txt"), lengthy("txt"));
        try (OpenProject project = workplace.create()) {
            byte[] before = Files.readAllBytes(workplace.file());
            var progress = new StoppedLater(asked, new AtomicInteger());

            assertThrows(
                    Progress.Stopped.class,
                    () -> new SourceIntake(project)
                            .take(List.of(first, second), SourceIntake.Wishes.PLAIN, Workplace.BY, progress));

            assertTrue(project.study().sources().isEmpty());
            assertEquals(before.length, Files.size(workplace.file()));
        }
    }

    private static byte[] lengthy(String kind) throws IOException {
        return switch (kind) {
            case "docx" ->
                Plain.docx(lines("<w:p><w:r><w:t>", "</w:t></w:r></w:p>")).bytes();
            case "odt" -> Plain.odt(lines("<text:p>", "</text:p>")).bytes();
            case "rtf" -> Plain.utf8(Plain.rtf(lines("", "\\par ")));
            case "pdf" -> OddPages.ofPages(40);
            case "html" -> Plain.utf8(Plain.html(lines("<p>", "</p>")));
            case "mhtml" -> Plain.utf8(Plain.mhtml(Plain.html(lines("<p>", "</p>\r\n"))));
            case "epub" -> Plain.epub(Plain.page(lines("<p>", "</p>"))).bytes();
            case "md" -> Plain.utf8(lines("", "\n\n"));
            case "srt" -> Plain.utf8(lines("1\n00:00:01,000 --> 00:00:02,000\n", "\n\n"));
            case "vtt" -> Plain.utf8("WEBVTT\n\n" + lines("00:01.000 --> 00:02.000\n", "\n\n"));
            case "csv" -> Plain.utf8("Nama;Cerita\n" + lines("Ibu;", "\n"));
            case "xlsx" ->
                Plain.xlsx(Plain.row(1, "Nama", "Cerita")
                                + lines(
                                        "<row><c t=\"inlineStr\"><is><t>Ibu</t></is></c><c t=\"inlineStr\"><is><t>",
                                        "</t></is></c></row>"))
                        .bytes();
            case "ods" ->
                Plain.ods(Plain.odsRow("Nama", "Cerita")
                                + lines(
                                        "<table:table-row><table:table-cell><text:p>Ibu</text:p></table:table-cell>"
                                                + "<table:table-cell><text:p>",
                                        "</text:p></table:table-cell></table:table-row>"))
                        .bytes();
            default -> Plain.utf8(lines("", "\n").repeat(3));
        };
    }

    /// So many different lines, each between these two.
    private static String lines(String before, String after) {
        var random = new Random(9);
        var text = new StringBuilder();
        for (int i = 0; i < LINES; i++) {
            text.append(before)
                    .append(LINE)
                    .append(Long.toString(random.nextLong(), 36))
                    .append(Long.toString(random.nextLong(), 36))
                    .append(after);
        }
        return text.toString();
    }
}
