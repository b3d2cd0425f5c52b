package org.pilah.ui.condense;

import java.util.List;
import org.pilah.model.Passage;
import org.pilah.model.Source;
import org.pilah.model.Turn;

/// Where a quote comes from, in short: the source's name and the number of the turn, `05-ibu-wati · 18`.
record Citation(String source, int turn) {
    static Citation of(Source source, List<Turn> turns, Passage passage) {
        return new Citation(source.name(), org.pilah.analysis.Citation.turnAt(turns, passage.start()));
    }

    @Override
    public String toString() {
        return turn == 0 ? source : source + " · " + turn;
    }
}
