package org.pilah.ui.display;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pilah.analysis.Quotation;
import org.pilah.messages.Messages;
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
record ShownPassage(SegmentId segment, String words, String paraphrase, String citation, String time, int colour) {
    private static final int LONGEST = 1_200;

    /// Reads these segments, in order; those that are gone by now are left out. Takes a while.
    ///
    /// @param code whose colour is shown; `NONE` for that of the first coding
    static List<ShownPassage> read(
            List<SegmentId> segments, Study study, Material material, CodeId code, Messages messages) {
        Map<SourceId, List<Turn>> turns = new HashMap<>();
        var read = new ArrayList<ShownPassage>();
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

    private static ShownPassage of(
            CodedSegment found,
            Source source,
            List<Turn> turns,
            Study study,
            Material material,
            CodeId code,
            Messages messages) {
        Passage passage = found.segment().passage();
        var quote = Quotation.of(found, source, turns, words(material, passage));
        int seconds =
                quote.turn() == 0 ? Turn.NO_TIME : turns.get(quote.turn() - 1).seconds();
        CodeId shown = code.isNone() && !found.codings().isEmpty()
                ? found.codings().getFirst().code()
                : code;
        return new ShownPassage(
                found.segment().id(),
                quote.words(),
                found.segment().paraphrase(),
                quote.citation(study),
                seconds == Turn.NO_TIME ? "" : messages.text("display.minute", clock(seconds)),
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
