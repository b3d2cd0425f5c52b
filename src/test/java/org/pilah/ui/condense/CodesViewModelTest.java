package org.pilah.ui.condense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.Workplace;
import org.pilah.model.Change;
import org.pilah.model.Code;
import org.pilah.model.CodeId;
import org.pilah.model.CodedSegment;
import org.pilah.model.Coding;
import org.pilah.model.FrameworkId;
import org.pilah.model.Passage;
import org.pilah.model.Segment;
import org.pilah.model.SegmentId;
import org.pilah.ui.Desks;
import org.pilah.ui.TwoInterviews;
import org.pilah.ui.condense.CodeMoves.Side;
import org.pilah.ui.condense.CodeMoves.Step;
import org.pilah.ui.condense.CodeTree.Branch;
import org.pilah.ui.desk.Place;

class CodesViewModelTest {
    private static final FrameworkId FACTORS = new FrameworkId("factors");
    private static final CodeId BUDGET = new CodeId("factor-budget");
    private static final CodeId TIME = new CodeId("factor-time");
    private static final CodeId FIRST_STAGE = new CodeId("adi-1-preparation");

    @TempDir
    private Path folder;

    private Desks desks;
    private CondenseViewModel room;
    private CodesViewModel codes;

    @BeforeEach
    void open() {
        desks = TwoInterviews.in(folder);
        room = new CondenseViewModel(desks.desk());
        codes = room.codes();
        room.reading().open(TwoInterviews.FIRST, () -> {});
    }

    @AfterEach
    void close() {
        assertEquals(List.of(), desks.problems());
        desks.close();
    }

    @Test
    void outsideOfAllFrameworksIsThereBeforeItIsUsed() {
        assertEquals(List.of("Di luar kerangka"), tree());
        assertTrue(codes.isEmpty());
    }

    @Test
    void frameworksStandAboveTheirCodesAndOutsideIsLast() {
        desks.with("factors", "chambers-betterment");
        room.marking().inVivo(desks.passage(TwoInterviews.FIRST, "Kami tinggal pilih"));

        assertEquals(
                List.of("Faktor pendukung dan penghambat", "Bidang perbaikan", "In vivo", "Di luar kerangka"),
                codes.treeProperty().get().roots().stream()
                        .map(branch -> codes.nameOf(branch.row()))
                        .toList());
        assertTrue(codes.treeProperty().get().isHeaded(FACTORS));
    }

    @Test
    void outsideIsMadeWhenItIsFirstUsed() {
        room.reading().selectionProperty().set(Optional.of(desks.passage(TwoInterviews.FIRST, "Dananya turun telat")));

        codes.code(room.marking().outside());

        assertTrue(desks.desk().study().code(Marking.OUTSIDE).isPresent());
        assertEquals(new CodeCounts.Count(1, 1), count("outside-framework"));
        assertEquals(List.of("Di luar kerangka"), tree());
    }

    @Test
    void withoutSelectedWordsThePersonIsToldToSelectSome() {
        desks.with("factors");

        codes.code(code(BUDGET));

        assertEquals(1, desks.told().size());
        assertEquals(0, desks.desk().project().codingCount());
    }

    @Test
    void segmentsThatAreLetGoOfOnACodeAreCodedOnce() {
        desks.with("factors");
        room.marking().code(desks.passage(TwoInterviews.FIRST, "Ikut"), TIME);
        room.marking().code(desks.passage(TwoInterviews.FIRST, "Dananya turun telat"), BUDGET);
        List<SegmentId> segments = desks.desk().material().segments(TwoInterviews.FIRST).stream()
                .map(each -> each.segment().id())
                .toList();

        codes.code(segments, code(BUDGET));

        assertEquals(List.of(BUDGET, BUDGET, TIME), codings().stream().sorted().toList());
        desks.desk().saving().undo();
        assertEquals(List.of(TIME, BUDGET), codings());
    }

