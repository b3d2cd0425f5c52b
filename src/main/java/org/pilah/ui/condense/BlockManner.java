package org.pilah.ui.condense;

/// How a block stands: whether a speaker's name is above it, whether a turn begins with it, and whether it is a
/// quieter voice than the informants'.
enum BlockManner {
    NAMED(true, false),
    NAMED_QUIET(true, true),
    BEGINNING(false, false),
    BEGINNING_QUIET(false, true),
    GOING_ON(false, false),
    GOING_ON_QUIET(false, true);

    private final boolean named;
    private final boolean quiet;

    BlockManner(boolean named, boolean quiet) {
        this.named = named;
        this.quiet = quiet;
    }

    boolean isNamed() {
        return named;
    }

    boolean isQuiet() {
        return quiet;
    }
}
