package org.pilah.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What is too large to be held in the `Study`: texts, turns, segments and codings, fetched by source.
///
/// Callable from any thread. Answers stand at the revision of the call.
public interface Material {
    /// The whole text. Ask for a stretch where the source may be very long.
    String text(SourceId source);

    /// The stretch from `start` to `end`, UTF-16 offsets, clipped to the text.
    String text(SourceId source, int start, int end);

    /// All turns in order of the text.
    List<Turn> turns(SourceId source);

    /// All segments in order of the text (start, then end, then id), each with its codings in order of time
    /// and id.
    List<CodedSegment> segments(SourceId source);

    /// The segment with its codings, if there is one of this id.
    Optional<CodedSegment> segment(SegmentId id);

    /// The segments that wait for a look after a correction, in the study's order of sources and in order of the
    /// text.
    List<ReviewedSegment> reviews();

    /// How many segments wait for a look.
    long reviewCount();

    /// Hands over all segments of all sources, source by source in the study's order, without holding them all.
    void segments(Consumer<CodedSegment> each);
}
