package org.pilah.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pilah.importer.ReductionTable.Entry;
import org.pilah.importer.SheetGuess.Kind;
import org.pilah.messages.Messages;
import org.pilah.messages.Problem;
import org.pilah.task.Progress;

class ReductionTableTest {
    /// As a student makes it: a title, two rows of headings with merged cells, cells merged downwards, several
    /// codes in a cell, a blank row, and the headings once more on the second page.
    static final List<List<String>> BY_HAND = List.of(
            List.of("Tabel 4.1 Reduksi data wawancara"),
            List.of(),
            List.of("No", "Informan", "Verbatim", "Reduksi data", "", "Kategorisasi", "Tema"),
            List.of("", "", "", "Pemadatan fakta", "Koding", "", ""),
            List.of("1", "Bu Rini", "Dulu air keruh.", "Air dulu keruh", "Air keruh", "Air", "Kebutuhan dasar"),
            List.of("2", "", "Sekarang sudah ada pamsimas, jadi lancar.", "", "1. Pamsimas; 2. Air lancar", "", ""),
            List.of(),
            List.of("", "", "", "", "Iuran", "Biaya", ""),
            List.of("No", "Informan", "Verbatim", "Pemadatan fakta", "Koding", "Kategorisasi", "Tema"),
            List.of("3", "Pak Darto", "Kami iuran\nlima ribu.", "Iuran Rp5.000", "Iuran", "Biaya", "Gotong royong"));

    private static final List<String> READ = List.of(
            "5 Bu Rini: Dulu air keruh. = Air dulu keruh [Kebutuhan dasar > Air > Air keruh]",
            "6 Bu Rini: Sekarang sudah ada pamsimas, jadi lancar. = "
                    + " [Kebutuhan dasar > Air > Pamsimas, Kebutuhan dasar > Air > Air lancar]",
            "8 Bu Rini: Sekarang sudah ada pamsimas, jadi lancar. =  [Kebutuhan dasar > Biaya > Iuran]",
            "10 Pak Darto: Kami iuran\nlima ribu. = Iuran Rp5.000 [Gotong royong > Biaya > Iuran]");

    @TempDir
    Path folder;

    @Test
    void aTableMadeByHandIsReadRowByRow() {
        Path file = new TestBook()
                .sheet("Catatan", List.of(List.of("Isi dengan teliti")))
                .sheet("Wawancara", BY_HAND, "D3:E3", "F5:F6", "G5:G8", "B5:B8")
                .write(folder.resolve("reduksi.xlsx"));

        var rows = new ArrayList<Entry>();
        ReductionTable.Outcome outcome = read(file, rows);

        assertEquals(READ, shown(rows));
        assertEquals("Wawancara", outcome.sheet());
        assertEquals(
                List.of("In 3 rows, empty cells were taken to mean the row above."),
                outcome.remarks().stream()
                        .map(each -> each.sentence(Messages.english()))
                        .toList());
    }

    @Test
    void theSameTableFromLibreOfficeReadsTheSame() throws IOException {
        Path file = folder.resolve("reduksi.ods");
        try (InputStream sample = Objects.requireNonNull(ReductionTableTest.class.getResourceAsStream("reduksi.ods"))) {
            Files.copy(sample, file);
        }

        var rows = new ArrayList<Entry>();
        read(file, rows);

        assertEquals(READ, shown(rows));
    }

    @Test
    void headingsMayStandInAnyOrderAndEitherLanguage() throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), """
            Theme;Code(s);Category;Source;Quote;Condensed meaning
            Water;Murky;Quality;rini;It was murky.;Murky water
            """);

        var rows = new ArrayList<Entry>();
        read(file, rows);

        assertEquals(List.of("2 rini: It was murky. = Murky water [Water > Quality > Murky]"), shown(rows));
    }

    @Test
    void namesThatLookLikeHeadingsAreNoHeadings() throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), """
            Verbatim;Koding;Kategori;Tema
            Satu dua;Kode 1;Kategori 1;Tema 1
            Tiga empat;Kode 2;Kategori 1;Tema 1
            VERBATIM;Koding;Kategori;Tema
            Lima enam;Kode 1;Kategori 2;Tema 1
            """);

        var rows = new ArrayList<Entry>();
        read(file, rows);

        assertEquals(List.of(2, 3, 5), rows.stream().map(Entry::line).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nama;Usia\nRini;34\n",
                "Verbatim;Usia\nDulu keruh;34\n",
                "Kutipan\nDulu keruh\n",
            })
    void whatHasNotBothVerbatimAndReductionIsRefused(String words) throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), words);

        Problem refused = assertThrows(Problem.class, () -> read(file, new ArrayList<>()));

        assertEquals("reduction.noColumns", refused.key());
    }

    @Test
    void theSheetThatHoldsAReductionIsFoundAmongOthers() {
        Path file = new TestBook()
                .sheet("Matriks", List.of(List.of("Kode", "Bu Rini"), List.of("Air", "3")))
                .sheet("Reduksi", BY_HAND)
                .write(folder.resolve("buku.xlsx"));

        List<SheetGuess> sheets = SheetGuess.of(file, ImportOptions.DETECT, Progress.SILENT);

        assertEquals(List.of(new SheetGuess("Matriks", Kind.CASES), new SheetGuess("Reduksi", Kind.REDUCTION)), sheets);
        assertEquals(new SheetGuess("Reduksi", Kind.REDUCTION), SheetGuess.best(sheets, file));
    }

    private static ReductionTable.Outcome read(Path file, List<Entry> into) {
        return ReductionTable.read(file, "", ImportOptions.DETECT, Progress.SILENT, into::add);
    }

    private static List<String> shown(List<Entry> rows) {
        return rows.stream()
                .map(row -> row.line() + " " + (row.informant().isEmpty() ? row.source() : row.informant()) + ": "
                        + row.verbatim() + " = " + row.paraphrase() + " ["
                        + row.codes().stream()
                                .map(way -> String.join(" > ", way.steps()))
                                .collect(Collectors.joining(", "))
                        + "]")
                .toList();
    }
}
