package org.pilah.bench;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.pilah.exchange.WorkbookExport;
import org.pilah.exporter.SegmentsFile;
import org.pilah.messages.Messages;
import org.pilah.model.Access;
import org.pilah.model.Axis;
import org.pilah.model.Axis.Dimension;
import org.pilah.model.Cell;
import org.pilah.model.MatrixSpec;
import org.pilah.model.Query;
import org.pilah.project.OpenProject;
import org.pilah.task.Progress;

/// How long an open study takes to write all its segments, once the program is warm.
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2)
@Measurement(iterations = 3)
public class ExportBenchmark {
    @Benchmark
    public void workbookWithAllSegments(Desk desk) {
        desk.workbook();
    }

    @Benchmark
    public void csvOfAllSegments(Desk desk) {
        desk.csv();
    }

    /// A study open for reading, its index warm.
    @State(Scope.Benchmark)
    public static class Desk {
        private static final MatrixSpec CODES_BY_CASES = new MatrixSpec(
                Axis.of(Dimension.CODE),
                Axis.of(Dimension.CASE),
                Cell.COUNT,
                new Query.All(),
                MatrixSpec.Reach.WITH_DESCENDANTS);

        private final Path folder = Bed.current().folder();
        private final OpenProject project = Bed.current().open(Access.READ);
        private final WorkbookExport export = new WorkbookExport(project, Messages.english());

        void workbook() {
            export.write(CODES_BY_CASES, folder.resolve("warm.xlsx"), Progress.SILENT);
        }

        void csv() {
            SegmentsFile.write(
                    folder.resolve("warm.csv"),
                    project.study(),
                    project.material(),
                    Messages.english(),
                    Progress.SILENT);
        }

        @TearDown
        public void close() {
            project.close();
        }
    }
}
