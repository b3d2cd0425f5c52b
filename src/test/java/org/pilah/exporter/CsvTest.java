package org.pilah.exporter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.messages.Messages;
import org.pilah.task.Progress;

class CsvTest {
    @TempDir
    private Path folder;

    @Test
    void matrixHasItsHeadingsCountsAndTotals() throws IOException {
        var sample = sample("satu", "dua");
        Path file = folder.resolve("matriks.csv");

        MatrixFile.write(file, sample.table(Sample.CODE_BY_CASE).matrix(), Messages.indonesian());

        assertEquals(
                List.of(
                        "\uFEFFID,Kode,Ibu Wati,(tanpa nilai),Jumlah (dihitung sekali)",
                        "air,Air,2,0,2",
                        "iuran,Air / Iuran,1,0,1",
                        ",Jumlah (dihitung sekali),2,0,2"),
                Files.readAllLines(file));
    }

    @Test
    void segmentsHaveOneRowForEachCoding() throws IOException {
        var sample = sample("satu", "dua, \"tiga\"");
        Path file = folder.resolve("segmen.csv");

        SegmentsFile.write(file, sample.study(), sample.material(), Messages.english(), Progress.SILENT);

        assertEquals(
                List.of(
                        "\uFEFFCoding ID,Segment ID,Citation code,Informant /"
                            + " case,Speaker,Source,Start,End,Verbatim,Paraphrase,Code,Code ID,Polarity,Aspect,Kind of"
                            + " evidence,Level,Wave,Other facets,Coder,Coded on (UTC),Memo",
                        "cod0,seg0,Ibu Wati · wawancara-s1:1,Ibu Wati,P,wawancara-s1,3,7,satu,,Air,air,kontra,,,,,,"
                                + "siti,2026-11-22,",
                        "cod1,seg1,Ibu Wati · wawancara-s1:2,Ibu Wati,P,wawancara-s1,11,22,\"dua, \"\"tiga\"\"\",,"
                                + "Air / Iuran,iuran,,,,,,,siti,2026-11-22,"),
                Files.readAllLines(file));
    }

    @Test
    void textThatWouldBecomeAFormulaIsGuardedAndQuoted() throws IOException {
        for (String words : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\u0000x", "＝1")) {
            var sample = sample(words, "dua");
            Path file = folder.resolve("segmen.csv");

            SegmentsFile.write(file, sample.study(), sample.material(), Messages.english(), Progress.SILENT);

            String row = Files.readAllLines(file).get(1);
            assertEquals("\"'" + words + "\"", row.substring(row.indexOf('"'), row.lastIndexOf('"') + 1));
        }
    }

    private static Sample sample(String first, String second) {
        var sample = new Sample("Kampung")
                .code("air", "", "Air")
                .code("iuran", "air", "Iuran")
                .oneCase("wati", "Ibu Wati")
                .source("s1", "wati", "P: " + first + "\nP: " + second + "\n");
        sample.segment("s1", 3, 3 + first.length(), "", "", "air kontra");
        int next = 3 + first.length() + 4;
        return sample.segment("s1", next, next + second.length(), "", "", "iuran");
    }
}
