package org.pilah.importer;

import java.util.List;
import java.util.Optional;
import org.pilah.model.Language;

/// What the researcher says about a file beforehand. An empty `language` (else `id` or `en`) or `encoding` (else
/// its usual name, such as `windows-1252`) is found out from the file, and so is who speaks unless a rule says it.
public record ImportOptions(String language, String encoding, VoiceRule voices) {
    /// Everything is found out from the file.
    public static final ImportOptions DETECT = new ImportOptions("", "");

    public ImportOptions {
        if (!language.isEmpty() && Language.of(language).isEmpty()) {
            throw new IllegalArgumentException("not a language of Pilah: " + language);
        }
    }

    public ImportOptions(String language, String encoding) {
        this(language, encoding, VoiceRule.DETECT);
    }

    public ImportOptions withLanguage(Language chosen) {
        return new ImportOptions(chosen.tag(), encoding, voices);
    }

    public ImportOptions withEncoding(String chosen) {
        return new ImportOptions(language, chosen, voices);
    }

    public ImportOptions withVoices(VoiceRule rule) {
        return new ImportOptions(language, encoding, rule);
    }

    /// The language that was chosen, else the one this text seems to be in.
    public Language languageOf(String text) {
        return chosenLanguage().orElseGet(() -> LanguageGuess.of(List.of(text)));
    }

    Optional<Language> chosenLanguage() {
        return Language.of(language);
    }
}
