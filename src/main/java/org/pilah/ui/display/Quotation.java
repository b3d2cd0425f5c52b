package org.pilah.ui.display;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pilah.analysis.Citation;
import org.pilah.messages.Messages;
import org.pilah.model.CaseId;
import org.pilah.model.CodeId;
import org.pilah.model.CodedSegment;
import org.pilah.model.Material;
import org.pilah.model.Passage;
import org.pilah.model.SegmentId;
import org.pilah.model.Source;
import org.pilah.model.SourceId;
import org.pilah.model.Study;
import org.pilah.model.Turn;

/// A passage behind a number: its words, the researcher's paraphrase, where it comes from, when it was said (empty
/// where no time is given), and the colour of its code.
record Quotation(SegmentId segment, String words, String paraphrase, String citation, String time, int colour) {
    private static final int LONGEST = 1_200;

    /// Reads these segments, in order; those that are gone by now are left out. Takes a while.
    ///
    /// @param code whose colour is shown; `NONE` for that of the first coding
    static List<Quotation> read(
            List<SegmentId> segments, Study study, Material material, CodeId code, Messages messages) {
        Map<SourceId, List<Turn>> turns = new HashMap<>();
        var read = new ArrayList<Quotation>();
        for (SegmentId id : segments) {
            material.segment(id).ifPresent(found -> {
                SourceId source = found.segment().passage().source();
                List<Turn> spoken = turns.computeIfAbsent(source, material::turns);
                study.source(source)
                        .ifPresent(known -> read.add(of(found, known, spoken, study, material, code, messages)));
            });
        }
        return read;
    }

    private static Quotation of(
            CodedSegment found,
            Source source,
            List<Turn> turns,
            Study study,
            Material material,
            CodeId code,
            Messages messages) {
        Passage passage = found.segment().passage();
        int turn = Citation.turnAt(turns, passage.start());
        Optional<Turn> spoken = turn == 0 ? Optional.empty() : Optional.of(turns.get(turn - 1));
        CaseId owner = found.segment().caseId().isNone()
                ? source.caseOf(spoken.map(Turn::speaker).orElse(""))
                : found.segment().caseId();
        CodeId shown = code.isNone() && !found.codings().isEmpty()
                ? found.codings().getFirst().code()
                : code;
        return new Quotation(
                found.segment().id(),
                words(material, passage),
                found.segment().paraphrase(),
                Citation.of(study, source, owner, turn, passage.start()),
                spoken.map(Turn::seconds)
                        .filter(seconds -> seconds != Turn.NO_TIME)
                        .map(seconds -> messages.text("display.minute", clock(seconds)))
                        .orElse(""),
                shown.isNone() ? 0 : study.colourOf(shown));
    }

    static String words(Material material, Passage passage) {
        int end = Math.min(passage.end(), passage.start() + LONGEST);
        String words = material.text(passage.source(), passage.start(), end).strip();
        return end < passage.end() ? words + " …" : words;
    }

    private static String clock(int seconds) {
        int hours = seconds / 3600;
        String minutes = two(seconds / 60 % 60) + ":" + two(seconds % 60);
        return hours > 0 ? hours + ":" + minutes : minutes;
    }

    private static String two(int number) {
        return (number < 10 ? "0" : "") + number;
    }
}
