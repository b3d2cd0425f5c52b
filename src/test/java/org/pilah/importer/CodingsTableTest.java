package org.pilah.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pilah.importer.CodingRow.Bad;
import org.pilah.importer.CodingRow.Good;
import org.pilah.importer.CodingsTable.Outcome;
import org.pilah.messages.Messages;
import org.pilah.messages.Problem;
import org.pilah.task.Progress;

class CodingsTableTest {
    @TempDir
    Path folder;

    private final List<CodingRow> rows = new ArrayList<>();

    @Test
    void offsetsWithEnglishHeadings() throws IOException {
        read("document,start,end,code,coder,case\n0001_id,272,480,Work / group 1,coder1,case0001\n");

        assertEquals(
                List.of(new Good(2, "0001_id", 272, 480, "", "Work / group 1", "coder1", "case0001", Map.of(), "", "")),
                rows);
    }

    @Test
    void quotesWithIndonesianHeadingsInAnyOrder() throws IOException {
        Outcome outcome = read("""
            KODE;Pemadatan_Fakta;Kutipan;Sumber;Sisi;Tingkat;Informan;Pengode;Memo;Nomor;Warna
            akses > air;Air jauh;" air itu jauh ";wawancara 1;-;mikro;Ibu S.;rina;cek;7;merah
            """);

        assertEquals(
                List.of(new Good(
                        2,
                        "wawancara 1",
                        -1,
                        -1,
                        " air itu jauh ",
                        "akses > air",
                        "rina",
                        "Ibu S.",
                        Map.of("polarity", "-", "level", "mikro"),
                        "Air jauh",
                        "cek")),
                rows);
        assertEquals(
                new Outcome(List.of("Nomor", "Warna"), List.of(Remark.of("codings.ignored", "Nomor, Warna"))), outcome);
    }

    @Test
    void badRowsAreHandedOverAmongTheGoodOnes() throws IOException {
        read("""
            source,start,end,quote,code
            a,1,5,,x
            ,1,5,,x
            a,1,5,,
            a,,,,x
            a,satu,5,,x
            a,1,,,x
            a,1.157,2000,,x
            a,5,5,,x
            a,5
            a,,,ada,x
            """);

        assertEquals(
                List.of(
                        "baik 2",
                        "Baris 3: sumbernya kosong.",
                        "Baris 4: kodenya kosong.",
                        "Baris 5: tidak ada letak maupun kutipan.",
                        "Baris 6: \"satu\" bukan letak dalam teks.",
                        "Baris 7: \"\" bukan letak dalam teks.",
                        "Baris 8: \"1.157\" bukan letak dalam teks.",
                        "Baris 9: akhir 5 tidak sesudah awal 5.",
                        "Baris 10: 2 sel, bukan 5.",
                        "baik 11"),
                rows.stream().map(CodingsTableTest::shown).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "start,end,quote|source, code",
                "source,code,memo|start, end / quote",
                "sumber,kode,mulai|end",
                "quote|source, code"
            })
    void missingColumnsAreNamed(String headings, String missing) {
        Problem problem = assertThrows(Problem.class, () -> read(headings + "\na,b,c\n"));

        assertEquals(
                "kode.csv tidak memiliki kolom berikut: " + missing + ".", problem.sentence(Messages.indonesian()));
    }

    private static String shown(CodingRow row) {
        return switch (row) {
            case Good good -> "baik " + good.line();
            case Bad(int line, Remark reason) -> reason.sentence(Messages.indonesian());
        };
    }

    private Outcome read(String csv) throws IOException {
        Path file = Files.writeString(folder.resolve("kode.csv"), csv);
        return CodingsTable.read(file, ImportOptions.DETECT, Progress.SILENT, rows::add);
    }
}