    @Test
    void countsAreKeptUpWhileSomebodyCodes() {
        desks.with("factors");

        room.marking().code(desks.passage(TwoInterviews.FIRST, "Dananya turun telat"), BUDGET);
        room.marking().code(desks.passage(TwoInterviews.FIRST, "Dananya turun telat"), TIME);
        room.reading().open(TwoInterviews.SECOND, () -> {});
        room.marking().code(desks.passage(TwoInterviews.SECOND, "Rapatnya malam"), TIME);

        assertEquals(new CodeCounts.Count(1, 1), count(BUDGET.value()));
        assertEquals(new CodeCounts.Count(2, 2), count(TIME.value()));
        assertEquals(new CodeCounts.Count(2, 2), count("framework/factors"));
        assertEquals(2, codes.countsProperty().get().allCases());
    }

    @Test
    void filterShowsWhatFitsWithWhatIsAbove() {
        desks.with("factors", "adi-stages");
        codes.chosenProperty().set(FIRST_STAGE.value());

        codes.filterProperty().set("angg");

        assertEquals(List.of("Faktor pendukung dan penghambat", "Anggaran"), tree());
        assertEquals(FIRST_STAGE.value(), codes.chosenProperty().get());
    }

    @Test
    void filterKnowsOtherNamesIdsAndFrameworks() {
        desks.with("factors", "adi-stages");

        assertTrue(filtered("funding").contains("Anggaran"));
        assertTrue(filtered("factor-budget").contains("Anggaran"));
        assertTrue(filtered("adi").contains("Tahap persiapan (engagement)"));
        assertFalse(filtered("adi").contains("Anggaran"));
    }

    @Test
    void movedCodeComesBeforeAndAfterAndBeneathOthers() {
        Code one = made("Satu", CodeId.NONE);
        Code two = made("Dua", CodeId.NONE);
        Code three = made("Tiga", CodeId.NONE);

        codes.move(code(three.id()), entry(one.id()), Side.BEFORE);
        assertEquals(List.of("Tiga", "Satu", "Dua", "Di luar kerangka"), tree());

        codes.move(code(three.id()), entry(two.id()), Side.AFTER);
        assertEquals(List.of("Satu", "Dua", "Tiga", "Di luar kerangka"), tree());

        codes.move(code(three.id()), entry(one.id()), Side.INTO);
        assertEquals(one.id(), code(three.id()).parent());
    }

    @Test
    void codesMoveByTheKeyboardToo() {
        Code one = made("Satu", CodeId.NONE);
        Code two = made("Dua", CodeId.NONE);

        codes.move(code(two.id()), Step.UP);
        assertEquals(List.of("Dua", "Satu", "Di luar kerangka"), tree());

        codes.move(code(one.id()), Step.IN);
        assertEquals(two.id(), code(one.id()).parent());

        codes.move(code(one.id()), Step.OUT);
        assertEquals(CodeId.NONE, code(one.id()).parent());
        assertEquals(List.of("Dua", "Satu", "Di luar kerangka"), tree());
    }

    @Test
    void noCodeComesBeneathItself() {
        Code one = made("Satu", CodeId.NONE);
        Code two = made("Dua", one.id());
        Code three = made("Tiga", two.id());

        assertTrue(codes.target(code(one.id()), entry(three.id()), Side.INTO).isEmpty());
        assertTrue(codes.target(code(one.id()), entry(two.id()), Side.BEFORE).isEmpty());
        assertTrue(codes.target(code(one.id()), entry(one.id()), Side.INTO).isEmpty());
    }

    @Test
    void nothingComesBehindWhatIsOutsideAllFrameworks() {
        Code one = made("Satu", CodeId.NONE);

        assertTrue(codes.target(one, new CodeRow.Entry(room.marking().outside()), Side.AFTER)
                .isEmpty());
        assertTrue(codes.target(room.marking().outside(), entry(one.id()), Side.BEFORE)
                .isEmpty());
    }

