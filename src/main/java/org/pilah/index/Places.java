package org.pilah.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.pilah.model.Source;
import org.pilah.model.Study;

/// Where documents stand in the study: the rank of their source, then start and end in its text.
final class Places {
    private final Map<String, Integer> ranks = new HashMap<>();

    Places(Study study) {
        for (Source source : study.sourcesByCase()) {
            ranks.put(source.key(), ranks.size());
        }
    }

    /// Reads the places of one part of the index, in rising order of its documents.
    Reading in(LeafReader leaf) throws IOException {
        SortedDocValues sources = DocValues.getSorted(leaf, Fields.value(Fields.SOURCE));
        int[] rankOf = new int[sources.getValueCount()];
        for (int ordinal = 0; ordinal < rankOf.length; ordinal++) {
            rankOf[ordinal] = ranks.getOrDefault(sources.lookupOrd(ordinal).utf8ToString(), ranks.size());
        }
        return new Reading(leaf, rankOf);
    }

    /// One part of the index.
    static final class Reading {
        private final SortedDocValues sources;
        private final int[] rankOf;
        private final NumericDocValues starts;
        private final NumericDocValues ends;

        private Reading(LeafReader leaf, int[] rankOf) throws IOException {
            this.sources = DocValues.getSorted(leaf, Fields.value(Fields.SOURCE));
            this.rankOf = rankOf;
            this.starts = DocValues.getNumeric(leaf, Fields.START);
            this.ends = DocValues.getNumeric(leaf, Fields.END);
        }

        /// Rank and start in one number that sorts.
        long order(int document) throws IOException {
            sources.advanceExact(document);
            starts.advanceExact(document);
            return (long) rankOf[sources.ordValue()] << Integer.SIZE | starts.longValue();
        }

        int end(int document) throws IOException {
            ends.advanceExact(document);
            return (int) ends.longValue();
        }
    }
}
