package org.pilah.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pilah.Samples;
import org.pilah.model.Action;
import org.pilah.model.CaseId;
import org.pilah.model.Change;
import org.pilah.model.Change.Add;
import org.pilah.model.CodeId;
import org.pilah.model.CodedSegment;
import org.pilah.model.Coding;
import org.pilah.model.Item;
import org.pilah.model.Passage;
import org.pilah.model.Segment;
import org.pilah.model.SegmentId;
import org.pilah.model.SourceId;
import org.pilah.model.TextPart;
import org.pilah.model.Turn;

class MaterialTest {
    private final ProjectStore store = ProjectStore.inMemory(Stores.TEXT);

    @BeforeEach
    void load() {
        Stores.load(
                store,
                Samples.items().stream().map(item -> (Change) new Add(item)).toList());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void textIsThereWholeAndInEveryStretch() {
        String words = Samples.WORDS;

        assertEquals(words, store.text(Samples.INTERVIEW));
        assertEquals("", store.text(Samples.NOTE));
        assertEquals("", store.text(new SourceId("nobody")));
        for (int start = 0; start <= words.length(); start++) {
            for (int end = start; end <= words.length() + 1; end += 7) {
                String stretch = words.substring(start, Math.min(end, words.length()));
                assertEquals(stretch, store.text(Samples.INTERVIEW, start, end), start + ".." + end);
            }
        }
    }

    @Test
    void partsAndTurnsAreThereInOrder() {
        List<TextPart> parts = all(TextPart.class).toList();

        assertEquals(parts.subList(0, 2), store.parts(Samples.INTERVIEW));
        assertEquals(parts.subList(2, 3), store.parts(Samples.NOTE));
        List<Turn> turns = parts.stream().flatMap(part -> part.turns().stream()).toList();
        assertEquals(turns, store.turns(Samples.INTERVIEW));
        assertEquals(List.of(), store.turns(Samples.NOTE));
    }

    @Test
    void partOfTheGreatestLengthFits() {
        var part = new TextPart(new SourceId("long"), 0, "ä".repeat(TextPart.LONGEST), List.of());

        Stores.load(store, List.of(new Add(part)));

        assertEquals(part.text(), store.text(part.source()));
        assertEquals(List.of(part), store.parts(part.source()));
        assertTrue(Stores.dump(store).stream().anyMatch(line -> line.contains("ä".repeat(1 << 14))));
    }

    @Test
    void segmentsOfAStretchAreThoseThatOverlapIt() {
        for (int start = 0; start < 70; start++) {
            for (int end = start + 1; end < 75; end += 3) {
                int from = start;
                int to = end;
                List<CodedSegment> overlapping = coded(Samples.INTERVIEW)
                        .filter(each -> each.segment().passage().overlaps(from, to))
                        .toList();
                assertEquals(overlapping, store.segments(Samples.INTERVIEW, start, end), start + ".." + end);
            }
        }
        assertEquals(coded(Samples.INTERVIEW).toList(), store.segments(Samples.INTERVIEW));
        assertEquals(List.of(), store.segments(Samples.NOTE));
    }

    @Test
    void segmentsOfAllSourcesComeSourceBySource() {
        var later = new Segment(new SegmentId("a0"), new Passage(Samples.NOTE, 0, 1), "", CaseId.NONE, 0, "", "");
        Stores.load(store, List.of(new Add(later)));
        var found = new ArrayList<CodedSegment>();

        store.segments(found::add);

        var expected = new ArrayList<>(coded(Samples.INTERVIEW).toList());
        expected.add(new CodedSegment(later, List.of()));
        assertEquals(expected, found);
    }

    @Test
    void oneSegmentIsFoundByItsId() {
        coded(Samples.INTERVIEW)
                .forEach(each ->
                        assertEquals(each, store.segment(each.segment().id()).orElseThrow()));
        assertTrue(store.segment(new SegmentId("none")).isEmpty());
    }

    @Test
    void writerSeesWhatIsNotCommittedYetAndOthersDoNot() {
        var segment =
                new Segment(new SegmentId("new"), new Passage(Samples.NOTE, 0, 1), "", new CaseId("siti"), 0, "", "");
        var coding = Coding.of(segment.id(), new CodeId("air-bersih"), "siti", Map.of(), Samples.TIME);
        var pending = store.pending();

        store.write(new Add(segment));
        store.write(new Add(coding));

        assertEquals(segment, pending.segment(segment.id()).orElseThrow());
        assertEquals(coding, pending.coding(coding).orElseThrow());
        assertTrue(pending.hasCodings(segment.id()));
        assertTrue(pending.isUsed(coding.code()));
        assertTrue(pending.hasSegments(Samples.NOTE));
        assertTrue(pending.ownsSegments(segment.caseId().value()));
        assertTrue(store.segment(segment.id()).isEmpty());
        store.rollback();
        assertTrue(pending.segment(segment.id()).isEmpty());
        assertFalse(pending.hasSegments(Samples.NOTE));
        assertFalse(pending.hasCodings(segment.id()));
    }

    @Test
    void actionsAreReadBack() {
        var actions = List.of(
                new Action(3, Samples.TIME.plusNanos(1), Samples.HARD, Map.of("add-memo", 7L), 0, 10, 20),
                new Action(90, Instant.EPOCH, "", Map.of(), 3, 30, Long.MAX_VALUE - 30));

        actions.forEach(store::write);
        store.commit(Stores.standAt(90));

        assertEquals(actions, store.actions());
    }

    @Test
    void facetsOfAnyWordsAreReadBack() {
        long seed = new Random().nextLong();
        System.out.println("MaterialTest seed " + seed);
        var random = new Random(seed);
        for (int round = 0; round < 1_000; round++) {
            Map<String, String> facets = new TreeMap<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                facets.put(word(random), word(random));
            }
            assertEquals(facets, Facets.read(Facets.write(facets)), "seed " + seed);
        }
    }

    private static String word(Random random) {
        var word = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            word.append("%;=325BD,|\n".charAt(random.nextInt(11)));
        }
        return word.toString();
    }

    /// The samples' segments with their codings, in the order that is promised.
    private static Stream<CodedSegment> coded(SourceId source) {
        Comparator<Segment> place =
                Comparator.comparingInt(segment -> segment.passage().start());
        Comparator<Coding> age = Comparator.comparing(Coding::at);
        return all(Segment.class)
                .filter(segment -> segment.passage().source().equals(source))
                .sorted(place.thenComparingInt(segment -> segment.passage().end())
                        .thenComparing(Segment::id))
                .map(segment -> new CodedSegment(
                        segment,
                        all(Coding.class)
                                .filter(coding -> coding.segment().equals(segment.id()))
                                .sorted(age.thenComparing(Coding::id))
                                .toList()));
    }

    private static <T extends Item> Stream<T> all(Class<T> type) {
        return Samples.items().stream().filter(type::isInstance).map(type::cast);
    }
}
