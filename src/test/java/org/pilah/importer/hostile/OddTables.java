package org.pilah.importer.hostile;

import static org.pilah.importer.hostile.Hostile.either;
import static org.pilah.importer.hostile.Hostile.refused;
import static org.pilah.importer.hostile.Hostile.words;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Tables with cells in places that are not there, merged headings, formulas, and more columns than anybody has.
final class OddTables {
    private static final String[] NO_TABLE = {
        "table.empty",
        "table.damaged",
        "import.word.damaged",
        "import.damaged",
        "sheet.cases",
        "import.word.bomb",
        "answers.tooLong",
        "table.notTable"
    };
    private static final List<String> ANSWER = List.of(Plain.ANSWER);

    private OddTables() {}

    static List<Hostile> all() {
        var files = new ArrayList<Hostile>();
        excel(files);
        open(files);
        plain(files);
        return files;
    }

    private static void excel(List<Hostile> files) {
        String merged = Plain.sheet(Plain.row(1, "Hasil wawancara")
                        + Plain.row(2, "", "Pengalaman")
                        + Plain.SHEET
                                .replace("r=\"3\"", "r=\"5\"")
                                .replace("r=\"2\"", "r=\"4\"")
                                .replace("r=\"1\"", "r=\"3\""))
                .replace(
                        "</sheetData>",
                        "</sheetData><mergeCells><mergeCell ref=\"A1:B1\"/><mergeCell ref=\"B2:Z2\"/>"
                                + "<mergeCell ref=\"A1:XFD1048576\"/></mergeCells>");
        files.add(words(
                "gabungan.xlsx",
                () -> Plain.xlsx("").replacing("xl/sheet1.xml", merged).bytes(),
                ANSWER,
                List.of()));
        files.add(either(
                "sel-di-luar.xlsx",
                () -> Plain.xlsx(Plain.SHEET + "<row r=\"1048577\"><c r=\"ZZZZZZ99999999999\""
                                + " t=\"inlineStr\"><is><t>jauh</t></is></c></row>")
                        .bytes(),
                NO_TABLE));
        files.add(either(
                "acuan-rusak.xlsx",
                () -> Plain.xlsx(Plain.SHEET + "<row r=\"x\"><c r=\"\"><v>1</v></c><c r=\"1A\"><v>2"
                                + "</v></c><c r=\"-\" t=\"s\"><v>99</v></c></row>")
                        .bytes(),
                NO_TABLE));
        files.add(either(
                "sel-terakhir.xlsx",
                () -> Plain.xlsx(Plain.SHEET + lastCells(100)).bytes(),
                NO_TABLE));
        files.add(refused(
                "sel-terakhir-banyak.xlsx",
                () -> Plain.xlsx(Plain.SHEET + lastCells(19_000)).bytes(),
                "answers.tooLong"));
        files.add(either(
                "kata-bersama.xlsx",
                () -> Plain.xlsx(Plain.SHEET + "<row r=\"4\"><c r=\"A4\" t=\"s\"><v>7</v></c>"
                                + "<c r=\"B4\" t=\"s\"><v>-1</v></c><c r=\"C4\" t=\"s\"><v>abc</v></c></row>")
                        .bytes(),
                NO_TABLE));
        files.add(words(
                "rumus.xlsx",
                () -> Plain.xlsx(Plain.SHEET + "<row r=\"4\"><c r=\"A4\"><f>CMD|'/c calc'!A1</f><v>1</v>"
                                + "</c><c r=\"B4\" t=\"e\"><v>#REF!</v></c></row>")
                        .bytes(),
                ANSWER,
                List.of("calc")));
        files.add(either(
                "angka-aneh.xlsx",
                () -> Plain.xlsx(Plain.SHEET + "<row r=\"4\"><c r=\"A4\"><v>1e999</v></c><c r=\"B4\"><v>NaN</v></c><c"
                                + " r=\"C4\" s=\"99\"><v>-999999999999</v></c><c r=\"D4\""
                                + " t=\"b\"><v>7</v></c></row>")
                        .bytes(),
                NO_TABLE));
        files.add(refused("tanpa-baris.xlsx", () -> Plain.xlsx("").bytes(), "table.empty"));
        files.add(refused(
                "tanpa-lembar.xlsx",
                () -> Plain.xlsx("")
                        .replacing("xl/workbook.xml", "<workbook><sheets/></workbook>")
                        .bytes(),
                NO_TABLE));
        files.add(refused(
                "lembar-hilang.xlsx",
                () -> Plain.xlsx("")
                        .replacing("xl/_rels/workbook.xml.rels", Plain.relation("worksheet", "tiada.xml", ""))
                        .bytes(),
                NO_TABLE));
        files.add(either(
                "sel-besar.xlsx",
                () -> Plain.xlsx(Plain.row(1, "Nama", "Cerita")
                                + Plain.row(2, "Ibu", DeepFiles.noise().repeat(5)))
                        .bytes(),
                NO_TABLE));
        files.add(either("banyak-lembar.xlsx", () -> manySheets().bytes(), NO_TABLE));
    }

