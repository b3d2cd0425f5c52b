package org.pilah.model;

import java.util.List;
import java.util.OptionalInt;

/// Where the places of a text are after its correction. A place lies between two characters.
public final class Shift {
    private final List<Edit> edits;
    private final int[] ends;
    /// By how much the text has grown by the edits before each, and by all.
    private final int[] grown;

    public Shift(Correction correction) {
        edits = correction.edits();
        ends = new int[edits.size()];
        grown = new int[edits.size() + 1];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = edits.get(i).end();
            grown[i + 1] = grown[i] + edits.get(i).growth();
        }
    }

    public int count() {
        return ends.length;
    }

    public Edit edit(int number) {
        return edits.get(number);
    }

    /// Where the words of this edit begin in the corrected text.
    public int start(int number) {
        return edits.get(number).start() + grown[number];
    }

    /// Where they end.
    public int end(int number) {
        return ends[number] + grown[number + 1];
    }

    /// By how much the text has grown by the edits before this one.
    public int grownBefore(int number) {
        return grown[number];
    }

    /// The first edit that ends behind the place.
    public int firstBehind(int place) {
        int low = 0;
        int high = ends.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// By how much what lies from one place to another moves; empty where an edit reaches into it. What is inserted
    /// right before it or right behind stays outside.
    public OptionalInt movedBy(int start, int end) {
        int next = firstBehind(start);
        boolean reached = next < ends.length && edits.get(next).start() < end;
        return reached ? OptionalInt.empty() : OptionalInt.of(grown[next]);
    }

    /// The place, behind what is inserted there; empty where an edit reaches over it.
    public OptionalInt moved(int place) {
        int next = firstBehind(place);
        boolean over = next < ends.length && edits.get(next).start() < place;
        return over ? OptionalInt.empty() : OptionalInt.of(place + grown[next]);
    }

    /// The place, before what is inserted there; within replaced words, where the new ones begin.
    public int left(int place) {
        int next = firstBehind(place);
        if (next < ends.length && edits.get(next).start() < place) {
            return start(next);
        }
        return isInsertion(next - 1, place) ? start(next - 1) : place + grown[next];
    }

    /// The place, behind what is inserted there; within replaced words, where the new ones end.
    public int right(int place) {
        int next = firstBehind(place);
        return next < ends.length && edits.get(next).start() < place ? end(next) : place + grown[next];
    }

    private boolean isInsertion(int number, int place) {
        return number >= 0
                && edits.get(number).isInsertion()
                && edits.get(number).start() == place;
    }

    /// Whether a place of the corrected text lies among words that came with it.
    public boolean isNew(int place) {
        int low = 0;
        int high = ends.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (end(middle) <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < ends.length && start(low) <= place;
    }
}
