package org.pilah.index;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.QueryBitSetProducer;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/// The index as it stood when a question was put. `blocks` knows where each block of documents ends.
record Moment(IndexSearcher searcher, BitSetProducer blocks) {
    /// Begins each part of the index.
    @FunctionalInterface
    interface Parts {
        Part begin(LeafReaderContext leaf) throws IOException;
    }

    /// Takes the answers that lie in one part of the index.
    @FunctionalInterface
    interface Part extends LeafCollector {
        @Override
        default void setScorer(Scorable scorer) {}
    }

    /// Its bits are kept as long as the part of the index they belong to.
    static BitSetProducer newBlocks() {
        return new QueryBitSetProducer(new TermInSetQuery(
                Fields.KIND,
                Stream.of(Unit.TURN.passage(), Unit.SEGMENT.passage(), Fields.FORMS)
                        .map(BytesRef::new)
                        .toList()));
    }

    IndexReader reader() {
        return searcher.getIndexReader();
    }

    /// The names of all facets that some coding carries.
    List<String> facets() throws IOException {
        String family = Fields.value(Fields.facet(""));
        var names = new TreeSet<String>();
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            for (FieldInfo field : leaf.reader().getFieldInfos()) {
                if (field.name.startsWith(family) && carried(leaf.reader(), field.name)) {
                    names.add(field.name.substring(family.length()));
                }
            }
        }
        return List.copyOf(names);
    }

    /// Whether a document that was not deleted has a value there.
    private static boolean carried(LeafReader leaf, String field) throws IOException {
        SortedDocValues values = DocValues.getSorted(leaf, field);
        Bits alive = leaf.getLiveDocs();
        int document = values.nextDoc();
        while (document != DocIdSetIterator.NO_MORE_DOCS && alive != null && !alive.get(document)) {
            document = values.nextDoc();
        }
        return document != DocIdSetIterator.NO_MORE_DOCS;
    }

    /// One pass over all answers, in no order but that of the index.
    void each(Query question, ScoreMode mode, Parts parts) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(question), mode, 1);
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            BulkScorer scorer = weight.bulkScorer(leaf);
            if (scorer != null) {
                Part part = parts.begin(leaf);
                scorer.score(part, leaf.reader().getLiveDocs(), 0, DocIdSetIterator.NO_MORE_DOCS);
            }
        }
    }
}
