package org.pilah.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.Samples;
import org.pilah.Workplace;
import org.pilah.model.Access;
import org.pilah.model.CaseId;
import org.pilah.model.Change;
import org.pilah.model.Language;
import org.pilah.model.Passage;
import org.pilah.model.Segment;
import org.pilah.model.Source;
import org.pilah.model.SourceId;
import org.pilah.model.TextPart;
import org.pilah.task.Progress;

/// A note that was saved again and again while it was typed is one step for undo.
class UndoOfWritingTest {
    private static final String SITI = "siti";
    private static final String WORDS = "Pompa rusak.";

    @TempDir
    Path folder;

    private Instant now = Samples.TIME;
    private OpenProject project;
    private Segment segment;

    @BeforeEach
    void study() {
        var place = new Workplace(folder);
        project = OpenProject.create(place.file(), Samples.TITLE, place.folders(), clock());
        var source = new Source(
                new SourceId("wawancara"),
                "Wawancara",
                Source.Kind.FIELD_NOTE,
                "",
                "",
                "",
                "",
                Language.INDONESIAN,
                CaseId.NONE,
                List.of(),
                WORDS.length(),
                "",
                "");
        project.apply(new Change.Add(source), SITI);
        project.apply(new Change.Add(new TextPart(source.id(), 0, WORDS, List.of())), SITI);
        segment = Segment.of(new Passage(source.id(), 0, 5), "Pompa");
        project.apply(new Change.Add(segment), SITI);
    }

    @AfterEach
    void close() {
        project.close();
    }

    @Test
    void aNoteSavedAgainAndAgainIsTakenBackAndGivenBackWhole() {
        type("Warga", "Warga belajar", "Warga belajar merawat pompa");

        project.undo(SITI);
        assertEquals(segment, segment());

        project.redo(SITI);
        assertEquals("Warga belajar merawat pompa", segment().paraphrase());

        project.undo(SITI);
        assertEquals(segment, segment());
        assertEquals(
                "add-segment",
                project.undoable().orElseThrow().changes().keySet().iterator().next());
    }

    @Test
    void afterARestartItIsStillOneStepAndTheHistoryStillTellsEverything() {
        type("Warga", "Warga belajar");
        restart();

        project.undo(SITI);
        restart();

        assertEquals(segment, segment());
        assertEquals(6, project.history().size());
        assertEquals(4, project.history().getLast().undoes());

        project.redo(SITI);
        assertEquals("Warga belajar", segment().paraphrase());
    }

    @Test
    void anotherNoteAnotherPersonAnotherDeedOrALongRestBeginsAnotherStep() {
        write(segment().withNotes("Warga", ""), SITI);
        write(segment().withNotes("Warga", "Apakah"), SITI);
        write(segment().withNotes("Warga", "Apakah semua"), "adi");
        write(segment().withWeight(2), "adi");
        write(segment().withNotes("Warga", "Apakah semua warga"), "adi");
        now = now.plus(Duration.ofMinutes(3));
        write(segment().withNotes("Warga", "Apakah semua warga?"), "adi");

        assertEquals(
                List.of("Apakah semua warga", "Apakah semua", "Apakah semua", "Apakah", "", ""),
                List.of(undone(), undone(), undone(), undone(), undone(), undone()));
        assertEquals(segment, segment());
    }

    @Test
    void whatIsTypedAfterAnUndoOrRedoIsAStepOfItsOwn() {
        type("Warga", "Warga belajar");
        project.undo(SITI);
        project.redo(SITI);
        type("Warga belajar merawat");

        project.undo(SITI);
        assertEquals("Warga belajar", segment().paraphrase());

        project.undo(SITI);
        assertEquals(segment, segment());
    }

    @Test
    void moreSavingsThanALineHoldsAreTakenBackWholeToo() {
        for (int i = 1; i <= 230; i++) {
            type("a".repeat(i));
        }

        project.undo(SITI);

        assertEquals(segment, segment());
    }

    private void type(String... states) {
        for (String words : states) {
            write(segment().withNotes(words, ""), SITI);
        }
    }

    private void write(Segment after, String by) {
        now = now.plusSeconds(2);
        project.apply(new Change.Alter(segment(), after), by);
    }

    private String undone() {
        project.undo(SITI);
        return segment().memo();
    }

    private Segment segment() {
        return project.material().segment(segment.id()).orElseThrow().segment();
    }

    private void restart() {
        var place = new Workplace(folder);
        project.close();
        project = OpenProject.open(place.file(), Access.WRITE, place.folders(), clock(), Progress.SILENT);
    }

    private Clock clock() {
        InstantSource time = () -> now;
        return time.withZone(ZoneOffset.UTC);
    }
}
