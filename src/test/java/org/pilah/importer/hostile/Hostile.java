package org.pilah.importer.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// One file of the corpus: its name, what is in it, and what must become of it.
record Hostile(String name, Content content, Expected expected) {
    /// Writes the file.
    interface Content {
        byte[] bytes() throws IOException;
    }

    /// What must become of a file.
    sealed interface Expected {
        /// It comes in with exactly this text; `remarks` are the keys of what is said about it, and only those.
        record Text(String text, List<String> remarks) implements Expected {}

        /// It comes in; these words stand in it and none of those, and these remarks are among what is said.
        record Words(List<String> there, List<String> absent, List<String> remarks) implements Expected {}

        /// It is refused, for one of these reasons.
        record Refusal(List<String> keys) implements Expected {}

        /// It is refused for one of these reasons, or comes in.
        record Either(List<String> keys) implements Expected {}
    }

    static Hostile text(String name, Content content, String text, String... remarks) {
        return new Hostile(name, content, new Expected.Text(text, List.of(remarks)));
    }

    static Hostile words(String name, Content content, List<String> there, List<String> absent, String... remarks) {
        return new Hostile(name, content, new Expected.Words(there, absent, List.of(remarks)));
    }

    static Hostile refused(String name, Content content, String... keys) {
        return new Hostile(name, content, new Expected.Refusal(List.of(keys)));
    }

    static Hostile either(String name, Content content, String... keys) {
        return new Hostile(name, content, new Expected.Either(List.of(keys)));
    }

    boolean isTable() {
        return name.endsWith(".csv") || name.endsWith(".xlsx") || name.endsWith(".ods");
    }

    Path write(Path folder) throws IOException {
        return Files.write(folder.resolve(name), content.bytes());
    }

    @Override
    public String toString() {
        return name;
    }
}
