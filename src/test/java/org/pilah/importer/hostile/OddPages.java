package org.pilah.importer.hostile;

import static org.pilah.importer.hostile.Hostile.either;
import static org.pilah.importer.hostile.Hostile.refused;
import static org.pilah.importer.hostile.Hostile.text;
import static org.pilah.importer.hostile.Hostile.words;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/// PDFs whose pages are pictures, turned, in columns, empty, without an end, or not there at all.
final class OddPages {
    private static final String BEGIN = "Pertemuan warga dimulai pagi sekali di balai desa, dan semua sudah hadir.";

    private OddPages() {}

    static List<Hostile> all() {
        var files = new ArrayList<Hostile>();
        files.add(refused("pindaian.pdf", OddPages::scan, "import.pdf.scan"));
        files.add(words(
                "pindaian-sebagian.pdf",
                OddPages::halfScan,
                List.of("Pertemuan"),
                List.of(),
                "import.remark.pdf.noText"));
        files.add(words("sama-di-semua-halaman.pdf", () -> ofPages(12), List.of(BEGIN, "bernomor 12"), List.of()));
        files.add(refused(
                "tanpa-halaman.pdf",
                () -> Plain.saved(new PDDocument()),
                "import.damaged",
                "import.pdf.scan",
                "import.empty"));
        for (int turned : List.of(90, 180, 270)) {
            files.add(words(
                    "putar-" + turned + ".pdf",
                    () -> turned(turned),
                    List.of("Pertemuan warga", "baris kedua"),
                    List.of()));
        }
        files.add(words("putar-aneh.pdf", () -> turned(37), List.of("Pertemuan warga"), List.of()));
        files.add(words(
                "ligatur.pdf",
                OddPages::ligature,
                List.of("afiliasi"),
                List.of("\uFB01"),
                "import.remark.pdf.ligatures"));
        files.add(words("dua-kolom.pdf", OddPages::columns, List.of("kiri satu", "kanan satu"), List.of("satu kanan")));
        files.add(either("ukuran-nol.pdf", () -> sized(0, 0), "import.pdf.scan", "import.empty", "import.damaged"));
        files.add(either(
                "ukuran-besar.pdf", () -> sized(1e9f, 1e9f), "import.pdf.scan", "import.empty", "import.damaged"));
        files.add(either(
                "bentuk-melingkar.pdf", OddPages::roundForm, "import.pdf.scan", "import.empty", "import.damaged"));
        files.add(either(
                "tak-berakhir.pdf",
                () -> raw("q ".repeat(100_000) + "BT /F1 12 Tf (isi) Tj"),
                "import.pdf.scan",
                "import.empty",
                "import.damaged"));
        files.add(either(
                "perintah-aneh.pdf",
                () -> raw("BT 1 0 0 (a) Tf [[[[ Tj <zz> Tj /x (\\777) ' ET " + "Tj ".repeat(50_000)),
                "import.pdf.scan",
                "import.empty",
                "import.damaged"));
        files.add(either(
                "bom.pdf",
                () -> raw(" ".repeat(200_000_000)),
                "import.pdf.scan",
                "import.empty",
                "import.damaged",
                "import.apart.memory",
                "import.word.bomb"));
        files.add(refused("hanya-kepala.pdf", () -> Plain.utf8("%PDF-1.7\n"), "import.damaged"));
        files.add(words(
                "sampah-di-depan.pdf",
                () -> joined(Plain.utf8("sampah\n".repeat(20)), Plain.of("pdf")),
                List.of("Apa kabar?"),
                List.of()));
        files.add(text(
                "sampah-di-belakang.pdf",
                () -> joined(Plain.of("pdf"), Plain.utf8("sampah\n".repeat(2_000))),
                Plain.TEXT));
        return files;
    }

    private static byte[] scan() throws IOException {
        try (var document = new PDDocument()) {
            picture(document);
            picture(document);
            return Plain.saved(document);
        }
    }

