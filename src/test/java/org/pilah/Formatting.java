package org.pilah;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Lays out all Java files the one way: `mvn test-compile exec:exec@format`. The same code checks them in the
/// tests.
public final class Formatting {
    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    private static final int WIDTH = 120;

    private Formatting() {}

    public static void main(String[] args) throws IOException {
        for (Path file : files()) {
            String before = Files.readString(file);
            String after = format(before, file);
            if (!after.equals(before)) {
                Files.writeString(file, after);
            }
        }
    }

    static List<Path> files() throws IOException {
        try (Stream<Path> tree = Files.walk(Path.of("src"))) {
            return tree.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    static String format(String text, Path file) {
        refuseLongComments(text, file);
        try {
            return FORMATTER.formatSourceAndFixImports(text);
        } catch (FormatterException e) {
            throw new IllegalStateException(file + " cannot be laid out", e);
        }
    }

    /// The formatter breaks a `///` line whose length and indentation exceed its width, and forgets the
    /// slashes.
    private static void refuseLongComments(String text, Path file) {
        text.lines()
                .filter(line -> line.stripLeading().startsWith("///"))
                .filter(line -> line.length() + line.indexOf('/') > WIDTH)
                .findFirst()
                .ifPresent(line -> {
                    throw new IllegalStateException(file + ": break this comment sooner: " + line.strip());
                });
    }
}
