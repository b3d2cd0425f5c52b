package org.pilah.ui.condense;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pilah.framework.Catalogue;
import org.pilah.framework.Facet;
import org.pilah.model.Code;
import org.pilah.model.CodeId;
import org.pilah.model.Coding;
import org.pilah.model.Segment;
import org.pilah.ui.desk.Desk;

/// What stands beside a stripe, and what is told of it when the mouse rests on it.
final class StripeWords {
    private static final Map<String, String> SIGNS = Map.of("supporting", " +", "inhibiting", " −", "mixed", " ±");
    private static final String UNSAVED = "○ ";

    private final Desk desk;
    private final Reading reading;
    private List<Facet> facets = List.of();

    StripeWords(Desk desk, Reading reading) {
        this.desk = desk;
        this.reading = reading;
        desk.background().ask(() -> Catalogue.shipped().facets(), known -> facets = known);
    }

    /// The code's name, its polarity behind it as a sign, and a sign before it while it is not on the disk.
    String name(TextMarks.Stripe stripe) {
        String name = stripe.coding()
                .map(coding -> codeName(coding.code())
                        + SIGNS.getOrDefault(coding.facets().getOrDefault("polarity", ""), ""))
                .orElseGet(() -> desk.messages().text("transcript.uncoded-segment"));
        return isSaved(stripe) ? name : UNSAVED + name;
    }

    private String codeName(CodeId id) {
        Optional<Code> code = desk.study().code(id);
        String name = code.map(each -> each.name().in(desk.language())).orElse(id.value());
        return code.filter(each -> each.kind().equals(Marking.IN_VIVO_KIND)).isPresent() ? "“" + name + "”" : name;
    }

    boolean isSaved(TextMarks.Stripe stripe) {
        return reading.isSaved(stripe.coded());
    }

    /// The colour of the stripe, 0 where nothing is coded.
    int colour(TextMarks.Stripe stripe) {
        return stripe.coding()
                .map(coding -> desk.study().colourOf(coding.code()))
                .orElse(Tint.UNCODED);
    }

    /// The whole truth, in lines: path of the code, its facets, who and when, the paraphrase.
    String whole(TextMarks.Stripe stripe) {
        var lines = new ArrayList<String>();
        stripe.coding()
                .ifPresentOrElse(
                        coding -> tell(coding, lines),
                        () -> lines.add(desk.messages().text("transcript.uncoded-segment")));
        Segment segment = stripe.coded().segment();
        if (!segment.paraphrase().isBlank()) {
            lines.add(desk.messages().text("transcript.stripe.paraphrase", segment.paraphrase()));
        }
        if (!segment.memo().isBlank()) {
            lines.add(desk.messages().text("transcript.stripe.memo", segment.memo()));
        }
        if (!isSaved(stripe)) {
            lines.add(desk.messages().text("transcript.stripe.unsaved"));
        }
        return String.join("\n", lines);
    }

    private void tell(Coding coding, List<String> lines) {
        String path = desk.study().pathName(coding.code(), desk.language());
        lines.add(path.isEmpty() ? coding.code().value() : path);
        coding.facets().forEach((name, value) -> lines.add(facet(name, value)));
        String when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(desk.messages().locale())
                .format(coding.at().atZone(ZoneId.systemDefault()));
        lines.add(coding.coder().isBlank() ? when : coding.coder() + " · " + when);
    }

    private String facet(String name, String value) {
        Optional<Facet> known = facets.stream()
                .filter(each -> each.id().equals("facet-" + name))
                .findFirst();
        String says = known.flatMap(facet -> facet.values().stream()
                        .filter(choice -> choice.id().equals(value))
                        .findFirst())
                .map(choice -> choice.name().in(desk.language()))
                .orElse(value);
        return known.map(facet -> facet.name().in(desk.language())).orElse(name) + ": " + says;
    }
}
