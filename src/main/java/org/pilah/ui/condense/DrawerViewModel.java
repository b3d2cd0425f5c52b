package org.pilah.ui.condense;

import org.pilah.ui.desk.Desk;

/// The drawer beneath the transcript: reduction table and search results.
public final class DrawerViewModel {
    private final Desk desk;
    private final Reading reading;
    private final Marking marking;

    public DrawerViewModel(Desk desk, Reading reading, Marking marking) {
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
