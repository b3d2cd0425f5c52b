package org.pilah.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.pilah.cli.SheetImport.Result;
import org.pilah.exchange.SourceIntake;
import org.pilah.exchange.SourceIntake.Outcome;
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
import org.pilah.model.Language;
import org.pilah.model.Source;
import org.pilah.model.Turn;
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
    private static final String REPORT = "--report";
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
                .flag(AGAIN, "cli.import.again")
                .flag(REPORT, "cli.import.report");
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
        List<Path> others = chosen.files().stream()
                .filter(file -> !SheetGuess.isTable(file))
                .toList();
        boolean look = call.has(REPORT);
        try (OpenProject project = look ? call.look() : call.change()) {
            Report report = others.isEmpty()
                    ? new Report(List.of(), chosen.skipped(), List.of())
                    : documents(new SourceIntake(project), new ChosenFiles(others, chosen.skipped()), wishes, call);
            var sheets = new SheetImport(project, wishes, call);
            List<Result> results = tables.stream()
                    .map(table -> look ? sheets.look(table) : sheets.take(table))
                    .toList();
            if (call.output().isJson()) {
                json(report, results, sheets, call);
            } else {
                print(report, call);
                results.forEach(sheets::print);
                if (!others.isEmpty()) {
                    call.output().say(look ? "cli.import.looked" : "cli.import.done", fine(report), refused(report));
                }
            }
            boolean some = fine(report) > 0 || results.stream().anyMatch(each -> !(each instanceof Result.Refused));
            return some ? Exit.DONE : Exit.UNMET;
        }
    }

    private static Report documents(SourceIntake intake, ChosenFiles files, Wishes wishes, Call call) {
        return call.has(REPORT)
                ? intake.look(files, wishes, call.progress())
                : intake.take(files, wishes, call.by(), call.progress());
    }

    private static long fine(Report report) {
        return report.outcomes().size() - refused(report);
    }

    private static long refused(Report report) {
        return report.outcomes().stream()
                .filter(Outcome.Refused.class::isInstance)
                .count();
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
                case Outcome.Taken(var file, var source, var read) ->
                    printed(file, source.name(), facts(source, read), call);
                case Outcome.Looked(var file, var glimpse) -> printed(file, glimpse.name(), facts(glimpse), call);
                case Outcome.Refused(var file, var problem) ->
                    output.say("cli.import.refused", file.toString(), sentence(problem, call.messages()));
            }
        }
        report.skipped().forEach(skipped -> output.line(skipped.sentence(call.messages())));
        report.notKept().forEach(problem -> output.line("! " + sentence(problem, call.messages())));
    }

    /// What is told of a file that could be read.
    private record Facts(
            ImportedSource.Extent extent,
            Language language,
            String encoding,
            List<Source.Speaker> speakers,
            List<LeftOut> leftOut,
            List<Remark> remarks) {}

    private static Facts facts(Source source, ImportedSource read) {
        var extent = new ImportedSource.Extent(source.characters(), read.turns().size(), Turn.NO_TIME);
        return new Facts(extent, source.language(), read.encoding(), source.speakers(), read.leftOut(), read.remarks());
    }

    private static Facts facts(ImportedSource.Glimpse glimpse) {
        return new Facts(
                glimpse.extent(),
                glimpse.language(),
                glimpse.encoding(),
                glimpse.speakers(),
                glimpse.leftOut(),
                glimpse.remarks());
    }

    private static void printed(Path file, String name, Facts facts, Call call) {
        Messages messages = call.messages();
        String line = readAs(file, name, facts, messages);
        call.output()
                .line(
                        facts.encoding().isEmpty()
                                ? line
                                : messages.text("cli.import.taken-encoded", line, facts.encoding()));
        details(facts, messages).forEach(detail -> call.output().line("  " + detail));
    }

    private static String readAs(Path file, String name, Facts facts, Messages messages) {
        int characters = facts.extent().characters();
        int turns = facts.extent().turns();
        String language = messages.text("cli.language." + facts.language().tag());
        if (facts.speakers().isEmpty()) {
            return messages.text("cli.import.taken-plain", file.toString(), name, characters, turns, language);
        }
        String speakers = String.join(
                ", ", facts.speakers().stream().map(Source.Speaker::label).toList());
        return messages.text(
                "cli.import.taken",
                file.toString(),
                name,
                characters,
                turns,
                facts.speakers().size(),
                speakers,
                language);
    }

    private static List<String> details(Facts read, Messages messages) {
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
                read(file, "imported", source.name(), facts(source, read), json, messages);
            case Outcome.Looked(var file, var glimpse) ->
                read(file, "readable", glimpse.name(), facts(glimpse), json, messages);
            case Outcome.Refused(var file, var problem) -> refused(file, sentence(problem, messages), json);
        }
    }

    private static void read(Path file, String status, String name, Facts facts, Json json, Messages messages) {
        json.field("file", file.toString())
                .field("status", status)
                .field("source", name)
                .field("characters", facts.extent().characters())
                .field("turns", facts.extent().turns())
                .list("leftOut", leftOut(facts.leftOut(), messages), json::value)
                .list(
                        "remarks",
                        facts.remarks().stream()
                                .map(remark -> remark.sentence(messages))
                                .toList(),
                        json::value)
                .mayField("problem", "");
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
                .list("remarks", List.<String>of(), json::value)
                .field("problem", why);
    }
}
