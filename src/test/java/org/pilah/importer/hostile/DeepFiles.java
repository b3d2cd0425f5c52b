package org.pilah.importer.hostile;

import static org.pilah.importer.hostile.Hostile.either;
import static org.pilah.importer.hostile.Hostile.refused;
import static org.pilah.importer.hostile.Hostile.words;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Files nested beyond measure: things within things that ask for a stack of their own depth.
final class DeepFiles {
    private static final List<String> ISI = List.of("isi");

    private DeepFiles() {}

    static List<Hostile> all() {
        var files = new ArrayList<Hostile>();
        // Random words, or it would be refused for being packed too well.
        files.add(refused(
                "tabel-dalam.docx",
                () -> Plain.docx(Plain.paragraph(noise())
                                + nested("<w:tbl><w:tr><w:tc>", "isi", "</w:tc></w:tr></w:tbl>", 3_000))
                        .bytes(),
                "import.word.damaged"));
        files.add(refused(
                "kotak-dalam.docx",
                () -> Plain.docx(Plain.paragraph(noise()) + "<w:p>"
                                + nested("<w:r><w:txbxContent><w:p>", "", "</w:p></w:txbxContent></w:r>", 3_000)
                                + "</w:p>")
                        .bytes(),
                "import.word.damaged"));
        files.add(refused(
                "bagian-dalam.odt",
                () -> Plain.odt(Plain.odtParagraph(noise()) + nested("<text:section>", "isi", "</text:section>", 5_000))
                        .bytes(),
                "import.damaged"));
        files.add(refused(
                "daftar-dalam.odt",
                () -> Plain.odt(Plain.odtParagraph(noise())
                                + nested("<text:list><text:list-item>", "isi", "</text:list-item></text:list>", 3_000))
                        .bytes(),
                "import.damaged"));
        files.add(refused(
                "sel-dalam.ods",
                () -> Plain.ods(Plain.odsRow("a", noise())
                                + nested(
                                        "<table:table-row><table:table-cell>",
                                        "",
                                        "</table:table-cell></table:table-row>",
                                        3_000))
                        .bytes(),
                "import.damaged",
                "import.word.damaged"));
        files.add(either(
                "sel-dalam.xlsx",
                () -> Plain.xlsx(Plain.row(1, "Nama", noise()) + "<row>"
                                + nested("<c t=\"inlineStr\"><is>", "", "</is></c>", 3_000) + "</row>")
                        .bytes(),
                "import.word.damaged",
                "table.empty",
                "sheet.cases"));
        web(files);
        rich(files);
        marked(files);
        files.add(words(
                "tag-dalam.vtt",
                () -> Plain.utf8(
                        "WEBVTT\n\n00:01.000 --> 00:02.000\n" + nested("<i><b>", "isi", "</b></i>", 20_000) + "\n"),
                ISI,
                List.of("<i>")));
        files.add(words(
                "tag-dalam.srt",
                () -> Plain.utf8(
                        "1\n00:00:01,000 --> 00:00:02,000\n" + nested("<i><b>", "isi", "</b></i>", 20_000) + "\n"),
                ISI,
                List.of("<i>")));
        files.add(either(
                "kutip-dalam.csv",
                () -> Plain.utf8("a,b\n" + "\"\"\"".repeat(100_000)),
                "table.damaged",
                "table.empty",
                "sheet.cases"));
        files.add(words("kurung.txt", () -> Plain.utf8("isi " + "([{<".repeat(250_000)), ISI, List.of()));
        files.add(words(
                "titik-dua.txt",
                () -> Plain.utf8("isi\n" + "P:".repeat(250_000) + "\n" + "::\n".repeat(50_000)),
                ISI,
                List.of()));
        files.add(either(
                "pohon-melingkar.pdf",
                DeepFiles::roundTree,
                "import.damaged",
                "import.pdf.scan",
                "import.empty",
                "import.tooManyPages"));
        files.add(either("pohon-dalam.pdf", DeepFiles::deepTree, "import.damaged", "import.pdf.scan", "import.empty"));
        files.add(either(
                "larik-dalam.pdf",
                () -> Plain.utf8("%PDF-1.4\n1 0 obj\n" + "[".repeat(200_000) + "]".repeat(200_000)
                        + "\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"),
                "import.damaged",
                "import.pdf.scan",
                "import.empty"));
        return files;
    }

    private static void web(List<Hostile> files) {
        String deep = nested("<div>", "isi", "</div>", 50_000);
        files.add(words("div-dalam.html", () -> Plain.utf8(Plain.html(deep)), ISI, List.of()));
        files.add(words(
                "tebal-dalam.html", () -> Plain.utf8(Plain.html("<b><i>".repeat(30_000) + "isi")), ISI, List.of()));
        files.add(refused(
                "tabel-dalam.html",
                () -> Plain.utf8(Plain.html(nested("<table><tr><td>", "isi", "</td></tr></table>", 3_000))),
                "import.nested"));
        files.add(words(
                "daftar-dalam.html",
                () -> Plain.utf8(Plain.html(nested("<ul><li>", "isi", "</ul>", 10_000))),
                ISI,
                List.of()));
        files.add(words("div-dalam.mhtml", () -> Plain.utf8(Plain.mhtml(Plain.html(deep))), ISI, List.of()));
        files.add(either(
                "surat-dalam.mhtml",
                () -> Plain.utf8("MIME-Version: 1.0\nContent-Type: multipart/related;"
                        + " boundary=b\n\n" + "--b\nContent-Type: multipart/related; boundary=b\n\n".repeat(20_000)
                        + "--b\nContent-Type: text/html\n\n<p>isi\n"),
                "import.damaged",
                "import.empty"));
        // Not so well packed that it would be refused for that.
        files.add(words(
                "div-dalam.epub",
                () -> Plain.epub(Plain.page("<p>" + noise() + "</p>" + deep)).bytes(),
                ISI,
                List.of()));
    }

