package org.pilah.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.pilah.cli.Listing.Column;
import org.pilah.exchange.CaseIntake;
import org.pilah.importer.CasesTable;
import org.pilah.importer.ImportOptions;
import org.pilah.importer.NumberForm;
import org.pilah.importer.Remark;
import org.pilah.messages.Messages;
import org.pilah.model.Case;
import org.pilah.model.Value;
import org.pilah.project.OpenProject;

/// `cases`: who and what the study is about, and bringing them in from a table.
final class CasesCommand implements Command {
    static final String IMPORT = "--import";
    static final String ENCODING = "--encoding";

    @Override
    public Form form(Messages messages) {
        return new Form("cases", "cli.cases", messages)
                .study()
                .option(IMPORT, messages.text("cli.label.file"), "cli.cases.import")
                .option(ENCODING, messages.text("cli.label.name"), "cli.encoding")
                .changes()
                .answers();
    }

    @Override
    public Exit run(Call call) {
        if (call.has(IMPORT)) {
            return take(call);
        }
        try (OpenProject project = call.look()) {
            List<Case> cases = project.study().cases();
            if (call.output().isJson()) {
                try (Json json = call.output().json()) {
                    json.object(() -> json.list("cases", cases, each -> json.object(() -> one(each, json))));
                }
            } else {
                print(cases, call);
            }
        }
        return Exit.DONE;
    }

    private static void one(Case each, Json json) {
        json.field("id", each.id().value())
                .field("name", each.name())
                .field("type", each.type())
                .object(
                        "attributes",
                        () -> each.attributes().forEach((name, value) -> {
                            if (value instanceof Value.Amount(var number)) {
                                json.number(name, number);
                            } else {
                                json.field(name, value.plain());
                            }
                        }));
    }

    private static void print(List<Case> cases, Call call) {
        if (cases.isEmpty()) {
            call.output().say("cli.cases.empty");
            return;
        }
        List<String> names = Case.attributeNames(cases);
        var columns = new ArrayList<Column>();
        columns.add(Column.words(call.messages().text("cli.column.case")));
        columns.add(Column.words(call.messages().text("cli.column.type")));
        names.forEach(name -> columns.add(
                holdsNumbers(name, cases) ? new Column(name, Listing.Side.RIGHT, 28) : Column.words(name, 28)));
        var listing = new Listing(columns);
        for (Case each : cases) {
            Stream<String> values = names.stream()
                    .map(name -> each.attributes().containsKey(name)
                            ? each.attributes().get(name).plain()
                            : "");
            listing.row(
                    Stream.concat(Stream.of(each.name(), each.type()), values).toList());
        }
        int hidden = listing.printFitting(call.output());
        if (hidden > 0) {
            call.output().say("cli.cases.hidden", hidden);
        }
    }

    private static boolean holdsNumbers(String name, List<Case> cases) {
        return cases.stream()
                .filter(each -> each.attributes().containsKey(name))
                .allMatch(each -> each.attributes().get(name) instanceof Value.Amount);
    }

    private static Exit take(Call call) {
        Path file = call.path(call.text(IMPORT));
        var options = new ImportOptions("", call.text(ENCODING));
        try (OpenProject project = call.change()) {
            CaseIntake.Report report = new CaseIntake(project).take(file, options, call.by(), call.progress());
            if (call.output().isJson()) {
                json(report, call);
            } else {
                print(report, call);
            }
        }
        return Exit.DONE;
    }

    private static void json(CaseIntake.Report report, Call call) {
        try (Json json = call.output().json()) {
            json.object(() -> json.field("added", report.added())
                    .field("altered", report.altered())
                    .field("linked", report.linked())
                    .list(
                            "columns",
                            report.columns(),
                            column -> json.object(() -> json.field("name", column.name())
                                    .field("type", word(column.type()))
                                    .list(
                                            "remarks",
                                            column.remarks(),
                                            remark -> json.value(remark.sentence(call.messages())))))
                    .list("remarks", report.remarks(), remark -> json.value(remark.sentence(call.messages()))));
        }
    }

    private static void print(CaseIntake.Report report, Call call) {
        Output output = call.output();
        Messages messages = call.messages();
        for (CasesTable.Column column : report.columns()) {
            output.say(
                    "cli.cases.column",
                    column.name(),
                    type(column.type(), messages),
                    column.type() == CasesTable.Type.NUMBER ? form(column.form(), messages) : "");
            for (Remark remark : column.remarks()) {
                output.line("  " + remark.sentence(messages));
            }
        }
        report.remarks().forEach(remark -> output.line(remark.sentence(messages)));
        output.say("cli.cases.done", report.added(), report.altered(), report.linked());
    }

    private static String type(CasesTable.Type type, Messages messages) {
        return switch (type) {
            case NUMBER -> messages.text("cli.cases.number");
            case DAY -> messages.text("cli.cases.day");
            case CHOICE -> messages.text("cli.cases.choice");
            case TEXT -> messages.text("cli.cases.text");
        };
    }

    private static String form(NumberForm form, Messages messages) {
        return switch (form) {
            case PLAIN -> "";
            case INDONESIAN -> messages.text("cli.cases.indonesian");
            case ENGLISH -> messages.text("cli.cases.english");
        };
    }

    private static String word(CasesTable.Type type) {
        return switch (type) {
            case NUMBER -> "number";
            case DAY -> "date";
            case CHOICE -> "choice";
            case TEXT -> "text";
        };
    }
}
