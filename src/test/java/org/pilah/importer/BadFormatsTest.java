package org.pilah.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.pilah.importer.Reading.assertRefused;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pilah.messages.Messages;
import org.pilah.messages.Problem;
import org.pilah.task.Progress;

class BadFormatsTest {
    private static final String ODT = "application/vnd.oasis.opendocument.text";
    private static final String CONTENT = "<o:document-content xmlns:o=\"o\" xmlns:t=\"t\"><o:body><o:text>%s</o:text>"
            + "</o:body></o:document-content>";

    @TempDir
    Path folder;

    @Test
    void aPdfWithAPassword() throws IOException {
        assertRefused(
                "import.word.encrypted", new TestPdf().page().line("x").writeLocked(folder.resolve("a.pdf"), "s"));
    }

    @Test
    void aPdfThatOnlyItsOwnerMayAlterIsRead() throws IOException {
        Path file = new TestPdf().page().line("isi").writeLocked(folder.resolve("a.pdf"), "");

        assertEquals("isi\n", Reading.read(file).text());
    }

    @Test
    void aScannedPdf() throws IOException {
        assertRefused("import.pdf.scan", new TestPdf().page().page().write(folder.resolve("a.pdf")));
    }

    @Test
    void anOpenDocumentWithAPassword() throws IOException {
        Path file = zip(
                "a.odt",
                Map.of(
                        "mimetype", ODT,
                        "META-INF/manifest.xml", "<m><file-entry><encryption-data/></file-entry></m>",
                        "content.xml", "acak"));

        assertRefused("import.word.encrypted", file);
    }

    @Test
    void anOpenDocumentWithADocumentType() throws IOException {
        String evil = "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + CONTENT.formatted("<t:p>&e;</t:p>");

        assertRefused("import.word.unsafe", odt(evil));
    }

    @Test
    void anOpenDocumentNestedBeyondMeasure() throws IOException {
        String deep = "<t:section>".repeat(5_000) + "<t:p>x</t:p>" + "</t:section>".repeat(5_000);

        assertRefused("import.damaged", odt(CONTENT.formatted(deep)));
    }

