package org.pilah.ui.condense;

import java.util.List;
import java.util.Optional;
import org.pilah.model.Code;
import org.pilah.model.Framework;
import org.pilah.model.Language;
import org.pilah.model.Study;

/// What is said about a row of the code tree, in one language; what nobody has said is empty.
record CodeDetails(
        String name,
        String path,
        int colour,
        String definition,
        String useWhen,
        String leaveOutWhen,
        String example,
        List<String> aliases,
        Origin origin) {
    /// Where a code is from.
    record Origin(String framework, String citation, String provenance) {
        static final Origin NONE = new Origin("", "", "");

        static Origin of(Framework framework, Language language) {
            String version = framework.version().isBlank() ? "" : " · " + framework.version();
            return new Origin(framework.name().in(language) + version, framework.citation(), framework.provenance());
        }
    }

    static CodeDetails of(CodeRow row, Study study, Language language) {
        return switch (row) {
            case CodeRow.Entry(var code) -> of(code, study, language);
            case CodeRow.Heading(var framework) ->
                new CodeDetails(
                        framework.name().in(language),
                        "",
                        0,
                        framework.summary().in(language),
                        "",
                        "",
                        "",
                        List.of(),
                        Origin.of(framework, language));
        };
    }

    private static CodeDetails of(Code code, Study study, Language language) {
        Optional<Framework> framework = study.framework(code.framework());
        return new CodeDetails(
                code.name().in(language),
                code.parent().isNone() ? "" : study.pathName(code.parent(), language),
                study.code(code.id()).isPresent() ? study.colourOf(code.id()) : code.colour(),
                code.definition().in(language),
                code.useWhen().in(language),
                code.leaveOutWhen().in(language),
                code.example().in(language),
                code.aliases(),
                framework.map(one -> Origin.of(one, language)).orElse(Origin.NONE));
    }

    /// Whether nobody has said what the code means.
    boolean isBare() {
        return definition.isBlank() && useWhen.isBlank() && leaveOutWhen.isBlank() && example.isBlank();
    }
}
