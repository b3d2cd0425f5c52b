package org.pilah.importer;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The kinds of files that can become sources, known by the ends of their names.
enum Kind {
    TEXT("txt"),
    WORD("docx");

    private final String extension;

    Kind(String extension) {
        this.extension = extension;
    }

    static Optional<Kind> of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> name.endsWith("." + kind.extension))
                .findFirst();
    }

    /// The file's name without the end that tells its kind.
    static String bareName(Path file) {
        String name = String.valueOf(file.getFileName());
        return of(file).map(kind -> name.substring(0, name.length() - kind.extension.length() - 1))
                .filter(bare -> !bare.isBlank())
                .orElse(name);
    }
}
