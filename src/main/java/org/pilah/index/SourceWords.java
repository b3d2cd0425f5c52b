package org.pilah.index;

import java.util.List;
import org.pilah.model.CodedSegment;
import org.pilah.model.Source;
import org.pilah.model.Turn;

/// What the index is told of one source: its turns and segments, in any order, and where their words are.
public record SourceWords(Source source, List<Turn> turns, List<CodedSegment> segments, Texts texts) {
    public SourceWords {
        turns = List.copyOf(turns);
        segments = List.copyOf(segments);
    }
}
