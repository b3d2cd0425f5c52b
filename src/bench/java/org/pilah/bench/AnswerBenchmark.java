package org.pilah.bench;

import java.util.ArrayList;
import java.util.Comparator;
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
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.pilah.analysis.CoOccurrence;
import org.pilah.model.Access;
import org.pilah.model.Axis;
import org.pilah.model.Axis.Dimension;
import org.pilah.model.Cell;
import org.pilah.model.CodeCount;
import org.pilah.model.CodeId;
import org.pilah.model.CodedSegment;
import org.pilah.model.Hit;
import org.pilah.model.Language;
import org.pilah.model.Matrix;
import org.pilah.model.MatrixSpec;
import org.pilah.model.Passage;
import org.pilah.model.Query;
import org.pilah.model.SegmentId;
import org.pilah.model.Source;
import org.pilah.model.SourceId;
import org.pilah.project.OpenProject;
import org.pilah.project.Words;
import org.pilah.query.QueryParser;
import org.pilah.task.Progress;

/// How long an open study takes to answer. Questions change from one time to the next, so that no cache of results
/// answers in the program's place.
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class AnswerBenchmark {
    private static final int SCREEN = 50;

    @Benchmark
    public void searchFirstFiftyWithTheirWords(Reading reading, Blackhole seen) {
        for (Hit hit : reading.words.search(reading.nextQuestion(), SCREEN).best()) {
            seen.consume(reading.words(hit.passage()));
        }
    }

    @Benchmark
    public void firstFiftySegmentsOfAFrequentCode(Reading reading, Blackhole seen) {
        for (SegmentId id : reading.words.segments(new Query.Coded(reading.nextCode()), 0, SCREEN)) {
            CodedSegment coded = reading.project.material().segment(id).orElseThrow();
            seen.consume(reading.words(coded.segment().passage()));
        }
    }

    @Benchmark
    public Matrix matrixOfCodesAndCases(Reading reading) {
        return reading.matrix(new Query.All());
    }

    @Benchmark
    public Matrix matrixFilteredByWord(Reading reading) {
        return reading.matrix(reading.nextQuestion());
    }

    @Benchmark
    public Matrix matrixFilteredByCode(Reading reading) {
        return reading.matrix(new Query.Coded(reading.nextCode()));
    }

    @Benchmark
    public List<CodeCount> countsOfAllCodes(Reading reading) {
        return reading.words.codeCounts(new Query.All());
    }

    @Benchmark
    public CoOccurrence coOccurrenceOfAllCodes(Reading reading) {
        return CoOccurrence.of(reading.words::spans);
    }

    @Benchmark
    public void showACodedDocument(Reading reading, Blackhole seen) {
        SourceId source = reading.nextSource();
        seen.consume(reading.project.material().text(source));
        seen.consume(reading.project.material().turns(source));
        seen.consume(reading.project.material().segments(source));
    }

    /// A study open for reading, its index warm, and what is asked of it in turn.
    @State(Scope.Benchmark)
    public static class Reading {
        private static final List<String> WORDS = List.of(
                "keluarga OR family", "sekolah OR school", "pasar OR market", "bantuan OR support", "guru OR teacher");
        private static final int FREQUENT = 3;

        private final OpenProject project = Bed.current().open(Access.READ);
        private final Words words = project.words(Progress.SILENT);
        private final List<Source> sources = project.study().sources();
        private final List<Query> questions = new ArrayList<>();
        private final List<CodeId> codes = new ArrayList<>();
        private int turn;

        public Reading() {
            WORDS.forEach(text -> questions.add(QueryParser.parse(text, project.study())));
            words.codeCounts(new Query.All()).stream()
                    .sorted(Comparator.comparingLong(CodeCount::codings).reversed())
                    .limit(FREQUENT)
                    .forEach(count -> codes.add(count.code()));
        }

        private Query nextQuestion() {
            return questions.get(turn++ % questions.size());
        }

        private CodeId nextCode() {
            return codes.get(turn++ % codes.size());
        }

        private SourceId nextSource() {
            return sources.get(turn++ % sources.size()).id();
        }

        private String words(Passage passage) {
            return project.material().text(passage.source(), passage.start(), passage.end());
        }

        private Matrix matrix(Query filter) {
            var spec = new MatrixSpec(
                    Axis.of(Dimension.CODE),
                    Axis.of(Dimension.CASE),
                    Cell.COUNT,
                    filter,
                    MatrixSpec.Reach.WITH_DESCENDANTS);
            return words.count(spec, Language.ENGLISH);
        }

        @TearDown(Level.Trial)
        public void close() {
            project.close();
        }
    }
}
