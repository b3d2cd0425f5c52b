package org.pilah.model;

import java.nio.file.Path;

/// What opening a study file brought to light.
public sealed interface Condition {
    /// Every line is whole.
    record Sound() implements Condition {}

    /// An action that was never acknowledged stood at the end; its bytes are kept in `aside`.
    record Torn(long bytes, Path aside) implements Condition {}

    /// As `Torn`, seen without the right to mend it.
    record TornUntouched(long bytes) implements Condition {}

    /// Line `line` (the first is 1) at byte `place` is not what was written, and `bytesAfter` bytes from there
    /// on cannot be trusted. All before it, up to `good`, is sound and can be read.
    record Damaged(long line, long place, long bytesAfter, Revision good) implements Condition {}

    /// The file is whole but lacks what was last done in it on this machine: it is an older copy, or one that
    /// went another way after a common beginning. It can be read.
    record Older(Revision here, Revision last) implements Condition {}
}
