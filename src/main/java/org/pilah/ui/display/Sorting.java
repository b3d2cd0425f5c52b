package org.pilah.ui.display;

/// In what order the rows of a table stand; those beneath a code are sorted among themselves.
sealed interface Sorting {
    /// As the study has them.
    record Given() implements Sorting {}

    /// By the numbers of this column.
    record ByColumn(String column, Direction direction) implements Sorting {}

    /// By the totals of the rows.
    record ByTotal(Direction direction) implements Sorting {}

    /// Which numbers come first.
    enum Direction {
        HIGHEST_FIRST,
        LOWEST_FIRST
    }

    /// What comes after this when the same column is asked for once more.
    static Sorting next(Sorting now, String column) {
        return switch (now) {
            case ByColumn(var same, var direction)
            when same.equals(column) ->
                direction == Direction.HIGHEST_FIRST ? new ByColumn(column, Direction.LOWEST_FIRST) : new Given();
            case ByColumn _, ByTotal _, Given _ -> new ByColumn(column, Direction.HIGHEST_FIRST);
        };
    }

    /// What comes after this when the totals are asked for once more.
    static Sorting nextByTotal(Sorting now) {
        return switch (now) {
            case ByTotal(var direction) ->
                direction == Direction.HIGHEST_FIRST ? new ByTotal(Direction.LOWEST_FIRST) : new Given();
            case ByColumn _, Given _ -> new ByTotal(Direction.HIGHEST_FIRST);
        };
    }
}
