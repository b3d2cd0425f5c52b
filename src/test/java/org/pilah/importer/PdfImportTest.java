package org.pilah.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pilah.importer.LeftOut.Kind;

class PdfImportTest {
    private static final String FULL = "Kami sudah lama memulai usaha bersama di balai warga itu dan terus bertambah";

    @TempDir
    Path folder;

    @Test
    void dividedWordsAreJoinedAndDoubledOnesKeepTheirHyphen() throws IOException {
        ImportedSource read = read(new TestPdf()
                .page()
                .line(FULL + " ke-")
                .line("giatan kelompok yang melibatkan hampir semua warga dan sejumlah anak-")
                .line("anak yang berlari-lari dan bermain di halaman balai dengan sayur-")
                .line("mayur dari kebun COVID-")
                .line("19."));

        assertEquals(
                FULL + " kegiatan kelompok yang melibatkan hampir semua warga dan sejumlah anak-anak yang berlari-lari"
                        + " dan bermain di halaman balai dengan sayur-mayur dari kebun COVID-19.\n",
                read.text());
        assertEquals(List.of(Remark.of("import.remark.pdf.joined", 1L)), read.remarks());
    }

    @Test
    void aParagraphEndsWhereTheNextWordWouldHaveFoundPlaceOrANameBegins() throws IOException {
        ImportedSource read = read(new TestPdf()
                .page()
                .line(FULL + ".")
                .line("Lalu kami berhenti.")
                .line("Setelah itu tidak ada lagi.")
                .line("Peneliti: Mengapa begitu?")
                .line("1. Modal tidak ada."));

        assertEquals(
                FULL + ". Lalu kami berhenti.\nSetelah itu tidak ada lagi.\nPeneliti: Mengapa begitu?\n1. Modal tidak"
                        + " ada.\n",
                read.text());
    }

    @Test
    void cellsOfATableArePartedByTabs() throws IOException {
        ImportedSource read = read(new TestPdf()
                .page()
                .at(72, "Tahun")
                .beside(200, "Anggota")
                .at(72, "2020")
                .beside(200, "dua belas")
                .at(72, "2021")
                .beside(200, "sembilan belas"));

        assertEquals("Tahun\tAnggota\n2020\tdua belas\n2021\tsembilan belas\n", read.text());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void turnedPagesReadAsTheyAreSeen(int turned) throws IOException {
        ImportedSource read =
                read(new TestPdf().page(turned).line("Peneliti: Apa kabar?").line("Informan: Baik sekali."));

        assertEquals("Peneliti: Apa kabar?\nInforman: Baik sekali.\n", read.text());
    }

    @Test
    void pagesAreNamedBeforeTheirFirstParagraphAndTheirMarginsGo() throws IOException {
        var pdf = new TestPdf();
        for (int number = 1; number <= 4; number++) {
            pdf.page()
                    .line("Transkrip kelompok")
                    .gap()
                    .line("P: Pertanyaan nomor " + "satu dua tiga empat".split(" ", -1)[number - 1] + "?")
                    .gap()
                    .line("- " + number + " -");
        }

        ImportedSource read = read(pdf);

        assertEquals("""
            [hlm. 1] P: Pertanyaan nomor satu?
            [hlm. 2] P: Pertanyaan nomor dua?
            [hlm. 3] P: Pertanyaan nomor tiga?
            [hlm. 4] P: Pertanyaan nomor empat?
            """, read.text());
        assertEquals("P -1: Pertanyaan nomor satu?", Reading.turns(read).getFirst());
        assertEquals(List.of(new LeftOut(Kind.HEADERS_AND_FOOTERS, 8)), read.leftOut());
    }

    @Test
    void pagesWithoutTextAreNamed() throws IOException {
        ImportedSource read = read(new TestPdf()
                .page()
                .line("satu")
                .page()
                .page()
                .page()
                .line("empat")
                .page());

        assertEquals("[hlm. 1] satu\n[hlm. 4] empat\n", read.text());
        assertEquals(List.of(Remark.of("import.remark.pdf.noText", 3L, "2–3, 5")), read.remarks());
    }

    @Test
    void aSignForTwoLettersIsSpelledOut() throws IOException {
        ImportedSource read = read(new TestPdf().page().ligature("Kon#rmasi dan ve#rikasi."));

        assertEquals("Konfirmasi dan vefirikasi.\n", read.text());
        assertEquals(List.of(Remark.of("import.remark.pdf.ligatures", 2L)), read.remarks());
    }

    @Test
    void columnsAreReadOneAfterTheOtherBelowACommonTitle() throws IOException {
        var pdf = new TestPdf()
                .page()
                .at(150, "Judul yang membentang di atas kedua kolom halaman ini")
                .gap();
        var left = new ArrayList<String>();
        var right = new ArrayList<String>();
        for (int i = 0; i < 8; i++) {
            left.add("kiri baris ke-" + i + " dengan banyak kata lagi");
            right.add("kanan baris ke-" + i + " dengan banyak kata");
            pdf.at(72, left.getLast()).beside(330, right.getLast());
        }

        ImportedSource read = read(pdf);

        assertEquals(
                "Judul yang membentang di atas kedua kolom halaman ini\n" + String.join(" ", left) + " "
                        + String.join(" ", right) + "\n",
                read.text());
    }

    private ImportedSource read(TestPdf pdf) throws IOException {
        return Reading.read(pdf.write(folder.resolve("a.pdf")));
    }
}
