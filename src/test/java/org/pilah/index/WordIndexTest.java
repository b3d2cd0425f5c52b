package org.pilah.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.messages.Problem;
import org.pilah.model.Axis;
import org.pilah.model.CaseId;
import org.pilah.model.Cell;
import org.pilah.model.CodeId;
import org.pilah.model.CodedSegment;
import org.pilah.model.CodingSpan;
import org.pilah.model.Hit;
import org.pilah.model.Language;
import org.pilah.model.MatrixSpec;
import org.pilah.model.Passage;
import org.pilah.model.Query;
import org.pilah.model.Revision;
import org.pilah.model.Segment;
import org.pilah.model.SegmentId;
import org.pilah.model.Source;
import org.pilah.model.SourceId;

class WordIndexTest {
    private static final Query.All ALL = new Query.All();
    private static final Revision SEVEN = new Revision(7, "41d0");

    private final Fieldwork field = new Fieldwork();

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void makeStudy() {
        field.code("a", "");
        field.code("b", "");
        for (int s = 0; s < 3; s++) {
            String id = "w" + s;
            field.person("p" + s, Map.of());
            field.source(
                    Fieldwork.source(
                            id, Language.INDONESIAN, "p" + s, Fieldwork.voice("Sri", Source.Role.INFORMANT, "")),
                    "P: Bagaimana air di sini?\nSri: Air sumur bersih.\nSri: Sungai kotor.\n".repeat(4));
            field.segment(id + "s", field.passage(id, "Air sumur"), "a siti");
        }
    }

    @Test
    void whatIsPutIsFoundAfterARefreshOnly() {
        try (WordIndex index = WordIndex.inMemory()) {
            index.put(field.words(new SourceId("w0")));
            long before = index.count(ALL, field.study);

            index.refresh();

            assertEquals(List.of(0L, 12L), List.of(before, index.count(ALL, field.study)));
        }
    }

    @Test
    void puttingASourceAgainReplacesIt() {
        try (WordIndex index = field.index()) {
            List<Object> before = answers(index);

            index.put(field.words(new SourceId("w1")));
            index.refresh();

            assertEquals(before, answers(index));
        }
    }

    @Test
    void aRemovedSourceIsGone() {
        try (WordIndex index = field.index()) {
            index.remove(new SourceId("w1"));
            index.refresh();

            assertEquals(24, index.count(ALL, field.study));
            assertEquals(List.of(new SegmentId("w0s"), new SegmentId("w2s")), index.segments(ALL, field.study));
        }
    }

    @Test
    void updatingAStretchEqualsPuttingTheSource() {
        long seed = new Random().nextLong();
        System.out.println("WordIndexTest seed " + seed);
        var random = new Random(seed);
        try (WordIndex index = field.index()) {
            for (int round = 0; round < 60; round++) {
                // The totals that were asked for in the last round are brought along.
                for (int updates = random.nextInt(1, 4); updates > 0; updates--) {
                    var source = new SourceId("w" + random.nextInt(3));
                    Passage changed = change(source, random);
                    index.update(field.words(source), changed.start(), changed.end());
                }

                index.refresh();

                try (WordIndex fresh = field.index()) {
                    assertEquals(answers(fresh), answers(index), "round " + round);
                    assertEquals(
                            fresh.codeCounts(field.study, new Query.All()),
                            index.codeCounts(field.study, new Query.All()),
                            "totals of round " + round);
                }
            }
        }
    }

    @Test
    void aCommittedIndexOpensWhereItStood() {
        List<Object> before;
        try (WordIndex index = WordIndex.open(folder)) {
            assertEquals(Optional.empty(), index.stand());
            field.putInto(index);
            index.commit(SEVEN);
            before = answers(index);
        }

        try (WordIndex index = WordIndex.open(folder)) {
            assertEquals(Optional.of(SEVEN), index.stand());
            assertEquals(before, answers(index));
            assertTrue(index.isIntact());
        }
    }

    @Test
    void whatWasNotCommittedIsForgotten() {
        try (WordIndex index = WordIndex.open(folder)) {
            index.commit(SEVEN);
            field.putInto(index);
        }

        try (WordIndex index = WordIndex.open(folder)) {
            assertEquals(Optional.of(SEVEN), index.stand());
            assertEquals(0, index.count(ALL, field.study));
        }
    }

    @Test
    void aDamagedIndexIsWipedAndEmpty() throws IOException {
        for (String damage : List.of("segments", "si", "fnm", "tim", "dvd")) {
            try (WordIndex index = WordIndex.openEmpty(folder)) {
                field.putInto(index);
                index.commit(SEVEN);
            }
            for (Path file : files(damage)) {
                Files.write(file, "damaged".getBytes(StandardCharsets.UTF_8));
            }

            try (WordIndex index = WordIndex.open(folder)) {
                assertEquals(Optional.empty(), index.stand(), damage);
                assertEquals(0, index.count(ALL, field.study), damage);
            }
        }
    }

