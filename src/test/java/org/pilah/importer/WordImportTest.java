package org.pilah.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.pilah.importer.TestDocx.paragraph;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.importer.LeftOut.Kind;
import org.pilah.model.Turn;
import org.pilah.task.Progress;

class WordImportTest {
    @TempDir
    Path folder;

    @Test
    void paragraphsThatEqualTheLinesOfATextGiveThatText() throws IOException {
        List<String> lines =
                List.of("Peneliti: Apa kabar & <baik>?", "", "Ibu S.:  Baik… “sekali” \u00A0– ya 😀", " menjorok");
        Path text = Files.writeString(folder.resolve("a.txt"), String.join("\n", lines) + "\n");
        Path word = folder.resolve("a.docx");
        try (var document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(word)) {
            for (String line : lines) {
                document.createParagraph().createRun().setText(line);
            }
            document.write(out);
        }

        ImportedSource fromWord = read(word);
        ImportedSource fromText = read(text);

        assertEquals(fromText.text(), fromWord.text());
        assertEquals(fromText.turns(), fromWord.turns());
        assertEquals(fromText.speakers(), fromWord.speakers());
    }

    @Test
    void boldNamesAreSpeakersWhenTheyRecur() throws IOException {
        Path word = folder.resolve("a.docx");
        try (var document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(word)) {
            for (String name : List.of("Rina", "Rina")) {
                var paragraph = document.createParagraph();
                XWPFRun bold = paragraph.createRun();
                bold.setBold(true);
                bold.setText(name);
                paragraph.createRun().setText(": Saya ikut.");
            }
            document.createParagraph().createRun().setText("Akhirnya: selesai.");
            document.write(out);
        }

        ImportedSource source = read(word);

        assertEquals(
                List.of("Rina", "Rina", "Rina"),
                source.turns().stream().map(Turn::speaker).toList());
        assertEquals(List.of("Saya ikut.", "Saya ikut.", "Akhirnya: selesai."), words(source));
    }

    @Test
    void tablesBecomeLinesWithTabsAndKeepTheParagraphsOfACell() throws IOException {
        String table =
                "<w:tbl><w:tr><w:tc>%s</w:tc><w:tc>%s</w:tc></w:tr><w:tr><w:tc>%s%s</w:tc><w:tc>%s</w:tc></w:tr></w:tbl>"
                        .formatted(
                                paragraph("No"),
                                paragraph("Isi"),
                                paragraph("P: Apa?"),
                                paragraph("J: Ini."),
                                paragraph("x"));

        ImportedSource source = read(TestDocx.of(table + paragraph("akhir")));

        assertEquals("No\tIsi\nP: Apa?\nJ: Ini.\tx\nakhir\n", source.text());
    }

    @Test
    void listItemsKeepTheMarksAReaderSees() throws IOException {
        String item = "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr></w:pPr>"
                + "<w:r><w:t>%s</w:t></w:r></w:p>";
        String styled = "<w:p><w:pPr><w:pStyle w:val=\"Butir\"/></w:pPr><w:r><w:t>titik</w:t></w:r></w:p>";
        String numbering = "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt"
            + " w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:start"
            + " w:val=\"1\"/><w:numFmt w:val=\"lowerLetter\"/><w:lvlText"
            + " w:val=\"%1%2)\"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId=\"1\"><w:lvl"
            + " w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"\uF0B7\"/></w:lvl></w:abstractNum><w:num"
            + " w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId"
            + " w:val=\"1\"/></w:num><w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride"
            + " w:ilvl=\"0\"><w:startOverride w:val=\"4\"/></w:lvlOverride></w:num>";
        String styles = "<w:style w:styleId=\"Butir\"><w:name w:val=\"List Bullet\"/><w:pPr><w:numPr>"
                + "<w:numId w:val=\"2\"/></w:numPr></w:pPr></w:style>";

        ImportedSource source = read(TestDocx.of(item.formatted(0, 1, "satu")
                        + item.formatted(1, 1, "anak")
                        + item.formatted(1, 1, "anak")
                        + item.formatted(0, 1, "dua")
                        + item.formatted(1, 1, "anak")
                        + styled
                        + item.formatted(0, 3, "empat"))
                .part("numbering", "numbering", numbering)
                .part("styles", "styles", styles));

        assertEquals("1. satu\n1a) anak\n1b) anak\n2. dua\n2a) anak\n• titik\n4. empat\n", source.text());
    }

    @Test
    void footnotesFollowTheirParagraphAndAreNobodysWords() throws IOException {
        String noted = "<w:p><w:r><w:t xml:space=\"preserve\">Informan: Saya ikut PKH</w:t></w:r>"
                + "<w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:t>.</w:t></w:r></w:p>";

        ImportedSource source = read(TestDocx.of(noted + paragraph("Lalu pulang."))
                .part(
                        "footnotes",
                        "footnotes",
                        "<w:footnote w:id=\"2\">" + paragraph(" Bantuan pemerintah.") + "</w:footnote>"));

        assertEquals("Informan: Saya ikut PKH[1].\n[1] Bantuan pemerintah.\nLalu pulang.\n", source.text());
        assertEquals(
                List.of("Informan", "", "Informan"),
                source.turns().stream().map(Turn::speaker).toList());
    }

