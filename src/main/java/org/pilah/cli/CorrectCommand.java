package org.pilah.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.pilah.exchange.correct.Correcting;
import org.pilah.exchange.correct.Correcting.Labels;
import org.pilah.exchange.correct.Correcting.Place;
import org.pilah.exchange.correct.Correcting.Proposal;
import org.pilah.exchange.correct.Correcting.Report;
import org.pilah.exchange.correct.CorrectionList;
import org.pilah.exchange.correct.Replacements.Replacement;
import org.pilah.importer.ImportOptions;
import org.pilah.messages.Messages;
import org.pilah.messages.Problem;
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
    private static final String EXCEPT = "--except";
    private static final String APPLY = "--apply";
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,9})(?:-(\\d{1,9}))?");

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
                .option(EXCEPT, messages.text("cli.label.numbers"), "cli.correct.except")
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
            Set<Place> wanted = wanted(proposal, call);
            Report report = call.has(APPLY)
                    ? correcting.apply(proposal, wanted, call.by(), call.progress())
                    : new Report(wanted.size(), Proposal.sources(wanted), 0, Proposal.touched(wanted));
            var shown = new Shown(proposal, wanted, report, project.study());
            if (call.output().isJson()) {
                json(shown, call);
            } else {
                print(shown, call);
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

    /// All places but those whose numbers the caller leaves out: `--except 3,7-9`.
    private static Set<Place> wanted(Proposal proposal, Call call) {
        List<Place> places = proposal.places();
        var wanted = new LinkedHashSet<>(places);
        if (!call.has(EXCEPT)) {
            return wanted;
        }
        for (String part : call.text(EXCEPT).split(",", -1)) {
            Matcher numbers = NUMBERS.matcher(part.strip());
            if (!numbers.matches()) {
                throw new Misuse("cli.bad-value", call.text(EXCEPT), EXCEPT, call.name());
            }
            int from = Integer.parseInt(numbers.group(1));
            int to = numbers.group(2) == null ? from : Integer.parseInt(numbers.group(2));
            if (from < 1 || to < from || to > places.size()) {
                throw new Problem("correct.except.none", part.strip(), places.size());
            }
            places.subList(from - 1, to).forEach(wanted::remove);
        }
        return wanted;
    }

    /// What is shown: all places that were found, those that are wanted, and what became of them.
    private record Shown(Proposal proposal, Set<Place> wanted, Report report, Study study) {}

    private static void print(Shown shown, Call call) {
        Output output = call.output();
        Proposal proposal = shown.proposal();
        Report report = shown.report();
        int number = 0;
        for (Place place : proposal.places()) {
            String line = ++number + ". " + line(place, shown.study());
            output.line(
                    shown.wanted().contains(place)
                            ? line
                            : line + " · " + call.messages().text("cli.correct.left-out"));
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

    private static void json(Shown shown, Call call) {
        Report report = shown.report();
        Proposal proposal = shown.proposal();
        List<Place> places = proposal.places();
        try (Json json = call.output().json()) {
            json.object(() -> json.truth("applied", call.has(APPLY))
                    .field("total", report.places())
                    .field("sources", report.sources())
                    .field("review", report.reviewed())
                    .object(
                            "elsewhere",
                            () -> json.field("names", proposal.elsewhere().names())
                                    .field("notes", proposal.elsewhere().notes()))
                    .list(
                            "places",
                            IntStream.range(0, places.size()).boxed().toList(),
                            at -> json.object(() -> place(at, shown, json))));
        }
    }

    private static void place(int at, Shown shown, Json json) {
        Place place = shown.proposal().places().get(at);
        json.field("number", at + 1)
                .truth("wanted", shown.wanted().contains(place))
                .field("source", SearchCommand.sourceName(place.source(), shown.study()))
                .field("start", place.edit().start())
                .field("end", place.edit().end())
                .field("before", place.words())
                .field("after", place.edit().words())
                .field("speaker", place.speaker())
                .list("segments", place.touched().stream().sorted().toList(), id -> json.value(id.value()));
    }
}
