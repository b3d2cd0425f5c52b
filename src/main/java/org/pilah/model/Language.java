package org.pilah.model;

import java.util.Arrays;
import java.util.Optional;

/// The languages Pilah speaks and analyses.
public enum Language {
    INDONESIAN("id"),
    ENGLISH("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /// The two-letter tag: `id` or `en`.
    public String tag() {
        return tag;
    }

    public static Optional<Language> of(String tag) {
        return Arrays.stream(values()).filter(each -> each.tag.equals(tag)).findFirst();
    }
}