    @Test
    void whatIsNotWordsIsLeftOutAndCounted() throws IOException {
        String body = "<w:p><w:r><w:t xml:space=\"preserve\">tetap </w:t></w:r>"
                + "<w:ins w:id=\"1\"><w:r><w:t xml:space=\"preserve\">sisip </w:t></w:r></w:ins>"
                + "<w:del w:id=\"2\"><w:r><w:delText>hapus</w:delText></w:r></w:del>"
                + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>tersembunyi</w:t></w:r>"
                + "<w:r><w:commentReference w:id=\"0\"/></w:r>"
                + "<w:r><w:instrText>PAGE</w:instrText></w:r>"
                + "<w:r><w:drawing><a:blip r:embed=\"x\"/></w:drawing></w:r>"
                + "<w:r><w:object><v:shape/></w:object></w:r>"
                + "<w:hyperlink r:id=\"l0\"><w:r><w:t>tautan</w:t></w:r></w:hyperlink></w:p>";

        ImportedSource source = read(TestDocx.of(body)
                .link("https://example.org/")
                .part("header", "hdr", paragraph("Kop surat"))
                .part("footer", "ftr", "<w:p/>"));

        assertEquals("tetap sisip tautan\n", source.text());
        assertEquals(
                List.of(
                        new LeftOut(Kind.COMMENTS, 1),
                        new LeftOut(Kind.DELETED_TEXT, 1),
                        new LeftOut(Kind.HIDDEN_TEXT, 1),
                        new LeftOut(Kind.PICTURES, 1),
                        new LeftOut(Kind.EMBEDDED, 1),
                        new LeftOut(Kind.HEADERS_AND_FOOTERS, 1),
                        new LeftOut(Kind.LINKS, 1)),
                source.leftOut());
        assertEquals(List.of(Remark.of("import.remark.insertions", 1)), source.remarks());
    }

    @Test
    void aTextBoxFollowsItsParagraphOnce() throws IOException {
        String box = "<w:p><w:r><w:t>luar</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>"
                + "<w:txbxContent>" + paragraph("dalam") + "</w:txbxContent></wps:txbx></w:drawing></mc:Choice>"
                + "<mc:Fallback><w:pict><v:textbox><w:txbxContent>" + paragraph("dalam")
                + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>";

        ImportedSource source = read(TestDocx.of(box));

        assertEquals("luar\ndalam\n", source.text());
        assertEquals(List.of(), source.leftOut());
    }

    @Test
    void aDeletedParagraphEndJoinsTwoParagraphs() throws IOException {
        String body =
                "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr><w:r><w:t xml:space=\"preserve\">satu </w:t>"
                        + "</w:r></w:p><w:p><w:r><w:t>dua</w:t></w:r></w:p>";

        ImportedSource source = read(TestDocx.of(body));

        assertEquals("satu dua\n", source.text());
    }

    @Test
    void tabsAndLineBreaksInsideAParagraphAreKept() throws IOException {
        String body = "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:br w:type=\"page\"/>"
                + "<w:noBreakHyphen/><w:t>\n d </w:t></w:r></w:p>";

        ImportedSource source = read(TestDocx.of(body));

        assertEquals("a\tb\nc\u2011d\n", source.text());
    }

    @Test
    void aHeadingIsNobodysWords() throws IOException {
        String heading = "<w:p><w:pPr><w:pStyle w:val=\"Judul1\"/></w:pPr><w:r><w:t>Bagian kedua</w:t></w:r></w:p>";

        ImportedSource source = read(TestDocx.of(paragraph("P: Apa?") + heading + paragraph("J: Ini."))
                .part("styles", "styles", "<w:style w:styleId=\"Judul1\"><w:name w:val=\"heading 1\"/></w:style>"));

        assertEquals(
                List.of("P", "", "J"),
                source.turns().stream().map(Turn::speaker).toList());
    }

    @Test
    void aWordDocumentNamedLikeATextIsReadAsADocument() throws IOException {
        Path file = TestDocx.of(paragraph("isi")).write(folder.resolve("a.txt"));

        ImportedSource source = read(file);

        assertEquals("isi\n", source.text());
        assertEquals(List.of(Remark.of("import.remark.really.word")), source.remarks());
    }

    @Test
    void manyCharacterReferencesAreNoAttack() throws IOException {
        var random = new Random(1);
        var words = new StringBuilder();
        for (int i = 0; i < 300_000; i++) {
            words.append("&amp;&#").append(random.nextInt(0xC0, 0x2000)).append(';');
        }

        ImportedSource source = read(TestDocx.of(paragraph("a") + paragraph(words.toString())));

        assertEquals(2 + 600_000 + 1, source.characters());
    }

    private ImportedSource read(TestDocx docx) throws IOException {
        return read(docx.write(folder.resolve("dokumen.docx")));
    }

    private static ImportedSource read(Path file) {
        return new SourceImporter().read(file, ImportOptions.DETECT, Progress.SILENT);
    }

    private static List<String> words(ImportedSource source) {
        return source.turns().stream()
                .map(turn -> source.text().substring(turn.body(), turn.end()))
                .toList();
    }
}
