package org.pilah.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.pilah.exchange.AnswersIntake;
import org.pilah.exchange.AnswersIntake.Per;
import org.pilah.exchange.ReductionIntake;
import org.pilah.exchange.ReductionIntake.Anchor;
import org.pilah.exchange.ReductionIntake.Decision;
import org.pilah.exchange.ReductionIntake.Draft;
import org.pilah.exchange.ReductionIntake.Line;
import org.pilah.exchange.SourceIntake.Wishes;
import org.pilah.importer.AnswersTable;
import org.pilah.importer.AnswersTable.Use;
import org.pilah.importer.SheetGuess;
import org.pilah.importer.SheetGuess.Kind;
import org.pilah.messages.Messages;
import org.pilah.messages.Problem;
import org.pilah.model.Passage;
import org.pilah.project.OpenProject;

/// The part of `import` that is about tables: sheets of answers and reduction tables.
final class SheetImport {
    private static final String AS = "--as";
    private static final String SHEET = "--sheet";
    private static final String NEAR = "--near";
    private static final String AT = "--at";
    private static final Pattern LINE_AND_PLACE = Pattern.compile("(\\d{1,7})=(\\d{1,7})");
    private static final int MOST_PLACES = 9;
    private static final int AROUND = 60;
    private static final String PER = "--per";
    private static final String COLUMN = "--column";

    private final OpenProject project;
    private final Wishes wishes;
    private final Call call;

    SheetImport(OpenProject project, Wishes wishes, Call call) {
        this.project = project;
        this.wishes = wishes;
        this.call = call;
    }

    /// What became of one file.
    sealed interface Result {
        Path file();

        record Reduced(Path file, Draft draft, ReductionIntake.Report report) implements Result {}

        record Answered(Path file, AnswersTable table, List<Use> uses, AnswersIntake.Report report) implements Result {}

        /// What it seems to hold; nothing came in.
        record Looked(Path file, SheetGuess guess) implements Result {}

        record Refused(Path file, Problem problem) implements Result {}
    }

    static Form options(Form form, Messages messages) {
        return form.option(AS, "answers|reduction", "cli.import.as")
                .option(SHEET, messages.text("cli.label.name"), "cli.import.sheet")
                .option(NEAR, "leave|accept|table", "cli.import.near")
                .options(AT, messages.text("cli.label.place"), "cli.import.at")
                .option(PER, "row|column", "cli.import.per")
                .options(COLUMN, messages.text("cli.label.column"), "cli.import.column");
    }

    Result take(Path file) {
        try {
            Kind kind = call.choice(AS, kinds(), Kind.NOTHING);
            String sheet = call.text(SHEET);
            if (kind == Kind.NOTHING) {
                SheetGuess guess = guess(file, sheet);
                kind = guess.kind();
                sheet = guess.sheet();
            }
            return switch (kind) {
                case REDUCTION -> reduction(file, sheet);
                case ANSWERS -> answers(file, sheet);
                case CODINGS -> throw new Problem("sheet.codings", file.getFileName());
                case CASES -> throw new Problem("sheet.cases", file.getFileName());
                case NOTHING -> throw new Problem("table.empty", file.getFileName());
            };
        } catch (Problem problem) {
            return new Result.Refused(file, problem);
        }
    }

    /// What the file seems to hold, without taking it in.
    Result look(Path file) {
        try {
            SheetGuess guess = guess(file, call.text(SHEET));
            if (guess.kind() == Kind.NOTHING) {
                throw new Problem("table.empty", file.getFileName());
            }
            return new Result.Looked(file, guess);
        } catch (Problem problem) {
            return new Result.Refused(file, problem);
        }
    }

    private static Map<String, Kind> kinds() {
        return Map.of(
                "answers",
                Kind.ANSWERS,
                "jawaban",
                Kind.ANSWERS,
                "reduction",
                Kind.REDUCTION,
                "reduksi",
                Kind.REDUCTION);
    }

