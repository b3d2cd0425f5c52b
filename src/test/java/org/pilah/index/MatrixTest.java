package org.pilah.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pilah.model.Axis;
import org.pilah.model.Axis.Dimension;
import org.pilah.model.CaseId;
import org.pilah.model.Cell;
import org.pilah.model.CellPassages;
import org.pilah.model.Change;
import org.pilah.model.Code;
import org.pilah.model.CodeCount;
import org.pilah.model.CodeId;
import org.pilah.model.CodedSegment;
import org.pilah.model.Coding;
import org.pilah.model.CodingSpan;
import org.pilah.model.Language;
import org.pilah.model.Matrix;
import org.pilah.model.Matrix.Heading;
import org.pilah.model.MatrixSpec;
import org.pilah.model.MatrixSpec.Reach;
import org.pilah.model.Passage;
import org.pilah.model.Query;
import org.pilah.model.Segment;
import org.pilah.model.SegmentId;
import org.pilah.model.Source;
import org.pilah.model.SourceId;
import org.pilah.model.Turn;
import org.pilah.model.Value;

/// Counts of the index against counts made the slow way, over random codings.
class MatrixTest {
    private static final long SEED = new Random().nextLong();
    private static final List<String> CODES = List.of("a", "a-1", "a-2", "a-2-x", "b", "b-1", "c");
    private static final Query.All ALL = new Query.All();

    private final Fieldwork field = new Fieldwork();
    private WordIndex index = WordIndex.inMemory();

    /// A coding with all that is needed to lay it out.
    private record Fact(Source source, CodedSegment segment, Coding coding, String speaker, CaseId owner) {}

    static Stream<Arguments> everyAxisAgainstTwoOthers() {
        List<Axis> axes = Stream.concat(
                        Stream.of(Dimension.values())
                                .filter(each -> each != Dimension.FACET && each != Dimension.ATTRIBUTE)
                                .map(Axis::of),
                        Stream.of(
                                new Axis(Dimension.FACET, "polarity"),
                                new Axis(Dimension.ATTRIBUTE, "Umur"),
                                new Axis(Dimension.ATTRIBUTE, "desa")))
                .toList();
        var pairs = new ArrayList<Arguments>();
        for (int i = 0; i < axes.size(); i++) {
            for (Cell cell : Cell.values()) {
                for (Reach reach : Reach.values()) {
                    pairs.add(Arguments.of(axes.get(i), axes.get((i + 1) % axes.size()), cell, reach));
                    pairs.add(Arguments.of(axes.get(i), axes.get((i + 5) % axes.size()), cell, reach));
                }
            }
        }
        return pairs.stream();
    }

    @BeforeEach
    void makeStudy() {
        System.out.println("MatrixTest seed " + SEED);
        var random = new Random(SEED);
        for (String code : CODES) {
            field.code(code, code.contains("-") ? code.substring(0, code.lastIndexOf('-')) : "");
        }
        for (int i = 0; i < 5; i++) {
            Map<String, Value> attributes = i == 4
                    ? Map.of()
                    : Map.of(
                            "umur",
                                    new Value.Amount(new BigDecimal(
                                            List.of("9", "10", "100", "9").get(i))),
                            "desa", new Value.Choice(i % 2 == 0 ? "Grenpul" : "asri"));
            field.person("p" + i, attributes);
        }
        field.person("chair", Map.of("role", new Value.Text("ketua")));
        for (int s = 0; s < 4; s++) {
            makeSource(s, random);
        }
        index = field.index();
    }

