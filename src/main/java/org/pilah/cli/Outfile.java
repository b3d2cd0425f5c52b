package org.pilah.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.pilah.messages.Problem;

/// The file that an answer goes into.
final class Outfile {
    static final String OPTION = "--out";

    private Outfile() {}

    /// The file named with the option.
    ///
    /// @throws Problem when it ends in none of these
    static Path of(Call call, String... endings) {
        String name = call.text(OPTION);
        Path file = call.path(name);
        if (!Arrays.asList(endings).contains(ending(file))) {
            throw new Problem(
                    "cli.out.kind",
                    name,
                    Arrays.stream(endings).map(ending -> "." + ending).collect(Collectors.joining(", ")));
        }
        return file;
    }

    static String ending(Path file) {
        String name = file.toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    static void answer(Path file, Output output) {
        if (output.isJson()) {
            try (Json json = output.json()) {
                json.object(() -> json.field("file", file.toString()));
            }
            return;
        }
        output.say("cli.out.done", file.toString());
    }
}