    private SheetGuess guess(Path file, String sheet) {
        List<SheetGuess> sheets = SheetGuess.of(file, wishes.options(), call.progress());
        if (sheet.isEmpty()) {
            return SheetGuess.best(sheets, file);
        }
        return sheets.stream()
                .filter(each -> each.sheet().equals(sheet))
                .findFirst()
                .orElseThrow(() -> new Problem("sheet.none", file.getFileName(), sheet, names(sheets)));
    }

    private static String names(List<SheetGuess> sheets) {
        return String.join(", ", sheets.stream().map(SheetGuess::sheet).toList());
    }

    private Result reduction(Path file, String sheet) {
        var near = new LinkedHashMap<String, Decision>();
        near.put("leave", Decision.LEAVE);
        near.put("accept", Decision.ANCHOR);
        near.put("table", Decision.FROM_TABLE);
        Decision ofNear = call.choice(NEAR, near, Decision.LEAVE);
        var intake = new ReductionIntake(project);
        Draft draft = intake.look(file, sheet, wishes.options(), call.progress());
        Map<Integer, Decision> said = places(draft);
        ReductionIntake.Report report = intake.take(
                draft,
                line -> said.getOrDefault(
                        line.entry().line(), line.proposed().equals(Decision.LEAVE) ? ofNear : line.proposed()),
                call.by(),
                call.progress());
        return new Result.Reduced(file, draft, report);
    }

    /// Which of several places a row goes to, as the caller says: `--at 14=2`.
    private Map<Integer, Decision> places(Draft draft) {
        var said = new HashMap<Integer, Decision>();
        for (String text : call.texts(AT)) {
            Matcher parts = LINE_AND_PLACE.matcher(text.strip());
            if (!parts.matches()) {
                throw new Misuse("cli.bad-value", text, AT, call.name());
            }
            int row = Integer.parseInt(parts.group(1));
            int place = Integer.parseInt(parts.group(2));
            int places = draft.doubtful().stream()
                    .filter(line -> line.entry().line() == row)
                    .mapToInt(line -> line.places().size())
                    .findFirst()
                    .orElseThrow(() -> new Problem("reduction.place.line", row));
            if (place < 1 || place > places) {
                throw new Problem("reduction.place.none", row, places, place);
            }
            said.put(row, new Decision.At(place - 1));
        }
        return said;
    }

    private Result answers(Path file, String sheet) {
        AnswersTable table = AnswersTable.read(file, sheet, wishes.options(), call.progress());
        List<Use> uses = uses(table);
        var wish = new AnswersIntake.Wishes(
                call.choice(PER, Map.of("row", Per.ROW, "column", Per.COLUMN), Per.ROW),
                uses,
                wishes.kind(),
                wishes.options(),
                call.messages().text("answers.voice.question"),
                call.messages().text("answers.voice.informant"),
                wishes.twice());
        return new Result.Answered(
                file, table, uses, new AnswersIntake(project).take(file, table, wish, call.by(), call.progress()));
    }

    /// What is proposed, except for columns the caller speaks of: `--column "Usia=attribute"`.
    private List<Use> uses(AnswersTable table) {
        var uses = new ArrayList<Use>();
        table.columns().forEach(column -> uses.add(column.proposed()));
        Map<String, Use> words =
                Map.of("name", Use.NAME, "text", Use.TEXT, "attribute", Use.ATTRIBUTE, "ignore", Use.IGNORED);
        for (String said : call.texts(COLUMN)) {
            int sign = said.lastIndexOf('=');
            String use = said.substring(sign + 1).strip().toLowerCase(Locale.ROOT);
            if (sign < 1 || !words.containsKey(use)) {
                throw new Misuse("cli.bad-choice", said, COLUMN, "…=text, …=attribute, …=name, …=ignore", call.name());
            }
            int place = place(table, said.substring(0, sign).strip());
            if (words.get(use) == Use.NAME && uses.contains(Use.NAME)) {
                uses.set(uses.indexOf(Use.NAME), Use.ATTRIBUTE);
            }
            uses.set(place, words.get(use));
        }
        return uses;
    }

