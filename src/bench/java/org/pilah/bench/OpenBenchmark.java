package org.pilah.bench;

import java.util.ArrayList;
import java.util.List;
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
import org.pilah.model.Access;
import org.pilah.project.OpenProject;
import org.pilah.project.Words;
import org.pilah.task.Progress;

/// How long a researcher waits for a study: as it was left, and after its cache was deleted. Closing is not
/// counted.
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
public class OpenBenchmark {
    @Benchmark
    @Warmup(iterations = 5)
    @Measurement(iterations = 15)
    public OpenProject openWithTablesCurrent(Current current) {
        return current.open();
    }

    @Benchmark
    @Warmup(iterations = 1)
    @Measurement(iterations = 3)
    public OpenProject openWithoutCache(Cacheless cacheless) {
        return cacheless.open();
    }

    @Benchmark
    @Warmup(iterations = 1)
    @Measurement(iterations = 3)
    public Words openWithoutCacheUntilTheIndexAnswers(Cacheless cacheless) {
        return cacheless.open().words(Progress.SILENT);
    }

    /// Studies opened in one run, to be closed when the clock no longer runs.
    @State(Scope.Benchmark)
    public static class Current {
        private final List<OpenProject> opened = new ArrayList<>();

        OpenProject open() {
            return open(Bed.current());
        }

        final OpenProject open(Bed bed) {
            OpenProject project = bed.open(Access.READ);
            opened.add(project);
            return project;
        }

        @TearDown(Level.Invocation)
        public void close() {
            opened.forEach(OpenProject::close);
            opened.clear();
        }
    }

    /// The same with an empty cache each time.
    @State(Scope.Benchmark)
    public static class Cacheless extends Current {
        private final List<Bed> beds = new ArrayList<>();

        @Setup(Level.Invocation)
        public void deleteCache() {
            beds.clear();
            beds.add(Bed.current().withoutCache());
        }

        @Override
        OpenProject open() {
            return open(beds.getFirst());
        }
    }
}
