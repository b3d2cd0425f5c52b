package org.pilah.cli;

import java.util.List;
import java.util.Optional;
import org.pilah.exchange.OriginalFiles;
import org.pilah.messages.Messages;
import org.pilah.model.Condition;
import org.pilah.model.Source;
import org.pilah.project.Integrity;
import org.pilah.project.OpenProject;

/// `check`: holds the study file, its tables, its index and its quotes against each other.
final class CheckCommand implements Command {
    private static final String ACCEPT = "--accept-older";
    private static final int MOST_NAMES = 20;

    @Override
    public Form form(Messages messages) {
        return new Form("check", "cli.check", messages)
                .study()
                .flag(ACCEPT, "cli.check.accept")
                .answers();
    }

    @Override
    public Exit run(Call call) {
        if (call.has(ACCEPT)) {
            accept(call);
        }
        try (OpenProject project = call.examine()) {
            Integrity.Report report = project.check(call.progress());
            if (call.output().isJson()) {
                json(report, project, call);
            } else {
                print(report, project, call);
            }
            return report.isSound() ? Exit.DONE : Exit.UNMET;
        }
    }

    private static void accept(Call call) {
        try (OpenProject project = call.examine()) {
            if (project.condition() instanceof Condition.Older) {
                project.acceptOlder();
                call.output()
                        .aside(call.messages()
                                .text("cli.check.accepted", project.revision().number()));
            }
        }
    }

    private static void print(Integrity.Report report, OpenProject project, Call call) {
        Output output = call.output();
        output.say(
                "cli.check.stand",
                project.revision().number(),
                project.revision().hash());
        var listing = new Listing(Listing.Column.number(""), Listing.Column.words(""));
        report.checked()
                .forEach((what, number) ->
                        listing.row(output.number(number), call.messages().text("cli.checked." + what)));
        listing.print(output);
        for (Integrity.Finding finding : report.findings()) {
            output.line("! " + where(finding, call.messages()) + ": "
                    + finding.problem().sentence(call.messages()) + " "
                    + finding.problem().advice(call.messages()));
        }
        originals(project, call).ifPresent(output::line);
        if (report.isSound()) {
            output.say("cli.check.sound");
        } else {
            output.aside(
                    call.messages().text("cli.check.unsound", report.findings().size()));
        }
    }

    /// Files that are not beside the study are no damage: it works without them.
    private static Optional<String> originals(OpenProject project, Call call) {
        List<String> missing = OriginalFiles.of(project.path()).missing(project.study()).stream()
                .map(Source::file)
                .toList();
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        String names = String.join(", ", missing.subList(0, Math.min(missing.size(), MOST_NAMES)));
        int more = missing.size() - MOST_NAMES;
        return Optional.of(call.messages().text("cli.check.originals", missing.size(), names, Math.max(more, 0)));
    }

    private static String where(Integrity.Finding finding, Messages messages) {
        return switch (finding.where()) {
            case "file" -> messages.text("cli.check.file");
            case "tables" -> messages.text("cli.check.tables");
            case "index" -> messages.text("cli.check.index");
            default -> finding.where();
        };
    }

    private static void json(Integrity.Report report, OpenProject project, Call call) {
        Messages messages = call.messages();
        try (Json json = call.output().json()) {
            json.object(() -> json.truth("ok", report.isSound())
                    .field("revision", project.revision().number())
                    .field("hash", project.revision().hash())
                    .object("checked", () -> report.checked().forEach(json::field))
                    .list(
                            "problems",
                            report.findings(),
                            finding -> json.object(() -> json.field("where", finding.where())
                                    .field("what", finding.problem().sentence(messages))
                                    .field("advice", finding.problem().advice(messages))))
                    .list("hints", originals(project, call).stream().toList(), json::value));
        }
        if (!report.isSound()) {
            call.output()
                    .aside(messages.text("cli.check.unsound", report.findings().size()));
        }
    }
}
