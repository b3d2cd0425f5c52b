package org.pilah.cli;

/// How a command ended, as scripts see it.
enum Exit {
    DONE(0),
    /// The request could not be met.
    UNMET(1),
    /// The request was not understood.
    MISUSED(2);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
