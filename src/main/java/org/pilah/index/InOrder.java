package org.pilah.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.IntroSorter;
import org.pilah.model.Study;

/// All documents that answer a question, in order of source, start and end. Those at one place stay in no order.
final class InOrder {
    private long[] orders = new long[256];
    private int[] ends = new int[256];
    private int[] documents = new int[256];
    private int size;

    private InOrder() {}

    static InOrder of(Moment moment, Query question, Study study) throws IOException {
        var found = new InOrder();
        var places = new Places(study);
        moment.each(question, ScoreMode.COMPLETE_NO_SCORES, leaf -> {
            Places.Reading reading = places.in(leaf.reader());
            return document -> found.add(leaf, document, reading);
        });
        found.sort();
        return found;
    }

    /// These documents.
    static InOrder of(Moment moment, FixedBitSet documents, Study study) throws IOException {
        var found = new InOrder();
        var places = new Places(study);
        for (LeafReaderContext leaf : moment.searcher().getLeafContexts()) {
            Places.Reading reading = places.in(leaf.reader());
            int end = leaf.docBase + leaf.reader().maxDoc();
            int document = leaf.docBase < end ? documents.nextSetBit(leaf.docBase, end) : DocIdSetIterator.NO_MORE_DOCS;
            while (document < end) {
                found.add(leaf, document - leaf.docBase, reading);
                document = document + 1 < end ? documents.nextSetBit(document + 1, end) : end;
            }
        }
        found.sort();
        return found;
    }

    int size() {
        return size;
    }

    int document(int index) {
        return documents[index];
    }

    boolean samePlace(int one, int other) {
        return orders[one] == orders[other] && ends[one] == ends[other];
    }

    private void add(LeafReaderContext leaf, int document, Places.Reading reading) throws IOException {
        if (size == documents.length) {
            int more = ArrayUtil.oversize(size + 1, Long.BYTES);
            orders = Arrays.copyOf(orders, more);
            ends = Arrays.copyOf(ends, more);
            documents = Arrays.copyOf(documents, more);
        }
        orders[size] = reading.order(document);
        ends[size] = reading.end(document);
        documents[size++] = leaf.docBase + document;
    }

    private void sort() {
        new IntroSorter() {
            private long order;
            private int end;

            @Override
            protected void setPivot(int index) {
                order = orders[index];
                end = ends[index];
            }

            @Override
            protected int comparePivot(int index) {
                int byOrder = Long.compare(order, orders[index]);
                return byOrder != 0 ? byOrder : Integer.compare(end, ends[index]);
            }

            @Override
            protected void swap(int one, int other) {
                long wasOrder = orders[one];
                int wasEnd = ends[one];
                int wasDocument = documents[one];
                orders[one] = orders[other];
                ends[one] = ends[other];
                documents[one] = documents[other];
                orders[other] = wasOrder;
                ends[other] = wasEnd;
                documents[other] = wasDocument;
            }
        }.sort(0, size);
    }
}