    @Test
    void aFlippedByteIsNoticed() throws IOException {
        try (WordIndex index = WordIndex.open(folder)) {
            field.putInto(index);
            index.commit(SEVEN);
        }
        Path file = files("pos").getFirst();
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 20] ^= 1;
        Files.write(file, bytes);

        try (WordIndex index = WordIndex.open(folder)) {
            assertFalse(index.isIntact());
        }
    }

    @Test
    void wipingTouchesNothingButTheIndex() throws IOException {
        Path notes = Files.writeString(folder.resolve("catatan.txt"), "penting");
        Path linked = Files.writeString(folder.resolve("asli"), "penting");
        Path link = Files.createSymbolicLink(folder.resolve("segments_9"), linked);

        WordIndex.openEmpty(folder).close();

        assertEquals(List.of("penting", "penting"), List.of(Files.readString(notes), Files.readString(linked)));
        assertFalse(Files.exists(link));
    }

    @Test
    void anIndexInUseIsRefusedAndStays() {
        try (WordIndex index = WordIndex.open(folder)) {
            field.putInto(index);
            index.commit(SEVEN);

            var problem =
                    assertThrows(Problem.class, () -> WordIndex.open(folder).close());

            assertEquals("index.in-use", problem.key());
            assertEquals(36, index.count(ALL, field.study));
        }
    }

    @Test
    void twoThreadsMayFeedAtOnce() throws ExecutionException, InterruptedException {
        List<Object> expected;
        try (WordIndex index = field.index()) {
            expected = answers(index);
        }
        try (WordIndex index = WordIndex.inMemory();
                var workers = Executors.newFixedThreadPool(2)) {
            var tasks = new ArrayList<Future<?>>();
            for (SourceId source : field.texts.keySet()) {
                tasks.add(workers.submit(() -> index.put(field.words(source))));
            }
            for (Future<?> task : tasks) {
                task.get();
            }
            index.refresh();

            assertEquals(expected, answers(index));
        }
    }

    @Test
    void namesOfAnyLengthAreTaken() {
        String coder = "s".repeat(100_000);
        field.segment("long", field.passage("w0", "Sungai"), "b " + coder);

        try (WordIndex index = field.index()) {
            assertEquals(List.of(new SegmentId("long")), index.segments(new Query.CodedBy(coder), field.study));
        }
    }

    /// Adds, changes or drops a segment, and tells the stretch that is touched.
    private Passage change(SourceId source, Random random) {
        List<CodedSegment> there =
                List.copyOf(Fieldwork.of(field.segments, source).values());
        if (!there.isEmpty() && random.nextInt(3) == 0) {
            Segment dropped = there.get(random.nextInt(there.size())).segment();
            field.drop(source, dropped.id());
            return dropped.passage();
        }
        int start = random.nextInt(200);
        var segment = new Segment(
                new SegmentId(source + "r" + random.nextInt(1_000_000)),
                new Passage(source, start, start + 1 + random.nextInt(70)),
                "",
                random.nextBoolean() ? CaseId.NONE : new CaseId("p1"),
                0,
                random.nextBoolean() ? "" : "warga berdaya",
                "");
        field.put(segment, random.nextBoolean() ? new String[] {"a siti", "b budi level=1"} : new String[0]);
        return segment.passage();
    }

    private List<Object> answers(WordIndex index) {
        var spec = new MatrixSpec(
                Axis.of(Axis.Dimension.CODE),
                Axis.of(Axis.Dimension.SPEAKER),
                Cell.SEGMENTS,
                new Query.Not(new Query.Word("kotor")),
                MatrixSpec.Reach.WITH_DESCENDANTS);
        var turns = new ArrayList<Hit>();
        index.turns(new Query.Word("air"), field.study, field::text, turns::add);
        var spans = new ArrayList<CodingSpan>();
        index.spans(spans::add);
        return List.of(
                turns,
                index.segments(ALL, field.study),
                index.segments(new Query.InNote(Query.Note.PARAPHRASE, new Query.Word("daya")), field.study),
                index.segments(new Query.InCase(new CaseId("p1")), field.study),
                index.count(new Query.Any(Query.State.UNCODED), field.study),
                index.count(
                        new Query.And(List.of(new Query.Coded(new CodeId("b")), new Query.CodedBy("budi"))),
                        field.study),
                index.count(spec, field.study, Language.ENGLISH),
                spans.stream().map(CodingSpan::toString).sorted().toList());
    }

    private List<Path> files(String kind) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> {
                        String name = file.getFileName().toString();
                        return name.startsWith(kind) || name.endsWith("." + kind);
                    })
                    .toList();
        }
    }
}