    private static int place(AnswersTable table, String heading) {
        for (int place = 0; place < table.columns().size(); place++) {
            if (table.columns().get(place).heading().equalsIgnoreCase(heading)) {
                return place;
            }
        }
        String there = String.join(
                ", ", table.columns().stream().map(AnswersTable.Column::heading).toList());
        throw new Problem("answers.noColumn", heading, there);
    }

    void print(Result result) {
        Output output = call.output();
        Messages messages = call.messages();
        switch (result) {
            case Result.Reduced(var file, var draft, var report) -> {
                output.say(
                        "cli.import.reduction",
                        named(file, draft.sheet()),
                        draft.lines().size());
                output.line(
                        "  " + messages.text("cli.import.anchored", draft.exact(), draft.tolerant(), draft.nowhere()));
                draft.doubtful().forEach(line -> {
                    output.line("  " + doubt(line));
                    if (line.anchor() instanceof Anchor.Several(var passages)) {
                        print(passages);
                    }
                });
                report.bad().forEach(row -> output.line("  " + row.reason().sentence(messages)));
                report.remarks().forEach(remark -> output.line("  " + remark.sentence(messages)));
                report.sources().forEach(source -> output.line("  " + messages.text("cli.import.made", source.name())));
                output.say(
                        "cli.import.reduced",
                        report.segments(),
                        report.codings(),
                        report.created().size(),
                        report.known(),
                        report.left());
            }
            case Result.Answered(var file, var table, var uses, var report) -> {
                output.say("cli.import.answers", named(file, table.sheet()), table.size());
                for (int i = 0; i < uses.size(); i++) {
                    output.line("  " + table.columns().get(i).heading() + ": "
                            + messages.text("answers.use." + uses.get(i)));
                }
                report.remarks().forEach(remark -> output.line("  " + remark.sentence(messages)));
                output.say(
                        "cli.import.answered",
                        report.sources().size(),
                        report.added(),
                        report.altered(),
                        report.silent());
            }
            case Result.Looked(var file, var guess) ->
                output.line(messages.text("cli.import.guess." + guess.kind(), named(file, guess.sheet())));
            case Result.Refused(var file, var problem) ->
                output.say("cli.import.refused", file.toString(), sentence(problem));
        }
    }

    /// The places by number, with the words around them.
    private void print(List<Passage> passages) {
        for (int i = 0; i < Math.min(passages.size(), MOST_PLACES); i++) {
            Passage passage = passages.get(i);
            String name = SearchCommand.sourceName(passage.source(), project.study());
            call.output()
                    .words(
                            "    " + (i + 1) + ". " + name + " " + passage.start() + "–" + passage.end() + ": ",
                            around(passage));
        }
        if (passages.size() > MOST_PLACES) {
            call.output().line("    " + call.messages().text("cli.import.more-places", passages.size() - MOST_PLACES));
        }
    }

    private String around(Passage passage) {
        int from = Math.max(0, passage.start() - AROUND);
        String words = project.material().text(passage.source(), from, passage.end() + AROUND);
        return Snippet.of(words, from, List.of(passage));
    }

    private static String named(Path file, String sheet) {
        return sheet.isEmpty() ? file.toString() : file + " (" + sheet + ")";
    }

    private String sentence(Problem problem) {
        return problem.sentence(call.messages()) + " " + problem.advice(call.messages());
    }

