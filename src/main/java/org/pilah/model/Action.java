package org.pilah.model;

import java.time.Instant;
import java.util.Map;

/// One step of a study's history: what a person did at once, whether it took one line of the file or thousands.
///
/// `revision` is the number of its last line, `undoes` the revision of the action it takes back, with
/// those after it that still held, or 0. `changes`
/// counts its single changes by type (`add-source` → 8). `place` is the byte at which its first line begins, `size`
/// its bytes.
public record Action(
        long revision, Instant at, String by, Map<String, Long> changes, long undoes, long place, long size) {
    public Action {
        changes = Ordered.copy(changes);
    }

    /// The byte after its last line.
    public long end() {
        return place + size;
    }
}