    private void makeSource(int number, Random random) {
        var text = new StringBuilder();
        for (int t = 0; t < 12; t++) {
            text.append(List.of("P", "Sri", "Joko", "Tamu").get(random.nextInt(4)))
                    .append(": ")
                    .append("air desa sumur jalan "
                            .repeat(1 + random.nextInt(4))
                            .trim())
                    .append('\n');
        }
        String id = "w" + number;
        field.source(
                new Source(
                        new SourceId(id),
                        id,
                        number == 3 ? Source.Kind.DOCUMENT : Source.Kind.INTERVIEW,
                        "",
                        "",
                        "",
                        number < 2 ? "" : "" + number * 5,
                        number == 1 ? Language.ENGLISH : Language.INDONESIAN,
                        number == 3 ? CaseId.NONE : new CaseId("p" + number),
                        List.of(
                                Fieldwork.voice("P", Source.Role.INTERVIEWER, ""),
                                Fieldwork.voice("Joko", Source.Role.INFORMANT, "chair"),
                                Fieldwork.voice("Sri", Source.Role.INFORMANT, "")),
                        text.length(),
                        "",
                        ""),
                text.toString());
        for (int s = 0; s < 25; s++) {
            int start = random.nextInt(text.length() - 1);
            int end = Math.min(text.length(), start + 1 + random.nextInt(60));
            String owner = random.nextInt(5) == 0 ? "p" + random.nextInt(5) : "";
            var segment = new Segment(
                    new SegmentId(id + "s" + s),
                    new Passage(new SourceId(id), start, end),
                    "",
                    owner.isEmpty() ? CaseId.NONE : new CaseId(owner),
                    0,
                    "",
                    "");
            String[] codings = new String[random.nextInt(4)];
            for (int c = 0; c < codings.length; c++) {
                codings[c] = CODES.get(random.nextInt(CODES.size()))
                        + " "
                        + List.of("siti", "budi").get(random.nextInt(2))
                        + List.of("", " polarity=helps", " polarity=hinders").get(random.nextInt(3));
            }
            field.put(segment, codings);
        }
    }

    @AfterEach
    void close() {
        index.close();
    }

    @ParameterizedTest
    @MethodSource("everyAxisAgainstTwoOthers")
    void matrixEqualsOneCountedTheSlowWay(Axis rows, Axis columns, Cell cell, Reach reach) {
        var spec = new MatrixSpec(rows, columns, cell, ALL, reach);

        Matrix matrix = index.count(spec, field.study, Language.INDONESIAN);

        List<Fact> facts = facts(fact -> true);
        assertEquals(ids(rows, reach, facts), ids(matrix.rows()));
        assertEquals(ids(columns, reach, facts), ids(matrix.columns()));
        assertEquals(counted(spec, facts, matrix), matrix);
    }

    @Test
    void filterForACoderCountsOnlyWhatTheCoderCoded() {
        Query siti = new Query.And(List.of(new Query.CodedBy("siti"), new Query.Facet("polarity", "helps")));
        var spec = spec(Cell.COUNT, siti);

        Matrix matrix = index.count(spec, field.study, Language.INDONESIAN);

        List<Fact> facts = facts(fact ->
                bySiti(fact.coding()) && "helps".equals(fact.coding().facets().get("polarity")));
        assertFalse(facts.isEmpty());
        assertEquals(counted(spec, facts, matrix), matrix);
    }

    @Test
    void filterForACodeCountsAllCodingsOnItsPassages() {
        var spec = spec(Cell.COUNT, new Query.Coded(new CodeId("a-2")));

        Matrix matrix = index.count(spec, field.study, Language.INDONESIAN);

        List<Fact> facts = facts(fact -> fact.segment().codings().stream().anyMatch(MatrixTest::inA2));
        assertFalse(facts.isEmpty());
        assertEquals(counted(spec, facts, matrix), matrix);
    }

    @Test
    void filterForACodeAndACoderCountsTheCodersCodingsWhereTheCoderUsedTheCode() {
        var spec = spec(
                Cell.SEGMENTS, new Query.And(List.of(new Query.Coded(new CodeId("a-2")), new Query.CodedBy("siti"))));

        Matrix matrix = index.count(spec, field.study, Language.INDONESIAN);

        List<Fact> facts = facts(fact -> bySiti(fact.coding())
                && fact.segment().codings().stream().anyMatch(each -> inA2(each) && bySiti(each)));
        assertFalse(facts.isEmpty());
        assertEquals(counted(spec, facts, matrix), matrix);
    }

    @Test
    void filterForACoderOrAPlaceCountsBoth() {
        var spec = spec(
                Cell.COUNT, new Query.Or(List.of(new Query.CodedBy("siti"), new Query.InSource(new SourceId("w1")))));

        Matrix matrix = index.count(spec, field.study, Language.INDONESIAN);

        List<Fact> facts = facts(
                fact -> bySiti(fact.coding()) || fact.source().id().value().equals("w1"));
        assertEquals(counted(spec, facts, matrix), matrix);
    }

    @Test
    void passagesStandBehindTheirCellsInOrderOfTheText() {
        var spec = spec(Cell.QUOTES, ALL);

        CellPassages passages = index.passages(spec, field.study, 3);

        var expected = new ArrayList<List<List<SegmentId>>>();
        Matrix matrix = index.count(spec, field.study, Language.INDONESIAN);
        for (Heading row : matrix.rows()) {
            expected.add(matrix.columns().stream()
                    .map(column -> facts(fact -> in(spec.rows(), row, Reach.WITH_DESCENDANTS, fact)
                                    && in(spec.columns(), column, Reach.WITH_DESCENDANTS, fact))
                            .stream()
                            .map(fact -> fact.segment().segment().id())
                            .distinct()
                            .limit(3)
                            .toList())
                    .toList());
        }
        assertEquals(new CellPassages(expected), passages);
    }

