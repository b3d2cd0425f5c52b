package org.pilah.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pilah.cli.Listing.Column;
import org.pilah.exchange.WorkbookExport;
import org.pilah.exporter.MatrixFile;
import org.pilah.messages.Messages;
import org.pilah.messages.Problem;
import org.pilah.model.Cell;
import org.pilah.model.Matrix;
import org.pilah.model.Matrix.Heading;
import org.pilah.model.Matrix.Totals;
import org.pilah.model.MatrixSpec;
import org.pilah.model.Query;
import org.pilah.project.OpenProject;
import org.pilah.project.Words;
import org.pilah.query.QuerySentence;

/// `matrix`: anything that can be laid out against anything else, counted or quoted.
final class MatrixCommand implements Command {
    private static final String CELL = "--cell";
    private static final int WIDEST_HEADING = 16;

    @Override
    public Form form(Messages messages) {
        Form form = new Form("matrix", "cli.matrix", messages).study();
        return MatrixRequest.form(form, messages)
                .option(CELL, messages.text("cli.label.cell"), "cli.matrix.cell")
                .option(Outfile.OPTION, messages.text("cli.label.file"), "cli.matrix.out")
                .answers();
    }

    @Override
    public Exit run(Call call) {
        Cell cell = call.choice(CELL, cells(), Cell.COUNT);
        try (OpenProject project = call.look()) {
            MatrixSpec spec = MatrixRequest.of(call, cell, project);
            if (call.has(Outfile.OPTION)) {
                write(spec, project, call);
                return Exit.DONE;
            }
            Words words = project.words(call.progress());
            Matrix matrix = words.count(spec, call.language());
            if (call.output().isJson()) {
                json(matrix, words, project, call);
            } else if (isOfWords(cell)) {
                new MatrixQuotes(matrix, words, project).print(call);
            } else {
                print(matrix, project, call);
            }
        }
        return Exit.DONE;
    }

    private static Map<String, Cell> cells() {
        var cells = new LinkedHashMap<String, Cell>();
        cells.put("count", Cell.COUNT);
        cells.put("segments", Cell.SEGMENTS);
        cells.put("cases", Cell.CASES);
        cells.put("quotes", Cell.QUOTES);
        cells.put("paraphrases", Cell.PARAPHRASES);
        return cells;
    }

    private static boolean isOfWords(Cell cell) {
        return cell == Cell.QUOTES || cell == Cell.PARAPHRASES;
    }

    private static void write(MatrixSpec spec, OpenProject project, Call call) {
        Path file = Outfile.of(call, "xlsx", "csv");
        if (Outfile.ending(file).equals("xlsx")) {
            new WorkbookExport(project, call.messages()).writeMatrix(spec, file, call.progress());
        } else if (isOfWords(spec.cell())) {
            throw new Problem("matrix.csv-counts", file.toString());
        } else {
            Matrix matrix = project.words(call.progress()).count(spec, call.language());
            MatrixFile.write(file, matrix, call.messages());
        }
        Outfile.answer(file, call.output());
    }

    private static void print(Matrix matrix, OpenProject project, Call call) {
        Output output = call.output();
        Messages messages = call.messages();
        if (!(matrix.spec().filter() instanceof Query.All)) {
            output.say("cli.search.sentence", QuerySentence.of(matrix.spec().filter(), project.study(), messages));
        }
        String total = messages.text(matrix.totals() == Totals.SUM ? "export.total.sum" : "cli.matrix.total");
        var columns = new ArrayList<Column>();
        columns.add(Column.words("", 44));
        matrix.columns()
                .forEach(heading -> columns.add(Column.number(Listing.cut(name(heading, messages), WIDEST_HEADING))));
        columns.add(Column.number(total));
        var listing = new Listing(columns);
        for (int row = 0; row < matrix.rows().size(); row++) {
            Heading heading = matrix.rows().get(row);
            listing.row(line(
                    "  ".repeat(heading.depth()) + name(heading, messages),
                    matrix.cells().get(row),
                    matrix.rowTotals().get(row),
                    output));
        }
        listing.row(line(total, matrix.columnTotals(), matrix.total(), output));
        int hidden = listing.printFitting(output);
        if (hidden > 0) {
            output.say("cli.matrix.hidden", hidden);
        }
        output.line(counted(matrix, messages));
    }

    private static List<String> line(String heading, List<Long> cells, long total, Output output) {
        var line = new ArrayList<String>();
        line.add(heading);
        cells.forEach(cell -> line.add(cell == 0 ? "–" : output.number(cell)));
        line.add(output.number(total));
        return line;
    }

    /// By what rule was counted.
    private static String counted(Matrix matrix, Messages messages) {
        String cell = switch (matrix.spec().cell()) {
            case COUNT -> messages.text("export.counts.codings");
            case SEGMENTS, QUOTES, PARAPHRASES -> messages.text("export.counts.segments");
            case CASES -> messages.text("export.counts.cases");
        };
        return cell + " "
                + messages.text(matrix.totals() == Totals.SUM ? "export.totals.sum" : "export.totals.distinct");
    }

    private static String name(Heading heading, Messages messages) {
        return heading.label().isEmpty() ? messages.text("export.no-value") : heading.label();
    }

    private static void json(Matrix matrix, Words words, OpenProject project, Call call) {
        try (Json json = call.output().json()) {
            json.object(() -> {
                json.list("rows", matrix.rows(), heading -> json.object(() -> heading(heading, json)))
                        .list("columns", matrix.columns(), heading -> json.object(() -> heading(heading, json)))
                        .field(
                                "cell",
                                matrix.spec()
                                        .cell()
                                        .name()
                                        .toLowerCase(call.messages().locale()));
                if (isOfWords(matrix.spec().cell())) {
                    new MatrixQuotes(matrix, words, project).json(json);
                } else {
                    json.list("cells", matrix.cells(), row -> json.list(row, json::value));
                }
                json.list("rowTotals", matrix.rowTotals(), json::value)
                        .list("columnTotals", matrix.columnTotals(), json::value)
                        .field("total", matrix.total())
                        .field("totals", matrix.totals() == Totals.SUM ? "sum" : "distinct")
                        .field("query", call.text(SegmentsCommand.QUERY));
            });
        }
    }

    private static void heading(Heading heading, Json json) {
        json.field("id", heading.id()).field("label", heading.label()).field("path", heading.path());
    }
}
