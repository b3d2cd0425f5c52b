package org.pilah.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.pilah.importer.Heading;
import org.pilah.messages.Messages;
import org.pilah.messages.Problem;
import org.pilah.model.Axis;
import org.pilah.model.Axis.Dimension;
import org.pilah.model.Case;
import org.pilah.model.Cell;
import org.pilah.model.MatrixSpec;
import org.pilah.model.MatrixSpec.Reach;
import org.pilah.model.Study;
import org.pilah.project.OpenProject;

/// What matrix is asked for, in the words of the command line.
final class MatrixRequest {
    private static final String ROWS = "--rows";
    private static final String COLUMNS = "--columns";
    private static final String OWN = "--own";

    private MatrixRequest() {}

    static Form form(Form form, Messages messages) {
        return form.option(ROWS, messages.text("cli.label.axis"), "cli.matrix.rows")
                .option(COLUMNS, messages.text("cli.label.axis"), "cli.matrix.columns")
                .option(SegmentsCommand.QUERY, messages.text("cli.label.query"), "cli.matrix.query")
                .asks()
                .flag(OWN, "cli.matrix.own");
    }

    static MatrixSpec of(Call call, Cell cell, OpenProject project) {
        return new MatrixSpec(
                axis(call.text(ROWS, "code"), project.study()),
                axis(call.text(COLUMNS, "case"), project.study()),
                cell,
                call.query(SegmentsCommand.QUERY, project),
                call.has(OWN) ? Reach.OWN : Reach.WITH_DESCENDANTS);
    }

    /// The axis that a person calls so, in either language.
    private static Axis axis(String text, Study study) {
        int colon = text.indexOf(':');
        String word = (colon < 0 ? text : text.substring(0, colon)).strip().toLowerCase(Locale.ROOT);
        String name = colon < 0 ? "" : text.substring(colon + 1).strip();
        Dimension dimension = dimensions().get(word);
        boolean named = dimension == Dimension.FACET || dimension == Dimension.ATTRIBUTE;
        if (dimension == null || named == name.isEmpty()) {
            throw new Problem("matrix.no-axis", text);
        }
        return switch (dimension) {
            case FACET -> new Axis(dimension, facet(name));
            case ATTRIBUTE -> new Axis(dimension, attribute(name, study));
            default -> Axis.of(dimension);
        };
    }

    private static Map<String, Dimension> dimensions() {
        var dimensions = new LinkedHashMap<String, Dimension>();
        Arrays.stream(Dimension.values())
                .forEach(each -> dimensions.put(each.name().toLowerCase(Locale.ROOT), each));
        dimensions.put("kode", Dimension.CODE);
        dimensions.put("kasus", Dimension.CASE);
        dimensions.put("sumber", Dimension.SOURCE);
        dimensions.put("penutur", Dimension.SPEAKER);
        dimensions.put("peran", Dimension.ROLE);
        dimensions.put("teknik", Dimension.TECHNIQUE);
        dimensions.put("gelombang", Dimension.WAVE);
        dimensions.put("pengode", Dimension.CODER);
        dimensions.put("faset", Dimension.FACET);
        dimensions.put("atribut", Dimension.ATTRIBUTE);
        return dimensions;
    }

    /// The facets that tables know by several names are known by them here too.
    private static String facet(String name) {
        return Heading.of(name)
                .map(heading -> heading.name().toLowerCase(Locale.ROOT))
                .orElse(name);
    }

    private static String attribute(String name, Study study) {
        Set<String> known = new LinkedHashSet<>();
        for (Case each : study.cases()) {
            known.addAll(each.attributes().keySet());
        }
        return known.stream()
                .filter(each -> each.equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new Problem("matrix.no-attribute", name, known.size(), String.join(", ", known)));
    }
}
