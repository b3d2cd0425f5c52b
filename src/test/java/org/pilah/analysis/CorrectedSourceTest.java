package org.pilah.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pilah.analysis.CorrectedSource.Coded;
import org.pilah.analysis.CorrectedSource.Heard;
import org.pilah.model.CaseId;
import org.pilah.model.Change;
import org.pilah.model.Correction;
import org.pilah.model.Edit;
import org.pilah.model.Language;
import org.pilah.model.Rewording;
import org.pilah.model.Source;
import org.pilah.model.SourceId;
import org.pilah.model.TextPart;
import org.pilah.model.Turn;

class CorrectedSourceTest {
    private static final SourceId SOURCE = new SourceId("s");

    @Test
    void aCorrectionIsKeptAsItsEdits() {
        List<Change> changes =
                corrected(List.of(new TextPart(SOURCE, 0, "Aernya keruh.", List.of())), "Aernya", "Airnya");

        assertEquals(1, changes.size());
        assertTrue(
                changes.getFirst() instanceof Change.Correct(Rewording rewording)
                        && rewording.edits().equals(List.of(new Edit(0, "Aernya", "Airnya"))),
                changes.toString());
    }

    @Test
    void aTextTooLongToBeReadAsAWholeIsCorrectedByName() {
        var parts = new ArrayList<TextPart>();
        String line = "Ibu W: air dan warga.\n";
        String words = "Aernya\n" + line.repeat((TextPart.LONGEST - 10) / line.length());
        for (int start = 0; start <= Rewording.LONGEST; start += words.length()) {
            parts.add(new TextPart(SOURCE, start, words, List.of()));
        }

        List<Change> changes = corrected(parts, "Aernya", "Airnya");

        assertEquals(Map.of("alter-text", 1L), new Change.All(changes).counts());
    }

    /// A turn that lies in another part than the one it begins in is nothing the program would make.
    @Test
    void whatTheRuleWouldNotLeadToExactlyIsCorrectedByName() {
        var astray = new TextPart(SOURCE, 7, "keruh.", List.of(new Turn(0, 0, 13, "", Turn.NO_TIME)));

        List<Change> changes =
                corrected(List.of(new TextPart(SOURCE, 0, "Aernya ", List.of()), astray), "Aernya", "Airnya");

        assertEquals(Map.of("alter-text", 2L), new Change.All(changes).counts());
    }

    private static List<Change> corrected(List<TextPart> parts, String were, String words) {
        var source = new Source(
                SOURCE,
                "S",
                Source.Kind.INTERVIEW,
                "",
                "",
                "",
                "",
                Language.INDONESIAN,
                CaseId.NONE,
                List.of(),
                parts.getLast().end(),
                "",
                "");
        var correction = new Correction(SOURCE, List.of(new Edit(0, were, words)));
        return CorrectedSource.of(new Coded(source, parts, List.of(), Map.of()), correction, Heard.NOTHING)
                .changes();
    }
}
