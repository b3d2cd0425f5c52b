package org.pilah.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pilah.importer.LeftOut.Kind;
import org.pilah.model.Source.Speaker;

/// The samples were written by LibreOffice from one text each; their words are invented.
class FormatsTest {
    private static final String OPENING = """
        Wawancara dengan pengurus kelompok
        Peneliti: Bagaimana kegiatan kelompok ini dimulai?
        """;
    private static final String STORY = "Anak-anak muda ikut membantu, dan kegiatan itu kemudian tumbuh menjadi usaha"
            + " bersama yang menjual keripik singkong ke pasar kecamatan setiap hari Kamis.\n";
    private static final String RICH =
            OPENING + "Ketua: Kami mulai dari arisan kecil di balai warga[1]. " + STORY + """
                [1] Balai itu dibangun bersama.
                1. modal
                2. tempat
                • keripik
                • telur asin
                Tahun\tAnggota
                2020\tdua belas
                Peneliti: Apa hambatannya?
                Ketua: Modal – itu yang “paling” berat; kafé dan toko tidak mau menitip.
                """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"doc", "docx", "odt", "fodt", "rtf", "html", "epub", "pdf"})
    void aFormatReadsLikeItsPlainText(String ending) throws IOException {
        ImportedSource plain = Reading.read(Reading.sample("polos.txt"));

        ImportedSource read = Reading.read(Reading.sample("polos." + ending));

        assertEquals(Files.readString(Reading.sample("polos.txt")), read.text());
        assertEquals(plain.turns(), read.turns());
        assertEquals(plain.speakers(), read.speakers());
        assertEquals(List.of(), read.remarks());
    }

    @ParameterizedTest
    @ValueSource(strings = {"doc", "docx", "odt", "fodt", "rtf"})
    void structureStaysAsAReaderSeesIt(String ending) {
        ImportedSource read = Reading.read(Reading.sample("kaya." + ending));

        assertEquals(RICH, read.text());
        assertEquals(
                List.of("Peneliti", "Ketua"),
                read.speakers().stream().map(Speaker::label).toList());
        assertEquals(
                List.of(
                        new LeftOut(Kind.COMMENTS, 1),
                        new LeftOut(Kind.HIDDEN_TEXT, 1),
                        new LeftOut(Kind.HEADERS_AND_FOOTERS, 1),
                        new LeftOut(Kind.LINKS, 1)),
                read.leftOut());
    }

    @Test
    void aWebPageKeepsItsNotesAtItsEnd() {
        ImportedSource read = Reading.read(Reading.sample("kaya.html"));

        String note = "[1] Balai itu dibangun bersama.\n";
        assertEquals("Transkrip penelitian\n" + RICH.replace(note, "") + note, read.text());
        assertEquals("", read.turns().getLast().speaker());
    }

    @ParameterizedTest
    @ValueSource(strings = {"panjang.pdf", "kolom.pdf"})
    void linesOfAPdfBecomeParagraphsAcrossPagesAndColumns(String name) throws IOException {
        ImportedSource read = Reading.read(Reading.sample(name));

        String words = read.turns().stream()
                .map(turn -> turn.speaker() + ": " + read.text().substring(turn.body(), turn.end()))
                .collect(Collectors.joining("\n", "", "\n"));
        assertEquals(Files.readString(Reading.sample("panjang.txt")), words);
        assertEquals(List.of(new LeftOut(Kind.HEADERS_AND_FOOTERS, 10)), read.leftOut());
    }

    @Test
    void markdownLosesItsSignsAndKeepsItsStructure() throws IOException {
        ImportedSource read = Reading.read(folder, "a.md", """
            # Wawancara *pertama*

            **Peneliti:** Apa kabar?
            **Bu Darmi:** Baik, lihat [daftar](https://example.org) ini:

            2. modal
            3. tempat

            - keripik
              - manis

            | Tahun | Anggota |
            |-------|---------|
            | 2020  | dua belas |

            > Kami `mulai` dari nol.
            ![foto](a.png)
            """);

        assertEquals("""
            Wawancara pertama
            Peneliti: Apa kabar?
            Bu Darmi: Baik, lihat daftar ini:
            2. modal
            3. tempat
            • keripik
            • manis
            Tahun\tAnggota
            2020\tdua belas
            Kami mulai dari nol.
            """.strip(), read.text().strip());
        assertEquals(List.of(new LeftOut(Kind.PICTURES, 1), new LeftOut(Kind.LINKS, 1)), read.leftOut());
        assertEquals("", read.turns().getFirst().speaker());
        assertEquals("Bu Darmi", read.turns().get(2).speaker());
    }

    @Test
    void aWebArchiveIsReadByItsFirstPage() throws IOException {
        ImportedSource read = Reading.read(folder, "a.mhtml", """
            From: <Saved>
            Subject: Wawancara
            MIME-Version: 1.0
            Content-Type: multipart/related; type="text/html"; boundary="batas"

            --batas
            Content-Type: text/html; charset=windows-1252
            Content-Transfer-Encoding: quoted-printable

            <html><head><title>x</title></head><body><p>P: Di kaf=E9 mana?</p><p>J: Di =
            pasar.</p></body></html>
            --batas
            Content-Type: image/png
            Content-Transfer-Encoding: base64

            AAAA
            --batas--
            """);

        assertEquals("P: Di kafé mana?\nJ: Di pasar.\n", read.text());
        assertEquals("windows-1252", read.encoding());
        assertEquals(List.of(new LeftOut(Kind.PICTURES, 1)), read.leftOut());
    }

    @Test
    void whatABrowserDoesNotShowStaysOutside() throws IOException {
        ImportedSource read = Reading.read(folder, "a.html", """
            <!DOCTYPE html><html><head><style>p {}</style></head><body>
            <script>alert(1)</script><p>Satu  <b>dua</b>
            tiga</p><p style="display: none">rahasia</p><ol start=4><li>butir<ul><li>anak</ul></ol>
            <table><tr><th>a<td>b<tr><td>c<td>d</table><pre>  x
             y</pre><iframe src="file:///etc/passwd"></iframe><img src="http://example.org/a.png">
            baris<br>baru</body></html>
            """);

        assertEquals("Satu dua tiga\n4. butir\n• anak\na\tb\nc\td\n  x\n y\nbaris\nbaru\n", read.text());
        assertEquals(
                List.of(
                        new LeftOut(Kind.HIDDEN_TEXT, 1),
                        new LeftOut(Kind.PICTURES, 1),
                        new LeftOut(Kind.EMBEDDED, 1),
                        new LeftOut(Kind.MACROS, 1)),
                read.leftOut());
    }

    private static final String LISTS = """
        <html xmlns="http://www.w3.org/1999/xhtml"><head><title>Daftar</title></head><body>
        <ol><li><p>satu</p></li><li><p>dua</p><p>masih dua</p><ul><li>anak</li></ul></li></ol>
        <ul><li/><li><b>tebal</b> lalu biasa</li></ul>
        <ol type="a" start="3"><li>ce</li><li value="7">ge</li></ol>
        <ol style="color: red; list-style: upper-roman inside"><li>tahap</li><li style="list-style-type: none">sisip</li></ol>
        <ol reversed="reversed"><li>akhir</li><li>awal</li></ol>
        <ul style="list-style-type:none"><li>menu</li></ul></body></html>
        """;

    @Test
    void listsOfWebPagesAndEBooksKeepTheirMarks() throws IOException {
        Path book = folder.resolve("a.epub");
        try (var zip = new ZipOutputStream(Files.newOutputStream(book))) {
            entry(zip, "mimetype", "application/epub+zip");
            entry(zip, "META-INF/container.xml", "<c><rootfiles><rootfile full-path=\"isi.opf\"/></rootfiles></c>");
            entry(
                    zip,
                    "isi.opf",
                    "<p><manifest><item id=\"1\" href=\"satu.xhtml\" media-type=\"application/xhtml+xml\"/></manifest>"
                            + "<spine><itemref idref=\"1\"/></spine></p>");
            entry(zip, "satu.xhtml", "<?xml version=\"1.0\"?>\n" + LISTS);
        }

        String text = """
            1. satu
            2. dua
            masih dua
            • anak
            • tebal lalu biasa
            c. ce
            g. ge
            I. tahap
            sisip
            2. akhir
            1. awal
            menu
            """;
        assertEquals(text, Reading.read(book).text());
        assertEquals(text, Reading.read(folder, "a.html", LISTS).text());
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    @Test
    void aPageWithoutADeclaredEncodingIsReadByItsLetters() throws IOException {
        Path file = folder.resolve("a.htm");
        Files.write(file, "<p>P: Di kafé mana?</p><p>J: Di café baru.</p>".getBytes(StandardCharsets.ISO_8859_1));

        assertEquals("P: Di kafé mana?\nJ: Di café baru.\n", Reading.read(file).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"doc", "docx", "odt", "rtf", "pdf", "epub", "html"})
    void contentCountsAndNotTheName(String ending) throws IOException {
        Path file = folder.resolve("salah.txt");
        Files.copy(Reading.sample("polos." + ending), file);

        ImportedSource read = Reading.read(file);

        assertEquals(Files.readString(Reading.sample("polos.txt")), read.text());
        String kind = ending.equals("doc") ? "old_word" : ending.equals("docx") ? "word" : ending;
        String really = kind.equals("odt") ? "writer" : kind;
        assertEquals(List.of(Remark.of("import.remark.really." + really)), read.remarks());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.pdf", "a.docx", "a.srt", "a.epub", "a.rtf", "a.html"})
    void aTextUnderAnotherNameIsReadAsText(String name) throws IOException {
        ImportedSource read = Reading.read(folder, name, "P: Apa?\nJ: Ini.\n");

        assertEquals("P: Apa?\nJ: Ini.\n", read.text());
        assertEquals(List.of(Remark.of("import.remark.really.text")), read.remarks());
    }
}
