package org.pilah.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.spi.ToolProvider;
import org.pilah.Samples;
import org.pilah.messages.Problem;
import org.pilah.model.Access;
import org.pilah.model.Change;
import org.pilah.model.ItemId;
import org.pilah.model.Memo;

/// A second process that has a study open. It says `open` or the key of the problem, then does what it was asked.
final class OtherProgram implements AutoCloseable {
    /// Starts small and soon.
    private static final List<String> SMALL =
            List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto", "-XX:+UseSerialGC", "-Xmx64m");

    private final Process process;
    private final BufferedReader said;

    private OtherProgram(Process process) {
        this.process = process;
        this.said = process.inputReader(UTF_8);
    }

    /// One that opens the study and waits.
    static OtherProgram holding(Path study, Access access) throws IOException {
        return started(List.of("-cp", classPath()), study, "hold", access);
    }

    /// One that opens the study and writes as fast as it can, saying every revision that was acknowledged.
    static OtherProgram writing(List<String> options, Path study) throws IOException {
        return started(options, study, "write", Access.WRITE);
    }

    /// Options with which many programs start in half the time: their classes lie ready in a file of this
    /// folder.
    static List<String> quickStart(Path folder) throws IOException {
        String jar = folder.resolve("classes.jar").toString();
        ToolProvider tool = ToolProvider.findFirst("jar").orElseThrow();
        var entries = new ArrayList<String>();
        String how = "--create";
        for (String entry : classPath().split(File.pathSeparator, -1)) {
            boolean classes = Files.isDirectory(Path.of(entry));
            if (classes && Files.isDirectory(Path.of(entry, "org", "pilah"))) {
                if (tool.run(System.out, System.err, how, "--file", jar, "-C", entry, "org/pilah") != 0) {
                    throw new IOException("the classes could not be packed");
                }
                how = "--update";
            } else if (!classes) {
                entries.add(entry);
            }
        }
        entries.addFirst(jar);
        String ready = folder.resolve("classes.jsa").toString();
        List<String> classPath = List.of("-cp", String.join(File.pathSeparator, entries));
        Path study = folder.resolve("first.pilah");
        StudyFiles.write(study, Samples.changes());
        var first = new ArrayList<>(List.of("-XX:ArchiveClassesAtExit=" + ready, "-Xlog:disable"));
        first.addAll(classPath);
        try (OtherProgram program = started(first, study, "hold", Access.WRITE)) {
            program.process.outputWriter().close();
            program.words();
            program.process.onExit().join();
        }
        var options = new ArrayList<>(List.of("-XX:SharedArchiveFile=" + ready));
        options.addAll(classPath);
        return options;
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static OtherProgram started(List<String> options, Path study, String task, Access access)
            throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(SMALL);
        command.addAll(options);
        command.addAll(List.of(OtherProgram.class.getName(), study.toString(), task, access.name()));
        return new OtherProgram(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.to(new File(study + ".stderr")))
                .start());
    }

    /// Its next word; empty at its end. A word that its end cut short is none.
    String word() throws IOException {
        var word = new StringBuilder();
        int next = said.read();
        while (next >= 0 && next != '\n') {
            word.append((char) next);
            next = said.read();
        }
        return next < 0 ? "" : word.toString();
    }

    List<String> words() throws IOException {
        var words = new ArrayList<String>();
        for (String word = word(); !word.isEmpty(); word = word()) {
            words.add(word);
        }
        return words;
    }

    /// Ends it in the middle of whatever it does. What it had said by then can still be read.
    void kill() {
        process.toHandle().destroyForcibly();
    }

    Process process() {
        return process;
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    public static void main(String[] arguments) throws IOException {
        var said = new PrintStream(System.out, true, UTF_8);
        try (Journal journal = Journal.open(Path.of(arguments[0]), Access.valueOf(arguments[2]))) {
            said.print("open\n");
            said.flush();
            if ("write".equals(arguments[1])) {
                write(journal, said);
            } else {
                StudyFiles.changes(journal);
                System.in.read();
            }
        } catch (Problem problem) {
            said.print(problem.key() + "\n");
            said.flush();
        }
    }

    /// For ever: single actions and batches in turn.
    private static void write(Journal journal, PrintStream said) {
        var random = new Random(journal.size());
        while (true) {
            long next = journal.revision().number() + 1;
            if (random.nextInt(3) > 0) {
                StudyFiles.append(journal, change(next));
            } else {
                Journal.Batch batch = journal.batch(Samples.TIME, "siti", 0);
                int lines = 1 + random.nextInt(20);
                for (int i = 0; i < lines; i++) {
                    batch.write(change(next + i));
                }
                batch.close();
            }
            said.print(journal.revision().number() + "\n");
            said.flush();
        }
    }

    /// What it writes in the line of this number.
    static Change change(long rev) {
        int length = new Random(rev).nextInt(3_000);
        return new Change.Add(new Memo(new ItemId("m" + rev), "", "", "", "kata ".repeat(length / 5), List.of()));
    }
}