    @Test
    void codesAreCountedWithAllBeneathThem() {
        List<CodeCount> counts = index.codeCounts(field.study, new Query.CodedBy("siti"));

        List<Fact> facts = facts(fact -> bySiti(fact.coding()));
        assertEquals(
                field.study.codes().stream()
                        .map(code -> {
                            List<Fact> under = facts.stream()
                                    .filter(fact -> field.study
                                            .reach(code.id())
                                            .contains(fact.coding().code()))
                                    .toList();
                            return new CodeCount(
                                    code.id(),
                                    number(Cell.COUNT, under),
                                    number(Cell.SEGMENTS, under),
                                    number(Cell.CASES, under));
                        })
                        .toList(),
                counts);
    }

    @Test
    void spansAreThoseOfAllCodings() {
        var spans = new ArrayList<CodingSpan>();
        index.spans(spans::add);

        Stream<CodingSpan> expected = facts(fact -> true).stream().map(fact -> {
            Passage passage = fact.segment().segment().passage();
            return new CodingSpan(
                    passage.source(),
                    passage.start(),
                    passage.end(),
                    fact.coding().code());
        });
        assertEquals(
                expected.map(CodingSpan::toString).sorted().toList(),
                spans.stream().map(CodingSpan::toString).sorted().toList());
    }

    @Test
    void movingACodeNeedsNoNewIndex() {
        var spec = spec(Cell.COUNT, ALL);
        Code code = field.study.code(new CodeId("c")).orElseThrow();
        field.study = field.study.with(new Change.Remove(code));
        field.code("c", "a-1");

        Matrix matrix = index.count(spec, field.study, Language.INDONESIAN);

        assertEquals(List.of("a", "a-1", "c", "a-2", "a-2-x", "b", "b-1"), ids(matrix.rows()));
        assertEquals(counted(spec, facts(fact -> true), matrix), matrix);
    }

    private static MatrixSpec spec(Cell cell, Query filter) {
        return new MatrixSpec(Axis.of(Dimension.CODE), Axis.of(Dimension.CASE), cell, filter, Reach.WITH_DESCENDANTS);
    }

    private static boolean bySiti(Coding coding) {
        return coding.coder().equals("siti");
    }

    private static boolean inA2(Coding coding) {
        return coding.code().value().startsWith("a-2");
    }

    /// All codings of which this holds, in order of source and text.
    private List<Fact> facts(Predicate<Fact> wanted) {
        var found = new ArrayList<Fact>();
        for (Source source : field.study.sources()) {
            Fieldwork.of(field.segments, source.id()).values().stream()
                    .sorted((one, other) -> {
                        Passage first = one.segment().passage();
                        Passage second = other.segment().passage();
                        int byStart = Integer.compare(first.start(), second.start());
                        int byEnd = byStart != 0 ? byStart : Integer.compare(first.end(), second.end());
                        return byEnd != 0
                                ? byEnd
                                : one.segment().id().compareTo(other.segment().id());
                    })
                    .forEach(segment -> segment.codings().forEach(coding -> found.add(fact(source, segment, coding))));
        }
        return found.stream().filter(wanted).toList();
    }

    private Fact fact(Source source, CodedSegment segment, Coding coding) {
        Passage passage = segment.segment().passage();
        String speaker = Fieldwork.of(field.turns, source.id()).stream()
                .filter(turn -> passage.start() < turn.end() && turn.start() < passage.end())
                .findFirst()
                .map(Turn::speaker)
                .orElse("");
        CaseId own = segment.segment().caseId();
        return new Fact(source, segment, coding, speaker, own.isNone() ? source.caseOf(speaker) : own);
    }

