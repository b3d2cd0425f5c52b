package org.pilah.ui.condense;

import org.pilah.ui.desk.Desk;

/// The open transcript: turns, codings in it, and the keys by which it is coded.
public final class TranscriptViewModel {
    private final Desk desk;
    private final Reading reading;
    private final Marking marking;

    public TranscriptViewModel(Desk desk, Reading reading, Marking marking) {
        this.desk = desk;
        this.reading = reading;
        this.marking = marking;
    }

    Desk desk() {
        return desk;
    }

    Reading reading() {
        return reading;
    }

    Marking marking() {
        return marking;
    }
}
