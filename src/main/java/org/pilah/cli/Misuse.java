package org.pilah.cli;

import org.pilah.messages.Problem;

/// A command that was not given as its help says, on its way to `Cli`.
final class Misuse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Problem problem;

    Misuse(String key, Object... arguments) {
        super(key, null, false, false);
        this.problem = new Problem(key, arguments);
    }

    Problem problem() {
        return problem;
    }
}
