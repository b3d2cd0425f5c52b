package org.pilah.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.Samples;
import org.pilah.Workplace;
import org.pilah.messages.Problem;
import org.pilah.model.Access;
import org.pilah.model.Change;
import org.pilah.model.CodingSpan;
import org.pilah.model.Condition;
import org.pilah.model.Details;
import org.pilah.model.Study;
import org.pilah.task.Progress;

/// Changes by lot against a plain model, with undo and redo, refusals, closing and opening again, and all that can
/// happen to a cache in between.
class RandomStudyTest {
    private static final int SEQUENCES = 60;
    private static final int STEPS = 60;

    @TempDir
    private Path folder;

    @Test
    void studyEqualsThePlainModelAfterEveryStep() throws IOException {
        long seed = new Random().nextLong();
        System.out.println("RandomStudyTest seed " + seed);

        for (int sequence = 0; sequence < SEQUENCES; sequence++) {
            try (var run = new Run(folder.resolve("s" + sequence), new Random(seed + sequence))) {
                for (int step = 0; step < STEPS; step++) {
                    run.step("seed " + seed + ", sequence " + sequence + ", step " + step);
                }
                run.end();
            }
        }
    }

    /// One study with its model.
    private static final class Run implements AutoCloseable {
        private final Workplace place;
        private final Path earlier;
        private final Random random;
        private final RandomChanges changes;
        private final PlainStudy model = new PlainStudy(Details.titled(Samples.TITLE));
        private OpenProject project;

        Run(Path folder, Random random) throws IOException {
            Files.createDirectories(folder);
            this.place = new Workplace(folder);
            this.earlier = folder.resolve("earlier");
            this.random = random;
            this.changes = new RandomChanges(random);
            this.project = place.create();
        }

        void step(String where) throws IOException {
            String did = where + ", " + act();
            assertEquals(model.contents(), Contents.of(project), did);
            assertEquals(model.canUndo(), project.undoable().isPresent(), did);
            assertEquals(model.canRedo(), project.redoable().isPresent(), did);
        }

        private String act() throws IOException {
            return switch (random.nextInt(20)) {
                case 0, 1, 2 -> undo();
                case 3, 4 -> redo();
                case 5, 6 -> refusal();
                case 7, 8 -> batch();
                case 9 -> question();
                case 10 -> reopen();
                default -> apply();
            };
        }

        private String apply() {
            return changes.fitting(model)
                    .map(change -> {
                        project.apply(change, Workplace.BY);
                        model.apply(change);
                        return change.toString();
                    })
                    .orElse("nothing");
        }

        private String undo() {
            assertEquals(model.canUndo(), project.undo(Workplace.BY).isPresent(), "undo");
            if (model.canUndo()) {
                model.undo();
            }
            return "undo";
        }

        private String redo() {
            assertEquals(model.canRedo(), project.redo(Workplace.BY).isPresent(), "redo");
            if (model.canRedo()) {
                model.redo();
            }
            return "redo";
        }

        /// Behind changes that fit, in one gesture or at the end of a batch: nothing of it stays.
        private String refusal() {
            PlainStudy ahead = model.copy();
            var wanted = new ArrayList<Change>();
            if (random.nextBoolean()) {
                changes.fitting(ahead).ifPresent(wanted::add);
                wanted.forEach(ahead::apply);
            }
            changes.unfit(ahead).ifPresent(unfit -> {
                wanted.add(unfit);
                long before = project.revision().number();
                if (random.nextBoolean()) {
                    assertThrows(
                            Problem.class, () -> project.apply(new Change.All(wanted), Workplace.BY), wanted::toString);
                } else {
                    assertThrows(
                            Problem.class,
                            () -> project.batch(Workplace.BY, batch -> wanted.forEach(batch::apply)),
                            wanted::toString);
                }
                assertEquals(before, project.revision().number(), wanted::toString);
            });
            return "refused " + wanted;
        }

        private String batch() {
            var done = new ArrayList<Change>();
            PlainStudy ahead = model.copy();
            project.batch(Workplace.BY, batch -> {
                for (int i = random.nextInt(6); i > 0; i--) {
                    changes.fitting(ahead).ifPresent(change -> {
                        batch.apply(change);
                        ahead.apply(change);
                        done.add(change);
                    });
                }
            });
            if (!done.isEmpty()) {
                model.apply(new Change.All(done));
            }
            return "batch " + done;
        }

        private String question() {
            var spans = new ArrayList<CodingSpan>();
            project.words(Progress.SILENT).spans(spans::add);
            var order = Comparator.comparing(CodingSpan::toString);
            var wanted = new ArrayList<CodingSpan>();
            model.contents().coded().values().stream()
                    .flatMap(List::stream)
                    .forEach(coded -> coded.codings().forEach(coding -> {
                        var passage = coded.segment().passage();
                        wanted.add(new CodingSpan(passage.source(), passage.start(), passage.end(), coding.code()));
                    }));
            assertEquals(
                    wanted.stream().sorted(order).toList(),
                    spans.stream().sorted(order).toList());
            return "question";
        }

        private String reopen() throws IOException {
            Study before = project.study();
            project.close();
            String what = befall();
            project = place.open();
            assertEquals(new Condition.Sound(), project.condition(), what);
            assertEquals(orders(before), orders(project.study()), what);
            return "reopened, " + what;
        }

        /// In which order people see things.
        private static List<Object> orders(Study study) {
            return List.of(study.codes(), study.cases(), study.sources(), study.memos());
        }

        private String befall() throws IOException {
            Path cache = place.cacheOf(project.study().id());
            return switch (random.nextInt(8)) {
                case 0 -> {
                    Workplace.delete(place.folders().cache());
                    yield "cache deleted";
                }
                case 1 -> {
                    harm(cache.resolve("tables.mv.db"));
                    yield "tables harmed";
                }
                case 2 -> {
                    for (Path file : Workplace.files(cache.resolve("index"))) {
                        harm(file);
                    }
                    yield "index harmed";
                }
                case 3 -> {
                    Workplace.replace(earlier, cache);
                    yield "cache remembered";
                }
                case 4, 5 -> {
                    if (Files.exists(earlier)) {
                        Workplace.replace(cache, earlier);
                    }
                    yield "cache of an earlier moment";
                }
                case 6 -> {
                    try (OpenProject reader = place.open(Access.READ)) {
                        assertEquals(model.contents(), Contents.of(reader));
                    }
                    yield "looked at";
                }
                default -> "untouched";
            };
        }

        private void harm(Path file) throws IOException {
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length > 0) {
                int at = random.nextInt(bytes.length);
                bytes[at] ^= (byte) (1 + random.nextInt(255));
                Files.write(file, random.nextBoolean() ? bytes : Arrays.copyOf(bytes, at));
            }
        }

        void end() {
            question();
            assertEquals(List.of(), project.check(Progress.SILENT).findings());
        }

        @Override
        public void close() {
            project.close();
        }
    }
}
