package org.pilah.ui.condense;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.pilah.model.CodeId;
import org.pilah.model.CodedSegment;
import org.pilah.model.Coding;
import org.pilah.model.Passage;
import org.pilah.model.SegmentId;
import org.pilah.ui.desk.Desk;
import org.pilah.ui.desk.UndoOffer;

/// What is done to the words at hand: the selected ones, or those of the chosen segment.
final class TranscriptDeeds {
    private static final String POLARITY = "polarity";

    private final Desk desk;
    private final Reading reading;
    private final Marking marking;
    private final Supplier<TextSteps> steps;
    private Runnable review = () -> {};

    /// Which way a passage speaks; the values are those of the catalogue.
    enum Polarity {
        SUPPORTING("supporting"),
        INHIBITING("inhibiting");

        private final String value;

        Polarity(String value) {
            this.value = value;
        }
    }

    /// One of a segment's two borders.
    enum Border {
        START,
        END
    }

    TranscriptDeeds(Desk desk, Reading reading, Marking marking, Supplier<TextSteps> steps) {
        this.desk = desk;
        this.reading = reading;
        this.marking = marking;
        this.steps = steps;
    }

    /// The words at hand.
    Optional<Passage> target() {
        return reading.selectionProperty()
                .get()
                .or(() -> reading.chosen().map(each -> each.segment().passage()));
    }

    void code(CodeId code) {
        target().ifPresent(passage -> marking.code(passage, code));
    }

    void inVivo() {
        target().filter(passage -> !reading.words(passage).isBlank()).ifPresent(marking::inVivo);
    }

    /// Makes a segment of the words at hand, if they are none yet, so that it can be noted on.
    ///
    /// @return whether there are words at hand
    boolean mark() {
        target().ifPresent(marking::mark);
        return target().isPresent();
    }

    /// Where the segments are found that wait for a look after a correction.
    void onReview(Runnable way) {
        review = way;
    }

    /// Writing the words at hand anew; empty, and told, where there are none.
    Optional<PassageEditing> edit() {
        return PassageEditing.of(desk, reading, target(), review);
    }

    /// The segments that are carried when the words at hand are dragged: those within them, else the words
    /// themselves as a segment.
    List<SegmentId> carried() {
        return target().map(this::carried).orElse(List.of());
    }

    private List<SegmentId> carried(Passage passage) {
        List<SegmentId> within = reading.segments().stream()
                .filter(each -> each.segment().passage().start() >= passage.start()
                        && each.segment().passage().end() <= passage.end())
                .map(each -> each.segment().id())
                .toList();
        return within.isEmpty() ? List.of(marking.mark(passage).id()) : within;
    }

    /// Takes away this coder's last coding of the chosen segment, or the segment where nothing is on it.
    void uncode() {
        Optional<CodedSegment> chosen = reading.chosen();
        if (chosen.isEmpty()) {
            return;
        }
        List<Coding> own = own(chosen.get());
        if (!own.isEmpty()) {
            uncode(chosen.get(), own.getLast());
        } else if (chosen.get().codings().isEmpty()) {
            marking.remove(chosen.get());
            tell(desk.messages().text("transcript.unmarked"));
        } else {
            desk.notices().tell(desk.messages().text("transcript.not-yours"));
        }
    }

    void uncode(CodedSegment segment, Coding coding) {
        marking.uncode(segment, coding);
        String name = desk.study()
                .code(coding.code())
                .map(code -> code.name().in(desk.language()))
                .orElse(coding.code().value());
        tell(desk.messages().text("transcript.uncoded", name));
    }

    private void tell(String sentence) {
        desk.saving().whenSettled(() -> desk.notices().tell(sentence, UndoOffer.of(desk)));
    }

    /// Gives this coder's codings of the chosen segment this polarity, or takes it from them where all have it.
    void polarity(Polarity polarity) {
        reading.chosen()
                .filter(each -> !each.codings().isEmpty())
                .map(this::own)
                .ifPresent(own -> {
                    if (own.isEmpty()) {
                        desk.notices().tell(desk.messages().text("transcript.not-yours"));
                        return;
                    }
                    boolean all = own.stream()
                            .allMatch(
                                    each -> polarity.value.equals(each.facets().get(POLARITY)));
                    marking.facet(own, POLARITY, all ? "" : polarity.value);
                });
    }

    private List<Coding> own(CodedSegment segment) {
        return segment.codings().stream()
                .filter(coding -> coding.coder().equals(desk.coder()))
                .toList();
    }

    // --- borders ---

    /// Moves a border of the chosen segment (or of the selection) by one word.
    void widen(Border border) {
        border(at -> border == Border.END
                ? new Stretch(at.start(), steps.get().nextWordEnd(at.end()))
                : new Stretch(steps.get().previousWordStart(at.start()), at.end()));
    }

    /// As `widen`, the other way; one word stays.
    void narrow(Border border) {
        border(at -> {
            int start = border == Border.START ? steps.get().nextWordStart(at.start()) : at.start();
            int end = border == Border.END ? steps.get().previousWordEnd(at.end()) : at.end();
            return start < end ? new Stretch(start, end) : at;
        });
    }

    private void border(UnaryOperator<Stretch> step) {
        target().ifPresent(passage -> {
            Stretch to = step.apply(new Stretch(passage.start(), passage.end()));
            border(to);
        });
    }

    /// Gives the chosen segment, or the selection where no segment is chosen, these borders.
    void border(Stretch to) {
        Optional<Passage> before = target();
        if (before.isEmpty() || to.isEmpty()) {
            return;
        }
        var after = new Passage(before.get().source(), to.start(), to.end());
        Optional<CodedSegment> chosen = reading.chosen();
        if (after.equals(before.get())) {
            return;
        }
        if (chosen.isEmpty()) {
            reading.selectionProperty().set(Optional.of(after));
            return;
        }
        if (reading.segmentOn(after).isPresent()) {
            desk.notices().tell(desk.messages().text("transcript.border-taken"));
            return;
        }
        if (reading.selectionProperty().get().isPresent()) {
            reading.selectionProperty().set(Optional.of(after));
        }
        marking.border(chosen.get().segment(), after);
    }

    /// The codings of the chosen segment that this coder may take away.
    List<Coding> removable() {
        return reading.chosen().map(each -> new ArrayList<>(own(each))).orElse(new ArrayList<>());
    }
}
