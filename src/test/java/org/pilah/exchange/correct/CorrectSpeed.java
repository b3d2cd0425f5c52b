package org.pilah.exchange.correct;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.pilah.exchange.correct.Correcting.Labels;
import org.pilah.exchange.correct.Correcting.Proposal;
import org.pilah.exchange.correct.Correcting.Report;
import org.pilah.exchange.correct.Replacements.Replacement;
import org.pilah.model.Access;
import org.pilah.model.Passage;
import org.pilah.model.Query;
import org.pilah.model.Source;
import org.pilah.project.Folders;
import org.pilah.project.OpenProject;
import org.pilah.task.Progress;

/// Measures corrections of a study that is given, on a copy: study, folder for the copy, word, word in its place.
/// Without arguments, how long texts are compared.
public final class CorrectSpeed {
    private CorrectSpeed() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0) {
            differences();
            return;
        }
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        Path copy = folder.resolve("study.pilah");
        Files.copy(Path.of(arguments[0]), copy, StandardCopyOption.REPLACE_EXISTING);
        var folders = new Folders(folder.resolve("cache"), folder.resolve("data"));
        try (OpenProject project = OpenProject.open(copy, Access.WRITE, folders, Clock.systemUTC(), Progress.SILENT)) {
            measure(project, copy, new Replacement(arguments[2], arguments[3]));
        }
    }

    private static void measure(OpenProject project, Path file, Replacement wanted) throws Exception {
        timed("index", () -> project.words(Progress.SILENT).codeCounts(new Query.All()));
        var correcting = new Correcting(project);
        var all = project.study().sources().stream().map(Source::id).toList();
        for (int round = 0; round < 2; round++) {
            Proposal proposal =
                    timed("propose", () -> correcting.replace(List.of(wanted), Labels.CORRECTED, all, Progress.SILENT));
            long before = Files.size(file);
            Report report =
                    timed("apply", () -> correcting.apply(proposal, proposal.places(), "speed", Progress.SILENT));
            System.out.println(report + ", file grew by " + (Files.size(file) - before) / 1_000_000.0 + " MB");
            timed("index after", () -> project.words(Progress.SILENT).codeCounts(new Query.All()));
            timed("undo", () -> project.undo("speed"));
            timed("index after undo", () -> project.words(Progress.SILENT).codeCounts(new Query.All()));
        }
        for (int round = 0; round < 6; round++) {
            Source source = project.study().sources().get(round * 3);
            int segments = project.material().segments(source.id()).size();
            var turn = project.material().turns(source.id()).get(2);
            var passage = new Passage(source.id(), turn.body(), turn.end());
            String words = project.material().text(source.id(), turn.body(), turn.end());
            long before = Files.size(file);
            timed("one place, " + source.characters() + " characters, " + segments + " segments", () -> {
                Proposal one = correcting.words(passage, words.replaceFirst(" ", " sekali "));
                return correcting.apply(one, one.places(), "speed", Progress.SILENT);
            });
            timed("index after", () -> project.words(Progress.SILENT).codeCounts(new Query.All()));
            System.out.println("file grew by " + (Files.size(file) - before) / 1000 + " KB");
        }
    }

    /// Texts in which every hundredth line is another one, and a long one in which every thousandth is.
    private static void differences() {
        int[][] sizes = {{60_000, 10}, {60_000, 10}, {20_000_000, 1_000}, {20_000_000, 100}};
        for (int[] size : sizes) {
            var before = new StringBuilder();
            var after = new StringBuilder();
            for (int i = 0; before.length() < size[0]; i++) {
                String line = "Ibu W: kalimat ke-" + i + " tentang air dan warga yang ikut rapat di balai.\n";
                before.append(line);
                after.append(i % size[1] == 0 ? line.replace("warga", "penduduk") : line);
            }
            String old = before.toString();
            String corrected = after.toString();
            int edits = timed(
                    "difference of " + size[0],
                    () -> TextDifference.between(old, corrected, "", Progress.SILENT)
                            .size());
            System.out.println(edits + " edits");
        }
    }

    private static <T> T timed(String what, Supplier<T> work) {
        var threads = ManagementFactory.getThreadMXBean();
        long cpu = threads.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        T answer = work.get();
        long wall = (System.nanoTime() - start) / 1_000_000;
        System.out.println(what + ": " + wall + " ms, of this thread's processor "
                + (threads.getCurrentThreadCpuTime() - cpu) / 1_000_000 + " ms");
        return answer;
    }
}