    @Test
    void anOpenDocumentThatGrowsBeyondMeasure() throws IOException {
        assertRefused("import.word.bomb", odt(CONTENT.formatted("<t:p>" + "a".repeat(30_000_000) + "</t:p>")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../luar.xml", "/mutlak.xml", "C:\\a.xml", "a/../../b"})
    void aPartThatReachesOutside(String entry) throws IOException {
        assertRefused(
                "import.word.entry",
                zip("a.odt", Map.of("mimetype", ODT, "content.xml", CONTENT.formatted("<t:p>x</t:p>"), entry, "x")));
    }

    @Test
    void partsWhoseNamesDifferInCapitalsOnly() throws IOException {
        assertRefused("import.word.entry", zip("a.odt", Map.of("mimetype", ODT, "content.xml", "", "Content.xml", "")));
    }

    @Test
    void aSpreadsheetNamedLikeAText() throws IOException {
        assertRefused(
                "import.word.workbook",
                zip("a.odt", Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet")));
    }

    @Test
    void anEBookOfAShop() throws IOException {
        Path file = zip(
                "a.epub",
                Map.of(
                        "mimetype",
                        "application/epub+zip",
                        "META-INF/encryption.xml",
                        "<e><EncryptedData><CipherData><CipherReference URI=\"OEBPS/a.xhtml\"/></CipherData>"
                                + "</EncryptedData></e>"));

        assertRefused("import.epub.locked", file);
    }

    @Test
    void anEBookWhosePageIsMissingTellsIt() throws IOException {
        Path file = zip(
                "a.epub",
                Map.of(
                        "mimetype",
                        "application/epub+zip",
                        "META-INF/container.xml",
                        "<c><rootfiles><rootfile full-path=\"b/isi.opf\"/></rootfiles></c>",
                        "b/isi.opf",
                        "<p><manifest><item id=\"1\" href=\"satu.xhtml\" media-type=\"application/xhtml+xml\"/><item"
                                + " id=\"2\" href=\"../../../dua.xhtml\" media-type=\"application/xhtml+xml\"/>"
                                + "</manifest><spine><itemref idref=\"1\"/><itemref idref=\"2\"/></spine></p>",
                        "b/satu.xhtml",
                        "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title/></head>"
                                + "<body><p>Satu&#160;dua</p></body></html>"));

        ImportedSource read = Reading.read(file);

        assertEquals("Satu\u00A0dua\n", read.text());
        assertEquals(List.of(Remark.of("import.remark.pagesMissing", 1L)), read.remarks());
    }

    @Test
    void anOldWorkbookNamedLikeADocument() throws IOException {
        Path file = folder.resolve("a.doc");
        try (var system = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            system.createDocument(new ByteArrayInputStream(new byte[5_000]), "Workbook");
            system.writeFilesystem(out);
        }

        assertRefused("import.word.workbook", file);
    }

    @Test
    void richTextNestedBeyondMeasure() throws IOException {
        assertRefused(
                "import.nested",
                Files.writeString(
                        folder.resolve("a.rtf"), "{\\rtf1 " + "{".repeat(100_000) + "x" + "}".repeat(100_001)));
    }

    @Test
    void aFileThatNeedsMoreMemoryThanThereMayBe() throws IOException {
        Path file = Files.writeString(folder.resolve("a.rtf"), "{\\rtf1 x {\\pict\\bin2000000000 abc}}");

        assertRefused("import.apart.memory", file);
    }

    @Test
    void richTextWhoseEndIsMissingIsReadAndTellsIt() throws IOException {
        ImportedSource read = Reading.read(folder, "a.rtf", "{\\rtf1\\ansi P: Apa?\\par J: Kaf\\'e9 {\\b dan");

        assertEquals("P: Apa?\nJ: Kafé dan\n", read.text());
        assertEquals(List.of(Remark.of("import.remark.cut")), read.remarks());
    }

    @Test
    void workThatIsStoppedEndsTheOtherJavaToo() throws IOException {
        Path file = new TestPdf().page().line("isi").write(folder.resolve("a.pdf"));
        var stopped = new Progress() {
            private int asked;

            @Override
            public void at(String what, long done, long all) {}

            @Override
            public boolean stopped() {
                return ++asked > 2;
            }
        };

        assertThrows(Progress.Stopped.class, () -> new SourceImporter().read(file, ImportOptions.DETECT, stopped));
    }

    @ParameterizedTest
    @ValueSource(strings = {"doc", "odt", "rtf", "html", "epub", "pdf"})
    void filesCutOrDamagedAnywhereAreRefusedInASentenceOrRead(String ending) throws IOException {
        byte[] whole = Files.readAllBytes(Reading.sample("kaya." + ending));
        var random = new Random(20_261_126);
        for (int i = 1; i < 20; i++) {
            byte[] bad = whole.clone();
            if (i < 10) {
                bad = Arrays.copyOf(whole, whole.length * i / 10);
            } else {
                bad[random.nextInt(bad.length)] ^= (byte) (1 + random.nextInt(255));
            }
            Path file = Files.write(folder.resolve("a." + ending), bad);
            try {
                assertFalse(Reading.read(file).text().isBlank());
            } catch (Problem problem) {
                assertTrue(problem.sentence(Messages.english()).contains("a." + ending), problem::key);
                assertFalse(problem.advice(Messages.indonesian()).isBlank());
            }
        }
    }

    private Path odt(String content) throws IOException {
        return zip("a.odt", Map.of("mimetype", ODT, "content.xml", content));
    }

    private Path zip(String name, Map<String, String> entries) throws IOException {
        var ordered = new LinkedHashMap<String, String>();
        ordered.put("mimetype", entries.getOrDefault("mimetype", ""));
        ordered.putAll(entries);
        Path file = folder.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> entry : ordered.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
