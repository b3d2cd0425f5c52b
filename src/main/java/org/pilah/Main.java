package org.pilah;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.pilah.cli.Cli;
import org.pilah.task.StopSignal;

/// The program's entrance: with a command it is the command line, alone or with a study it is the desktop.
public final class Main {
    private static final String STUDY = ".pilah";

    private Main() {}

    public static void main(String[] arguments) {
        System.setProperty("java.util.logging.config.class", NoLog.class.getName());
        boolean desktop = arguments.length == 0 || (arguments.length == 1 && arguments[0].endsWith(STUDY));
        System.exit(
                desktop
                        ? desktop(arguments)
                        : StopSignal.during(stopped -> new Cli(Wiring.surroundings(stopped)).run(arguments)));
    }

    private static int desktop(String[] arguments) {
        if (!Wiring.hasScreen()) {
            var out = new PrintStream(System.err, true, StandardCharsets.UTF_8);
            out.println(Wiring.messages().text("shell.no-screen"));
            return 1;
        }
        App.open(arguments);
        return 0;
    }
}