    /// Rows of one cell each, in the last column there is.
    private static String lastCells(int count) {
        var rows = new StringBuilder();
        for (int i = 4; i < count; i++) {
            rows.append("<row r=\"").append(i).append("\"><c r=\"XFD").append(i).append("\"><v>1</v></c></row>");
        }
        return rows.toString();
    }

    private static String farCells() {
        var rows = new StringBuilder();
        for (int i = 0; i < 19_000; i++) {
            rows.append("<table:table-row><table:table-cell"
                            + " table:number-columns-repeated=\"16383\"/><table:table-cell>")
                    .append("<text:p>")
                    .append(Integer.toString(i * 7_919, 36))
                    .append("</text:p></table:table-cell></table:table-row>");
        }
        return rows.toString();
    }

    private static Zip manySheets() {
        var sheets = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            sheets.append("<sheet name=\"L")
                    .append(i)
                    .append("\" sheetId=\"")
                    .append(i + 1)
                    .append("\" r:id=\"r1\"/>");
        }
        Zip zip = Plain.xlsx(Plain.SHEET);
        return zip.replacing(
                "xl/workbook.xml",
                zip.content("xl/workbook.xml").replaceAll("<sheet .*/></sheets>", sheets + "</sheets>"));
    }

    private static void open(List<Hostile> files) {
        String repeated =
                "<table:table-cell table:number-columns-repeated=\"1000000000\" office:value-type=\"string\"><text:p>a"
                        + "</text:p></table:table-cell>";
        files.add(either(
                "ulang-kolom.ods",
                () -> Plain.ods(Plain.ODS_ROWS + "<table:table-row>" + repeated + "</table:table-row>")
                        .bytes(),
                NO_TABLE));
        files.add(either(
                "ulang-baris.ods",
                () -> Plain.ods(Plain.ODS_ROWS
                                + Plain.odsRow("Ibu", Plain.ANSWER)
                                        .replace(
                                                "<table:table-row>",
                                                "<table:table-row table:number-rows-repeated=\"2000000000\">"))
                        .bytes(),
                NO_TABLE));
        files.add(refused(
                "sel-terakhir-banyak.ods",
                () -> Plain.ods(Plain.ODS_ROWS + farCells()).bytes(),
                "answers.tooLong"));
        files.add(words(
                "ulang-kosong.ods",
                () -> Plain.ods(Plain.ODS_ROWS
                                + Plain.odsRow("")
                                        .replace(
                                                "<table:table-row>",
                                                "<table:table-row table:number-rows-repeated=\"1048570\">"))
                        .bytes(),
                ANSWER,
                List.of()));
        files.add(either(
                "ulang-keduanya.ods",
                () -> Plain.ods(Plain.ODS_ROWS + "<table:table-row table:number-rows-repeated=\"" + "1000000\">"
                                + repeated + "</table:table-row>")
                        .bytes(),
                NO_TABLE));
        files.add(either(
                "ulang-minus.ods",
                () -> Plain.ods(Plain.ODS_ROWS
                                + Plain.odsRow("Ibu")
                                        .replace(
                                                "<table:table-cell",
                                                "<table:table-cell table:number-columns-repeated=\"-5\"")
                                        .replace(
                                                "<table:table-row>",
                                                "<table:table-row table:number-rows-repeated=\"99999999999999\">"))
                        .bytes(),
                NO_TABLE));
        files.add(words(
                "gabungan.ods",
                () -> Plain.ods(Plain.odsRow("Hasil wawancara")
                                        .replace(
                                                "<table:table-cell",
                                                "<table:table-cell table:number-columns-spanned=\"2\""
                                                        + " table:number-rows-spanned=\"1\"")
                                + Plain.ODS_ROWS)
                        .bytes(),
                ANSWER,
                List.of()));
        files.add(refused("tanpa-baris.ods", () -> Plain.ods("").bytes(), "table.empty"));
        files.add(refused(
                "tanpa-isi.ods", () -> new Zip().with("mimetype", Plain.BOOK).bytes(), NO_TABLE));
    }

    private static void plain(List<Hostile> files) {
        files.add(
                refused("kutip-terbuka.csv", () -> Plain.utf8(Plain.CSV + "Bu T,\"" + Plain.ANSWER), "table.damaged"));
        files.add(words(
                "baris-timpang.csv",
                () -> Plain.utf8(Plain.CSV + "Bu T\n,,,,,,,,,\nBu U," + Plain.ANSWER + ",lebih,lebih lagi\n"),
                ANSWER,
                List.of()));
        files.add(either("sejuta-kolom.csv", () -> Plain.utf8(Plain.CSV + ",a".repeat(1_000_000) + "\n"), NO_TABLE));
        files.add(either(
                "sel-besar.csv",
                () -> Plain.utf8("Nama,Cerita\nIbu,\"" + "kata ".repeat(4_000_000) + "\"\n"),
                NO_TABLE));
        files.add(either("sepi.csv", () -> Plain.utf8("\n".repeat(1_000_000)), NO_TABLE));
        files.add(either("pemisah-aneh.csv", () -> Plain.utf8("sep=\"\n" + Plain.CSV), NO_TABLE));
        files.add(either("pemisah-baris.csv", () -> Plain.utf8("sep=\n" + Plain.CSV), NO_TABLE));
        files.add(words("rumus.csv", () -> Plain.utf8(Plain.CSV + "=CMD|' /C calc'!A0,@SUM(1)\n"), ANSWER, List.of()));
        files.add(either(
                "kepala-sama.csv", () -> Plain.utf8("Nama,Nama,Nama,,\n" + "Ibu S," + Plain.ANSWER + ",\n"), NO_TABLE));
    }

    /// Texts shared by all sheets, hundreds of megabytes of them.
    static byte[] heavyTexts() throws IOException {
        var texts = new StringBuilder(170_000_000).append("<sst>");
        for (int i = 0; i < 1_500_000; i++) {
            texts.append("<si><t>")
                    .append(Integer.toString(i * 7_919, 36))
                    .append(" kata yang dipakai bersama oleh semua lembar")
                    .append(" dan tidak pernah habis sampai kapan pun</t></si>");
        }
        String types = Plain.xlsx("")
                .content("[Content_Types].xml")
                .replace(
                        "</Types>",
                        "<Override PartName=\"/xl/kata.xml\""
                            + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/></Types>");
        String relations = Plain.xlsx("")
                .content("xl/_rels/workbook.xml.rels")
                .replace(
                        "</Relationships>",
                        Plain.relation("sharedStrings", "kata.xml", "")
                                .replaceAll("<Relationships[^>]*>", "")
                                .replace("r1", "r2"));
        return Plain.xlsx(Plain.SHEET)
                .replacing("[Content_Types].xml", types)
                .replacing("xl/_rels/workbook.xml.rels", relations)
                .with("xl/kata.xml", texts.append("</sst>").toString())
                .bytes();
    }

    /// A workbook with so many rows, as long as a sheet of Excel can be.
    static byte[] ofRows(int count) throws IOException {
        var rows = new StringBuilder(count * 120).append(Plain.row(1, "Nama", "Cerita"));
        for (int i = 2; i <= count; i++) {
            rows.append("<row r=\"")
                    .append(i)
                    .append("\"><c r=\"A")
                    .append(i)
                    .append("\"><v>")
                    .append(i)
                    .append("</v></c><c r=\"B")
                    .append(i)
                    .append("\" t=\"inlineStr\"><is><t>jawaban nomor ")
                    .append(Integer.toString(i * 31, 36))
                    .append("</t></is></c></row>");
        }
        return Plain.xlsx(rows.toString()).bytes();
    }
}
