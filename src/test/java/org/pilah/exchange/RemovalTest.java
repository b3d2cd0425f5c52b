package org.pilah.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.Samples;
import org.pilah.model.Case;
import org.pilah.model.CaseId;
import org.pilah.model.Change;
import org.pilah.model.CodeId;
import org.pilah.model.Coding;
import org.pilah.model.Item;
import org.pilah.model.ItemId;
import org.pilah.model.Judgement;
import org.pilah.model.Memo;
import org.pilah.model.Passage;
import org.pilah.model.Proposition;
import org.pilah.model.Ref;
import org.pilah.model.Relation;
import org.pilah.model.Segment;
import org.pilah.model.SegmentId;
import org.pilah.model.Source;
import org.pilah.model.SourceId;
import org.pilah.task.Progress;

/// What leaves a study leaves nothing that points at it.
class RemovalTest {
    private static final CodeId WATER = new CodeId("air");
    private static final Ref CODE = new Ref("code", "air");
    private static final Ref SITI = new Ref("case", "siti");

    @TempDir
    Path folder;

    private Field field;
    private SourceId going;
    private SegmentId lost;
    private SegmentId kept;

    @BeforeEach
    void open() {
        field = new Field(folder);
        field.has("pergi", "Ibu Siti: Air lancar.\n");
        field.has("tetap", "Ibu Siti: Air keruh.\n");
        field.code("air", "Air", CodeId.NONE);
        add(new Case(new CaseId("siti"), "Ibu Siti", "", Map.of()));
        going = source("pergi").id();
        lost = coded(going);
        kept = coded(source("tetap").id());
    }

    @AfterEach
    void close() {
        field.close();
    }

    @Test
    void aSourceTakesAlongWhatIsAboutItAloneAndIsTakenOutOfTheRest() {
        var segment = new Ref("segment", lost.value());
        add(memo("sumber", new Ref("source", going.value())));
        add(memo("tentang-memo", new Ref("memo", "sumber")));
        add(memo("kutipan-dan-kode", segment, CODE));
        add(memo("tanpa-pokok"));
        add(relation("dari-kutipan", segment, CODE, List.of(kept)));
        add(relation("antar-kode", CODE, SITI, List.of(lost, kept)));
        add(judgement("atas-kasus", SITI, List.of(lost, kept), List.of(lost)));
        add(judgement("atas-sumber", new Ref("source", going.value()), List.of(kept), List.of()));
        add(proposition(List.of(lost), List.of(kept, lost)));
        List<Item> before = pointing();

        new Removal(field.project()).sources(List.of(going), Field.BY, Progress.SILENT);

        assertEquals(
                List.of(
                        judgement("atas-kasus", SITI, List.of(kept), List.of()),
                        memo("kutipan-dan-kode", CODE),
                        memo("tanpa-pokok"),
                        proposition(List.of(), List.of(kept)),
                        relation("antar-kode", CODE, SITI, List.of(kept))),
                pointing());
        assertTrue(field.project().study().source(going).isEmpty());

        field.project().undo(Field.BY);

        assertEquals(before, pointing());
        assertTrue(field.project().material().segment(lost).isPresent());
    }

    @Test
    void aCaseTakesAlongWhatIsAboutItAlone() {
        add(memo("tugas", SITI, new Ref("technique", "observation")));
        add(memo("kasus-dan-kode", SITI, CODE));
        add(relation("tautan", CODE, SITI, List.of()));
        add(judgement("putusan", SITI, List.of(kept), List.of()));
        List<Item> before = pointing();

        new Removal(field.project()).ofCase(new CaseId("siti"), Field.BY, Progress.SILENT);

        assertEquals(List.of(memo("kasus-dan-kode", CODE)), pointing());

        field.project().undo(Field.BY);

        assertEquals(before, pointing());
        assertEquals(List.of("Ibu Siti"), field.caseNames());
    }

    /// Memos, relations, judgements and conclusions, in the order of their ids.
    private List<Item> pointing() {
        var study = field.project().study();
        return Stream.of(study.memos(), study.relations(), study.judgements(), study.propositions())
                .flatMap(items -> items.stream())
                .map(Item.class::cast)
                .sorted(Comparator.comparing(Item::noun).thenComparing(Item::key))
                .toList();
    }

    private void add(Item item) {
        field.project().apply(new Change.Add(item), Field.BY);
    }

    private Source source(String name) {
        return field.project().study().sources().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private SegmentId coded(SourceId source) {
        Segment segment = Segment.of(new Passage(source, 10, 13), "Air");
        add(segment);
        add(Coding.of(segment.id(), WATER, Field.BY, Map.of(), Samples.TIME));
        return segment.id();
    }

    private static Memo memo(String id, Ref... about) {
        return new Memo(new ItemId(id), "", "pattern", "2026-11-26", "catatan", List.of(about));
    }

    private static Relation relation(String id, Ref from, Ref to, List<SegmentId> evidence) {
        return new Relation(new ItemId(id), "cause", from, to, "+", "", evidence);
    }

    private static Judgement judgement(String id, Ref target, List<SegmentId> evidence, List<SegmentId> counter) {
        return new Judgement(
                new ItemId(id), target, WATER, "baik", "", evidence, counter, Judgement.Status.PROPOSED, Field.BY);
    }

    private static Proposition proposition(List<SegmentId> evidence, List<SegmentId> counter) {
        return new Proposition(
                new ItemId("kesimpulan"),
                "Air cukup.",
                "",
                Proposition.Status.TENTATIVE,
                0,
                "2026-11-26",
                evidence,
                counter,
                List.of());
    }
}