    private static void picture(PDDocument document) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (var out = new PDPageContentStream(document, page)) {
            out.drawImage(
                    LosslessFactory.createFromImage(document, new BufferedImage(60, 80, BufferedImage.TYPE_BYTE_GRAY)),
                    0,
                    0,
                    500,
                    700);
        }
    }

    private static byte[] halfScan() throws IOException {
        try (var document = new PDDocument()) {
            Plain.pdfPage(document, 0, BEGIN);
            picture(document);
            Plain.pdfPage(document, 0, "Baris di halaman ketiga.");
            return Plain.saved(document);
        }
    }

    private static byte[] turned(int degrees) throws IOException {
        try (var document = new PDDocument()) {
            Plain.pdfPage(document, degrees, "Pertemuan warga dimulai", "dengan baris kedua.");
            return Plain.saved(document);
        }
    }

    /// The sign U+FB01, as a font without a table of its letters gives it.
    private static byte[] ligature() throws IOException {
        var differences = new COSArray();
        differences.add(COSInteger.get('#'));
        differences.add(COSName.getPDFName("fi"));
        var encoding = new COSDictionary();
        encoding.setItem(COSName.TYPE, COSName.ENCODING);
        encoding.setItem(COSName.BASE_ENCODING, COSName.WIN_ANSI_ENCODING);
        encoding.setItem(COSName.DIFFERENCES, differences);
        return raw("BT /F1 12 Tf 72 700 Td (a#liasi kelompok) Tj ET", encoding);
    }

    private static byte[] columns() throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            var text = new StringBuilder("BT /F1 10 Tf\n");
            String[] numbers = {
                "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh"
            };
            for (int i = 0; i < numbers.length; i++) {
                text.append("1 0 0 1 60 %d Tm (Kalimat di kolom kiri %s) Tj\n".formatted(700 - 14 * i, numbers[i]));
                text.append("1 0 0 1 330 %d Tm (Kalimat di kolom kanan %s) Tj\n".formatted(700 - 14 * i, numbers[i]));
            }
            content(document, page, text + "ET", new COSDictionary());
            return Plain.saved(document);
        }
    }

    private static byte[] sized(float width, float height) throws IOException {
        try (var document = new PDDocument()) {
            Plain.pdfPage(document, 0, BEGIN);
            document.getPage(0).setMediaBox(new PDRectangle(width, height));
            return Plain.saved(document);
        }
    }

    private static byte[] raw(String commands) throws IOException {
        return raw(commands, new COSDictionary());
    }

    private static byte[] raw(String commands, COSDictionary encoding) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            content(document, page, commands, encoding);
            return Plain.saved(document);
        }
    }

    private static void content(PDDocument document, PDPage page, String commands, COSDictionary encoding)
            throws IOException {
        var font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE1);
        font.setItem(COSName.BASE_FONT, COSName.getPDFName("Helvetica"));
        if (encoding.size() > 0) {
            font.setItem(COSName.ENCODING, encoding);
        }
        var resources = new PDResources();
        resources.put(COSName.getPDFName("F1"), PDFontFactory.createFont(font));
        page.setResources(resources);
        var in = new ByteArrayInputStream(commands.getBytes(StandardCharsets.ISO_8859_1));
        page.setContents(new PDStream(document, in, COSName.FLATE_DECODE));
    }

    /// A form that draws itself.
    private static byte[] roundForm() throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            content(document, page, "/X Do /X Do", new COSDictionary());
            var form = new PDStream(document, new ByteArrayInputStream(Plain.utf8("/X Do /X Do /X Do")));
            COSDictionary own = form.getCOSObject();
            own.setItem(COSName.TYPE, COSName.XOBJECT);
            own.setItem(COSName.SUBTYPE, COSName.FORM);
            own.setItem(COSName.BBOX, PDRectangle.A4.getCOSArray());
            var forms = new COSDictionary();
            forms.setItem(COSName.getPDFName("X"), own);
            own.setItem(COSName.RESOURCES, page.getResources().getCOSObject());
            page.getResources().getCOSObject().setItem(COSName.XOBJECT, forms);
            return Plain.saved(document);
        }
    }

    static byte[] ofPages(int count) throws IOException {
        try (var document = new PDDocument()) {
            for (int i = 1; i <= count; i++) {
                Plain.pdfPage(document, 0, BEGIN, "Ini halaman bernomor " + i + ".");
            }
            return Plain.saved(document);
        }
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var whole = new byte[first.length + second.length];
        System.arraycopy(first, 0, whole, 0, first.length);
        System.arraycopy(second, 0, whole, first.length, second.length);
        return whole;
    }
}
