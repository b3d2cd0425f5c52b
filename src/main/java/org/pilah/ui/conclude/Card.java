package org.pilah.ui.conclude;

import org.pilah.analysis.Footing;
import org.pilah.model.ItemId;
import org.pilah.model.Proposition;

/// A conclusion as it stands in the list: its number, its words, and what it rests on.
public record Card(int number, Proposition proposition, Footing footing) {
    ItemId id() {
        return proposition.id();
    }
}
