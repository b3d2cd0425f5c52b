package org.pilah.model;

/// What a cell of a matrix holds.
public enum Cell {
    /// Codings.
    COUNT,
    /// Distinct segments.
    SEGMENTS,
    /// Distinct cases.
    CASES,
    /// The words of the segments.
    QUOTES,
    /// The paraphrases of the segments.
    PARAPHRASES
}
