package org.pilah.exchange;

import java.util.Objects;

/// The program itself.
public final class Program {
    private Program() {}

    /// Its version, as the build wrote it; `0` when run from a folder of classes.
    public static String version() {
        return Objects.requireNonNullElse(Program.class.getPackage().getImplementationVersion(), "0");
    }
}
