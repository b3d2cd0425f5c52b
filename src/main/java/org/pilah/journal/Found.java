package org.pilah.journal;

import java.nio.file.Path;
import org.pilah.model.Revision;

/// What opening a study file brought to light.
public sealed interface Found {
    /// Every line is whole.
    record Sound() implements Found {}

    /// An action that was never acknowledged stood at the end; its bytes are kept in `aside`.
    record Torn(long bytes, Path aside) implements Found {}

    /// As `Torn`, seen without the right to mend it.
    record TornUntouched(long bytes) implements Found {}

    /// Line `line` (the first is 1) at byte `place` is not what was written. All before it, up to `good`, is sound.
    record Damaged(long line, long place, long bytesAfter, Revision good) implements Found {}
}
