package org.pilah.model;

/// A place in a matrix that holds a number: a cell, or the total of a line or of all. Lines go by the ids of their
/// headings.
public sealed interface Spot {
    /// Where a row and a column meet.
    record At(String row, String column) implements Spot {}

    /// The total of a row.
    record OfRow(String row) implements Spot {}

    /// The total of a column.
    record OfColumn(String column) implements Spot {}

    /// The total of all.
    record OfAll() implements Spot {}
}
