package org.pilah;

import org.pilah.cli.Cli;
import org.pilah.task.StopSignal;

/// The program's entrance.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.setProperty("java.util.logging.config.class", NoLog.class.getName());
        System.exit(StopSignal.during(stopped -> new Cli(Wiring.surroundings(stopped)).run(arguments)));
    }
}
