package org.pilah.ui.collect;

import org.pilah.ui.desk.Desk;
import org.pilah.ui.desk.Place;

/// What the workspace shows and what can be done in it.
public final class CollectViewModel {
    private final Desk desk;

    public CollectViewModel(Desk desk) {
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
