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
import org.pilah.messages.Problem;
import org.pilah.model.Bilingual;
import org.pilah.model.Change;
import org.pilah.model.Code;
import org.pilah.model.CodeId;
import org.pilah.model.Framework;
import org.pilah.model.FrameworkId;
import org.pilah.model.Study;

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

    private final List<Offer> offers;
    private final List<Facet> facets;
    private final List<Template> templates;

    private Catalogue(List<Offer> offers, List<Facet> facets, List<Template> templates) {
        this.offers = List.copyOf(offers);
        this.facets = List.copyOf(facets);
        this.templates = List.copyOf(templates);
    }

    /// Reads the catalogue from the program.
    public static Catalogue shipped() {
        var offers = FRAMEWORKS.stream().map(name -> offer(read(name))).toList();
        var facets = new ArrayList<Facet>();
        read("facets").path("facets").forEach(node -> facets.add(facet(node)));
        var templates = new ArrayList<Template>();
        read("templates").path("templates").forEach(node -> templates.add(template(node)));
        return new Catalogue(offers, facets, templates);
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

    /// Beginnings of studies.
    public List<Template> templates() {
        return templates;
    }

    /// The framework a person calls so: its id, or its id, a colon, and the id of a shorter list
    /// (`bps-welfare:bps-7`).
    ///
    /// @throws Problem when there is none, with those there are
    public Offer offered(String name) {
        String id = name.contains(":") ? name.substring(0, name.indexOf(':')) : name;
        Offer offer = framework(id).orElseThrow(() -> new Problem("framework.unknown", id, ids()));
        chosen(offer, name);
        return offer;
    }

    /// Takes frameworks, called as in `offered`, into a study, one behind the other.
    ///
    /// @throws Problem when there is no such framework
    public Change adoption(List<String> names, Study into) {
        var changes = new ArrayList<Change>();
        Study next = into;
        for (String name : names) {
            Offer offer = offered(name);
            Study before = next;
            Change change = chosen(offer, name)
                    .map(variant -> offer.adoption(variant, before))
                    .orElseGet(() -> offer.adoption(before));
            if (before.framework(offer.framework().id()).isPresent()) {
                throw new Problem("framework.already", name);
            }
            changes.add(change);
            next = before.with(change);
        }
        return new Change.All(changes);
    }

    private static Optional<Offer.Variant> chosen(Offer offer, String name) {
        if (!name.contains(":")) {
            return Optional.empty();
        }
        String variant = name.substring(name.indexOf(':') + 1);
        return Optional.of(offer.variant(variant)
                .orElseThrow(() -> new Problem(
                        "framework.unknown-variant",
                        offer.framework().id().value(),
                        variant,
                        offer.variants().size(),
                        String.join(
                                ", ",
                                offer.variants().stream().map(Offer.Variant::id).toList()))));
    }

    private String ids() {
        return String.join(
                ", ", offers.stream().map(each -> each.framework().id().value()).toList());
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
                0,
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

    private static Template template(JsonNode node) {
        var questions = new ArrayList<Bilingual>();
        node.path("questions").forEach(each -> questions.add(both(each)));
        return new Template(
                node.path("id").asText(),
                both(node.path("name")),
                both(node.path("summary")),
                questions,
                words(node.path("frameworks")));
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