    /// A row that was not sure, and what comes nearest.
    private String doubt(Line line) {
        String quote = Snippet.shortened(line.entry().verbatim());
        return switch (line.anchor()) {
            case Anchor.Near(var passage, var words, var likeness) ->
                call.messages()
                        .text(
                                "cli.import.near-row",
                                line.entry().line(),
                                quote,
                                SearchCommand.sourceName(passage.source(), project.study()),
                                Snippet.shortened(words),
                                likeness);
            case Anchor.Several(var passages) ->
                call.messages().text("cli.import.several-row", line.entry().line(), quote, passages.size());
            case Anchor.At _, Anchor.Nowhere _ -> quote;
        };
    }

    void write(Result result, Json json) {
        Messages messages = call.messages();
        switch (result) {
            case Result.Reduced(var file, var draft, var report) ->
                json.field("file", file.toString())
                        .field("status", "imported")
                        .field("as", "reduction")
                        .field("sheet", draft.sheet())
                        .field("rows", draft.lines().size())
                        .field("exact", draft.exact())
                        .field("tolerant", draft.tolerant())
                        .field("nowhere", draft.nowhere())
                        .list("near", draft.doubtful(), line -> json.object(() -> near(line, json)))
                        .field("segments", report.segments())
                        .field("codings", report.codings())
                        .field("known", report.known())
                        .field("left", report.left())
                        .list(
                                "created",
                                report.created(),
                                code -> json.value(code.id().value()))
                        .list("sources", report.sources(), source -> json.value(source.name()))
                        .list(
                                "bad",
                                report.bad(),
                                row -> json.object(() -> json.field("line", row.line())
                                        .field("reason", row.reason().sentence(messages))))
                        .list("remarks", report.remarks(), remark -> json.value(remark.sentence(messages)))
                        .mayField("problem", "");
            case Result.Answered(var file, var table, var uses, var report) ->
                json.field("file", file.toString())
                        .field("status", "imported")
                        .field("as", "answers")
                        .field("sheet", table.sheet())
                        .field("rows", table.size())
                        .list(
                                "columns",
                                indices(uses),
                                i -> json.object(() -> json.field(
                                                "heading",
                                                table.columns().get(i).heading())
                                        .field("use", uses.get(i).name().toLowerCase(Locale.ROOT))))
                        .list("sources", report.sources(), source -> json.value(source.name()))
                        .field("added", report.added())
                        .field("altered", report.altered())
                        .field("silent", report.silent())
                        .list("remarks", report.remarks(), remark -> json.value(remark.sentence(messages)))
                        .mayField("problem", "");
            case Result.Looked(var file, var guess) ->
                json.field("file", file.toString())
                        .field("status", "readable")
                        .field("as", guess.kind().name().toLowerCase(Locale.ROOT))
                        .field("sheet", guess.sheet())
                        .mayField("problem", "");
            case Result.Refused(var file, var problem) -> ImportCommand.refused(file, sentence(problem), json);
        }
    }

    private static List<Integer> indices(List<Use> uses) {
        return IntStream.range(0, uses.size()).boxed().toList();
    }

    private void near(Line line, Json json) {
        json.field("line", line.entry().line()).field("quote", line.entry().verbatim());
        switch (line.anchor()) {
            case Anchor.Near(var passage, var words, var likeness) ->
                json.field("source", SearchCommand.sourceName(passage.source(), project.study()))
                        .field("start", passage.start())
                        .field("end", passage.end())
                        .field("words", words)
                        .number("likeness", BigDecimal.valueOf(Math.round(likeness * 1000), 3));
            case Anchor.Several(var passages) ->
                json.field(
                                "source",
                                SearchCommand.sourceName(passages.getFirst().source(), project.study()))
                        .field("start", passages.getFirst().start())
                        .field("end", passages.getFirst().end())
                        .field("places", passages.size())
                        .list(
                                "at",
                                passages,
                                passage -> json.object(() -> json.field(
                                                "source", SearchCommand.sourceName(passage.source(), project.study()))
                                        .field("start", passage.start())
                                        .field("end", passage.end())));
            case Anchor.At _, Anchor.Nowhere _ -> {
                // Nothing is in doubt.
            }
        }
    }
}
