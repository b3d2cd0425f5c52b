package org.pilah.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.pilah.model.Access;
import org.pilah.model.Action;
import org.pilah.model.Change;
import org.pilah.model.Code;
import org.pilah.model.Coding;
import org.pilah.model.Passage;
import org.pilah.model.Query;
import org.pilah.model.Segment;
import org.pilah.model.Source;
import org.pilah.model.SourceId;
import org.pilah.project.OpenProject;
import org.pilah.task.Progress;

/// How long it takes until a coded passage is on the disk, in the tables and in the index, until the window has what
/// it shows of it, and until it is taken back.
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 20)
@Measurement(iterations = 100)
public class CodeBenchmark {
    @Benchmark
    public Action codeOnePassage(Uncoded desk) {
        return desk.code();
    }

    @Benchmark
    public void codeOnePassageAndReadWhatIsShown(Uncoded desk, Blackhole seen) {
        seen.consume(desk.code());
        desk.show(seen);
    }

    @Benchmark
    public Optional<Action> undoOneCoding(Coded desk) {
        return desk.undo();
    }

    /// A study open for writing, with its index, and a new passage each time.
    @State(Scope.Benchmark)
    public abstract static class Desk {
        private static final String CODER = "coder1";
        private static final int LENGTH = 120;

        private final OpenProject project = Bed.current().copied().open(Access.WRITE);
        private final List<Source> sources = project.study().sources();
        private final List<Code> codes = project.study().codes();
        private int turn;

        @Setup(Level.Trial)
        public void openIndex() {
            project.words(Progress.SILENT).codeCounts(new Query.All());
        }

        final Action code() {
            turn++;
            Source source = sources.get(turn % sources.size());
            int start = turn * 1009 % (source.characters() - LENGTH);
            var passage = new Passage(source.id(), start, start + LENGTH);
            String quote = project.material().text(source.id(), start, start + LENGTH);
            Segment segment = Segment.of(passage, quote);
            Code code = codes.get(turn % codes.size());
            return project.apply(
                    at -> new Change.All(List.of(
                            new Change.Add(segment),
                            new Change.Add(Coding.of(segment.id(), code.id(), CODER, Map.of(), at)))),
                    CODER);
        }

        /// What the window asks for after a coding: the document anew, and how often each code is used.
        final void show(Blackhole seen) {
            SourceId source = sources.get(turn % sources.size()).id();
            seen.consume(project.material().text(source));
            seen.consume(project.material().turns(source));
            seen.consume(project.material().segments(source));
            seen.consume(project.words(Progress.SILENT).codeCounts(new Query.All()));
        }

        final Optional<Action> undo() {
            return project.undo(CODER);
        }

        @TearDown(Level.Trial)
        public void close() {
            project.close();
        }
    }

    /// Every coding is taken back before the next one.
    @State(Scope.Benchmark)
    public static class Uncoded extends Desk {
        @TearDown(Level.Invocation)
        public void takeBack() {
            if (undo().isEmpty()) {
                throw new IllegalStateException("there was no coding to be taken back");
            }
        }
    }

    /// There is a coding to be taken back.
    @State(Scope.Benchmark)
    public static class Coded extends Desk {
        @Setup(Level.Invocation)
        public void codeFirst() {
            code();
        }
    }
}
