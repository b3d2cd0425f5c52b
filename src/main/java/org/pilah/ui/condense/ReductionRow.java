package org.pilah.ui.condense;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.pilah.analysis.Quotation;
import org.pilah.model.Code;
import org.pilah.model.Coding;
import org.pilah.model.Language;
import org.pilah.model.SegmentId;
import org.pilah.model.Study;

/// One row of the reduction table. Category and theme follow from the code tree as in the workbook: a code's parent and
/// its root.
public sealed interface ReductionRow {
    /// Its place in order of the text, from 1.
    int number();

    SegmentId id();

    /// What is copied from a cell.
    String text(SheetColumn column);

    /// A row whose words are on their way.
    record Waiting(int number, SegmentId id) implements ReductionRow {
        @Override
        public String text(SheetColumn column) {
            return column == SheetColumn.NUMBER ? String.valueOf(number) : "";
        }
    }

    /// A row with its words.
    record Filled(int number, Quotation quotation, String citation, List<CodeTag> codes, String category, String theme)
            implements ReductionRow {
        @Override
        public SegmentId id() {
            return quotation.id();
        }

        @Override
        public String text(SheetColumn column) {
            return switch (column) {
                case NUMBER -> String.valueOf(number);
                case CITATION -> citation;
                case VERBATIM -> quotation.words();
                case PARAPHRASE -> quotation.segment().paraphrase();
                case CODES -> joined(codes.stream().map(CodeTag::name).toList());
                case CATEGORY -> category;
                case THEME -> theme;
            };
        }
    }

    static Filled of(int number, Quotation quotation, Study study, Language language, String coder) {
        var parents = new LinkedHashSet<String>();
        var roots = new LinkedHashSet<String>();
        for (Coding coding : quotation.codings()) {
            List<Code> path = study.path(coding.code());
            if (!path.isEmpty()) {
                roots.add(path.getFirst().name().in(language));
            }
            if (path.size() > 1) {
                parents.add(path.get(path.size() - 2).name().in(language));
            }
        }
        return new Filled(
                number,
                quotation,
                quotation.citation(study),
                CodeTag.of(quotation.codings(), study, language, coder),
                joined(parents),
                joined(roots));
    }

    private static String joined(List<String> names) {
        return joined(new LinkedHashSet<>(names));
    }

    private static String joined(Set<String> names) {
        return String.join("; ", names);
    }
}
