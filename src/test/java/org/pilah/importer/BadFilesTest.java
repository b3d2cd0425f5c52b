package org.pilah.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.pilah.importer.TestDocx.paragraph;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pilah.messages.Messages;
import org.pilah.messages.Problem;
import org.pilah.task.Progress;

class BadFilesTest {
    @TempDir
    Path folder;

    @Test
    void aMissingFile() {
        assertRefused("import.missing", folder.resolve("tiada.txt"));
    }

    @Test
    void aFolderWhereAFileIsDue() throws IOException {
        assertRefused("import.folder", Files.createDirectory(folder.resolve("map.txt")));
    }

    @Test
    void anUnreadableFile() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "isi");
        assumeFalse(!file.toFile().setReadable(false) || Files.isReadable(file), "this user may read everything");

        assertRefused("import.unreadable", file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.xyz", "a", "txt"})
    void aKindThatIsNotRead(String name) throws IOException {
        assertRefused("import.kind", Files.writeString(folder.resolve(name), "isi"));
    }

    @Test
    void aPdfNamedLikeATextOfWhichOnlyTheBeginningIsLeft() throws IOException {
        assertRefused("import.damaged", Files.writeString(folder.resolve("a.txt"), "%PDF-1.7\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t\r\n  ", "\uFEFF", "\u00A0\n"})
    void aTextWithoutWords(String blanks) throws IOException {
        assertRefused("import.empty", Files.writeString(folder.resolve("a.txt"), blanks));
    }

    @Test
    void aDocumentWithoutWords() throws IOException {
        assertRefused("import.empty", TestDocx.of("<w:p/><w:p/>").write(folder.resolve("a.docx")));
    }

    @Test
    void bytesThatAreNoText() throws IOException {
        var bytes = new byte[50_000];
        new Random(7).nextBytes(bytes);

        assertRefused("import.notText", Files.write(folder.resolve("a.txt"), bytes));
    }

    @Test
    void anEncodingThatDoesNotExist() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "isi");

        Problem problem = assertThrows(
                Problem.class,
                () -> new SourceImporter().read(file, ImportOptions.DETECT.withEncoding("utf-99"), Progress.SILENT));

        assertEquals("Tidak ada pengodean karakter bernama utf-99.", problem.sentence(Messages.indonesian()));
    }

    @Test
    void aDocumentWithAPassword() throws Exception {
        Path file = folder.resolve("a.docx");
        byte[] plain = Files.readAllBytes(TestDocx.of(paragraph("rahasia")).write(folder.resolve("b.docx")));
        try (var system = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("sandi");
            try (OutputStream out = encryptor.getDataStream(system)) {
                out.write(plain);
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                system.writeFilesystem(out);
            }
        }

        assertEquals("a.docx dilindungi kata sandi.", assertRefused("import.word.encrypted", file));
    }

    @Test
    void anOldDocumentUnderANewName() throws IOException {
        Path file = folder.resolve("a.docx");
        try (var system = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            system.createDocument(new ByteArrayInputStream(new byte[5_000]), "WordDocument");
            system.writeFilesystem(out);
        }

        assertRefused("import.word.ancient", file);
    }

    @Test
    void aZipThatIsNoDocument() throws IOException {
        Path file = folder.resolve("a.docx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("halo.txt"));
            zip.write("halo".getBytes(StandardCharsets.UTF_8));
        }

        assertRefused("import.word.none", file);
    }

    @Test
    void aWorkbookNamedLikeADocument() throws IOException {
        Path file = folder.resolve("a.docx");
        try (var book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            book.createSheet().createRow(0).createCell(0).setCellValue("x");
            book.write(out);
        }

        assertRefused("import.word.workbook", file);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE w:document [<!ENTITY x SYSTEM \"%s\">]>",
                "<!DOCTYPE w:document [<!ENTITY x \"lol\"><!ENTITY y \"&x;&x;&x;&x;\">]>",
                "<!DOCTYPE w:document SYSTEM \"%s\">",
                "<!DOCTYPE w:document>"
            })
    void aDocumentThatReachesIntoOtherFiles(String declaration) throws IOException {
        Path secret = Files.writeString(folder.resolve("rahasia"), "RAHASIA");
        Path file = TestDocx.of(paragraph("&x;"))
                .prolog(declaration.formatted(secret.toUri()))
                .write(folder.resolve("a.docx"));

        assertRefused("import.word.unsafe", file);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../../keluar.xml", "word/../../keluar.xml", "/word/mutlak.xml", "C:/mutlak.xml", "a\\..\\b.xml"
            })
    void aPartWithANameThatReachesOutside(String name) throws IOException {
        Path file = TestDocx.of(paragraph("isi")).entry(name, "<x/>").write(folder.resolve("a.docx"));

        assertRefused("import.word.entry", file);
    }

    @Test
    void aPartThatIsThereTwice() throws IOException {
        Path file =
                TestDocx.of(paragraph("isi")).entry("word/dokument.xml", "<x/>").write(folder.resolve("a.docx"));
        byte[] bytes = Files.readAllBytes(file);
        replace(bytes, "word/dokument.xml", "word/document.xml");
        Files.write(file, bytes);

        assertRefused("import.word.entry", file);
    }

    @Test
    void aZipBomb() throws IOException {
        Path file = folder.resolve("a.docx");
        TestDocx.of("<w:p><w:r><w:t>" + "a".repeat(30_000_000) + "</w:t></w:r></w:p>")
                .write(file);

        assertRefused("import.word.bomb", file);
    }

    @Test
    void aDocumentNestedBeyondMeasure() throws IOException {
        String deep = "<w:tbl><w:tr><w:tc>".repeat(2_000) + "</w:tc></w:tr></w:tbl>".repeat(2_000);
        // Random words, or it would be refused for being packed too well.
        String words = new Random(3)
                .ints(200_000, 'a', 'z')
                .collect(StringBuilder::new, (text, c) -> text.append((char) c), StringBuilder::append)
                .toString();

        assertRefused(
                "import.word.damaged", TestDocx.of(paragraph(words) + deep).write(folder.resolve("a.docx")));
    }

    @Test
    void aDocumentCutAnywhereIsRefused() throws IOException {
        byte[] whole = wholeDocument();
        for (int length = 8; length < whole.length; length += 97) {
            Path file = Files.write(folder.resolve("potong.docx"), Arrays.copyOf(whole, length));

            Problem problem = assertThrows(Problem.class, () -> read(file));

            assertEquals("import.word.damaged", problem.key(), "cut at " + length);
        }
    }

    @Test
    void aDamagedDocumentIsRefusedOrReadButNeverBreaksTheProgram() throws IOException {
        long seed = System.nanoTime();
        var random = new Random(seed);
        byte[] whole = wholeDocument();
        for (int round = 0; round < 300; round++) {
            byte[] damaged = whole.clone();
            for (int i = random.nextInt(1, 6); i > 0; i--) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Path file = Files.write(folder.resolve("rusak.docx"), damaged);
            try {
                read(file);
            } catch (Problem expected) {
                assertFalse(expected.sentence(Messages.indonesian()).isBlank());
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ", round " + round, e);
            }
        }
    }

    private byte[] wholeDocument() throws IOException {
        var random = new Random(5);
        var body = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            body.append(paragraph("P: " + Long.toString(random.nextLong(), 36)));
        }
        return Files.readAllBytes(TestDocx.of(body.toString())
                .part("styles", "styles", "<w:style w:styleId=\"a\"/>")
                .write(folder.resolve("utuh.docx")));
    }

    private static void replace(byte[] bytes, String from, String to) {
        byte[] sought = from.getBytes(StandardCharsets.US_ASCII);
        byte[] given = to.getBytes(StandardCharsets.US_ASCII);
        for (int at = 0; at + sought.length <= bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + sought.length, sought, 0, sought.length)) {
                System.arraycopy(given, 0, bytes, at, given.length);
            }
        }
    }

    private static String assertRefused(String key, Path file) {
        Problem problem = assertThrows(Problem.class, () -> read(file));

        assertEquals(key, problem.key());
        assertFalse(problem.advice(Messages.english()).isBlank());
        return problem.sentence(Messages.indonesian());
    }

    private static ImportedSource read(Path file) {
        return new SourceImporter().read(file, ImportOptions.DETECT, Progress.SILENT);
    }
}
