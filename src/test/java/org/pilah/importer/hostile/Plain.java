package org.pilah.importer.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/// The same short conversation, sound and whole, in every kind of file; the hostile ones are made of it.
final class Plain {
    static final String TEXT = "P: Apa kabar?\nN: Baik saja, lama menunggu.\n";
    private static final String FIRST = "P: Apa kabar?";
    private static final String SECOND = "N: Baik saja, lama menunggu.";

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    static final String BOOK = "application/vnd.oasis.opendocument.spreadsheet";
    static final String WRITER = "application/vnd.oasis.opendocument.text";

    private Plain() {}

    static byte[] of(String kind) throws IOException {
        return switch (kind) {
            case "docx" -> docx(paragraph(FIRST) + paragraph(SECOND)).bytes();
            case "doc" -> sample("polos.doc");
            case "odt" -> odt(odtParagraph(FIRST) + odtParagraph(SECOND)).bytes();
            case "rtf" -> utf8(rtf(FIRST + "\\par " + SECOND + "\\par "));
            case "pdf" -> pdf(FIRST, SECOND);
            case "html" -> utf8(html("<p>" + FIRST + "</p><p>" + SECOND + "</p>"));
            case "mhtml" -> utf8(mhtml(html("<p>" + FIRST + "</p><p>" + SECOND + "</p>")));
            case "epub" ->
                epub(page("<p>" + FIRST + "</p><p>" + SECOND + "</p>")).bytes();
            case "md" -> utf8(FIRST + "\n\n" + SECOND + "\n");
            case "txt" -> utf8(TEXT);
            case "srt" ->
                utf8(String.join(
                        "\n",
                        "1",
                        "00:00:01,000 --> 00:00:02,000",
                        FIRST,
                        "",
                        "2",
                        "00:00:02,000 --> 00:00:04,000",
                        SECOND,
                        ""));
            case "vtt" -> utf8("""
                WEBVTT

                00:01.000 --> 00:02.000
                <v P>Apa kabar?

                00:02.000 --> 00:04.000
                <v N>Baik saja, lama menunggu.
                """);
            case "csv" -> utf8(CSV);
            case "xlsx" -> xlsx(SHEET).bytes();
            case "ods" -> ods(ODS_ROWS).bytes();
            default -> throw new IllegalArgumentException(kind);
        };
    }

