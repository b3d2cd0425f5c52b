package org.pilah.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.pilah.cli.SheetImport.Result;
import org.pilah.exchange.SourceIntake;
import org.pilah.exchange.SourceIntake.Origin;
import org.pilah.exchange.SourceIntake.Outcome;
import org.pilah.exchange.SourceIntake.Prepared;
import org.pilah.exchange.SourceIntake.Report;
import org.pilah.exchange.SourceIntake.Twice;
import org.pilah.exchange.SourceIntake.Wishes;
import org.pilah.importer.ChosenFiles;
import org.pilah.importer.ImportOptions;
import org.pilah.importer.ImportedSource;
import org.pilah.importer.LeftOut;
import org.pilah.importer.Remark;
import org.pilah.importer.SheetGuess;
import org.pilah.importer.SourceImporter;
import org.pilah.messages.Messages;
import org.pilah.messages.Problem;
import org.pilah.model.Source;
import org.pilah.project.OpenProject;

/// `import`: brings transcripts, notes and documents into a study.
final class ImportCommand implements Command {
    private static final String KIND = "--kind";
    private static final String CASE = "--case";
    private static final String DATE = "--date";
    private static final String PLACE = "--place";
    private static final String TECHNIQUE = "--technique";
    private static final String WAVE = "--wave";
    private static final String TEXT_LANGUAGE = "--language";
    private static final String ENCODING = "--encoding";
    private static final String AGAIN = "--again";
    private static final Pattern DAY = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

    @Override
    public Form form(Messages messages) {
        String text = messages.text("cli.label.text");
        var form = new Form("import", "cli.import", messages)
                .study()
                .words(messages.text("cli.label.file"), "cli.import.file")
                .option(KIND, messages.text("cli.label.kind"), "cli.import.kind")
                .option(CASE, messages.text("cli.label.name"), "cli.import.case")
                .option(DATE, "YYYY-MM-DD", "cli.import.date")
                .option(PLACE, text, "cli.import.place")
                .option(TECHNIQUE, text, "cli.import.technique")
                .option(WAVE, text, "cli.import.wave")
                .option(TEXT_LANGUAGE, "id|en", "cli.import.language")
                .option(ENCODING, messages.text("cli.label.name"), "cli.encoding")
                .flag(AGAIN, "cli.import.again");
        return SheetImport.options(form, messages).changes().answers();
    }

    @Override
    public Exit run(Call call) {
        Wishes wishes = wishes(call);
        List<Path> files = call.wordsFrom(1).stream().map(call::path).toList();
        ChosenFiles chosen = new SourceImporter().files(files);
        if (chosen.files().isEmpty()) {
            throw new Problem("import.nothing");
        }
        List<Path> tables = chosen.files().stream().filter(SheetGuess::isTable).toList();
        List<Prepared> others = chosen.files().stream()
                .filter(file -> !SheetGuess.isTable(file))
                .map(file -> new Prepared(new Origin.Chosen(file, ""), "", wishes, List.of()))
                .toList();
        try (OpenProject project = call.change()) {
            List<Outcome> outcomes = others.isEmpty()
                    ? List.of()
                    : new SourceIntake(project)
                            .take(others, call.by(), call.progress())
                            .outcomes();
            var report = new Report(outcomes, chosen.skipped());
            var sheets = new SheetImport(project, wishes, call);
            List<Result> results = tables.stream().map(sheets::take).toList();
            if (call.output().isJson()) {
                json(report, results, sheets, call);
            } else {
                print(report, call);
                results.forEach(sheets::print);
                if (!others.isEmpty()) {
                    call.output()
                            .say(
                                    "cli.import.done",
                                    report.taken(),
                                    report.outcomes().size() - report.taken());
                }
            }
            boolean some = report.taken() > 0 || results.stream().anyMatch(each -> !(each instanceof Result.Refused));
            return some ? Exit.DONE : Exit.UNMET;
        }
    }

    private static Wishes wishes(Call call) {
        String date = call.text(DATE);
        if (!date.isEmpty() && !DAY.matcher(date).matches()) {
            throw new Misuse("cli.bad-value", date, DATE, call.name());
        }
        String language = call.choice(TEXT_LANGUAGE, Map.of("id", "id", "en", "en"), "");
        return new Wishes(
                call.choice(KIND, kinds(), Source.Kind.INTERVIEW),
                call.text(CASE),
                date,
                call.text(PLACE),
                call.text(TECHNIQUE),
                call.text(WAVE),
                new ImportOptions(language, call.text(ENCODING)),
                call.has(AGAIN) ? Twice.TAKE_AGAIN : Twice.REFUSE);
    }

