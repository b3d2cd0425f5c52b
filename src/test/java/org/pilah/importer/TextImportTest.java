package org.pilah.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pilah.messages.Messages;
import org.pilah.model.Language;
import org.pilah.model.SourceId;
import org.pilah.model.TextPart;
import org.pilah.task.Progress;

class TextImportTest {
    private static final String TALK = "Peneliti: Bagaimana “kampung” ini?\nIbu S.: Ya… begitu – anak-anak senang.\n";

    @TempDir
    Path folder;

    @Test
    void utf8ComesInByteForByte() throws IOException {
        String text = "  Dua  spasi\tdan tab, e\u0301 dan é, 👩‍🌾, \u202Eterbalik\n\n\nakhir tanpa baris";

        ImportedSource source = read("a.txt", text.getBytes(StandardCharsets.UTF_8), ImportOptions.DETECT);

        assertEquals(text, source.text());
        assertEquals(List.of(), source.remarks());
        assertEquals("UTF-8", source.encoding());
        assertEquals(text.length(), source.characters());
    }

    @Test
    void theHashIsThatOfTheBytes() throws IOException {
        ImportedSource source = read("abc.txt", "abc".getBytes(StandardCharsets.UTF_8), ImportOptions.DETECT);

        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", source.sha256());
        assertEquals("abc", source.name());
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,EFBBBF", "UTF-16LE,FFFE", "UTF-16BE,FEFF", "UTF-16LE,''", "UTF-16BE,''", "windows-1252,''"})
    void everyUsualEncodingIsRecognised(String encoding, String mark) throws IOException {
        byte[] bytes = joined(HexFormat.of().parseHex(mark), TALK.getBytes(Charset.forName(encoding)));

        ImportedSource source = read("a.txt", bytes, ImportOptions.DETECT);

        assertEquals(TALK, source.text());
        assertEquals(encoding, source.encoding());
        assertEquals(encoding.equals("UTF-8") ? 0 : 1, source.remarks().size());
    }

    @Test
    void theGuessIsReportedWithItsConfidence() throws IOException {
        byte[] bytes = joined(new byte[] {(byte) 0xFF, (byte) 0xFE}, TALK.getBytes(StandardCharsets.UTF_16LE));

        ImportedSource source = read("a.txt", bytes, ImportOptions.DETECT);

        assertEquals(
                List.of("Dibaca sebagai UTF-16LE (keyakinan 100 %)."),
                source.remarks().stream()
                        .map(remark -> remark.sentence(Messages.indonesian()))
                        .toList());
    }

    @Test
    void aNamedEncodingIsTaken() throws IOException {
        byte[] bytes = "Přítel říká".getBytes(Charset.forName("windows-1250"));

        ImportedSource source = read("a.txt", bytes, ImportOptions.DETECT.withEncoding("windows-1250"));

        assertEquals("Přítel říká", source.text());
        assertEquals(List.of(), source.remarks());
    }

    @Test
    void utf16InOtherLettersIsRecognisedWithoutAMark() throws IOException {
        String text = "ꦱꦸꦒꦼꦁ ꦫꦮꦸꦃ ꦲꦶꦁ ꦏꦩ꧀ꦥꦸꦁ\n".repeat(20);

        ImportedSource source = read("a.txt", text.getBytes(StandardCharsets.UTF_16LE), ImportOptions.DETECT);

        assertEquals(text, source.text());
    }

    @Test
    void whatCannotBeReadIsMarkedAndCounted() throws IOException {
        String fine = "Kutipan “satu” dan “dua” – tiga ";
        byte[] half = {(byte) 0xED, (byte) 0xA0, (byte) 0x80};
        byte[] bytes =
                joined(joined(fine.getBytes(StandardCharsets.UTF_8), half), new byte[] {'a', 0, 'b', (byte) 0xFF});

        ImportedSource source = read("a.txt", bytes, ImportOptions.DETECT);

        assertEquals(fine + "\uFFFDa\uFFFDb\uFFFD", source.text());
        assertTrue(source.remarks().contains(Remark.of("import.remark.replaced", 3L)), source.remarks()::toString);
    }

    @Test
    void aLoneSurrogateOfUtf16IsMarkedAndCounted() throws IOException {
        byte[] bytes = joined(
                "kata \uD83D\uDE00 dan ".getBytes(StandardCharsets.UTF_16LE), new byte[] {0, (byte) 0xD8, 'x', 0});

        ImportedSource source = read("a.txt", bytes, ImportOptions.DETECT.withEncoding("UTF-16LE"));

        assertEquals("kata \uD83D\uDE00 dan \uFFFDx", source.text());
        assertEquals(List.of(Remark.of("import.remark.replaced", 1L)), source.remarks());
    }

    @Test
    void everyLineEndBecomesOneNewline() throws IOException {
        ImportedSource source =
                read("a.txt", "a\r\nb\rc\nd\n\re\r\n\r\n".getBytes(StandardCharsets.UTF_8), ImportOptions.DETECT);

        assertEquals("a\nb\nc\nd\n\ne\n\n", source.text());
    }

    @ParameterizedTest
    @ValueSource(ints = {TextPart.LONGEST - 1, TextPart.LONGEST, TextPart.LONGEST + 1, 3 * TextPart.LONGEST})
    void aLineOfAnyLengthComesInWholeAndIsNeverCutInsideACharacter(int length) throws IOException {
        String text = "P: " + "😀".repeat(length / 2) + "x\nJ: ya\n";

        ImportedSource source = read("a.txt", text.getBytes(StandardCharsets.UTF_8), ImportOptions.DETECT);

        assertEquals(text, source.text());
        assertEquals(
                List.of(3, length / 2 * 2 + 8),
                source.turns().stream().map(turn -> turn.body()).toList());
        for (TextPart part : source.parts(new SourceId("s"))) {
            assertTrue(part.text().length() <= TextPart.LONGEST);
            assertTrue(!Character.isLowSurrogate(part.text().charAt(0)));
            assertTrue(
                    part.turns().stream().allMatch(turn -> turn.start() >= part.start() && turn.start() < part.end()));
        }
    }

    @Test
    void partsAreCutAtLineEnds() throws IOException {
        String line = "Informan: " + "kata ".repeat(20) + "\n";
        String text = line.repeat(30_000);

        ImportedSource source = read("a.txt", text.getBytes(StandardCharsets.UTF_8), ImportOptions.DETECT);

        List<TextPart> parts = source.parts(new SourceId("s"));
        assertEquals(text, String.join("", parts.stream().map(TextPart::text).toList()));
        assertTrue(
                parts.size() > 1 && parts.stream().allMatch(part -> part.text().endsWith("\n")));
        assertEquals(
                30_000, parts.stream().mapToInt(part -> part.turns().size()).sum());
        assertEquals(parts.getLast().end(), source.characters());
    }

    @Test
    void theLanguageIsToldByItsSmallWords() throws IOException {
        byte[] english = "A: And then we went to the market because it was there.\n".getBytes(StandardCharsets.UTF_8);

        assertEquals(
                List.of(Language.ENGLISH, Language.INDONESIAN, Language.INDONESIAN),
                List.of(
                        read("a.txt", english, ImportOptions.DETECT).language(),
                        read("b.txt", TALK.getBytes(StandardCharsets.UTF_8), ImportOptions.DETECT)
                                .language(),
                        read("c.txt", english, ImportOptions.DETECT.withLanguage(Language.INDONESIAN))
                                .language()));
    }

    @Test
    void aTextNamedLikeAWordDocumentIsReadAsText() throws IOException {
        ImportedSource source = read("a.docx", TALK.getBytes(StandardCharsets.UTF_8), ImportOptions.DETECT);

        assertEquals(TALK, source.text());
        assertEquals(List.of(Remark.of("import.remark.really.text")), source.remarks());
    }

    private ImportedSource read(String name, byte[] bytes, ImportOptions options) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        return new SourceImporter().read(file, options, Progress.SILENT);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
