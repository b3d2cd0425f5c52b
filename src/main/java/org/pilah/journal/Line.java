package org.pilah.journal;

import java.time.Instant;
import java.util.Map;
import org.pilah.model.Change;

/// One line of the study file after the first. `undoes` is 0 and `batch` empty where the line has none.
///
/// `place` is the byte at which the line begins, `size` its bytes with the line end.
public record Line(long rev, Instant at, String by, long undoes, String batch, Content content, long place, long size) {
    /// What a line says.
    public sealed interface Content {}

    /// Something was done.
    public record Did(Change change) implements Content {}

    /// A batch is whole: the `rev` of its first line and its single changes by type.
    public record Closed(long first, Map<String, Long> counts) implements Content {}
}
