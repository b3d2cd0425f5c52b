package org.pilah.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The values that all studies share, with the names people call them by in either language. A study holds their
/// ids; values of its own stand for themselves.
public record Vocabulary(String id, List<Term> terms) {
    public static final Vocabulary POLARITY = of(
            "polarity",
            new Term("supporting", "pendukung", "supporting", "mendukung"),
            new Term("inhibiting", "penghambat", "inhibiting", "menghambat"),
            new Term("mixed", "campuran", "mixed"));
    public static final Vocabulary ASPECT = of(
            "aspect",
            new Term("activity", "kegiatan", "activity"),
            new Term("target", "sasaran", "target"),
            new Term("result", "hasil", "result"),
            new Term("problem", "kendala", "problem", "masalah"),
            new Term("remedy", "cara mengatasi", "remedy", "solusi"),
            new Term("recommendation", "saran", "recommendation"));
    public static final Vocabulary EVIDENCE = of(
            "evidence",
            new Term("verbatim", "kutipan", "verbatim"),
            new Term("observed", "teramati", "observed"),
            new Term("document", "dokumen", "document"),
            new Term("inferred", "simpulan peneliti", "inferred", "simpulan"));
    public static final Vocabulary LEVEL = of(
            "level",
            new Term("micro", "mikro", "micro"),
            new Term("mezzo", "mezzo", "mezzo", "mezo", "meso"),
            new Term("macro", "makro", "macro"));
    public static final Vocabulary TECHNIQUE = of(
            "technique",
            new Term("interview", "wawancara", "interview"),
            new Term("observation", "observasi", "observation", "pengamatan"),
            new Term("document", "dokumentasi", "documents", "dokumen"),
            new Term("fgd", "diskusi kelompok terarah", "focus group", "focus group discussion"),
            new Term("field-note", "catatan lapangan", "field note", "field notes"));
    public static final Vocabulary ROLE = of(
            "role",
            new Term("informant", "informan", "informant"),
            new Term("interviewer", "pewawancara", "interviewer"));

    private static final Vocabulary NONE = of("");
    private static final List<Vocabulary> FACETS = List.of(POLARITY, ASPECT, EVIDENCE, LEVEL);

    public Vocabulary {
        terms = List.copyOf(terms);
    }

    /// `id` is what the study holds, `aliases` are further names a person may type.
    public record Term(String id, Bilingual name, List<String> aliases) {
        public Term {
            aliases = List.copyOf(aliases);
        }

        private Term(String id, String indonesian, String english, String... aliases) {
            this(id, new Bilingual(indonesian, english), List.of(aliases));
        }

        private boolean isCalled(String typed) {
            return plain(id).equals(typed)
                    || plain(name.indonesian()).equals(typed)
                    || plain(name.english()).equals(typed)
                    || aliases.contains(typed);
        }
    }

    private static Vocabulary of(String id, Term... terms) {
        return new Vocabulary(id, List.of(terms));
    }

    /// The facets whose values all studies share.
    public static List<Vocabulary> facets() {
        return FACETS;
    }

    /// The vocabulary of a facet, where it has one.
    public static Optional<Vocabulary> ofFacet(String facet) {
        return FACETS.stream().filter(each -> each.id.equals(facet)).findFirst();
    }

    /// The vocabulary of the rows or columns of a matrix; one without words where they have none.
    public static Vocabulary ofAxis(Axis axis) {
        return switch (axis.dimension()) {
            case FACET -> ofFacet(axis.name()).orElse(NONE);
            case TECHNIQUE -> TECHNIQUE;
            case ROLE -> ROLE;
            case CODE, CASE, SOURCE, SPEAKER, WAVE, CODER, ATTRIBUTE -> NONE;
        };
    }

    /// What the value of a facet is called in this language; a value of the study's own stands for itself.
    public static String nameOf(String facet, String value, Language language) {
        return ofFacet(facet).map(values -> values.nameOf(value, language)).orElse(value);
    }

    /// The facets of a coding as the study holds them, in order of their names, whatever language their values
    /// were typed in.
    public static Map<String, String> held(Map<String, String> typed) {
        var held = new TreeMap<String, String>();
        typed.forEach((facet, value) -> held.put(
                facet, ofFacet(facet).flatMap(values -> values.idOf(value)).orElse(value)));
        return Ordered.copy(held);
    }

    /// The id of the value a person calls so.
    public Optional<String> idOf(String typed) {
        return terms.stream()
                .filter(term -> term.isCalled(plain(typed)))
                .map(Term::id)
                .findFirst();
    }

    /// What the value is called, or the value itself where it is the study's own.
    public String nameOf(String value, Language language) {
        return terms.stream()
                .filter(term -> term.id.equals(value))
                .map(term -> term.name.in(language))
                .findFirst()
                .orElse(value);
    }

    /// The place of the value among the shared ones; behind them all where it is the study's own.
    public int orderOf(String value) {
        for (int place = 0; place < terms.size(); place++) {
            if (terms.get(place).id.equals(value)) {
                return place;
            }
        }
        return terms.size();
    }

    /// All names of all values.
    public List<String> names() {
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
