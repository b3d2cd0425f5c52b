package org.pilah.importer.hostile;

import static org.pilah.importer.hostile.Hostile.refused;
import static org.pilah.importer.hostile.Hostile.text;
import static org.pilah.importer.hostile.Hostile.words;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/// Packed files (docx, odt, epub, xlsx, ods) made to reach outside, to grow, or to have other files read.
final class PackedTricks {
    private static final List<String> KINDS = List.of("docx", "odt", "epub", "xlsx", "ods");
    private static final String STRANGER =
            "<!DOCTYPE a [<!ENTITY rahasia SYSTEM \"file:///etc/passwd\"><!ENTITY b \"&rahasia;&rahasia;\">]>";
    private static final String LAUGHS = "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\">]>";

    private PackedTricks() {}

    static List<Hostile> all() {
        var files = new ArrayList<Hostile>();
        for (String kind : KINDS) {
            names(kind, files);
            bombs(kind, files);
        }
        documentTypes(files);
        links(files);
        return files;
    }

    /// The part that holds the words.
    private static String main(String kind) {
        return switch (kind) {
            case "docx" -> "word/document.xml";
            case "epub" -> "a.xhtml";
            case "xlsx" -> "xl/sheet1.xml";
            default -> "content.xml";
        };
    }

    private static Zip zip(String kind, String words) {
        return switch (kind) {
            case "docx" -> Plain.docx(Plain.paragraph(words));
            case "odt" -> Plain.odt(Plain.odtParagraph(words));
            case "epub" -> Plain.epub(Plain.page("<p>" + words + "</p>"));
            case "xlsx" -> Plain.xlsx(Plain.row(1, "Nama", "Cerita") + Plain.row(2, "Ibu S", words));
            case "ods" -> Plain.ods(Plain.odsRow("Nama", "Cerita") + Plain.odsRow("Ibu S", words));
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static void names(String kind, List<Hostile> files) {
        Map<String, String> tricks = Map.of(
                "naik", "../../keluar.xml",
                "mutlak", "/etc/keluar.xml",
                "huruf-diska", "C:\\Windows\\keluar.xml",
                "nol", "word/a\0.xml",
                "garis-balik", "a\\..\\..\\b.xml",
                "naik-di-tengah", "a/../../b.xml",
                "panjang", "a/".repeat(20_000) + "../x");
        tricks.forEach((name, entry) -> files.add(refused(
                "nama-" + name + "." + kind,
                () -> zip(kind, "isi").with(entry, "<x/>").bytes(),
                "import.word.entry")));
        files.add(refused(
                "nama-ganda." + kind,
                () -> zip(kind, "isi").with(main(kind), "<x/>").bytes(),
                "import.word.entry",
                "import.word.damaged"));
        files.add(refused(
                "nama-beda-huruf-besar." + kind,
                () -> zip(kind, "isi")
                        .with(main(kind).toUpperCase(Locale.ROOT), "<x/>")
                        .bytes(),
                "import.word.entry",
                "import.word.damaged"));
    }

    private static void bombs(String kind, List<Hostile> files) {
        files.add(refused(
                "bom-rasio." + kind, () -> zip(kind, "a".repeat(30_000_000)).bytes(), "import.word.bomb"));
        files.add(refused(
                "bom-rasio-spasi." + kind,
                () -> zip(kind, "x")
                        .replacing(main(kind), " ".repeat(40_000_000))
                        .bytes(),
                "import.word.bomb",
                "import.word.damaged",
                "import.damaged"));
        // A zip in a zip is never opened; what is beside it is read.
        Zip inner = new Zip().with("a", "a".repeat(5_000_000));
        files.add(words(
                "bom-bersarang." + kind,
                () -> zip(kind, Plain.ANSWER)
                        .with("media/dalam.xml", inner.bytes())
                        .bytes(),
                List.of(Plain.ANSWER),
                List.of("aaaaa")));
        files.add(refused("bom-jumlah." + kind, () -> many(zip(kind, "isi")), "import.word.bomb"));
    }

    private static byte[] many(Zip zip) throws IOException {
        for (int i = 0; i < 100_001; i++) {
            zip.with("z" + i, new byte[0]);
        }
        return zip.bytes();
    }

    private static void documentTypes(List<Hostile> files) {
        for (String kind : KINDS) {
            if (kind.equals("epub")) {
                continue;
            }
            String main = main(kind);
            files.add(refused(
                    "xxe-isi." + kind,
                    () -> zip(kind, "&rahasia;")
                            .replacing(main, STRANGER + zip(kind, "&rahasia;").content(main))
                            .bytes(),
                    "import.word.unsafe"));
            files.add(refused(
                    "tawa." + kind,
                    () -> zip(kind, "&d;")
                            .replacing(main, LAUGHS + zip(kind, "&d;").content(main))
                            .bytes(),
                    "import.word.unsafe"));
        }
        for (String kind : List.of("docx", "xlsx")) {
            for (String part : List.of("[Content_Types].xml", "_rels/.rels")) {
                String name = "xxe-" + (part.startsWith("[") ? "jenis" : "hubungan") + "." + kind;
                files.add(refused(
                        name,
                        () -> zip(kind, "isi")
                                .replacing(part, STRANGER + zip(kind, "isi").content(part))
                                .bytes(),
                        "import.word.unsafe",
                        "import.word.none",
                        "import.word.damaged"));
            }
        }
        files.add(refused(
                "xxe-gaya.odt",
                () -> zip("odt", "isi")
                        .with("styles.xml", STRANGER + "<s>&rahasia;</s>")
                        .bytes(),
                "import.word.unsafe"));
        files.add(refused(
                "xxe-manifes.odt",
                () -> zip("odt", "isi")
                        .replacing("META-INF/manifest.xml", STRANGER + "<m>&rahasia;</m>")
                        .bytes(),
                "import.word.unsafe"));
        for (String part : List.of("META-INF/container.xml", "isi.opf")) {
            files.add(refused(
                    "xxe-" + (part.endsWith("opf") ? "isi" : "wadah") + ".epub",
                    () -> zip("epub", "isi")
                            .replacing(part, STRANGER + zip("epub", "isi").content(part))
                            .bytes(),
                    "import.word.unsafe"));
        }
        // Web pages name their document type; entities of their own are words to jsoup, and stay unread.
        files.add(words(
                "xxe-halaman.epub",
                () -> Plain.epub(STRANGER + Plain.page("<p>isi &rahasia;</p>")).bytes(),
                List.of("isi"),
                List.of("root:")));
        files.add(words(
                "xxe.html",
                () -> Plain.utf8(
                        STRANGER.replace("<!DOCTYPE a", "<!DOCTYPE html") + "<html><p>isi &rahasia;</p></html>"),
                List.of("isi"),
                List.of("root:")));
        files.add(words(
                "xxe.mhtml",
                () -> Plain.utf8(Plain.mhtml(STRANGER + "<html><p>isi &rahasia;</p></html>")),
                List.of("isi"),
                List.of("root:")));
        files.add(refused(
                "xxe.fodt",
                () -> Plain.utf8("<?xml version=\"1.0\"?>" + STRANGER + "<o:document xmlns:o=\"o\"" + " o:mimetype=\""
                        + Plain.WRITER + "\"><o:body>&rahasia;</o:body></o:document>"),
                "import.word.unsafe"));
        files.add(text("xxe.txt", () -> Plain.utf8(STRANGER + "\n" + Plain.TEXT), STRANGER + "\n" + Plain.TEXT));
    }

    /// Files that want others to be fetched: their words come in, nothing is fetched, and it is told.
    private static void links(List<Hostile> files) {
        String far = "http://192.0.2.1/jahat";
        files.add(text(
                "templat-jauh.docx",
                () -> Plain.docx(Plain.paragraph("isi"))
                        .with(
                                "word/_rels/document.xml.rels",
                                Plain.relation("attachedTemplate", far, " TargetMode=\"External\""))
                        .bytes(),
                "isi\n"));
        files.add(text(
                "gambar-jauh.html",
                () -> Plain.utf8(Plain.html("<p>isi</p><img src=\"" + far + "\"><iframe src=\"" + far
                        + "\"></iframe><script src=\"" + far + "\">jahat()</script><link rel=stylesheet href=\"" + far
                        + "\"><object data=\"" + far + "\"></object>")),
                "isi\n"));
        files.add(words(
                "gambar-jauh.odt",
                () -> Plain.odt("<text:p>isi <draw:image xmlns:draw=\"d\" xlink:href=\"" + far
                                + "\" xmlns:xlink=\"x\"/></text:p>")
                        .bytes(),
                List.of("isi"),
                List.of(far)));
        files.add(words(
                "gambar-jauh.rtf",
                () -> Plain.utf8(
                        Plain.rtf("isi {\\field{\\*\\fldinst INCLUDEPICTURE \"" + far + "\"}{\\fldrslt gambar}}\\par")),
                List.of("isi"),
                List.of(far)));
        files.add(words(
                "gambar-jauh.md",
                () -> Plain.utf8("isi ![foto](" + far + ") [tautan](" + far + ")\n"),
                List.of("isi", "tautan"),
                List.of()));
        files.add(words(
                "di-luar.epub",
                () -> Plain.epub(Plain.page("<p>isi</p>"))
                        .replacing(
                                "isi.opf",
                                "<package><manifest><item id=\"a\" href=\"a.xhtml\" media-type=\"text/html\"/><item"
                                        + " id=\"b\" href=\"../../../../etc/passwd\""
                                        + " media-type=\"text/html\"/></manifest><spine><itemref idref=\"a\"/><itemref"
                                        + " idref=\"b\"/></spine></package>")
                        .bytes(),
                List.of("isi"),
                List.of("root:"),
                "import.remark.pagesMissing"));
    }

    /// So big packed that it is read in this Java, so well packed that its one page has hundreds of megabytes.
    static byte[] heavyBook() throws IOException {
        var random = new Random(5);
        var page = new StringBuilder(60_000_000);
        page.append("<html><body>");
        while (page.length() < 60_000_000) {
            page.append("<p>")
                    .append(Integer.toString(random.nextInt(1000)))
                    .append("</p>")
                    .append("<b>".repeat(3));
        }
        return Plain.epub(page.toString()).bytes();
    }
}
