package org.pilah.ui.condense;

import org.pilah.ui.desk.Desk;

/// The type-ahead over codes that opens on a selected passage.
public final class PaletteViewModel {
    private final Desk desk;
    private final Reading reading;
    private final Marking marking;

    public PaletteViewModel(Desk desk, Reading reading, Marking marking) {
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
