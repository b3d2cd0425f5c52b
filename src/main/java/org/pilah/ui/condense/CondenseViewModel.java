package org.pilah.ui.condense;

import java.util.Optional;
import org.pilah.model.CodedSegment;
import org.pilah.model.SourceId;
import org.pilah.ui.desk.Desk;
import org.pilah.ui.desk.Place;

/// The workspace as a whole: one open source, at which the code tree, the transcript, the chosen segment and the
/// drawer look together.
public final class CondenseViewModel {
    private final Desk desk;
    private final Reading reading;
    private final Marking marking;
    private final RecentCodes recent;
    private final CodesViewModel codes;
    private final PaletteViewModel palette;
    private final TranscriptViewModel transcript;
    private final InspectorViewModel inspector;
    private final DrawerViewModel drawer;
    private final CorrectionViewModel correction;

    public CondenseViewModel(Desk desk) {
        this.desk = desk;
        this.reading = new Reading(desk);
        this.marking = new Marking(desk, reading);
        var known = new KnownCodes(desk, marking);
        this.recent = new RecentCodes(desk);
        this.codes = new CodesViewModel(desk, reading, marking, known);
        this.palette = new PaletteViewModel(desk, reading, marking, known, recent);
        this.transcript = new TranscriptViewModel(desk, reading, marking);
        this.inspector = new InspectorViewModel(desk, reading, marking, known);
        this.drawer = new DrawerViewModel(desk, reading);
        this.correction = new CorrectionViewModel(desk, reading, drawer::review);
        transcript.deeds().onReview(drawer::review);
        desk.lay(Reading.Lying.class, reading::lying).ifPresent(reading::lay);
        desk.lay(CorrectionViewModel.Lying.class, correction::lying).ifPresent(correction::lay);
    }

    public Reading reading() {
        return reading;
    }

    public Marking marking() {
        return marking;
    }

    CodesViewModel codes() {
        return codes;
    }

    PaletteViewModel palette() {
        return palette;
    }

    /// The codes this coder used last.
    public RecentCodes recent() {
        return recent;
    }

    /// Codes the words at hand with one of the last codes, 1 to 9; where there is none yet, that is told.
    void codeRecent(int number) {
        recent.code(number)
                .ifPresentOrElse(
                        transcript.deeds()::code,
                        () -> desk.notices().tell(desk.messages().text("condense.no-recent", number)));
    }

    TranscriptViewModel transcript() {
        return transcript;
    }

    InspectorViewModel inspector() {
        return inspector;
    }

    DrawerViewModel drawer() {
        return drawer;
    }

    CorrectionViewModel correction() {
        return correction;
    }

    Desk desk() {
        return desk;
    }

    /// Shows the place, if it is one of this workspace; a workspace without an open source opens the first one.
    public void go(Place place) {
        switch (place) {
            case Place.Transcript(var source) -> reading.open(source, () -> {});
            case Place.Words(var passage) ->
                reading.open(passage.source(), () -> reading.selectionProperty().set(Optional.of(passage)));
            case Place.Quote(var segment) ->
                desk.background().ask(() -> desk.material().segment(segment), found -> found.ifPresent(this::choose));
            case Place.InTree(var code) -> {
                openFirst();
                codes.find(code);
            }
            case Place.Search(var question) -> {
                openFirst();
                drawer.search(question);
            }
            case Place.Room _ -> openFirst();
            case Place.SourceDetails _, Place.SavedDisplay _, Place.Conclusion _ -> {
                // Another workspace's.
            }
        }
    }

    private void choose(CodedSegment found) {
        reading.open(
                found.segment().passage().source(),
                () -> reading.chosenProperty().set(Optional.of(found.segment().id())));
    }

    private void openFirst() {
        if (reading.isClosed()) {
            Optional<SourceId> first =
                    desk.study().sources().stream().findFirst().map(source -> source.id());
            first.ifPresent(source -> reading.open(source, () -> {}));
        }
    }
}