    private static void rich(List<Hostile> files) {
        files.add(either(
                "grup-dalam.rtf",
                () -> Plain.utf8(Plain.rtf(nested("{", "isi", "}", 100_000))),
                "import.nested",
                "import.damaged"));
        files.add(either(
                "grup-terbuka.rtf",
                () -> Plain.utf8("{\\rtf1 isi " + "{\\b ".repeat(50_000)),
                "import.nested",
                "import.damaged"));
        files.add(refused(
                "tutup-lebih.rtf", () -> Plain.utf8(Plain.rtf("isi\\par") + "}".repeat(10_000)), "import.damaged"));
        files.add(words(
                "kata-asing.rtf",
                () -> Plain.utf8(Plain.rtf("isi\\par " + "\\tidakada9".repeat(50_000))),
                ISI,
                List.of("tidakada")));
        files.add(refused(
                "biner.rtf", () -> Plain.utf8(Plain.rtf("isi\\par \\bin2000000000 abc")), "import.apart.memory"));
        files.add(refused("angka.rtf", () -> Plain.utf8(Plain.rtf("isi\\par \\u-99999999999 ?")), "import.damaged"));
        files.add(words("huruf.rtf", () -> Plain.utf8(Plain.rtf("isi\\par \\u55357? \\uc-5\\u8364")), ISI, List.of()));
    }

    private static void marked(List<Hostile> files) {
        files.add(either("kutipan-dalam.md", () -> Plain.utf8(">".repeat(100_000) + " isi\n"), "import.damaged"));
        files.add(words("daftar-dalam.md", () -> Plain.utf8(stairs()), ISI, List.of()));
        files.add(words(
                "kurung-dalam.md", () -> Plain.utf8("isi " + "[".repeat(50_000) + "]".repeat(50_000)), ISI, List.of()));
        files.add(words("bintang.md", () -> Plain.utf8("isi " + "*a **b ".repeat(30_000)), ISI, List.of()));
        files.add(words("kutip-kode.md", () -> Plain.utf8("isi " + ticks()), ISI, List.of()));
        files.add(refused(
                "tabel-lebar.md",
                () -> Plain.utf8(
                        "isi\n\n" + "|a".repeat(10_000) + "|\n" + "|-".repeat(10_000) + "|\n" + "|b|\n".repeat(2_000)),
                "import.damaged"));
        files.add(words(
                "html-terbuka.md",
                () -> Plain.utf8("isi " + "<!--".repeat(30_000) + "<![CDATA[".repeat(30_000) + "<?".repeat(30_000)),
                ISI,
                List.of()));
    }

    private static String stairs() {
        var text = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            text.append("  ".repeat(i)).append("- isi\n");
        }
        return text.toString();
    }

    private static String ticks() {
        var text = new StringBuilder();
        for (int i = 1; i < 400; i++) {
            text.append("`".repeat(i)).append(" a ");
        }
        return text.toString();
    }

    private static String nested(String open, String inner, String close, int depth) {
        return open.repeat(depth) + inner + close.repeat(depth);
    }

    static String noise() {
        return new Random(3)
                .ints(200_000, 'a', 'z')
                .collect(StringBuilder::new, (text, c) -> text.append((char) c), StringBuilder::append)
                .toString();
    }

    /// A list of pages that holds itself.
    private static byte[] roundTree() throws IOException {
        try (var document = new PDDocument()) {
            Plain.pdfPage(document, 0, "isi");
            COSDictionary pages = document.getPages().getCOSObject();
            var kids = (COSArray) pages.getDictionaryObject(COSName.KIDS);
            kids.add(pages);
            pages.setItem(COSName.COUNT, COSInteger.get(2_000_000));
            return Plain.saved(document);
        }
    }

    private static byte[] deepTree() throws IOException {
        try (var document = new PDDocument()) {
            Plain.pdfPage(document, 0, "isi");
            COSDictionary pages = document.getPages().getCOSObject();
            for (int i = 0; i < 1_000; i++) {
                var outer = new COSDictionary();
                outer.setItem(COSName.TYPE, COSName.PAGES);
                outer.setItem(COSName.COUNT, COSInteger.get(1));
                var kids = new COSArray();
                kids.add(pages);
                outer.setItem(COSName.KIDS, kids);
                pages = outer;
            }
            document.getDocumentCatalog().getCOSObject().setItem(COSName.PAGES, pages);
            return Plain.saved(document);
        }
    }
}
