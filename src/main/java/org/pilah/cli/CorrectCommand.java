package org.pilah.cli;

import java.util.List;
import java.util.Set;
import org.pilah.exchange.correct.Correcting;
import org.pilah.exchange.correct.Correcting.Labels;
import org.pilah.exchange.correct.Correcting.Place;
import org.pilah.exchange.correct.Correcting.Proposal;
import org.pilah.exchange.correct.Correcting.Report;
import org.pilah.exchange.correct.CorrectionList;
import org.pilah.exchange.correct.Replacements.Replacement;
import org.pilah.importer.ImportOptions;
import org.pilah.messages.Messages;
import org.pilah.model.Source;
import org.pilah.model.SourceId;
import org.pilah.model.Study;
import org.pilah.project.OpenProject;

/// `correct`: shows what a correction would change, and corrects only when told to.
final class CorrectCommand implements Command {
    private static final String SOURCE = "--source";
    private static final String FILE = "--file";
    private static final String REPLACE = "--replace";
    private static final String WITH = "--with";
    private static final String LIST = "--list";
    private static final String LABELS = "--labels";
    private static final String APPLY = "--apply";

    @Override
    public Form form(Messages messages) {
        return new Form("correct", "cli.correct", messages)
                .study()
                .options(SOURCE, messages.text("cli.label.name"), "cli.correct.source")
                .option(FILE, messages.text("cli.label.file"), "cli.correct.file")
                .option(REPLACE, messages.text("cli.label.text"), "cli.correct.replace")
                .option(WITH, messages.text("cli.label.text"), "cli.correct.with")
                .option(LIST, messages.text("cli.label.file"), "cli.correct.list")
                .flag(LABELS, "cli.correct.labels")
                .option(CasesCommand.ENCODING, messages.text("cli.label.name"), "cli.encoding")
                .flag(APPLY, "cli.correct.apply")
                .changes()
                .answers();
    }

    @Override
    public Exit run(Call call) {
        check(call);
        try (OpenProject project = call.has(APPLY) ? call.change() : call.look()) {
            var correcting = new Correcting(project);
            Proposal proposal = proposal(correcting, project.study(), call);
            Report report = call.has(APPLY)
                    ? correcting.apply(proposal, Set.copyOf(proposal.places()), call.by(), call.progress())
                    : new Report(
                            proposal.places().size(),
                            Proposal.sources(proposal.places()),
                            0,
                            Proposal.touched(proposal.places()));
            if (call.output().isJson()) {
                json(proposal, report, project.study(), call);
            } else {
                print(proposal, report, project.study(), call);
            }
        }
        return Exit.DONE;
    }

    /// One way of correcting, with what belongs to it.
    private static void check(Call call) {
        List<String> ways =
                List.of(FILE, REPLACE, LIST).stream().filter(call::has).toList();
        if (ways.size() != 1) {
            throw new Misuse("cli.correct.one-way", call.name());
        }
        if (call.has(REPLACE) != call.has(WITH)) {
            throw new Misuse("cli.missing", call.has(REPLACE) ? WITH : REPLACE, call.name());
        }
        if (call.has(REPLACE) && call.text(REPLACE).isBlank()) {
            throw new Misuse("cli.bad-value", call.text(REPLACE), REPLACE, call.name());
        }
        if (call.has(FILE) && call.texts(SOURCE).size() != 1) {
            throw new Misuse("cli.missing", SOURCE, call.name());
        }
    }

    private static Proposal proposal(Correcting correcting, Study study, Call call) {
        var options = new ImportOptions("", call.text(CasesCommand.ENCODING));
        List<SourceId> sources = call.has(SOURCE)
                ? correcting.named(call.texts(SOURCE))
                : study.sources().stream().map(Source::id).toList();
        if (call.has(FILE)) {
            return correcting.file(sources.getFirst(), call.path(call.text(FILE)), options, call.progress());
        }
        List<Replacement> wanted = call.has(LIST)
                ? CorrectionList.read(call.path(call.text(LIST)), options, call.progress())
                : List.of(new Replacement(call.text(REPLACE), call.text(WITH)));
        return correcting.replace(wanted, call.has(LABELS) ? Labels.CORRECTED : Labels.LEFT, sources, call.progress());
    }

    private static void print(Proposal proposal, Report report, Study study, Call call) {
        Output output = call.output();
        for (Place place : proposal.places()) {
            output.line(line(place, study));
            if (!place.words().isEmpty()) {
                output.words("  - ", marked(place, place.words()));
            }
            if (!place.edit().words().isEmpty()) {
                output.words("  + ", marked(place, place.edit().words()));
            }
        }
        if (proposal.places().isEmpty()) {
            output.say("correct.same");
        } else {
            String key = call.has(APPLY) ? "cli.correct.done" : "cli.correct.found";
            output.say(key, report.places(), report.sources(), report.reviewed());
        }
        if (call.has(REPLACE) && !proposal.places().isEmpty()) {
            output.say("correct.former");
        }
        if (proposal.elsewhere().all() > 0) {
            output.say(
                    "correct.elsewhere",
                    proposal.elsewhere().names(),
                    proposal.elsewhere().notes());
        }
    }

    private static String line(Place place, Study study) {
        String name = SearchCommand.sourceName(place.source(), study);
        String where = name + " " + place.edit().start() + "–" + place.edit().end();
        return place.speaker().isEmpty() ? where : where + " · " + place.speaker();
    }

    /// The words in their line, between brackets.
    private static String marked(Place place, String words) {
        String shown = Listing.cut(words.replace("\n", " ¶ "), 300);
        return place.lead() + "[" + shown + "]" + place.tail();
    }

    private static void json(Proposal proposal, Report report, Study study, Call call) {
        try (Json json = call.output().json()) {
            json.object(() -> json.truth("applied", call.has(APPLY))
                    .field("total", report.places())
                    .field("sources", report.sources())
                    .field("review", report.reviewed())
                    .object(
                            "elsewhere",
                            () -> json.field("names", proposal.elsewhere().names())
                                    .field("notes", proposal.elsewhere().notes()))
                    .list("places", proposal.places(), place -> json.object(() -> place(place, json, study))));
        }
    }

    private static void place(Place place, Json json, Study study) {
        json.field("source", SearchCommand.sourceName(place.source(), study))
                .field("start", place.edit().start())
                .field("end", place.edit().end())
                .field("before", place.words())
                .field("after", place.edit().words())
                .field("speaker", place.speaker())
                .list("segments", place.touched().stream().sorted().toList(), id -> json.value(id.value()));
    }
}
