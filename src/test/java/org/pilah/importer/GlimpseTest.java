package org.pilah.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pilah.importer.ImportedSource.Extent;
import org.pilah.importer.ImportedSource.Glimpse;
import org.pilah.messages.Problem;
import org.pilah.model.Turn;
import org.pilah.model.Value;

/// What is seen of a file before it comes in, and what is read from the clipboard.
class GlimpseTest {
    private final SourceImporter importer = new SourceImporter();

    @Test
    void theBeginningHoldsWholeTurnsOnlyAndTheExtentIsThatOfAll() {
        String line = "Ibu S: " + "kata ".repeat(100).strip() + "\n";
        String text = "[00:12:30] Ibu S: Mulai.\n" + line.repeat(20);

        Glimpse seen = importer.read("panjang", text, ImportOptions.DETECT).glimpse();

        assertEquals(text.substring(0, 2_000), seen.beginning());
        assertEquals(4, seen.turns().size());
        assertEquals(new Extent(text.length(), 21, 750), seen.extent());
    }

    @Test
    void pastedWordsAreReadLikeAFileWithoutOne() {
        ImportedSource read = importer.read("Tempelan", "Peneliti: Apa kabar?\r\nIbu S: Baik.", ImportOptions.DETECT);

        assertEquals("Peneliti: Apa kabar?\nIbu S: Baik.", read.text());
        assertEquals(
                List.of(new Turn(0, 10, 20, "Peneliti", Turn.NO_TIME), new Turn(21, 28, 33, "Ibu S", Turn.NO_TIME)),
                read.turns());
        assertEquals(List.of("Tempelan", "", ""), List.of(read.name(), read.encoding(), read.sha256()));
        Problem refused = assertThrows(Problem.class, () -> importer.read("Tempelan", " \n ", ImportOptions.DETECT));
        assertEquals("import.empty", refused.key());
    }

    @ParameterizedTest
    @CsvSource({
        "wawancara_2021-05-12,'',2021-05-12",
        "wawancara 12-05-2021 Pak T,'',2021-05-12",
        "20210512_ibu_s,'',2021-05-12",
        "Ibu S 12 Mei 2021,'',2021-05-12",
        "rapat Mei 2021,'',2021-05",
        "ibu-s,'Tanggal: 12 Mei 2021',2021-05-12",
        "ibu-s,'Hari/tanggal: Rabu, 12/5/2021',2021-05-12",
        "ibu-s,'12 May 2021',2021-05-12",
        "ibu-s,'P: Jadi sejak 10 Februari 2020 Ibu sudah ikut kegiatan di kampung ini?',''",
        "surat 99-99-2021,'',''",
        "nomor 20219999,'',''"
    })
    void theDayIsGuessedWhereNameOrFirstLinesSayItPlainly(String name, String line, String date) {
        Glimpse seen = importer.read(name, line + "\nIbu S: Ya.\n", ImportOptions.DETECT)
                .glimpse();

        assertEquals(date, seen.date());
    }

    @Test
    void aPastedTableIsReadAsOneFromAFile() {
        CasesTable table = CasesTable.pasted(
                "Kasus\tPendapatan\tCatatan\nIbu S\t1.250.000\t\"dua\nbaris\"\nPak T\t950.000\t-\n", "Tabel");

        assertEquals(
                List.of(
                        new CasesTable.Column("Pendapatan", CasesTable.Type.NUMBER, NumberForm.INDONESIAN, List.of()),
                        new CasesTable.Column("Catatan", CasesTable.Type.TEXT, NumberForm.PLAIN, List.of())),
                table.columns());
        assertEquals(
                List.of(new Value.Amount(new BigDecimal("1250000")), new Value.Text("dua\nbaris")),
                List.copyOf(table.rows().getFirst().attributes().values()));
        Problem empty = assertThrows(Problem.class, () -> CasesTable.pasted("\n", "Tabel"));
        assertEquals("table.empty", empty.key());
    }

    @Test
    void aSingleCellIsReadAsItsColumnIs() {
        assertEquals(
                Optional.of(new Value.Amount(new BigDecimal("1250.5"))),
                CasesTable.value("1.250,5", CasesTable.Type.NUMBER));
        assertEquals(
                Optional.of(new Value.Day(LocalDate.of(2021, 5, 12))),
                CasesTable.value("12 Mei 2021", CasesTable.Type.DAY));
        assertEquals(Optional.of(new Value.Text("besok")), CasesTable.value(" besok ", CasesTable.Type.DAY));
        assertEquals(Optional.of(new Value.Choice("ya")), CasesTable.value("ya", CasesTable.Type.CHOICE));
        assertEquals(Optional.empty(), CasesTable.value("–", CasesTable.Type.NUMBER));
    }
}
