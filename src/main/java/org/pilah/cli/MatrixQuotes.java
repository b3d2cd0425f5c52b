package org.pilah.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pilah.messages.Messages;
import org.pilah.model.Cell;
import org.pilah.model.CodedSegment;
import org.pilah.model.Matrix;
import org.pilah.model.Passage;
import org.pilah.model.Segment;
import org.pilah.model.SegmentId;
import org.pilah.project.OpenProject;
import org.pilah.project.Words;

/// The words behind the cells of a matrix: quotes, or paraphrases where somebody wrote them. Quotes are fetched as
/// they are written, so that a large matrix need not fit in memory.
final class MatrixQuotes {
    private final Matrix matrix;
    private final List<List<List<SegmentId>>> cells;
    private final OpenProject project;
    private final Map<SegmentId, Segment> segments = new HashMap<>();

    MatrixQuotes(Matrix matrix, Words words, OpenProject project) {
        this.matrix = matrix;
        this.cells = words.passages(matrix.spec(), Integer.MAX_VALUE).segments();
        this.project = project;
        project.material().segments(coded -> remember(coded));
    }

    private void remember(CodedSegment coded) {
        segments.put(coded.segment().id(), coded.segment());
    }

    void json(Json json) {
        json.list("cells", cells, row -> json.list(row, cell -> json.list(words(cell), json::value)));
    }

    void print(Call call) {
        Output output = call.output();
        for (int row = 0; row < cells.size(); row++) {
            for (int column = 0; column < cells.get(row).size(); column++) {
                List<SegmentId> cell = cells.get(row).get(column);
                if (!cell.isEmpty()) {
                    output.line(label(matrix.rows().get(row), call.messages()) + " × "
                            + label(matrix.columns().get(column), call.messages())
                            + " (" + output.number(cell.size()) + ")");
                    int shown = 0;
                    for (String words : words(cell)) {
                        output.words("  ", Listing.cut(words, 300));
                        shown++;
                    }
                    if (shown < cell.size()) {
                        output.line("  " + call.messages().text("cli.matrix.unparaphrased", cell.size() - shown));
                    }
                }
            }
        }
        output.say("cli.segments.found", matrix.total(), "");
    }

    private static String label(Matrix.Heading heading, Messages messages) {
        return heading.label().isEmpty() ? messages.text("export.no-value") : heading.path();
    }

    private Iterable<String> words(List<SegmentId> cell) {
        return () -> cell.stream()
                .map(segments::get)
                .map(this::words)
                .filter(words -> !words.isEmpty())
                .iterator();
    }

    private String words(Segment segment) {
        Passage passage = segment.passage();
        return matrix.spec().cell() == Cell.PARAPHRASES
                ? segment.paraphrase()
                : project.material().text(passage.source(), passage.start(), passage.end());
    }
}
