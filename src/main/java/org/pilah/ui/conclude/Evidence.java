package org.pilah.ui.conclude;

import org.pilah.model.SegmentId;
import org.pilah.ui.desk.Propositions.Side;

/// A passage for or against a conclusion.
public sealed interface Evidence {
    SegmentId id();

    Side side();

    /// A passage with its words.
    record Quote(SegmentId id, Side side, String words, String citation) implements Evidence {}

    /// A passage that is not in the study any more. It is not taken away in silence.
    record Gone(SegmentId id, Side side) implements Evidence {}
}
