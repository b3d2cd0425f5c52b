package org.pilah.importer.hostile;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.logging.LogManager;
import org.jspecify.annotations.Nullable;
import org.pilah.importer.Remark;
import org.pilah.importer.SourceImporter;
import org.pilah.messages.Messages;
import org.pilah.task.Progress;

/// Prints what becomes of every file of the corpus, how long it took, and for how long it told of no
/// progress; `CorpusList changed 500` of 500 sound files
/// of each kind with one byte changed, `CorpusList large` of the very large ones, `CorpusList large tanda berat`
/// of some of them, `CorpusList bom xxe` of those whose
/// names begin so.
final class CorpusList {
    private CorpusList() {}

    public static void main(String[] arguments) throws IOException {
        String wanted = arguments.length > 0 ? arguments[0] : "";
        List<Hostile> files = switch (wanted) {
            case "changed" -> BrokenFiles.oneByteChanged(new Random().nextLong(), Integer.parseInt(arguments[1]));
            case "large" ->
                LargeFiles.all().stream()
                        .filter(each -> arguments.length == 1
                                || List.of(arguments).stream().anyMatch(each.name()::startsWith))
                        .toList();
            default ->
                Corpus.all().stream()
                        .filter(each ->
                                wanted.isEmpty() || List.of(arguments).stream().anyMatch(each.name()::startsWith))
                        .toList();
        };
        LogManager.getLogManager().reset();
        PrintStream out = System.out;
        Path folder = Files.createTempDirectory("pilah-hostile");
        var importer = new SourceImporter();
        for (Hostile hostile : files) {
            Path file = hostile.write(folder);
            var silence = new Silence();
            long since = System.nanoTime();
            String line;
            try {
                Became became = Became.of(file, importer, silence);
                line = told(became);
                Became.check(hostile, became);
            } catch (AssertionError | RuntimeException | StackOverflowError e) {
                line = "NOT SO: " + e.toString().replaceAll("\\s+", " ") + causes(e);
            }
            silence.broken();
            out.printf(
                    "%7d ms  silent %6d ms  %,12d bytes  %-32s %s%n",
                    (System.nanoTime() - since) / 1_000_000,
                    silence.longest / 1_000_000,
                    Files.size(file),
                    hostile.name(),
                    line);
            Files.delete(file);
        }
        Files.delete(folder);
    }

    /// How long at most nothing was heard of the reading.
    private static final class Silence implements Progress {
        private long last = System.nanoTime();
        private long longest;

        @Override
        public synchronized void at(String what, long done, long all) {
            broken();
        }

        @Override
        public boolean stopped() {
            return false;
        }

        private synchronized void broken() {
            longest = Math.max(longest, System.nanoTime() - last);
            last = System.nanoTime();
        }
    }

    private static String causes(Throwable failure) {
        var causes = new StringBuilder();
        for (@Nullable Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            causes.append(" <- ").append(cause).append(" at ").append(cause.getStackTrace()[0]);
        }
        return causes.toString();
    }

    private static String told(Became became) {
        return switch (became) {
            case Became.Read(var text, var remarks) ->
                text.length() + " characters "
                        + remarks.stream().map(Remark::key).toList();
            case Became.Refused(var problem) -> problem.key() + ": " + problem.sentence(Messages.indonesian());
        };
    }
}
