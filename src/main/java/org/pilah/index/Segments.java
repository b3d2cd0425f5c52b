package org.pilah.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.Query;
import org.pilah.model.SegmentId;
import org.pilah.model.Study;

/// The segments that answer a question, in order of source, start, end and id. Ids are read for the stretch asked
/// for.
final class Segments {
    private final Moment moment;
    private final InOrder found;

    Segments(Moment moment, Query question, Study study) throws IOException {
        this(moment, InOrder.of(moment, question, study));
    }

    Segments(Moment moment, InOrder found) {
        this.moment = moment;
        this.found = found;
    }

    int size() {
        return found.size();
    }

    /// At most `limit` segments, beginning with the one at `from`.
    List<Segment> between(int from, int limit) throws IOException {
        int first = Math.min(from, size());
        int last = Math.min(size(), first + Math.min(limit, size() - first));
        if (first == last) {
            return List.of();
        }
        // Segments at one place are ordered by id, so those that share a place with the first or last are read too.
        int begin = first;
        while (begin > 0 && found.samePlace(begin - 1, first)) {
            begin--;
        }
        int end = last;
        while (end < size() && found.samePlace(end, last - 1)) {
            end++;
        }
        Segment[] read = read(begin, end);
        order(read, begin);
        return Arrays.asList(read).subList(first - begin, last - begin);
    }

    private void order(Segment[] read, int begin) {
        int start = 0;
        for (int i = 1; i <= read.length; i++) {
            if (i == read.length || !found.samePlace(begin + i, begin + start)) {
                Arrays.sort(read, start, i, Comparator.comparing(Segment::id));
                start = i;
            }
        }
    }

    /// Ids are read in order of the documents: what holds them cannot go back.
    private Segment[] read(int begin, int end) throws IOException {
        var byDocument = new ArrayList<Integer>();
        for (int i = begin; i < end; i++) {
            byDocument.add(i);
        }
        byDocument.sort(Comparator.comparingInt(found::document));
        var read = new Segment[end - begin];
        List<LeafReaderContext> leaves = moment.searcher().getLeafContexts();
        int part = -1;
        BinaryDocValues ids = DocValues.emptyBinary();
        for (int index : byDocument) {
            int document = found.document(index);
            int itsPart = ReaderUtil.subIndex(document, leaves);
            if (itsPart != part) {
                part = itsPart;
                ids = DocValues.getBinary(leaves.get(part).reader(), Fields.ID);
            }
            ids.advanceExact(document - leaves.get(part).docBase);
            read[index - begin] =
                    new Segment(document, new SegmentId(ids.binaryValue().utf8ToString()));
        }
        return read;
    }

    /// A segment and its document.
    record Segment(int document, SegmentId id) {}
}
