package org.pilah.ui.condense;

import java.util.List;
import org.pilah.model.Passage;
import org.pilah.model.Source;
import org.pilah.model.Turn;

/// Where a quote comes from, in short: the source's name and the number of the turn, `05-ibu-wati · 18`.
record Citation(String source, int turn) {
    static Citation of(Source source, List<Turn> turns, Passage passage) {
        return new Citation(source.name(), turnAt(turns, passage.start()));
    }

    /// The number of the turn that holds this offset, from 1; 0 where there is none.
    private static int turnAt(List<Turn> turns, int offset) {
        int low = 0;
        int high = turns.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Turn turn = turns.get(middle);
            if (offset < turn.start()) {
                high = middle - 1;
            } else if (offset >= turn.end()) {
                low = middle + 1;
            } else {
                return middle + 1;
            }
        }
        return 0;
    }

    @Override
    public String toString() {
        return turn == 0 ? source : source + " · " + turn;
    }
}
