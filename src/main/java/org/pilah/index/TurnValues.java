package org.pilah.index;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BitSet;
import org.pilah.model.CaseId;
import org.pilah.model.CodeId;
import org.pilah.model.Hit;
import org.pilah.model.Passage;
import org.pilah.model.SourceId;

/// What one part of the index holds of turns. It reads forward only.
final class TurnValues {
    private final BitSet blocks;
    private final SortedDocValues sources;
    private final NumericDocValues starts;
    private final NumericDocValues ends;
    private final SortedDocValues speakers;
    private final SortedDocValues cases;
    private final SortedDocValues codes;
    private int last = -1;

    TurnValues(LeafReaderContext context, BitSet blocks) throws IOException {
        LeafReader leaf = context.reader();
        this.blocks = blocks;
        this.sources = DocValues.getSorted(leaf, Fields.value(Fields.SOURCE));
        this.starts = DocValues.getNumeric(leaf, Fields.START);
        this.ends = DocValues.getNumeric(leaf, Fields.END);
        this.speakers = DocValues.getSorted(leaf, Fields.value(Fields.SPEAKER));
        this.cases = DocValues.getSorted(leaf, Fields.value(Fields.CASE));
        this.codes = DocValues.getSorted(leaf, Fields.value(Fields.CODE));
    }

    /// Finds the marks in a turn.
    @FunctionalInterface
    interface Marking {
        List<Passage> marks(Passage turn) throws IOException;
    }

    boolean isAhead(int document) {
        return document > last;
    }

    Hit hit(int document, Marking marking) throws IOException {
        last = document;
        starts.advanceExact(document);
        ends.advanceExact(document);
        var passage =
                new Passage(new SourceId(value(sources, document)), (int) starts.longValue(), (int) ends.longValue());
        return new Hit(
                passage,
                value(speakers, document),
                new CaseId(value(cases, document)),
                codes(document),
                marking.marks(passage));
    }

    private List<CodeId> codes(int document) throws IOException {
        var found = new LinkedHashSet<CodeId>();
        int before = document == 0 ? -1 : blocks.prevSetBit(document - 1);
        for (int coding = before + 1; coding < document; coding++) {
            found.add(new CodeId(value(codes, coding)));
        }
        return List.copyOf(found);
    }

    private static String value(SortedDocValues values, int document) throws IOException {
        return values.advanceExact(document)
                ? values.lookupOrd(values.ordValue()).utf8ToString()
                : "";
    }
}
