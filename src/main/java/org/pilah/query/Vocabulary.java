package org.pilah.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pilah.model.Bilingual;
import org.pilah.model.Language;

/// The values that studies share, with the names people call them by in either language.
record Vocabulary(String id, List<Term> terms) {
    static final Vocabulary POLARITY = of(
            "polarity",
            new Term("supporting", "pendukung", "supporting", "mendukung"),
            new Term("inhibiting", "penghambat", "inhibiting", "menghambat"),
            new Term("mixed", "campuran", "mixed"));
    static final Vocabulary ASPECT = of(
            "aspect",
            new Term("activity", "kegiatan", "activity"),
            new Term("target", "sasaran", "target"),
            new Term("result", "hasil", "result"),
            new Term("problem", "kendala", "problem", "masalah"),
            new Term("remedy", "cara mengatasi", "remedy", "solusi"),
            new Term("recommendation", "saran", "recommendation"));
    static final Vocabulary EVIDENCE = of(
            "evidence",
            new Term("verbatim", "kutipan", "verbatim"),
            new Term("observed", "teramati", "observed"),
            new Term("document", "dokumen", "document"),
            new Term("inferred", "simpulan peneliti", "inferred", "simpulan"));
    static final Vocabulary LEVEL = of(
            "level",
            new Term("micro", "mikro", "micro"),
            new Term("mezzo", "mezzo", "mezzo", "mezo", "meso"),
            new Term("macro", "makro", "macro"));
    static final Vocabulary TECHNIQUE = of(
            "technique",
            new Term("interview", "wawancara", "interview"),
            new Term("observation", "observasi", "observation", "pengamatan"),
            new Term("document", "dokumentasi", "documents", "dokumen"),
            new Term("fgd", "diskusi kelompok terarah", "focus group", "focus group discussion"),
            new Term("field-note", "catatan lapangan", "field note", "field notes"));
    static final Vocabulary ROLE = of(
            "role",
            new Term("interviewer", "pewawancara", "interviewer"),
            new Term("informant", "informan", "informant"));

    /// `id` is what the study holds, `aliases` are further names a person may type.
    record Term(String id, Bilingual name, List<String> aliases) {
        Term(String id, String indonesian, String english, String... aliases) {
            this(id, new Bilingual(indonesian, english), List.of(aliases));
        }

        boolean isCalled(String typed) {
            return plain(id).equals(typed)
                    || plain(name.indonesian()).equals(typed)
                    || plain(name.english()).equals(typed)
                    || aliases.contains(typed);
        }
    }

    private static final List<Vocabulary> FACETS = List.of(POLARITY, ASPECT, EVIDENCE, LEVEL);

    private static Vocabulary of(String id, Term... terms) {
        return new Vocabulary(id, List.of(terms));
    }

    /// The vocabulary of a facet, where it has one.
    static Optional<Vocabulary> ofFacet(String facet) {
        return FACETS.stream().filter(each -> each.id.equals(facet)).findFirst();
    }

    /// The id of the value a person calls so.
    Optional<String> idOf(String typed) {
        return terms.stream()
                .filter(term -> term.isCalled(plain(typed)))
                .map(Term::id)
                .findFirst();
    }

    /// What the value is called, or the value itself where it is the study's own.
    String nameOf(String value, Language language) {
        return terms.stream()
                .filter(term -> term.id.equals(value))
                .map(term -> term.name.in(language))
                .findFirst()
                .orElse(value);
    }

    /// All names of all values.
    List<String> names() {
        return terms.stream()
                .flatMap(term -> List.of(term.name.indonesian(), term.id).stream())
                .distinct()
                .toList();
    }

    /// `Cara-mengatasi` and `cara mengatasi` are one name.
    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace('-', ' ');
    }
}
