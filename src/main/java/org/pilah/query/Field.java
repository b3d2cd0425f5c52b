package org.pilah.query;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pilah.model.Language;

/// What a query can ask by name: `code:`, `speaker:` … with its Indonesian synonyms.
enum Field {
    CODE("code", "kode"),
    SPEAKER("speaker", "penutur", "pembicara"),
    CASE("case", "kasus"),
    ROLE("role", "peran"),
    SOURCE("source", "sumber"),
    TECHNIQUE("technique", "teknik"),
    WAVE("wave", "gelombang"),
    CODER("coder", "pengode"),
    MEMO("memo", "catatan"),
    PARAPHRASE("paraphrase", "pemadatan", "parafrasa"),
    POLARITY("polarity", "polaritas", "sisi"),
    ASPECT("aspect", "aspek"),
    EVIDENCE("evidence", "bukti"),
    LEVEL("level", "tingkat"),
    FACET("facet", "faset"),
    STATE("is", "adalah", "status");

    private final String english;
    private final String indonesian;
    private final String synonym;

    Field(String english, String indonesian) {
        this(english, indonesian, indonesian);
    }

    Field(String english, String indonesian, String synonym) {
        this.english = english;
        this.indonesian = indonesian;
        this.synonym = synonym;
    }

    static Optional<Field> of(String name) {
        return Arrays.stream(values())
                .filter(field -> field.names().anyMatch(name::equalsIgnoreCase))
                .findFirst();
    }

    static List<String> allNames() {
        return Arrays.stream(values()).flatMap(Field::names).distinct().toList();
    }

    String firstName() {
        return english;
    }

    String nameIn(Language language) {
        return language == Language.INDONESIAN ? indonesian : english;
    }

    /// Whether its value is a question about words instead of a name.
    boolean isNote() {
        return this == MEMO || this == PARAPHRASE;
    }

    /// Whether a coding can carry it.
    boolean isFacet() {
        return this == POLARITY || this == ASPECT || this == EVIDENCE || this == LEVEL || this == WAVE;
    }

    private Stream<String> names() {
        return Stream.of(english, indonesian, synonym);
    }
}
