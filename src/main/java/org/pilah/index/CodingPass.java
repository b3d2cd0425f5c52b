package org.pilah.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.BitSet;
import org.pilah.model.Case;
import org.pilah.model.Study;

/// One pass over codings, each placed on some axes. All slots of the axes are known once it is made.
///
/// No name is read for a single coding, only numbers: names are looked up once for each part of the index.
final class CodingPass {
    private static final int NOBODY = -1;

    private final Moment moment;
    private final List<Slots> axes;
    private final Map<String, Integer> owners = new HashMap<>();
    private final List<Slots.Placing[]> parts = new ArrayList<>();

    CodingPass(Moment moment, Study study, List<Slots> axes) throws IOException {
        this.moment = moment;
        this.axes = axes;
        for (Case each : study.cases()) {
            owners.put(each.key(), owners.size());
        }
        for (LeafReaderContext leaf : moment.searcher().getLeafContexts()) {
            var placings = new Slots.Placing[axes.size()];
            for (int i = 0; i < placings.length; i++) {
                placings[i] = axes.get(i).in(leaf.reader());
            }
            parts.add(placings);
        }
    }

    /// Takes one coding: its slots by axis, the number of its segment, and that of its case or −1. The arrays
    /// are used again.
    @FunctionalInterface
    interface Taker {
        void take(int[][] slots, int segment, int owner) throws IOException;
    }

    /// Hands over the codings, those of one segment one after the other.
    void over(Query codings, Taker taker) throws IOException {
        moment.each(codings, ScoreMode.COMPLETE_NO_SCORES, leaf -> {
            BitSet blocks = moment.blocks().getBitSet(leaf);
            Slots.Placing[] placings = parts.get(leaf.ord);
            int[][] slots = new int[placings.length][];
            SortedDocValues cases = DocValues.getSorted(leaf.reader(), Fields.value(Fields.CASE));
            int[] ownerOf = owners(cases);
            return new Moment.Part() {
                private int segment = -1;

                @Override
                public void collect(int coding) throws IOException {
                    if (segment < coding) {
                        segment = blocks.nextSetBit(coding);
                    }
                    for (int i = 0; i < slots.length; i++) {
                        slots[i] = placings[i].slots(coding);
                        axes.get(i).use(slots[i]);
                    }
                    int owner = cases.advanceExact(coding) ? ownerOf[cases.ordValue()] : NOBODY;
                    taker.take(slots, leaf.docBase + segment, owner);
                }
            };
        });
    }

    private int[] owners(SortedDocValues cases) throws IOException {
        int[] ownerOf = new int[cases.getValueCount()];
        for (int ordinal = 0; ordinal < ownerOf.length; ordinal++) {
            ownerOf[ordinal] = owners.getOrDefault(cases.lookupOrd(ordinal).utf8ToString(), NOBODY);
        }
        return ownerOf;
    }
}
