package org.pilah.importer;

import org.pilah.messages.Messages;

/// What a document holds beside its words, and how often; it did not come in.
public record LeftOut(Kind kind, int count) {
    /// What cannot or must not come in with the words.
    public enum Kind {
        COMMENTS("import.left.comments"),
        DELETED_TEXT("import.left.deleted"),
        HIDDEN_TEXT("import.left.hidden"),
        PICTURES("import.left.pictures"),
        EMBEDDED("import.left.embedded"),
        MACROS("import.left.macros"),
        HEADERS_AND_FOOTERS("import.left.headers"),
        LINKS("import.left.links");

        private final String key;

        Kind(String key) {
            this.key = key;
        }
    }

    public LeftOut {
        if (count <= 0) {
            throw new IllegalArgumentException("nothing was left out");
        }
    }

    public String sentence(Messages messages) {
        return messages.text(kind.key, count);
    }
}
