package org.pilah.ui.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.SmallDisk;
import org.pilah.messages.Problem;
import org.pilah.model.Access;
import org.pilah.model.Case;
import org.pilah.model.CaseId;
import org.pilah.model.Change;
import org.pilah.project.OpenProject;
import org.pilah.task.Background;
import org.pilah.task.Progress;
import org.pilah.ui.Houses;
import org.pilah.ui.desk.Saving.State;

/// What a person does reaches the disk, or is kept until it can.
class SavingTest {
    private static final Change SITI = person("siti", "Ibu Siti");
    private static final Change ADI = person("adi", "Pak Adi");
    private static final int KILOBYTES = 64;

    @TempDir
    Path folder;

    private final List<String> refused = new ArrayList<>();
    private final Queue<Runnable> later = new ArrayDeque<>();

    @Test
    void anActionIsDoneAndCanBeTakenBack() {
        try (OpenProject project = create(folder)) {
            Saving saving = saving(project);

            saving.apply(at -> SITI, () -> {});

            assertEquals(State.SAVED, saving.stateProperty().get());
            assertEquals(1, project.study().cases().size());
            assertEquals(
                    Map.of("add-case", 1L),
                    saving.trailProperty().get().undo().orElseThrow().changes());
        }
    }

    @Test
    void whatTheStudyRefusesIsToldAndDropped() {
        try (OpenProject project = create(folder)) {
            Saving saving = saving(project);
            saving.apply(at -> SITI, () -> {});

            saving.apply(at -> SITI, () -> refused.add("done all the same"));

            assertEquals(List.of("project.does-not-fit"), refused);
            assertEquals(State.SAVED, saving.stateProperty().get());
            assertEquals(List.of(), saving.unsaved());
        }
    }

    @Test
    void aStudyForReadingRefusesWithOneSentence() {
        Path file = Houses.study(folder, "studi", "Studi");
        try (OpenProject project =
                OpenProject.open(file, Access.READ, Houses.folders(folder), Houses.CLOCK, Progress.SILENT)) {
            Saving saving = saving(project);

            saving.apply(at -> SITI, () -> {});
            saving.undo();

            assertEquals(List.of("project.read-only", "project.read-only"), refused);
            assertEquals(State.READ_ONLY, saving.stateProperty().get());
        }
    }

    @Test
    void onAFullDiskActionsAreKeptInOrderAndSavedOnceThereIsRoom() throws IOException {
        try (var disk = SmallDisk.at(folder.resolve("disk"), KILOBYTES);
                OpenProject project = create(disk.folder())) {
            Saving saving = saving(project);
            Path filler = disk.fill();

            saving.apply(at -> SITI, () -> {});
            saving.apply(at -> ADI, () -> {});

            assertEquals(State.UNSAVED, saving.stateProperty().get());
            assertEquals(List.of(SITI, ADI), saving.unsaved());
            assertEquals(List.of(), project.study().cases());

            Files.delete(filler);
            saving.retry();

            assertEquals(State.SAVED, saving.stateProperty().get());
            assertEquals(List.of(), saving.unsaved());
            assertEquals(
                    List.of("Ibu Siti", "Pak Adi"),
                    project.study().cases().stream().map(Case::name).toList());
        }
    }

    @Test
    void anOfferTakesBackWhatItWasMadeForAndNothingElse() {
        try (OpenProject project = create(folder)) {
            Saving saving = saving(project);
            var passed = new ArrayList<String>();

            saving.apply(at -> SITI, () -> {});
            Runnable siti = saving.takingBack(() -> passed.add("Siti"));
            saving.apply(at -> ADI, () -> {});
            Runnable adi = saving.takingBack(() -> passed.add("Adi"));
            siti.run();
            assertEquals(2, project.study().cases().size());
            adi.run();
            adi.run();

            assertEquals(List.of("Siti", "Adi"), passed);
            assertEquals(
                    List.of("Ibu Siti"),
                    project.study().cases().stream().map(Case::name).toList());
        }
    }

    @Test
    void anOfferOnAFullDiskDropsWhatWaitsAndNothingElse() throws IOException {
        try (var disk = SmallDisk.at(folder.resolve("disk"), KILOBYTES);
                OpenProject project = create(disk.folder())) {
            Saving saving = saving(project);
            disk.fill();
            var passed = new ArrayList<String>();

            saving.apply(at -> SITI, () -> {});
            saving.apply(at -> ADI, () -> {});
            Runnable adi = saving.takingBack(() -> passed.add("Adi"));
            adi.run();
            adi.run();

            assertEquals(List.of("Adi"), passed);
            assertEquals(List.of(SITI), saving.unsaved());
        }
    }

