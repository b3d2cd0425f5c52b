package org.pilah.model;

/// What a matrix shall show: rows, columns, cells, a filter, and whether a code counts what is coded beneath it.
public record MatrixSpec(Axis rows, Axis columns, Cell cell, Query filter, Reach reach) {
    /// What is counted unless somebody says otherwise: codings, by code and case.
    public static final MatrixSpec CODES_BY_CASE = new MatrixSpec(
            Axis.of(Axis.Dimension.CODE),
            Axis.of(Axis.Dimension.CASE),
            Cell.COUNT,
            new Query.All(),
            Reach.WITH_DESCENDANTS);

    /// Which codings a code answers for.
    public enum Reach {
        /// Its own and those of all codes beneath it.
        WITH_DESCENDANTS,
        /// Its own only.
        OWN
    }
}
