package org.pilah.exporter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pilah.messages.Messages;
import org.pilah.model.Axis;
import org.pilah.model.Bilingual;
import org.pilah.model.Code;
import org.pilah.model.CodeId;
import org.pilah.model.Language;
import org.pilah.model.Matrix;
import org.pilah.model.Matrix.Heading;
import org.pilah.model.Study;
import org.pilah.model.Vocabulary;

/// The words of one language as they stand in headings and cells.
final class Words {
    private static final Map<String, String> FACETS = Map.of(
            "polarity", "export.facet.polarity",
            "aspect", "export.facet.aspect",
            "evidence", "export.facet.evidence",
            "level", "export.facet.level",
            "wave", "export.facet.wave");

    private final Messages messages;
    private final Language language;

    Words(Messages messages) {
        this.messages = messages;
        this.language = Language.of(messages.language()).orElse(Language.ENGLISH);
    }

    String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    String in(Bilingual words) {
        return words.in(language);
    }

    /// The names from the root down to the code.
    String path(Study study, CodeId code) {
        return study.pathName(code, language);
    }

    /// Distinct names in order, joined for one cell.
    String joined(List<Code> codes) {
        var names = new ArrayList<String>();
        for (Code code : codes) {
            String name = in(code.name());
            if (!names.contains(name)) {
                names.add(name);
            }
        }
        return String.join("; ", names);
    }

    String axis(Axis axis) {
        return switch (axis.dimension()) {
            case CODE -> text("export.axis.code");
            case CASE -> text("export.axis.case");
            case SOURCE -> text("export.axis.source");
            case SPEAKER -> text("export.axis.speaker");
            case ROLE -> text("export.axis.role");
            case TECHNIQUE -> text("export.axis.technique");
            case WAVE -> text("export.axis.wave");
            case CODER -> text("export.axis.coder");
            case FACET -> facet(axis.name());
            case ATTRIBUTE -> axis.name();
        };
    }

    /// By what rule this matrix was counted, sentence by sentence.
    List<String> counting(Matrix matrix) {
        var sentences = new ArrayList<String>();
        sentences.add(
                switch (matrix.spec().cell()) {
                    case COUNT -> text("export.counts.codings");
                    case SEGMENTS -> text("export.counts.segments");
                    case CASES -> text("export.counts.cases");
                    case QUOTES -> text("export.counts.quotes");
                    case PARAPHRASES -> text("export.counts.paraphrases");
                });
        if (ofCodes(matrix.spec().rows()) || ofCodes(matrix.spec().columns())) {
            sentences.add(
                    switch (matrix.spec().reach()) {
                        case WITH_DESCENDANTS -> text("export.reach.descendants");
                        case OWN -> text("export.reach.own");
                    });
        }
        sentences.add(
                switch (matrix.totals()) {
                    case SUM -> text("export.totals.sum");
                    case DISTINCT -> text("export.totals.distinct");
                });
        return sentences;
    }

    private static boolean ofCodes(Axis axis) {
        return axis.dimension() == Axis.Dimension.CODE;
    }

    String heading(Heading heading) {
        return heading.label().isEmpty() ? text("export.no-value") : heading.label();
    }

    /// A facet's name; one that the team made up stands for itself.
    String facet(String name) {
        String key = FACETS.get(name);
        return key == null ? name : text(key);
    }

    /// What a facet's value is called; one that the team made up stands for itself.
    String facetValue(String facet, String value) {
        return value.isEmpty() ? value : Vocabulary.nameOf(facet, value, language);
    }
}
