package org.pilah.ui.condense;

import org.pilah.ui.desk.Desk;

/// The chosen segment: its codes, facets, weight, paraphrase, memo, history and uses.
public final class InspectorViewModel {
    private final Desk desk;
    private final Reading reading;
    private final Marking marking;

    public InspectorViewModel(Desk desk, Reading reading, Marking marking) {
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
