package org.pilah.ui.condense;

import org.pilah.ui.desk.Desk;

/// The code tree with its counts, and what can be done to it.
public final class CodesViewModel {
    private final Desk desk;
    private final Reading reading;
    private final Marking marking;

    public CodesViewModel(Desk desk, Reading reading, Marking marking) {
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
