package org.pilah.framework;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.pilah.model.Bilingual;
import org.pilah.model.Code;
import org.pilah.model.CodeId;
import org.pilah.model.Framework;
import org.pilah.model.FrameworkId;

/// Everything that comes with the program to code by. Read once, never changes, safe in any thread.
public final class Catalogue {
    /// In the order in which people meet them.
    private static final List<String> FRAMEWORKS = List.of(
            "chambers-paradigm",
            "chambers-betterment",
            "chambers-trap",
            "adi-stages",
            "bps-welfare",
            "factors",
            "facilitator-roles",
            "collab-governance",
            "ansell-gash",
            "network",
            "practice-level",
            "before-after",
            "par-cycle",
            "triangulation");

    private static final int COLOURS = 8;

    private final List<Offer> offers;
    private final List<Facet> facets;

    private Catalogue(List<Offer> offers, List<Facet> facets) {
        this.offers = List.copyOf(offers);
        this.facets = List.copyOf(facets);
    }

    /// Reads the catalogue from the program.
    public static Catalogue shipped() {
        var offers = FRAMEWORKS.stream().map(name -> offer(read(name))).toList();
        var facets = new ArrayList<Facet>();
        read("facets").path("facets").forEach(node -> facets.add(facet(node)));
        return new Catalogue(offers, facets);
    }

    public List<Offer> frameworks() {
        return offers;
    }

    public Optional<Offer> framework(String id) {
        return offers.stream()
                .filter(each -> each.framework().id().value().equals(id))
                .findFirst();
    }

    /// Facets, attributes and scales.
    public List<Facet> facets() {
        return facets;
    }

    private static JsonNode read(String name) {
        try (InputStream in = Objects.requireNonNull(Catalogue.class.getResourceAsStream(name + ".json"), name)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Offer offer(JsonNode node) {
        var framework = new Framework(
                new FrameworkId(node.path("id").asText()),
                node.path("version").asText(),
                both(node.path("name")),
                both(node.path("summary")),
                node.path("citation").asText(),
                node.path("provenance").asText(),
                node.path("mode").asText(),
                node.path("exclusive").asBoolean(),
                node.path("scale").asText(""),
                "");
        var codes = new ArrayList<Offer.Entry>();
        Map<CodeId, Integer> siblings = new HashMap<>();
        for (JsonNode each : node.path("codes")) {
            CodeId parent = new CodeId(each.path("parent").asText(""));
            int position = siblings.merge(parent, 1, Integer::sum) - 1;
            codes.add(entry(each, framework.id(), parent, position));
        }
        var variants = new ArrayList<Offer.Variant>();
        node.path("variants")
                .forEach(each -> variants.add(new Offer.Variant(
                        each.path("id").asText(),
                        both(each.path("name")),
                        words(each.path("without")).stream().map(CodeId::new).toList())));
        return new Offer(framework, codes, variants);
    }

    private static Offer.Entry entry(JsonNode node, FrameworkId framework, CodeId parent, int position) {
        var code = new Code(
                new CodeId(node.path("id").asText()),
                parent,
                framework,
                position,
                both(node.path("name")),
                both(node.path("definition")),
                both(node.path("useWhen")),
                both(node.path("leaveOutWhen")),
                both(node.path("example")),
                words(node.path("aliases")),
                words(node.path("cues")),
                parent.isNone() ? position % COLOURS + 1 : 0,
                "protocol");
        var printed = new ArrayList<Offer.Printed>();
        node.path("printed")
                .forEach(each -> printed.add(new Offer.Printed(
                        each.path("study").asText(),
                        each.path("label").asText(),
                        each.path("polarity").asText(),
                        both(each.path("note")))));
        return new Offer.Entry(
                code,
                node.path("provenance").asText(),
                both(node.path("figures")),
                words(node.path("loopsBackTo")).stream().map(CodeId::new).toList(),
                printed);
    }

    private static Facet facet(JsonNode node) {
        var values = new ArrayList<Facet.Choice>();
        node.path("values")
                .forEach(each -> values.add(new Facet.Choice(each.path("id").asText(), both(each.path("name")))));
        return new Facet(
                node.path("id").asText(),
                node.path("kind").asText(),
                both(node.path("name")),
                both(node.path("summary")),
                words(node.path("usedFor")),
                values);
    }

    private static Bilingual both(JsonNode node) {
        return new Bilingual(node.path("id").asText(""), node.path("en").asText(""));
    }

    private static List<String> words(JsonNode node) {
        var found = new ArrayList<String>();
        node.forEach(each -> found.add(each.asText()));
        return found;
    }
}
