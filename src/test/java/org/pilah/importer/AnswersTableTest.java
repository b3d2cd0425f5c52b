package org.pilah.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.importer.AnswersTable.Use;
import org.pilah.messages.Problem;
import org.pilah.model.Value;
import org.pilah.task.Progress;

class AnswersTableTest {
    /// As an online form gives it.
    static final List<List<String>> FORM = List.of(
            List.of(
                    "Stempel waktu",
                    "Nama",
                    "Usia",
                    "Jenis kelamin",
                    "Mulai ikut",
                    "Apa yang berubah sejak ikut program?",
                    "Ceritakan kendala yang Ibu/Bapak alami"),
            List.of(
                    "2026-03-01 10:11",
                    "Rini",
                    "34",
                    "Perempuan",
                    "2019-02-01",
                    "Air lebih lancar dan saya bisa jualan es lagi sejak sumur bor dibuka.",
                    "Iuran"),
            List.of(
                    "2026-03-01 11:40",
                    "Darto",
                    "51",
                    "Laki-laki",
                    "2020-05-17",
                    "Belum banyak.",
                    "Jauh dari balai desa, dan jadwal rapatnya selalu malam sehingga saya tidak sempat datang."),
            List.of("2026-03-02 08:02", "Sari", "29", "Perempuan", "2019-02-01", "", ""));

    @TempDir
    Path folder;

    @Test
    void whatEachColumnBecomesIsProposed() {
        Path file = new TestBook().sheet("Form", FORM).write(folder.resolve("form.xlsx"));

        AnswersTable table = AnswersTable.read(file, "", ImportOptions.DETECT, Progress.SILENT);

        assertEquals(
                List.of(Use.IGNORED, Use.NAME, Use.ATTRIBUTE, Use.ATTRIBUTE, Use.ATTRIBUTE, Use.TEXT, Use.TEXT),
                uses(table));
        assertEquals(3, table.size());
    }

    @Test
    void aSheetFromLibreOfficeKeepsNumbersAndDays() throws IOException {
        Path file = folder.resolve("jawaban.ods");
        try (InputStream sample = Objects.requireNonNull(AnswersTableTest.class.getResourceAsStream("jawaban.ods"))) {
            Files.copy(sample, file);
        }

        AnswersTable table = AnswersTable.read(file, "", ImportOptions.DETECT, Progress.SILENT);

        assertEquals(
                Map.of(
                        "Usia",
                        new Value.Amount(BigDecimal.valueOf(34)),
                        "Mulai ikut",
                        new Value.Day(LocalDate.of(2019, 2, 1))),
                table.attributes(List.of(2, 4)).getFirst());
        assertEquals("Iuran", table.answers().getFirst().cells().get(6));
    }

    @Test
    void headingsOfGroupsGiveWayToThoseBeneath() {
        Path file = new TestBook()
                .sheet(
                        "Angket",
                        List.of(
                                List.of("A. Identitas", "", "B. Pengalaman", "", ""),
                                List.of("Nama", "Desa", "Bagaimana rapatnya?", "Siapa yang hadir?", "Mengapa?"),
                                List.of("Rini", "Pilang", "Ramai.", "Semua RT.", "Ada undangan.")),
                        "A1:B1",
                        "C1:E1")
                .write(folder.resolve("angket.xlsx"));

        AnswersTable table = AnswersTable.read(file, "", ImportOptions.DETECT, Progress.SILENT);

        assertEquals(
                List.of("Nama", "Desa", "Bagaimana rapatnya?", "Siapa yang hadir?", "Mengapa?"),
                table.columns().stream().map(AnswersTable.Column::heading).toList());
        assertEquals(List.of(Use.NAME, Use.ATTRIBUTE, Use.TEXT, Use.TEXT, Use.TEXT), uses(table));
    }

    @Test
    void aSheetWithoutRowsIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("kosong.csv"), "Nama,Apa?\n");

        Problem refused =
                assertThrows(Problem.class, () -> AnswersTable.read(file, "", ImportOptions.DETECT, Progress.SILENT));

        assertEquals("table.empty", refused.key());
    }

    private static List<Use> uses(AnswersTable table) {
        return table.columns().stream().map(AnswersTable.Column::proposed).toList();
    }
}