    private static Map<String, Source.Kind> kinds() {
        var kinds = new LinkedHashMap<String, Source.Kind>();
        kinds.put("interview", Source.Kind.INTERVIEW);
        kinds.put("observation", Source.Kind.OBSERVATION);
        kinds.put("document", Source.Kind.DOCUMENT);
        kinds.put("focus-group", Source.Kind.FOCUS_GROUP);
        kinds.put("field-note", Source.Kind.FIELD_NOTE);
        kinds.put("secondary-text", Source.Kind.SECONDARY_TEXT);
        kinds.put("wawancara", Source.Kind.INTERVIEW);
        kinds.put("observasi", Source.Kind.OBSERVATION);
        kinds.put("dokumen", Source.Kind.DOCUMENT);
        kinds.put("fgd", Source.Kind.FOCUS_GROUP);
        kinds.put("catatan-lapangan", Source.Kind.FIELD_NOTE);
        kinds.put("teks-sekunder", Source.Kind.SECONDARY_TEXT);
        return kinds;
    }

    private static void print(Report report, Call call) {
        Output output = call.output();
        for (Outcome outcome : report.outcomes()) {
            switch (outcome) {
                case Outcome.Taken(var file, var source, var read) -> {
                    output.line(taken(file, source, read, call));
                    details(read, call.messages()).forEach(detail -> output.line("  " + detail));
                }
                case Outcome.Refused(var file, var problem) ->
                    output.say("cli.import.refused", file.toString(), sentence(problem, call.messages()));
            }
        }
        report.skipped().forEach(skipped -> output.line(skipped.sentence(call.messages())));
    }

    private static String taken(Path file, Source source, ImportedSource read, Call call) {
        String line = readAs(file, source, read, call);
        return read.encoding().isEmpty()
                ? line
                : call.messages().text("cli.import.taken-encoded", line, read.encoding());
    }

    private static String readAs(Path file, Source source, ImportedSource read, Call call) {
        Messages messages = call.messages();
        int turns = read.turns().size();
        String language = messages.text("cli.language." + source.language().tag());
        if (source.speakers().isEmpty()) {
            return messages.text(
                    "cli.import.taken-plain", file.toString(), source.name(), source.characters(), turns, language);
        }
        String speakers = String.join(
                ", ", source.speakers().stream().map(Source.Speaker::label).toList());
        return messages.text(
                "cli.import.taken",
                file.toString(),
                source.name(),
                source.characters(),
                turns,
                source.speakers().size(),
                speakers,
                language);
    }

    private static List<String> details(ImportedSource read, Messages messages) {
        var details = new ArrayList<String>();
        if (!read.leftOut().isEmpty()) {
            details.add(messages.text("cli.import.left-out", String.join(", ", leftOut(read.leftOut(), messages))));
        }
        for (Remark remark : read.remarks()) {
            details.add(remark.sentence(messages));
        }
        return details;
    }

    private static List<String> leftOut(List<LeftOut> things, Messages messages) {
        return things.stream().map(thing -> thing.sentence(messages)).toList();
    }

    private static String sentence(Problem problem, Messages messages) {
        return problem.sentence(messages) + " " + problem.advice(messages);
    }

    private static void json(Report report, List<Result> results, SheetImport sheets, Call call) {
        try (Json json = call.output().json()) {
            json.object(() -> json.filled("files", () -> {
                report.outcomes().forEach(outcome -> json.object(() -> file(outcome, json, call.messages())));
                report.skipped().forEach(skipped -> json.object(() -> skipped(skipped, json, call.messages())));
                results.forEach(result -> json.object(() -> sheets.write(result, json)));
            }));
        }
    }

    private static void file(Outcome outcome, Json json, Messages messages) {
        switch (outcome) {
            case Outcome.Taken(var file, var source, var read) ->
                json.field("file", file.toString())
                        .field("status", "imported")
                        .field("source", source.name())
                        .field("characters", source.characters())
                        .field("turns", read.turns().size())
                        .list("leftOut", leftOut(read.leftOut(), messages), json::value)
                        .mayField("problem", "");
            case Outcome.Refused(var file, var problem) -> refused(file, sentence(problem, messages), json);
        }
    }

    private static void skipped(ChosenFiles.Skipped skipped, Json json, Messages messages) {
        refused(skipped.path(), skipped.sentence(messages), json);
    }

    static void refused(Path file, String why, Json json) {
        json.field("file", file.toString())
                .field("status", "refused")
                .mayField("source", "")
                .field("characters", 0)
                .field("turns", 0)
                .list("leftOut", List.<String>of(), json::value)
                .field("problem", why);
    }
}
