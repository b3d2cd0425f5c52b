package org.pilah.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pilah.Corrections;
import org.pilah.Samples;
import org.pilah.Workplace;
import org.pilah.framework.Catalogue;
import org.pilah.model.CaseId;
import org.pilah.model.Change;
import org.pilah.model.Change.Add;
import org.pilah.model.Change.All;
import org.pilah.model.Change.Alter;
import org.pilah.model.Change.Remove;
import org.pilah.model.Code;
import org.pilah.model.CodeId;
import org.pilah.model.Coding;
import org.pilah.model.CodingId;
import org.pilah.model.Details;
import org.pilah.model.Item;
import org.pilah.model.Passage;
import org.pilah.model.Segment;
import org.pilah.model.SegmentId;
import org.pilah.model.Study;
import org.pilah.model.StudyId;
import org.pilah.store.ProjectStore;
import org.pilah.task.Progress;

/// Every kind of change goes in, out and in again through the one door, and leaves study, tables and index each
/// time as they must be.
class EveryChangeTest {
    private static final List<Change> CHANGES = changes();

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("numbers")
    void everyChangeLeavesTablesAndIndexAsTheyWere(int number, String type) {
        try (OpenProject project = new Workplace(folder).create()) {
            project.batch(Workplace.BY, batch -> CHANGES.subList(0, number).forEach(batch::apply));
            Map<String, Object> before = everything(project);

            project.apply(CHANGES.get(number), Workplace.BY);

            Map<String, Object> after = everything(project);
            assertEquals(CHANGES.get(number).each().isEmpty(), after.equals(before), type);
            project.undo(Workplace.BY);
            assertEquals(before, everything(project));
            project.redo(Workplace.BY);
            assertEquals(after, everything(project));
        }
    }

    @Test
    void whatAllChangesMakeIsTheSameAfterTheCacheWasLost() throws Exception {
        var place = new Workplace(folder);
        Map<String, Object> made;
        try (OpenProject project = place.create()) {
            CHANGES.forEach(change -> project.apply(change, Workplace.BY));
            made = everything(project);
        }
        Workplace.delete(place.folders().cache());

        try (OpenProject project = place.open()) {
            assertEquals(made, everything(project));
        }
    }

    @Test
    void everyTypeOfChangeIsTried() {
        Set<String> tried = new TreeSet<>();
        CHANGES.forEach(change -> {
            tried.add(change.type());
            tried.addAll(change.counts().keySet());
        });

        Set<String> all = new TreeSet<>(List.of("alter-study", "correct-text", "all"));
        Stream.concat(Samples.items().stream().map(Item::noun), Stream.of("review"))
                .distinct()
                .forEach(noun -> {
                    all.add("add-" + noun);
                    all.add("alter-" + noun);
                    all.add("remove-" + noun);
                });
        assertNotEquals(0, all.size());
        assertEquals(all, tried);
    }

    static Stream<Arguments> numbers() {
        return Stream.iterate(0, number -> number < CHANGES.size(), number -> number + 1)
                .map(number -> Arguments.of(number, CHANGES.get(number).type()));
    }

    /// The sample changes in an order that the open study allows, which is stricter than the study file: a
    /// segment lies inside its text, and a code in use stays.
    private static List<Change> changes() {
        var changes = new ArrayList<Change>();
        var later = new ArrayList<Change>();
        for (Change change : Samples.changes()) {
            if (touches(change, "s9")) {
                continue;
            }
            boolean usedCode = change instanceof Remove(Code code) && "air-keruh".equals(code.key());
            (usedCode ? later : changes).add(change);
        }
        changes.addAll(Samples.reviews());
        changes.addAll(Corrections.changes());
        changes.addAll(ofCodedPassages());
        changes.addAll(later);
        Study nothing = Study.empty(new StudyId("x"), Details.titled(""));
        changes.add(Catalogue.shipped().adoption(List.of("bps-welfare"), nothing));
        return changes;
    }

    private static boolean touches(Change change, String segment) {
        return change.each().stream().anyMatch(single -> switch (single) {
            case Add(Segment one) -> segment.equals(one.key());
            case Remove(Segment one) -> segment.equals(one.key());
            default -> false;
        });
    }

    /// One gesture that marks and codes, one that moves a passage, one that removes what it made and the coding
    /// that the sample changes moved to another code.
    private static List<Change> ofCodedPassages() {
        CodeId air = new CodeId("akses-air");
        Segment made = new Segment(
                new SegmentId("s8"), new Passage(Samples.INTERVIEW, 17, 44), "", new CaseId("siti"), 1, "", "");
        Segment moved =
                new Segment(made.id(), new Passage(Samples.INTERVIEW, 50, 55), "", CaseId.NONE, 2, "bersih", "catatan");
        Coding first = new Coding(new CodingId("c8"), made.id(), air, "siti", Map.of("level", "2"), Samples.TIME);
        Coding second = new Coding(new CodingId("c9"), made.id(), air, "budi", Map.of(), Samples.TIME);
        var altered = Samples.changes().stream()
                .flatMap(change -> change instanceof Alter(var _, Coding after) ? Stream.of(after) : Stream.empty())
                .findFirst()
                .orElseThrow();
        Change mark = new All(List.of(new Add(made), new All(List.of(new Add(first), new Add(second)))));
        return List.of(
                mark,
                new Alter(made, moved),
                new All(List.of(new Remove(altered), new Remove(second), new Remove(first), new Remove(moved))));
    }

    private static Map<String, Object> everything(OpenProject project) {
        var everything = new LinkedHashMap<String, Object>();
        everything.put("contents", Contents.of(project));
        everything.put("views", Contents.tables(project));
        everything.put("index", Contents.answers(project, "bersih", "Air", "siti"));
        var dump = new ArrayList<String>();
        if (project.material() instanceof ProjectStore store) {
            store.dump(dump::add);
        }
        everything.put("dump", dump);
        assertEquals(List.of(), unexpected(project));
        return everything;
    }

    /// What a check finds. The samples' quotes are not those of their passages, which is not the matter here.
    private static List<String> unexpected(OpenProject project) {
        return project.check(Progress.SILENT).findings().stream()
                .map(finding -> finding.problem().key())
                .filter(key -> !"check.quote".equals(key))
                .toList();
    }
}
