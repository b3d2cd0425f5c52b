package org.pilah.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.pilah.messages.Messages;
import org.pilah.model.CodeId;
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
                .word("STUDY", "cli.study")
                .option(QUERY, messages.text("cli.label.query"), "cli.segments.query")
                .number(SearchCommand.LIMIT, "N", "cli.segments.limit")
                .answers();
    }

    @Override
    public Exit run(Call call) {
        int limit = call.number(SearchCommand.LIMIT, UNLIMITED);
        try (OpenProject project = call.look()) {
            Query query = call.query(QUERY, project);
            String sentence = QuerySentence.of(query, project.study(), call.messages());
            Wanted wanted = call.has(QUERY)
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
            byCoder(found).forEach((coder, codes) -> output.line("  " + coder + Places.codes(codes)));
            output.line("  " + Listing.cut(found.quote(), 300));
            if (!found.coded().segment().paraphrase().isEmpty()) {
                output.line("  = " + found.coded().segment().paraphrase());
            }
        });
    }

    private static void json(String sentence, Wanted wanted, int limit, OpenProject project, Call call) {
        try (Json json = call.output().json()) {
            json.object(() -> json.field("query", call.text(QUERY))
                    .field("sentence", sentence)
                    .field("total", wanted.total())
                    .filled(
                            "hits",
                            () -> read(
                                    wanted,
                                    limit,
                                    project,
                                    call,
                                    found -> byCoder(found)
                                            .forEach((coder, codes) -> json.object(
                                                    () -> hit(found, coder, codes, json, project.study()))))));
        }
    }

    private static void hit(SegmentReader.Found found, String coder, List<CodeId> codes, Json json, Study study) {
        json.field("source", SearchCommand.sourceName(found.passage().source(), study))
                .field("start", found.passage().start())
                .field("end", found.passage().end())
                .field("quote", found.quote())
                .field("speaker", found.speaker())
                .field("case", SearchCommand.caseName(found.caseId(), study))
                .list("codes", codes, code -> json.value(code.value()))
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

    /// Each coder's codes on the segment; a segment that nobody coded has one nameless coder without codes.
    private static Map<String, List<CodeId>> byCoder(SegmentReader.Found found) {
        var codings = new TreeMap<String, List<CodeId>>();
        for (Coding coding : found.coded().codings()) {
            codings.computeIfAbsent(coding.coder(), coder -> new ArrayList<>()).add(coding.code());
        }
        return codings.isEmpty() ? Map.of("", List.of()) : codings;
    }
}
