package org.pilah.ui.collect;

import java.util.LinkedHashSet;
import java.util.List;
import org.pilah.model.Source;
import org.pilah.model.Study;

/// The ways in which data are collected in a study.
final class Techniques {
    /// Those with a name of their own, in the order in which they are shown.
    static final List<String> USUAL = List.of("interview", "observation", "document", "fgd", "field-note");

    /// Those a study is expected to have.
    private static final List<String> EXPECTED = List.of("interview", "observation", "document");

    private Techniques() {}

    /// What is expected, then whatever else is used, in order of first use.
    static List<String> of(Study study) {
        var found = new LinkedHashSet<>(EXPECTED);
        study.sources().stream().map(Source::way).forEach(found::add);
        return List.copyOf(found);
    }
}
