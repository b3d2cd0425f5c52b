package org.pilah.ui.condense;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pilah.messages.Problem;
import org.pilah.model.CellPassages;
import org.pilah.model.Display;
import org.pilah.model.Language;
import org.pilah.model.Matrix;
import org.pilah.model.MatrixSpec;
import org.pilah.model.Proposition;
import org.pilah.model.Query;
import org.pilah.model.Segment;
import org.pilah.model.SegmentId;
import org.pilah.model.Study;
import org.pilah.project.Words;
import org.pilah.query.QueryParser;

/// The displays and conclusions in which a segment stands. For the background.
final class SegmentUses {
    private static final int ALL = Integer.MAX_VALUE;

    private final Study study;
    private final Words words;
    private final Language language;

    SegmentUses(Study study, Words words, Language language) {
        this.study = study;
        this.words = words;
        this.language = language;
    }

    /// Where a segment is used.
    sealed interface Use {}

    /// In a display, in rows of these names.
    record Shown(Display display, List<String> rows) implements Use {
        Shown {
            rows = List.copyOf(rows);
        }
    }

    /// In a conclusion: the number of it in the study, and on which side.
    record Cited(Proposition proposition, int number, Side side) implements Use {}

    /// What a passage says of a conclusion.
    enum Side {
        FOR,
        AGAINST
    }

    List<Use> of(Segment segment) {
        var uses = new ArrayList<Use>();
        for (Display display : study.displays()) {
            Set<String> rows = rows(display, segment);
            if (!rows.isEmpty()) {
                uses.add(new Shown(display, List.copyOf(rows)));
            }
        }
        int number = 0;
        for (Proposition each : study.propositions()) {
            number++;
            if (each.evidence().contains(segment.id())) {
                uses.add(new Cited(each, number, Side.FOR));
            }
            if (each.counterEvidence().contains(segment.id())) {
                uses.add(new Cited(each, number, Side.AGAINST));
            }
        }
        return uses;
    }

    /// The names of the rows in which the segment stands. Only what is in its source is laid out, so that this is
    /// quick in a large study.
    private Set<String> rows(Display display, Segment segment) {
        Optional<Query> filter = filter(display);
        if (filter.isEmpty()) {
            return Set.of();
        }
        var near = new Query.And(
                List.of(filter.get(), new Query.InSource(segment.passage().source())));
        var spec = new MatrixSpec(
                display.rows(), display.columns(), display.cell(), near, MatrixSpec.Reach.WITH_DESCENDANTS);
        CellPassages passages = words.passages(spec, ALL);
        Matrix matrix = words.count(spec, language);
        Set<String> rows = new LinkedHashSet<>();
        for (int row = 0; row < passages.segments().size(); row++) {
            for (List<SegmentId> cell : passages.segments().get(row)) {
                if (cell.contains(segment.id())) {
                    rows.add(matrix.rows().get(row).label());
                }
            }
        }
        return rows;
    }

    /// A filter that names what is no longer there fits nothing.
    private Optional<Query> filter(Display display) {
        if (display.query().isBlank()) {
            return Optional.of(new Query.All());
        }
        try {
            return Optional.of(QueryParser.parse(display.query(), study));
        } catch (Problem e) {
            return Optional.empty();
        }
    }
}