    @Test
    void somebodyWhoWorksOnTriesAgainWithoutKnowing() throws IOException {
        try (var disk = SmallDisk.at(folder.resolve("disk"), KILOBYTES);
                OpenProject project = create(disk.folder())) {
            Saving saving = saving(project);
            Path filler = disk.fill();
            saving.apply(at -> SITI, () -> {});
            Files.delete(filler);

            saving.apply(at -> ADI, () -> {});

            assertEquals(State.SAVED, saving.stateProperty().get());
            assertEquals(2, project.study().cases().size());
        }
    }

    @Test
    void aFullDiskIsTriedAgainByItselfWithoutAWordUntilItTakesEverything() throws IOException {
        try (var disk = SmallDisk.at(folder.resolve("disk"), KILOBYTES);
                OpenProject project = create(disk.folder())) {
            Saving saving = saving(project);
            Path filler = disk.fill();
            saving.apply(at -> SITI, () -> {});
            saving.apply(at -> ADI, () -> {});
            List<String> told = List.copyOf(refused);

            for (int i = 0; i < 3; i++) {
                assertEquals(1, later.size());
                later.remove().run();
            }
            assertEquals(State.UNSAVED, saving.stateProperty().get());
            assertEquals(List.of(SITI, ADI), saving.unsaved());
            assertEquals(told, refused);

            Files.delete(filler);
            later.remove().run();

            assertEquals(State.SAVED, saving.stateProperty().get());
            assertEquals(List.of(), saving.unsaved());
            assertEquals(2, project.study().cases().size());
            assertEquals(0, later.size());
        }
    }

    @Test
    void aStudyThatIsLeftIsNotTriedAgain() throws IOException {
        try (var disk = SmallDisk.at(folder.resolve("disk"), KILOBYTES)) {
            try (OpenProject project = create(disk.folder())) {
                Saving saving = saving(project);
                Path filler = disk.fill();
                saving.apply(at -> SITI, () -> {});
                saving.end();
                Files.delete(filler);
            }
            List<String> told = List.copyOf(refused);

            later.remove().run();

            assertEquals(told, refused);
            assertEquals(0, later.size());
        }
    }

    @Test
    void undoingWhatIsNotSavedDropsItAndNothingElse() throws IOException {
        try (var disk = SmallDisk.at(folder.resolve("disk"), KILOBYTES);
                OpenProject project = create(disk.folder())) {
            Saving saving = saving(project);
            Path filler = disk.fill();
            saving.apply(at -> SITI, () -> {});
            saving.apply(at -> ADI, () -> {});

            saving.undo();
            List<Change> left = List.copyOf(saving.unsaved());
            saving.undo();

            assertEquals(List.of(SITI), left);
            assertEquals(State.SAVED, saving.stateProperty().get());

            Files.delete(filler);
            saving.retry();

            assertEquals(List.of(), project.study().cases());
        }
    }

    @Test
    void whoeverWaitsForTheDiskHearsAlsoWhenItRefuses() throws IOException {
        try (var disk = SmallDisk.at(folder.resolve("disk"), KILOBYTES);
                OpenProject project = create(disk.folder())) {
            Saving saving = saving(project);
            var heard = new ArrayList<Integer>();
            saving.whenSettled(() -> heard.add(saving.unsaved().size()));
            disk.fill();
            saving.apply(at -> SITI, () -> {});

            saving.whenSettled(() -> heard.add(saving.unsaved().size()));

            assertEquals(List.of(0, 1), heard);
        }
    }

    private OpenProject create(Path place) {
        return OpenProject.create(place.resolve("studi.pilah"), "Studi", Houses.folders(folder), Houses.CLOCK);
    }

    private Saving saving(OpenProject project) {
        return new Saving(project, Background.immediate(this::hear, later::add), "siti", this::hear);
    }

    private void hear(Throwable failure) {
        if (failure instanceof Problem problem) {
            refused.add(problem.key());
        } else {
            throw new AssertionError(failure);
        }
    }

    /// Larger than what a page of the disk may still have free.
    private static Change person(String id, String name) {
        return new Change.Add(new Case(new CaseId(id), name, "penerima manfaat ".repeat(500), Map.of()));
    }
}
