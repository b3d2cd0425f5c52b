package org.pilah.cli;

import java.nio.file.Path;
import java.util.List;
import org.pilah.exchange.CodingIntake;
import org.pilah.exchange.CodingIntake.BadRow;
import org.pilah.exchange.CodingIntake.BadRows;
import org.pilah.exchange.CodingIntake.Codes;
import org.pilah.exchange.CodingIntake.Rejected;
import org.pilah.exchange.CodingIntake.Report;
import org.pilah.exchange.CodingIntake.Twice;
import org.pilah.exchange.CodingIntake.Wishes;
import org.pilah.importer.ImportOptions;
import org.pilah.messages.Messages;
import org.pilah.model.Language;
import org.pilah.model.Study;
import org.pilah.project.OpenProject;

/// `code`: brings codings in from a table.
final class CodeCommand implements Command {
    private static final String CREATE = "--create-codes";
    private static final String SKIP = "--skip-bad";
    private static final String AGAIN = "--again";

    @Override
    public Form form(Messages messages) {
        return new Form("code", "cli.code", messages)
                .study()
                .option(CasesCommand.IMPORT, messages.text("cli.label.file"), "cli.code.import")
                .flag(CREATE, "cli.code.create")
                .flag(SKIP, "cli.code.skip")
                .flag(AGAIN, "cli.code.again")
                .option(CasesCommand.ENCODING, messages.text("cli.label.name"), "cli.encoding")
                .changes()
                .answers();
    }

    @Override
    public Exit run(Call call) {
        if (!call.has(CasesCommand.IMPORT)) {
            throw new Misuse("cli.missing", CasesCommand.IMPORT, call.name());
        }
        Path file = call.path(call.text(CasesCommand.IMPORT));
        var wishes = new Wishes(
                call.by(),
                call.has(CREATE) ? Codes.CREATE : Codes.MUST_EXIST,
                call.has(SKIP) ? BadRows.SKIP : BadRows.KEEP_ALL_OUT,
                call.has(AGAIN) ? Twice.TAKE_AGAIN : Twice.LEAVE,
                new ImportOptions("", call.text(CasesCommand.ENCODING)));
        try (OpenProject project = call.change()) {
            Report report = new CodingIntake(project).take(file, wishes, call.by(), call.progress());
            answer(report, project.study(), call);
            return Exit.DONE;
        } catch (Rejected rejected) {
            refuse(rejected, call);
            return Exit.UNMET;
        }
    }

    private static void answer(Report report, Study study, Call call) {
        Output output = call.output();
        Messages messages = call.messages();
        if (output.isJson()) {
            try (Json json = output.json()) {
                json.object(() -> json.field("codings", report.codings())
                        .field("segments", report.segments())
                        .list(
                                "created",
                                report.created(),
                                code -> json.value(code.id().value()))
                        .field("repeated", report.repeated())
                        .field("known", report.known())
                        .list("bad", report.bad(), row -> json.object(() -> row(row, json, messages)))
                        .list("remarks", report.remarks(), remark -> json.value(remark.sentence(messages))));
            }
            return;
        }
        report.bad().forEach(row -> output.line(row.reason().sentence(messages)));
        report.remarks().forEach(remark -> output.line(remark.sentence(messages)));
        Language language = call.language();
        report.created()
                .forEach(code -> output.say(
                        "cli.code.created",
                        study.pathName(code.id(), language),
                        code.id().value()));
        output.say("cli.code.done", report.codings(), report.segments());
        output.say("cli.code.more", report.bad().size(), report.repeated(), report.known());
    }

    /// Every bad row, on the side where refusals stand; then why nothing was applied.
    private static void refuse(Rejected rejected, Call call) {
        Output output = call.output();
        Messages messages = call.messages();
        List<BadRow> rows = rejected.rows();
        rows.forEach(row -> output.aside(row.reason().sentence(messages)));
        if (output.isJson()) {
            try (Json json = output.json()) {
                json.object(() -> json.field("problem", rejected.problem().sentence(messages))
                        .field("advice", rejected.problem().advice(messages))
                        .list("bad", rows, row -> json.object(() -> row(row, json, messages))));
            }
        }
        output.refuse(rejected.problem());
    }

    private static void row(BadRow row, Json json, Messages messages) {
        json.field("line", row.line()).field("reason", row.reason().sentence(messages));
    }
}
