package org.pilah.index;

import org.pilah.model.SourceId;

/// Where the index gets words from, as it holds none itself: `Material::text` fits. Called from the asking thread.
@FunctionalInterface
public interface Texts {
    /// The stretch from `start` to `end` of a source's text, UTF-16 offsets.
    String text(SourceId source, int start, int end);
}
