package org.pilah.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.pilah.model.Query;
import org.pilah.model.Vocabulary;

/// Reads the values of facets and of `is:`.
final class Facets {
    private static final List<String> CODED = List.of("coded", "terkode", "dikode", "sudah-dikode");
    private static final List<String> UNCODED =
            List.of("uncoded", "belum-terkode", "belum-dikode", "tak-terkode", "tidak-dikode");

    private Facets() {}

    /// A value of a facet whose values all studies share.
    static Query shared(String facet, Token value) {
        Vocabulary values = Vocabulary.ofFacet(facet).orElseThrow();
        return values.idOf(value.text())
                .map(id -> new Query.Facet(facet, id))
                .orElseThrow(() -> new Misread(value, "query.unknown-value", facet, String.join(", ", values.names())));
    }

    /// Any value of any facet, in the spelling of the study.
    static Query of(String facet, String value) {
        return new Query.Facet(
                facet,
                Vocabulary.ofFacet(facet).flatMap(values -> values.idOf(value)).orElse(value.strip()));
    }

    /// `facet:NAME=VALUE`, where the value, or all of it, may stand in quotes.
    static Query named(Token pair, Function<Token, Optional<Token>> quotedBehind) {
        int equals = pair.text().indexOf('=');
        String name = facetNamed(pair.text().substring(0, Math.max(0, equals)).strip());
        String value = equals == pair.text().length() - 1
                ? quotedBehind.apply(pair).map(Token::text).orElse("")
                : pair.text().substring(equals + 1);
        if (name.isEmpty() || value.isBlank()) {
            throw new Misread(pair, "query.facet-form");
        }
        return of(name, value);
    }

    static Query state(Token value) {
        String state = value.text().strip().toLowerCase(Locale.ROOT).replace(' ', '-');
        if (CODED.contains(state)) {
            return new Query.Any(Query.State.CODED);
        }
        if (UNCODED.contains(state)) {
            return new Query.Any(Query.State.UNCODED);
        }
        throw new Misread(value, "query.unknown-state");
    }

    /// The facets that have a field of their own are known by the field's names too.
    private static String facetNamed(String name) {
        return Field.of(name).filter(Field::isFacet).map(Field::firstName).orElse(name);
    }
}
