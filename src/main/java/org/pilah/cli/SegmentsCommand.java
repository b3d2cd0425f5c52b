package org.pilah.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.pilah.messages.Messages;
import org.pilah.model.Coding;
import org.pilah.model.Query;
import org.pilah.model.SegmentId;
import org.pilah.model.Study;
import org.pilah.project.OpenProject;
import org.pilah.query.QuerySentence;

/// `segments`: coded segments with their words, in the order of the texts.
final class SegmentsCommand implements Command {
    static final String QUERY = "--query";
    private static final int UNLIMITED = Integer.MAX_VALUE;

    @Override
    public Form form(Messages messages) {
        return new Form("segments", "cli.segments", messages)
                .study()
                .option(QUERY, messages.text("cli.label.query"), "cli.segments.query")
                .asks()
                .number(SearchCommand.LIMIT, "N", "cli.segments.limit")
                .answers();
    }

    @Override
    public Exit run(Call call) {
        int limit = call.number(SearchCommand.LIMIT, UNLIMITED);
        try (OpenProject project = call.look()) {
            Query query = call.query(QUERY, project);
            String sentence = QuerySentence.of(query, project.study(), call.messages());
            Wanted wanted = call.has(QUERY) || call.has(Form.WITHOUT_INTERVIEWER)
                    ? chosen(project.words(call.progress()).segments(query))
                    : new Wanted(project.segmentCount(), segment -> true);
            if (call.output().isJson()) {
                json(sentence, wanted, limit, project, call);
            } else {
                print(sentence, wanted, limit, project, call);
            }
        }
        return Exit.DONE;
    }

    /// How many segments are asked for, and which.
    private record Wanted(long total, Predicate<SegmentId> segments) {}

    private static Wanted chosen(List<SegmentId> segments) {
        return new Wanted(segments.size(), new HashSet<>(segments)::contains);
    }

    private static void print(String sentence, Wanted wanted, int limit, OpenProject project, Call call) {
        Output output = call.output();
        output.say("cli.search.sentence", sentence);
        output.say(
                "cli.segments.found",
                wanted.total(),
                limit < wanted.total() ? call.messages().text("cli.segments.shown", limit) : "");
        read(wanted, limit, project, call, found -> {
            Study study = project.study();
            String caseName = SearchCommand.caseName(found.caseId(), study);
            output.line();
            output.line(Places.line(found.passage(), found.speaker(), caseName, study));
            output.words("  ", Listing.cut(found.quote(), 300));
            String paraphrase = found.coded().segment().paraphrase();
            if (!paraphrase.isEmpty()) {
                output.words("  ", call.messages().text("cli.segments.paraphrase", paraphrase));
            }
            byCoder(found.coded().codings())
                    .forEach((coder, codings) ->
                            output.words("  ", coder + ": " + Places.codings(codings, study, call.language())));
        });
    }

    private static void json(String sentence, Wanted wanted, int limit, OpenProject project, Call call) {
        try (Json json = call.output().json()) {
            json.object(() -> json.field("query", call.text(QUERY))
                    .field("sentence", sentence)
                    .field("total", wanted.total())
                    .filled(
                            "hits",
                            () -> read(wanted, limit, project, call, found -> hits(found, json, project.study()))));
        }
    }

    /// One for each coder; a segment that nobody coded has one nameless coder without codes.
    private static void hits(SegmentReader.Found found, Json json, Study study) {
        Map<String, List<Coding>> byCoder = byCoder(found.coded().codings());
        (byCoder.isEmpty() ? Map.of("", List.<Coding>of()) : byCoder)
                .forEach((coder, codings) -> json.object(() -> hit(found, coder, codings, json, study)));
    }

    private static void hit(SegmentReader.Found found, String coder, List<Coding> codings, Json json, Study study) {
        json.field("source", SearchCommand.sourceName(found.passage().source(), study))
                .field("start", found.passage().start())
                .field("end", found.passage().end())
                .field("quote", found.quote())
                .field("speaker", found.speaker())
                .field("case", SearchCommand.caseName(found.caseId(), study))
                .list("codes", codings, coding -> json.value(coding.code().value()))
                .field("coder", coder)
                .field("paraphrase", found.coded().segment().paraphrase());
    }

    private static void read(
            Wanted wanted, int limit, OpenProject project, Call call, Consumer<SegmentReader.Found> each) {
        var left = new int[] {limit};
        if (limit == 0) {
            return;
        }
        new SegmentReader(project, call.progress()).read(wanted.segments(), found -> {
            each.accept(found);
            left[0]--;
            return left[0] > 0;
        });
    }

    private static Map<String, List<Coding>> byCoder(List<Coding> codings) {
        return codings.stream().collect(Collectors.groupingBy(Coding::coder, TreeMap::new, Collectors.toList()));
    }
}