    static final String ANSWER = "Baik saja, hanya lama menunggu giliran di kantor desa sejak pagi";
    static final String CSV =
            "Nama,Bagaimana pengalaman Ibu?\nIbu S,\"" + ANSWER + "\"\nPak D,\"" + ANSWER + " hari\"\n";
    static final String SHEET =
            row(1, "Nama", "Bagaimana pengalaman Ibu?") + row(2, "Ibu S", ANSWER) + row(3, "Pak D", ANSWER + " hari");
    static final String ODS_ROWS =
            odsRow("Nama", "Bagaimana pengalaman Ibu?") + odsRow("Ibu S", ANSWER) + odsRow("Pak D", ANSWER + " hari");

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] sample(String name) throws IOException {
        try (InputStream in = Plain.class.getResourceAsStream("/org/pilah/importer/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    static String paragraph(String words) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r></w:p>";
    }

    static Zip docx(String body) {
        return new Zip()
                .with("[Content_Types].xml", types("/word/document.xml", "wordprocessingml.document.main"))
                .with("_rels/.rels", relation("officeDocument", "word/document.xml", ""))
                .with(
                        "word/document.xml",
                        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                                + body + "</w:body></w:document>");
    }

    static Zip xlsx(String rows) {
        return new Zip()
                .with(
                        "[Content_Types].xml",
                        types("/xl/workbook.xml", "spreadsheetml.sheet.main")
                                .replace(
                                        "</Types>",
                                        "<Override PartName=\"/xl/sheet1.xml\" ContentType=\"" + OFFICE
                                                + "spreadsheetml.worksheet+xml\"/></Types>"))
                .with("_rels/.rels", relation("officeDocument", "xl/workbook.xml", ""))
                .with("xl/_rels/workbook.xml.rels", relation("worksheet", "sheet1.xml", ""))
                .with(
                        "xl/workbook.xml",
                        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\""
                                + RELATIONS.substring(0, RELATIONS.length() - 1)
                                + "\"><sheets><sheet name=\"Jawaban\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>")
                .with("xl/sheet1.xml", sheet(rows));
    }

    static String sheet(String rows) {
        return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                + "</sheetData></worksheet>";
    }

    static String row(int number, String... cells) {
        var row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < cells.length; i++) {
            row.append("<c r=\"")
                    .append((char) ('A' + i))
                    .append(number)
                    .append("\" t=\"inlineStr\"><is><t>")
                    .append(cells[i])
                    .append("</t></is></c>");
        }
        return row.append("</row>").toString();
    }

    private static String types(String part, String type) {
        return "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\"application/"
                + "vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\""
                + "application/xml\"/><Override PartName=\"" + part + "\" ContentType=\"" + OFFICE + type
                + "+xml\"/></Types>";
    }

    static String relation(String type, String target, String mode) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"r1\" Type=\"" + RELATIONS
                + type + "\" Target=\"" + target + "\"" + mode + "/></Relationships>";
    }

    static String odtParagraph(String words) {
        return "<text:p>" + words + "</text:p>";
    }

    static Zip odt(String body) {
        return open(WRITER, "<office:text>" + body + "</office:text>");
    }

    static Zip ods(String rows) {
        return open(
                BOOK,
                "<office:spreadsheet><table:table table:name=\"Jawaban\">" + rows
                        + "</table:table></office:spreadsheet>");
    }

    static String odsRow(String... cells) {
        var row = new StringBuilder("<table:table-row>");
        for (String cell : cells) {
            row.append("<table:table-cell office:value-type=\"string\"><text:p>")
                    .append(cell)
                    .append("</text:p></table:table-cell>");
        }
        return row.append("</table:table-row>").toString();
    }

    private static Zip open(String kind, String body) {
        String names = "urn:oasis:names:tc:opendocument:xmlns:";
        return new Zip()
                .with("mimetype", kind)
                .with(
                        "META-INF/manifest.xml",
                        "<manifest:manifest xmlns:manifest=\"" + names + "manifest:1.0\"><manifest:file-entry"
                                + " manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>"
                                + "</manifest:manifest>")
                .with(
                        "content.xml",
                        "<office:document-content xmlns:office=\"" + names + "office:1.0\" xmlns:text=\"" + names
                                + "text:1.0\" xmlns:table=\"" + names + "table:1.0\"><office:body>" + body
                                + "</office:body></office:document-content>");
    }

    static String rtf(String body) {
        return "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Arial;}}\\f0 " + body + "}";
    }

    static String html(String body) {
        return "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>W</title></head><body>" + body
                + "</body></html>";
    }

    static String mhtml(String page) {
        return "From: <Saved by Blink>\r\nSubject: W\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;"
                + " type=\"text/html\"; boundary=\"batas\"\r\n\r\n--batas\r\nContent-Type: text/html; charset=utf-8\r\n"
                + "Content-Transfer-Encoding: 8bit\r\n\r\n" + page + "\r\n--batas--\r\n";
    }

    static String page(String body) {
        return "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>W</title></head><body>" + body
                + "</body></html>";
    }

    static Zip epub(String page) {
        return new Zip()
                .with("mimetype", "application/epub+zip")
                .with(
                        "META-INF/container.xml",
                        "<container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles><rootfile"
                                + " full-path=\"isi.opf\"/></rootfiles></container>")
                .with(
                        "isi.opf",
                        "<package xmlns=\"http://www.idpf.org/2007/opf\"><manifest><item id=\"a\" href=\"a.xhtml\""
                                + " media-type=\"application/xhtml+xml\"/></manifest><spine><itemref idref=\"a\"/>"
                                + "</spine></package>")
                .with("a.xhtml", page);
    }

    static byte[] pdf(String... lines) throws IOException {
        try (var document = new PDDocument()) {
            pdfPage(document, 0, lines);
            return saved(document);
        }
    }

    static void pdfPage(PDDocument document, int turned, String... lines) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        page.setRotation(turned);
        document.addPage(page);
        try (var out = new PDPageContentStream(document, page)) {
            out.beginText();
            out.setFont(new PDType1Font(FontName.HELVETICA), 12);
            out.setLeading(20);
            out.newLineAtOffset(72, 700);
            for (String line : lines) {
                out.showText(line);
                out.newLine();
            }
            out.endText();
        }
    }

    static byte[] saved(PDDocument document) throws IOException {
        // The id of a file is otherwise made of the time.
        document.setDocumentId(7L);
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
