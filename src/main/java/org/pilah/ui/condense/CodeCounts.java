package org.pilah.ui.condense;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pilah.model.Axis;
import org.pilah.model.Cell;
import org.pilah.model.Code;
import org.pilah.model.CodeCount;
import org.pilah.model.CodeId;
import org.pilah.model.Framework;
import org.pilah.model.Language;
import org.pilah.model.Matrix;
import org.pilah.model.MatrixSpec;
import org.pilah.model.Query;
import org.pilah.model.Study;
import org.pilah.project.Words;

/// How often each row of the code tree stands in the study, with all that is beneath it. `allCases` counts the cases
/// of the study.
record CodeCounts(Map<String, Count> rows, int allCases) {
    static final CodeCounts NONE = new CodeCounts(Map.of(), 0);

    /// Distinct segments, and distinct cases they belong to.
    record Count(long segments, long cases) {
        static final Count ZERO = new Count(0, 0);
    }

    CodeCounts {
        rows = Map.copyOf(rows);
    }

    Count of(CodeRow row) {
        return rows.getOrDefault(row.key(), Count.ZERO);
    }

    /// Asks for all counts. For the background.
    static CodeCounts ask(Study study, Words words) {
        var rows = new HashMap<String, Count>();
        for (CodeCount each : words.codeCounts(new Query.All())) {
            rows.put(each.code().value(), new Count(each.segments(), each.cases()));
        }
        for (Framework framework : study.frameworks()) {
            List<Query> roots = study.codesBeneath(CodeId.NONE).stream()
                    .filter(root -> root.framework().equals(framework.id()))
                    .map(Code::id)
                    .<Query>map(Query.Coded::new)
                    .toList();
            if (roots.size() > 1) {
                rows.put(new CodeRow.Heading(framework).key(), together(new Query.Or(roots), words));
            }
        }
        return new CodeCounts(rows, study.cases().size());
    }

    /// A segment with two codes of a framework is one segment of the framework.
    private static Count together(Query query, Words words) {
        Matrix matrix = words.count(
                new MatrixSpec(
                        Axis.of(Axis.Dimension.CASE),
                        Axis.of(Axis.Dimension.CODER),
                        Cell.SEGMENTS,
                        query,
                        MatrixSpec.Reach.OWN),
                Language.INDONESIAN);
        long cases = 0;
        for (int row = 0; row < matrix.rows().size(); row++) {
            if (!matrix.rows().get(row).id().isEmpty() && matrix.rowTotals().get(row) > 0) {
                cases++;
            }
        }
        return new Count(matrix.total(), cases);
    }
}
