package org.pilah.ui.display;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.pilah.messages.Messages;
import org.pilah.model.Axis;
import org.pilah.model.Axis.Dimension;
import org.pilah.model.Case;
import org.pilah.model.Code;
import org.pilah.model.Framework;
import org.pilah.model.Language;
import org.pilah.model.Study;

/// Something that can be laid out in this study, under its name and in its group.
record AxisOffer(Axis axis, String name, String group) {
    private static final List<Dimension> PLAIN = List.of(
            Dimension.CASE,
            Dimension.SOURCE,
            Dimension.SPEAKER,
            Dimension.ROLE,
            Dimension.TECHNIQUE,
            Dimension.WAVE,
            Dimension.CODER);
    private static final Set<String> KNOWN_FACETS = Set.of("polarity", "aspect", "evidence", "level", "wave");

    /// All that occurs in the study, given the facets its codings carry.
    static List<AxisOffer> all(Study study, List<String> facets, Messages messages) {
        Language language = Language.of(messages.language()).orElse(Language.ENGLISH);
        var offers = new ArrayList<AxisOffer>();
        String codes = messages.text("display.axis.codes");
        offers.add(new AxisOffer(Axis.of(Dimension.CODE), messages.text("display.axis.all-codes"), codes));
        for (Framework framework : study.frameworks()) {
            offers.add(
                    new AxisOffer(Axis.codesOf(framework.id()), framework.name().in(language), codes));
        }
        String people = messages.text("display.axis.people");
        for (Dimension dimension : PLAIN) {
            if (dimension == Dimension.WAVE
                    && study.sources().stream().allMatch(source -> source.wave().isBlank())) {
                continue;
            }
            offers.add(new AxisOffer(Axis.of(dimension), plain(dimension, messages), people));
        }
        String marks = messages.text("display.axis.facets");
        facets.forEach(
                facet -> offers.add(new AxisOffer(new Axis(Dimension.FACET, facet), facet(facet, messages), marks)));
        String attributes = messages.text("display.axis.attributes");
        var names = new LinkedHashSet<String>();
        for (Case each : study.cases()) {
            names.addAll(each.attributes().keySet());
        }
        names.forEach(name -> offers.add(new AxisOffer(new Axis(Dimension.ATTRIBUTE, name), name, attributes)));
        String branches = messages.text("display.axis.branches");
        for (Code code : study.codes()) {
            if (!study.codesBeneath(code.id()).isEmpty()) {
                offers.add(new AxisOffer(Axis.codesFrom(code.id()), study.pathName(code.id(), language), branches));
            }
        }
        return offers;
    }

    /// What the axis is called.
    static String name(Axis axis, Study study, Messages messages) {
        Language language = Language.of(messages.language()).orElse(Language.ENGLISH);
        return switch (axis.dimension()) {
            case CODE ->
                axis.framework()
                        .flatMap(study::framework)
                        .map(framework -> framework.name().in(language))
                        .or(() -> axis.branch()
                                .flatMap(study::code)
                                .map(code -> code.name().in(language)))
                        .orElseGet(() -> plain(Dimension.CODE, messages));
            case FACET -> facet(axis.name(), messages);
            case ATTRIBUTE -> axis.name();
            case CASE, SOURCE, SPEAKER, ROLE, TECHNIQUE, WAVE, CODER -> plain(axis.dimension(), messages);
        };
    }

    /// Whether a person who typed this means it.
    boolean isMeantBy(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return name.toLowerCase(Locale.ROOT).contains(wanted)
                || group.toLowerCase(Locale.ROOT).contains(wanted);
    }

    private static String plain(Dimension dimension, Messages messages) {
        return messages.text("export.axis." + dimension.name().toLowerCase(Locale.ROOT));
    }

    private static String facet(String name, Messages messages) {
        return KNOWN_FACETS.contains(name) ? messages.text("export.facet." + name) : name;
    }
}
