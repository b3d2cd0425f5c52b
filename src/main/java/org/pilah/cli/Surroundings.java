package org.pilah.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import org.pilah.model.Language;
import org.pilah.project.Folders;

/// Where a command is run: what it prints to, who asks, whose folders and what clock it uses, where the
/// program itself
/// lies, and whether somebody wants it to stop.
public record Surroundings(
        Terminal terminal, Asker asker, Folders folders, Clock clock, Path home, BooleanSupplier stopped) {
    /// Answers go to `out`, all else to `err`. `width` is 0 where no person watches.
    public record Terminal(PrintStream out, PrintStream err, int width) {}

    /// Who runs the command: under what name changes enter the study, and the language of the answers, unless
    /// the
    /// command says otherwise.
    public record Asker(String name, Language language) {}
}
