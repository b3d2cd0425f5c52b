package org.pilah.importer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.util.Matrix;

/// Makes a PDF line by line, as a test needs it.
final class TestPdf implements AutoCloseable {
    private static final float SIZE = 12;
    private static final float PITCH = 15;

    private final PDDocument document = new PDDocument();
    private PDPage page = new PDPage();
    private float y;

    /// A page of this shape turned by so many degrees, on which the letters stand upright for the reader.
    TestPdf page(int turned) {
        page = new PDPage(PDRectangle.A4);
        page.setRotation(turned);
        document.addPage(page);
        y = (turned % 180 == 0 ? PDRectangle.A4.getHeight() : PDRectangle.A4.getWidth()) - 72;
        return this;
    }

    TestPdf page() {
        return page(0);
    }

    TestPdf line(String words) throws IOException {
        return at(72, words);
    }

    /// On the next line, so many points from the left.
    TestPdf at(float x, String words) throws IOException {
        y -= PITCH;
        return write(x, words, new PDType1Font(FontName.HELVETICA));
    }

    /// On the same line.
    TestPdf beside(float x, String words) throws IOException {
        return write(x, words, new PDType1Font(FontName.HELVETICA));
    }

    TestPdf gap() {
        y -= PITCH;
        return this;
    }

    /// The only line of a page, in a font whose `#` is printed as the one sign for f and i.
    TestPdf ligature(String words) throws IOException {
        y -= PITCH;
        var encoding = new COSDictionary();
        encoding.setItem(COSName.TYPE, COSName.ENCODING);
        encoding.setItem(COSName.BASE_ENCODING, COSName.WIN_ANSI_ENCODING);
        var differences = new COSArray();
        differences.add(COSInteger.get('#'));
        differences.add(COSName.getPDFName("fi"));
        encoding.setItem(COSName.DIFFERENCES, differences);
        var font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE1);
        font.setItem(COSName.BASE_FONT, COSName.getPDFName("Helvetica"));
        font.setItem(COSName.ENCODING, encoding);
        PDFont made = PDFontFactory.createFont(font);
        var resources = new PDResources();
        String name = resources.add(made).getName();
        page.setResources(resources);
        String raw = "BT /" + name + " 12 Tf 72 " + y + " Td (" + words + ") Tj ET\n";
        page.setContents(new PDStream(document, new ByteArrayInputStream(raw.getBytes(StandardCharsets.ISO_8859_1))));
        return this;
    }

    private TestPdf write(float x, String words, PDFont font) throws IOException {
        try (var stream = new PDPageContentStream(document, page, AppendMode.APPEND, false)) {
            stream.beginText();
            stream.setFont(font, SIZE);
            stream.setTextMatrix(place(x));
            stream.showText(words);
            stream.endText();
        }
        return this;
    }

    private Matrix place(float x) {
        float width = PDRectangle.A4.getWidth();
        float height = PDRectangle.A4.getHeight();
        return switch (page.getRotation()) {
            case 90 -> new Matrix(0, 1, -1, 0, width - y, x);
            case 180 -> new Matrix(-1, 0, 0, -1, width - x, height - y);
            case 270 -> new Matrix(0, -1, 1, 0, y, height - x);
            default -> new Matrix(1, 0, 0, 1, x, y);
        };
    }

    Path write(Path file) throws IOException {
        document.save(file.toFile());
        close();
        return file;
    }

    Path writeLocked(Path file, String password) throws IOException {
        var policy = new StandardProtectionPolicy("pemilik", password, new AccessPermission());
        policy.setEncryptionKeyLength(128);
        document.protect(policy);
        return write(file);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
