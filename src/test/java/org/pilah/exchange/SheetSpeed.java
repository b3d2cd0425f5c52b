package org.pilah.exchange;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import org.pilah.exchange.SourceIntake.Twice;
import org.pilah.importer.AnswersTable;
import org.pilah.importer.ImportOptions;
import org.pilah.model.Access;
import org.pilah.model.Source;
import org.pilah.project.Folders;
import org.pilah.project.OpenProject;
import org.pilah.task.Progress;

/// How long tables take: a reduction table against a study, and a sheet of answers. Times of the processor, since the
/// machine may be shared, beside those of the clock.
///
/// Arguments: a copy of a study, a reduction table for it, how many informants the sheet of answers has.
public final class SheetSpeed {
    private SheetSpeed() {}

    public static void main(String[] arguments) throws Exception {
        Path study = Path.of(arguments[0]);
        Path work = Files.createTempDirectory("pilah-sheet-speed");
        var folders = new Folders(work.resolve("cache"), work.resolve("data"));
        try (OpenProject project = OpenProject.open(study, Access.WRITE, folders, Clock.systemUTC(), Progress.SILENT)) {
            var intake = new ReductionIntake(project);
            var drafts = new ReductionIntake.Draft[1];
            measure(
                    "reduction, look",
                    () -> drafts[0] = intake.look(Path.of(arguments[1]), "", ImportOptions.DETECT, Progress.SILENT));
            System.out.printf(
                    "  %d rows: %d exact, %d tolerant, %d near or several, %d nowhere%n",
                    drafts[0].lines().size(),
                    drafts[0].exact(),
                    drafts[0].tolerant(),
                    drafts[0].doubtful().size(),
                    drafts[0].nowhere());
            measure(
                    "reduction, take",
                    () -> intake.take(drafts[0], ReductionIntake.Line::proposed, "siti", Progress.SILENT));
        }
        try (OpenProject project =
                OpenProject.create(work.resolve("jawaban.pilah"), "Jawaban", folders, Clock.systemUTC())) {
            Path sheet = sheet(work, Integer.parseInt(arguments[2]));
            var tables = new AnswersTable[1];
            measure(
                    "answers, look",
                    () -> tables[0] = AnswersTable.read(sheet, "", ImportOptions.DETECT, Progress.SILENT));
            var wishes = new AnswersIntake.Wishes(
                    AnswersIntake.Per.ROW,
                    tables[0].columns().stream()
                            .map(AnswersTable.Column::proposed)
                            .toList(),
                    Source.Kind.INTERVIEW,
                    ImportOptions.DETECT,
                    "Pertanyaan",
                    "Informan",
                    Twice.REFUSE);
            measure(
                    "answers, take",
                    () -> new AnswersIntake(project).take(sheet, tables[0], wishes, "siti", Progress.SILENT));
            System.out.printf(
                    "  %d sources, %d cases%n",
                    project.study().sources().size(), project.study().cases().size());
        }
    }

    private static void measure(String what, Runnable work) {
        var threads = ManagementFactory.getThreadMXBean();
        long clock = System.nanoTime();
        long processor = threads.getCurrentThreadCpuTime();
        work.run();
        System.out.printf(
                "%-16s %6.2f s of the processor, %6.2f s by the clock%n",
                what, (threads.getCurrentThreadCpuTime() - processor) / 1e9, (System.nanoTime() - clock) / 1e9);
    }

    private static Path sheet(Path folder, int informants) throws Exception {
        var random = new Random(7);
        var words = new StringBuilder("Nama;Usia;Desa;Apa yang berubah?;Ceritakan kendalanya;Apa harapan Anda?\n");
        for (int i = 0; i < informants; i++) {
            words.append("Informan ")
                    .append(i)
                    .append(';')
                    .append(20 + random.nextInt(50))
                    .append(";Desa ");
            words.append(random.nextInt(18));
            for (int answer = 0; answer < 3; answer++) {
                words.append(';');
                for (int word = 0; word < 40; word++) {
                    words.append("kata").append(random.nextInt(3000)).append(' ');
                }
            }
            words.append('\n');
        }
        return Files.writeString(folder.resolve("jawaban.csv"), words);
    }
}