    /// The matrix with the headings of `found`, everything in it counted anew.
    private Matrix counted(MatrixSpec spec, List<Fact> facts, Matrix found) {
        var cells = new ArrayList<List<Long>>();
        var rowTotals = new ArrayList<Long>();
        for (Heading row : found.rows()) {
            List<Fact> inRow = facts.stream()
                    .filter(fact -> in(spec.rows(), row, spec.reach(), fact))
                    .toList();
            rowTotals.add(number(spec.cell(), inRow));
            cells.add(found.columns().stream()
                    .map(column -> number(
                            spec.cell(),
                            inRow.stream()
                                    .filter(fact -> in(spec.columns(), column, spec.reach(), fact))
                                    .toList()))
                    .toList());
        }
        List<Long> columnTotals = found.columns().stream()
                .map(column -> number(
                        spec.cell(),
                        facts.stream()
                                .filter(fact -> in(spec.columns(), column, spec.reach(), fact))
                                .toList()))
                .toList();
        boolean parents = spec.reach() == Reach.WITH_DESCENDANTS
                && (spec.rows().dimension() == Dimension.CODE || spec.columns().dimension() == Dimension.CODE);
        return new Matrix(
                spec,
                found.rows(),
                found.columns(),
                cells,
                rowTotals,
                columnTotals,
                number(spec.cell(), facts),
                spec.cell() == Cell.COUNT && !parents ? Matrix.Totals.SUM : Matrix.Totals.DISTINCT);
    }

    private static long number(Cell cell, List<Fact> facts) {
        return switch (cell) {
            case COUNT -> facts.size();
            case CASES ->
                facts.stream()
                        .map(Fact::owner)
                        .filter(owner -> !owner.isNone())
                        .distinct()
                        .count();
            case SEGMENTS, QUOTES, PARAPHRASES ->
                facts.stream()
                        .map(fact -> fact.segment().segment().id())
                        .distinct()
                        .count();
        };
    }

    private boolean in(Axis axis, Heading heading, Reach reach, Fact fact) {
        return values(axis, reach, fact).contains(heading.id());
    }

    private Set<String> values(Axis axis, Reach reach, Fact fact) {
        return switch (axis.dimension()) {
            case CODE -> {
                var codes = new HashSet<String>();
                field.study.path(fact.coding().code()).forEach(code -> codes.add(code.key()));
                yield reach == Reach.OWN ? Set.of(fact.coding().code().value()) : codes;
            }
            case CASE -> Set.of(fact.owner().value());
            case SOURCE -> Set.of(fact.source().key());
            case SPEAKER -> Set.of(fact.speaker());
            case ROLE ->
                Set.of(attribute(fact, "role")
                        .or(() -> fact.source()
                                .speaker(fact.speaker())
                                .map(voice -> voice.role() == Source.Role.INFORMANT ? "informant" : "interviewer"))
                        .orElse(""));
            case TECHNIQUE -> Set.of(fact.source().kind().technique());
            case WAVE -> Set.of(fact.source().wave());
            case CODER -> Set.of(fact.coding().coder());
            case FACET -> Set.of(fact.coding().facets().getOrDefault(axis.name(), ""));
            case ATTRIBUTE ->
                Set.of(attribute(fact, axis.name().equals("Umur") ? "umur" : axis.name())
                        .orElse(""));
        };
    }

    private Optional<String> attribute(Fact fact, String name) {
        return field.study
                .caseWith(fact.owner())
                .flatMap(owner -> Optional.ofNullable(owner.attributes().get(name)))
                .map(Value::plain);
    }

    /// The headings to be expected, in their order.
    private List<String> ids(Axis axis, Reach reach, List<Fact> facts) {
        var used = new LinkedHashSet<String>();
        facts.forEach(fact -> used.addAll(values(axis, reach, fact)));
        List<String> order = switch (axis.dimension()) {
            case CODE -> CODES;
            case CASE ->
                Stream.concat(
                                field.study.cases().stream().map(each -> each.key()),
                                used.contains("") ? Stream.of("") : Stream.<String>empty())
                        .toList();
            case SOURCE -> List.of("w0", "w1", "w2", "w3");
            case SPEAKER -> List.of("Joko", "P", "Sri", "Tamu", "");
            case ROLE -> List.of("informant", "interviewer", "ketua", "");
            case TECHNIQUE -> List.of("interview", "document");
            case WAVE -> List.of("10", "15", "");
            case CODER -> List.of("budi", "siti");
            case FACET -> List.of("helps", "hinders", "");
            case ATTRIBUTE -> List.of("9", "10", "100", "asri", "Grenpul", "");
        };
        boolean all = axis.dimension() == Dimension.CODE
                || axis.dimension() == Dimension.CASE
                || axis.dimension() == Dimension.SOURCE;
        return order.stream().filter(id -> all || used.contains(id)).toList();
    }

    private static List<String> ids(List<Heading> headings) {
        return headings.stream().map(Heading::id).toList();
    }
}