    @Test
    void codeThatIsPulledOutOfItsFrameworkIsTheTeamsOwn() {
        desks.with("factors");

        codes.move(code(BUDGET), Step.OUT);
        assertEquals(FrameworkId.NONE, code(BUDGET).framework());
        assertEquals(List.of("Faktor pendukung dan penghambat", "Anggaran", "Di luar kerangka"), roots());

        codes.move(
                code(BUDGET),
                new CodeRow.Heading(desks.desk().study().framework(FACTORS).orElseThrow()),
                Side.INTO);
        assertEquals(FACTORS, code(BUDGET).framework());
        assertEquals(List.of("Faktor pendukung dan penghambat", "Di luar kerangka"), roots());
    }

    @Test
    void anyMovesLeaveATreeInWhichEveryMoveWentWhereItWasMeantTo() {
        desks.with("factors", "chambers-paradigm");
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            List<CodeRow> rows = codes.treeProperty().get().rows();
            CodeRow row = rows.get(random.nextInt(rows.size()));
            Optional<Code> moved = CodesViewModel.codeOf(rows.get(random.nextInt(rows.size())));
            Side side = List.of(Side.values()).get(random.nextInt(3));
            if (moved.isEmpty() || codes.target(moved.get(), row, side).isEmpty()) {
                continue;
            }

            codes.move(moved.get(), row, side);

            String way = "seed " + seed + ", move " + i + ": " + codes.nameOf(row) + " " + side;
            String key = moved.get().id().value();
            List<String> siblings = codes.treeProperty().get().siblings(key).stream()
                    .map(branch -> branch.row().key())
                    .toList();
            switch (side) {
                case INTO -> {
                    List<Branch> above = codes.treeProperty().get().way(key);
                    boolean beneath = above.size() > 1
                            && above.get(above.size() - 2).row().key().equals(row.key());
                    // A framework that has but one root is shown by it alone.
                    assertTrue(beneath || row instanceof CodeRow.Heading, way);
                }
                case BEFORE, AFTER -> {
                    boolean regrouped = !siblings.contains(row.key());
                    int distance = siblings.indexOf(key) - siblings.indexOf(row.key());
                    assertTrue(regrouped || distance == (side == Side.BEFORE ? -1 : 1) || isFixed(row), way);
                }
            }
        }
    }

    private static boolean isFixed(CodeRow row) {
        return CodesViewModel.codeOf(row).filter(CodeMoves::isFixed).isPresent();
    }

    @Test
    void mergedCodesAreOneWithAllCodingsAndNames() {
        desks.with("factors");
        Passage late = desks.passage(TwoInterviews.FIRST, "Dananya turun telat");
        room.marking().code(late, TIME);
        room.marking().code(late, BUDGET);
        room.marking().code(desks.passage(TwoInterviews.FIRST, "kami nombok dulu"), TIME);
        List<CodedSegment> before = desks.desk().material().segments(TwoInterviews.FIRST);

        codes.merge(code(TIME), code(BUDGET));

        assertTrue(desks.desk().study().code(TIME).isEmpty());
        assertEquals(List.of(BUDGET, BUDGET), codings());
        assertTrue(code(BUDGET).aliases().contains("Waktu"));
        assertEquals(1, desks.offers().size());
        desks.offers().getFirst().action().run();
        assertEquals(before, desks.desk().material().segments(TwoInterviews.FIRST));
        assertTrue(desks.desk().study().code(TIME).isPresent());
    }

    @Test
    void mergingIntoACodeBeneathKeepsTheOthersInTheTree() {
        Code above = made("Atas", CodeId.NONE);
        Code into = made("Tengah", above.id());
        Code other = made("Lain", above.id());
        room.marking().code(desks.passage(TwoInterviews.FIRST, "Ikut"), above.id());

        codes.merge(code(above.id()), code(into.id()));

        assertEquals(List.of("Tengah", "Lain", "Di luar kerangka"), tree());
        assertEquals(into.id(), code(other.id()).parent());
        assertEquals(List.of(into.id()), codings());
    }

    @Test
    void thousandsOfCodingsMergeAndSplitInOneStepEach() {
        Code one = made("Satu", CodeId.NONE);
        Code two = made("Dua", CodeId.NONE);
        manyCodings(3_000, one.id());

        codes.merge(code(one.id()), code(two.id()));

        assertEquals(new CodeCounts.Count(3_000, 1), count(two.id().value()));
        desks.desk().saving().undo();
        assertEquals(new CodeCounts.Count(3_000, 1), count(one.id().value()));
        assertEquals(new CodeCounts.Count(0, 0), count(two.id().value()));
    }

    private void manyCodings(int many, CodeId code) {
        desks.desk().project().batch(Workplace.BY, batch -> {
            for (int i = 0; i < many; i++) {
                var passage = new Passage(TwoInterviews.FIRST, i % 90, i % 90 + 5);
                Segment segment = Segment.of(passage, "12345");
                batch.apply(new Change.Add(segment));
                batch.apply(new Change.Add(
                        Coding.of(segment.id(), code, Workplace.BY, Map.of(), Workplace.CLOCK.instant())));
            }
        });
    }

    @Test
    void splitGivesTheChosenQuotesToANewCodeBesideTheOld() {
        desks.with("factors");
        room.marking().code(desks.passage(TwoInterviews.FIRST, "Dananya turun telat"), BUDGET);
        room.marking().code(desks.passage(TwoInterviews.FIRST, "kami nombok dulu"), BUDGET);
        var split = new SplitViewModel(desks.desk(), codes.work(), code(BUDGET));
        split.filterProperty().set("nombok");
        split.nameProperty().set("Nombok");

        split.pickShown();
        split.split();

        CodeId made = new CodeId("nombok");
        assertEquals(List.of("kami nombok dulu"), words(split));
        assertEquals(List.of(BUDGET, made), codings());
        assertEquals(code(BUDGET).framework(), code(made).framework());
        List<String> names = codes.treeProperty().get().siblings(BUDGET.value()).stream()
                .map(branch -> codes.nameOf(branch.row()))
                .toList();
        assertEquals(1, names.indexOf("Nombok") - names.indexOf("Anggaran"));
        desks.desk().saving().undo();
        assertEquals(List.of(BUDGET, BUDGET), codings());
    }

    private static List<String> words(SplitViewModel split) {
        return split.shown().stream().map(SplitViewModel.QuoteLine::words).toList();
    }

    @Test
    void deletedCodeTakesItsCodingsAlongAndLeavesWhatIsBeneath() {
        Code above = made("Atas", CodeId.NONE);
        Code beneath = made("Bawah", above.id());
        room.marking().code(desks.passage(TwoInterviews.FIRST, "Ikut"), above.id());
        room.marking().code(desks.passage(TwoInterviews.FIRST, "Dananya turun telat"), beneath.id());
        codes.chosenProperty().set(above.id().value());

        codes.delete(entry(above.id()));

        assertEquals(List.of("Bawah", "Di luar kerangka"), tree());
        assertEquals(List.of(beneath.id()), codings());
        assertEquals(
                List.of("Atas dihapus bersama 1 pengodean; 1 kode di bawahnya naik satu tingkat"
                        + " dengan pengodean masing-masing."),
                desks.told());
        assertEquals(beneath.id().value(), codes.chosenProperty().get());
        desks.offers().getFirst().action().run();
        assertEquals(above.id(), code(beneath.id()).parent());
        assertEquals(List.of(above.id(), beneath.id()), codings());
    }

    @Test
    void undoThatIsOfferedTakesBackNothingElse() {
        made("Satu", CodeId.NONE);
        codes.delete(entry(new CodeId("satu")));
        made("Dua", CodeId.NONE);

        desks.offers().getFirst().action().run();

        assertEquals(List.of("Dua", "Di luar kerangka"), tree());
        assertEquals(2, desks.told().size());
    }

    @Test
    void frameworkGoesWithItsCodesButNotWithTheTeamsOwn() {
        desks.with("factors");
        Code own = made("Nombok", BUDGET);
        room.marking().code(desks.passage(TwoInterviews.FIRST, "Dananya turun telat"), BUDGET);
        room.marking().code(desks.passage(TwoInterviews.FIRST, "kami nombok dulu"), own.id());

        codes.delete(new CodeRow.Heading(desks.desk().study().framework(FACTORS).orElseThrow()));

        assertEquals(List.of("Nombok", "Di luar kerangka"), tree());
        assertEquals(List.of(own.id()), codings());
        desks.desk().saving().undo();
        assertEquals(BUDGET, code(own.id()).parent());
    }

    @Test
    void renamingKeepsTheOtherLanguageWhereItIsATranslation() {
        desks.with("factors");
        Code own = made("Nombok", CodeId.NONE);

        codes.rename(code(BUDGET), "Dana");
        codes.rename(code(own.id()), "Talangan");

        assertEquals("Dana", code(BUDGET).name().indonesian());
        assertEquals("Budget", code(BUDGET).name().english());
        assertEquals("Talangan", code(own.id()).name().english());
    }

    @Test
    void newCodeIsChosenAndUnfolded() {
        desks.with("factors");

        codes.add("Nombok", BUDGET);

        assertEquals("nombok", codes.chosenProperty().get());
        assertTrue(codes.isUnfolded(entry(BUDGET), 1));
    }

    @Test
    void quotesOfACodeAreSearchedFor() {
        desks.with("factors");

        codes.showQuotes(code(BUDGET));

        assertEquals(List.of(new Place.Search("code:factor-budget")), desks.places());
    }

    @Test
    void foldingIsRememberedAndFilteringUnfolds() {
        desks.with("adi-stages");
        CodeRow stage = entry(FIRST_STAGE);

        assertFalse(codes.isUnfolded(stage, 1));
        codes.unfold(stage, 1, CodesViewModel.Fold.OPEN);
        assertTrue(codes.isUnfolded(stage, 1));
        codes.unfold(stage, 1, CodesViewModel.Fold.CLOSED);
        assertFalse(codes.isUnfolded(stage, 1));
        codes.filterProperty().set("tahap");
        assertTrue(codes.isUnfolded(stage, 1));
    }

    private List<String> tree() {
        return codes.treeProperty().get().rows().stream().map(codes::nameOf).toList();
    }

    private List<String> roots() {
        return codes.treeProperty().get().roots().stream()
                .map(branch -> codes.nameOf(branch.row()))
                .toList();
    }

    private List<String> filtered(String typed) {
        codes.filterProperty().set(typed);
        return tree();
    }

    private CodeCounts.Count count(String key) {
        return codes.countsProperty().get().rows().getOrDefault(key, CodeCounts.Count.ZERO);
    }

    private Code made(String name, CodeId parent) {
        Set<CodeId> before = ids();
        codes.add(name, parent);
        Set<CodeId> after = new HashSet<>(ids());
        after.removeAll(before);
        return code(after.iterator().next());
    }

    private Set<CodeId> ids() {
        return desks.desk().study().codes().stream().map(Code::id).collect(Collectors.toSet());
    }

    private Code code(CodeId id) {
        return desks.desk().study().code(id).orElseThrow();
    }

    private CodeRow entry(CodeId id) {
        return new CodeRow.Entry(code(id));
    }

    /// The codes of all codings of the first interview, in order of the text.
    private List<CodeId> codings() {
        var found = new ArrayList<CodeId>();
        Consumer<CodedSegment> take = segment -> segment.codings().forEach(coding -> found.add(coding.code()));
        desks.desk().material().segments(TwoInterviews.FIRST).forEach(take);
        return found;
    }
}
