package org.pilah.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pilah.cli.Listing.Column;
import org.pilah.exchange.CodebookIntake;
import org.pilah.exchange.WorkbookExport;
import org.pilah.importer.ImportOptions;
import org.pilah.messages.Messages;
import org.pilah.model.Code;
import org.pilah.model.CodeCount;
import org.pilah.model.CodeId;
import org.pilah.model.MatrixSpec;
import org.pilah.model.Query;
import org.pilah.model.Study;
import org.pilah.project.OpenProject;

/// `codebook`: the tree of codes with its counts.
final class CodebookCommand implements Command {
    @Override
    public Form form(Messages messages) {
        return new Form("codebook", "cli.codebook", messages)
                .study()
                .option(Outfile.OPTION, messages.text("cli.label.file"), "cli.codebook.out")
                .option(CasesCommand.IMPORT, messages.text("cli.label.file"), "cli.codebook.import")
                .option(CasesCommand.ENCODING, messages.text("cli.label.name"), "cli.encoding")
                .changes()
                .answers();
    }

    @Override
    public Exit run(Call call) {
        if (call.has(CasesCommand.IMPORT)) {
            return take(call);
        }
        try (OpenProject project = call.look()) {
            if (call.has(Outfile.OPTION)) {
                Path file = Outfile.of(call, "xlsx");
                new WorkbookExport(project, call.messages())
                        .writeCodebook(file, MatrixSpec.CODES_BY_CASE, call.progress());
                Outfile.answer(file, call.output());
                return Exit.DONE;
            }
            List<CodeCount> counts = project.words(call.progress()).codeCounts(new Query.All());
            var byCode = new HashMap<CodeId, CodeCount>();
            counts.forEach(count -> byCode.put(count.code(), count));
            if (call.output().isJson()) {
                json(project.study(), byCode, call);
            } else {
                print(project.study(), byCode, call);
            }
        }
        return Exit.DONE;
    }

    private static Exit take(Call call) {
        Path file = call.path(call.text(CasesCommand.IMPORT));
        var options = new ImportOptions("", call.text(CasesCommand.ENCODING));
        try (OpenProject project = call.change()) {
            CodebookIntake.Report report =
                    new CodebookIntake(project).take(file, call.language(), options, call.by(), call.progress());
            Messages messages = call.messages();
            if (call.output().isJson()) {
                try (Json json = call.output().json()) {
                    json.object(() -> json.field("added", report.added())
                            .field("altered", report.altered())
                            .list("remarks", report.remarks(), remark -> json.value(remark.sentence(messages))));
                }
            } else {
                report.remarks().forEach(remark -> call.output().line(remark.sentence(messages)));
                call.output().say("cli.codebook.done", report.added(), report.altered());
            }
        }
        return Exit.DONE;
    }

    private static void print(Study study, Map<CodeId, CodeCount> counts, Call call) {
        Output output = call.output();
        Messages messages = call.messages();
        if (study.codes().isEmpty()) {
            output.say("cli.codebook.empty");
            return;
        }
        var listing = new Listing(
                Column.words(messages.text("cli.column.code"), 60),
                Column.number(messages.text("cli.column.codings")),
                Column.number(messages.text("cli.column.segments")),
                Column.number(messages.text("cli.column.cases")),
                Column.words(messages.text("cli.column.id")));
        for (Code code : study.codes()) {
            CodeCount count = count(code, counts);
            listing.row(
                    "  ".repeat(study.path(code.id()).size() - 1) + code.name().in(call.language()),
                    output.number(count.codings()),
                    output.number(count.segments()),
                    output.number(count.cases()),
                    code.id().value());
        }
        listing.print(output);
        output.say("cli.codebook.note", study.codes().size());
    }

    private static void json(Study study, Map<CodeId, CodeCount> counts, Call call) {
        try (Json json = call.output().json()) {
            json.object(() -> json.list("codes", study.codes(), code -> {
                CodeCount count = count(code, counts);
                json.object(() -> json.field("id", code.id().value())
                        .mayField("parent", code.parent().value())
                        .field("name", code.name().in(call.language()))
                        .mayField("framework", code.framework().value())
                        .field("codings", count.codings())
                        .field("segments", count.segments())
                        .field("cases", count.cases()));
            }));
        }
    }

    private static CodeCount count(Code code, Map<CodeId, CodeCount> counts) {
        return counts.getOrDefault(code.id(), new CodeCount(code.id(), 0, 0, 0));
    }
}
