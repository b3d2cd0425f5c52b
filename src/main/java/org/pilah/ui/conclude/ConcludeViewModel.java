package org.pilah.ui.conclude;

import org.pilah.ui.desk.Desk;
import org.pilah.ui.desk.Place;

/// What the workspace shows and what can be done in it.
public final class ConcludeViewModel {
    private final Desk desk;

    public ConcludeViewModel(Desk desk) {
        this.desk = desk;
    }

    Desk desk() {
        return desk;
    }

    /// Shows the place, if it is one of this workspace.
    public void go(Place place) {
        assert place.workspace() != null;
    }
}
