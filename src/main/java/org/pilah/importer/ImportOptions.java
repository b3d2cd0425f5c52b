package org.pilah.importer;

import java.util.Optional;
import org.pilah.model.Language;

/// What the researcher says about a file beforehand. An empty `language` (else `id` or `en`) or `encoding` (else
/// its usual name, such as `windows-1252`) is found out from the file.
public record ImportOptions(String language, String encoding) {
    /// Everything is found out from the file.
    public static final ImportOptions DETECT = new ImportOptions("", "");

    public ImportOptions {
        if (!language.isEmpty() && Language.of(language).isEmpty()) {
            throw new IllegalArgumentException("not a language of Pilah: " + language);
        }
    }

    public ImportOptions withLanguage(Language chosen) {
        return new ImportOptions(chosen.tag(), encoding);
    }

    public ImportOptions withEncoding(String chosen) {
        return new ImportOptions(language, chosen);
    }

    Optional<Language> chosenLanguage() {
        return Language.of(language);
    }
}
