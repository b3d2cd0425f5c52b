package org.pilah.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.Samples;
import org.pilah.Workplace;
import org.pilah.analysis.CorrectedSource;
import org.pilah.journal.Journal;
import org.pilah.messages.Problem;
import org.pilah.model.Access;
import org.pilah.model.Change;
import org.pilah.model.Details;
import org.pilah.model.Edit;
import org.pilah.model.Rewording;
import org.pilah.model.Source;
import org.pilah.store.ProjectStore;
import org.pilah.task.Progress;

/// Corrections kept as their edits beside the same ones kept as everything by name, which is how they were kept at
/// first: two studies that go the same way must hold the same.
class CorrectionFormsTest {
    private static final int SEQUENCES = 20;
    private static final int STEPS = 40;

    @TempDir
    private Path folder;

    @Test
    void bothFormsLeadToTheSameTablesThereAndBackAndFromNothing() throws IOException {
        long seed = new Random().nextLong();
        System.out.println("CorrectionFormsTest seed " + seed);

        for (int sequence = 0; sequence < SEQUENCES; sequence++) {
            try (var run = new Run(folder.resolve("s" + sequence), new Random(seed + sequence))) {
                for (int step = 0; step < STEPS; step++) {
                    run.step("seed " + seed + ", sequence " + sequence + ", step " + step);
                }
                run.end("seed " + seed + ", sequence " + sequence);
            }
        }
    }

    @Test
    void aCorrectionOfAnotherTextIsRefusedAtTheDoor() throws IOException {
        try (var run = new Run(folder, new Random(7))) {
            Rewording kept = run.correction();
            List<String> before = dump(run.brief);
            Edit first = kept.edits().getFirst();
            var elsewhere = List.of(new Edit(first.start(), first.words() + "x", first.were() + "y"));
            var otherWords = new Rewording(kept.source(), elsewhere, kept.apart(), kept.before(), kept.after());
            var otherSum = new Rewording(kept.source(), kept.edits(), kept.apart(), kept.before(), kept.before());
            var late = kept.inverse();

            for (Rewording wrong : List.of(otherWords, otherSum, late)) {
                Problem refused =
                        assertThrows(Problem.class, () -> run.brief.apply(new Change.Correct(wrong), Workplace.BY));

                assertEquals("project.does-not-fit", refused.key());
                assertEquals(before, dump(run.brief));
            }
        }
    }

    @Test
    void aLineThatCorrectsWordsWhichAreNotThereIsOneSentenceAndTheFileStaysAsItIs() throws IOException {
        var place = new Workplace(Files.createDirectories(folder.resolve("brief")));
        try (var run = new Run(folder, new Random(7))) {
            Rewording kept = run.correction();
            run.brief.close();
            try (Journal journal = Journal.open(place.file(), Access.WRITE)) {
                journal.append(Samples.TIME, Workplace.BY, 0, new Change.Correct(kept));
                journal.append(Samples.TIME, Workplace.BY, 0, new Change.Correct(kept));
            }
            byte[] bytes = Files.readAllBytes(place.file());

            Problem caughtUp = assertThrows(Problem.class, () -> place.open().close());
            Workplace.delete(place.folders().cache());
            Problem fromNothing = assertThrows(Problem.class, () -> place.open().close());

            assertEquals("project.line-does-not-fit", caughtUp.key());
            assertEquals("project.line-does-not-fit", fromNothing.key());
            assertEquals(Files.size(place.file()), bytes.length);
            run.brief = run.byName;
        }
    }

    private static List<String> dump(OpenProject project) {
        var dump = new ArrayList<String>();
        if (project.material() instanceof ProjectStore store) {
            store.dump(dump::add);
        }
        return dump;
    }

    /// Two studies of the same things, and a plain model of both.
    private static final class Run implements AutoCloseable {
        private final Workplace briefPlace;
        private final Workplace byNamePlace;
        private final Random random;
        private final RandomChanges changes;
        private final PlainStudy model = new PlainStudy(Details.titled(Samples.TITLE));
        private OpenProject brief;
        private OpenProject byName;
        private int corrected;

        Run(Path folder, Random random) throws IOException {
            this.briefPlace = new Workplace(Files.createDirectories(folder.resolve("brief")));
            this.byNamePlace = new Workplace(Files.createDirectories(folder.resolve("by-name")));
            this.random = random;
            this.changes = new RandomChanges(random);
            this.brief = briefPlace.create();
            this.byName = byNamePlace.create();
        }

        void step(String where) throws IOException {
            String did = where + ", " + act();
            assertEquals(dump(byName), dump(brief), did);
            assertEquals(model.contents(), Contents.of(brief), did);
        }

        private String act() throws IOException {
            return switch (random.nextInt(12)) {
                case 0, 1 -> undo();
                case 2 -> redo();
                case 3 -> reopen();
                case 4, 5, 6, 7 -> correct();
                default -> other();
            };
        }

        private String correct() {
            return changes.correction(model)
                    .map(each -> {
                        // The other study goes on in the new form now and then, as one does that is older than it.
                        boolean mixed = corrected % 4 == 3;
                        both(project -> project.apply(
                                new Change.All(project == brief || mixed ? each.changes() : each.byName()),
                                Workplace.BY));
                        model.apply(new Change.All(each.byName()));
                        corrected++;
                        return "correction " + each.changes();
                    })
                    .orElse("nothing");
        }

        private String other() {
            return changes.fitting(model)
                    .map(change -> {
                        both(project -> project.apply(change, Workplace.BY));
                        model.apply(change);
                        return change.toString();
                    })
                    .orElse("nothing");
        }

        private String undo() {
            if (model.canUndo()) {
                both(project -> assertTrue(project.undo(Workplace.BY).isPresent()));
                model.undo();
            }
            return "undo";
        }

        private String redo() {
            if (model.canRedo()) {
                both(project -> assertTrue(project.redo(Workplace.BY).isPresent()));
                model.redo();
            }
            return "redo";
        }

        private void both(Consumer<OpenProject> deed) {
            deed.accept(brief);
            deed.accept(byName);
        }

        private String reopen() throws IOException {
            brief.close();
            byName.close();
            boolean lost = random.nextBoolean();
            if (lost) {
                Workplace.delete(briefPlace.folders().cache());
                Workplace.delete(byNamePlace.folders().cache());
            }
            brief = briefPlace.open();
            byName = byNamePlace.open();
            return lost ? "opened without its cache" : "opened again";
        }

        void end(String where) throws IOException {
            assertEquals(
                    Contents.answers(byName, "air", "warga", "Ketua"),
                    Contents.answers(brief, "air", "warga", "Ketua"),
                    where);
            assertEquals(List.of(), brief.check(Progress.SILENT).findings(), where);
            assertEquals(List.of(), byName.check(Progress.SILENT).findings(), where);
            assertTrue(corrected < 5 || Files.size(briefPlace.file()) < Files.size(byNamePlace.file()), where);
        }

        /// What a first correction of a coded text would be kept as.
        Rewording correction() {
            while (true) {
                other();
                var found =
                        changes.correction(model).map(CorrectedSource::changes).orElse(List.of());
                boolean grown = model.all(Source.class).size() > 1 && found.size() > 1;
                for (Change change : found) {
                    if (grown && change instanceof Change.Correct(var rewording)) {
                        return rewording;
                    }
                }
            }
        }

        @Override
        public void close() {
            brief.close();
            byName.close();
        }
    }
}
