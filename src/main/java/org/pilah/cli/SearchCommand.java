package org.pilah.cli;

import org.pilah.messages.Messages;
import org.pilah.model.Case;
import org.pilah.model.CaseId;
import org.pilah.model.Hit;
import org.pilah.model.Hits;
import org.pilah.model.Passage;
import org.pilah.model.Query;
import org.pilah.model.Source;
import org.pilah.model.SourceId;
import org.pilah.model.Study;
import org.pilah.project.OpenProject;
import org.pilah.query.QueryParser;
import org.pilah.query.QuerySentence;

/// `search`: turns and paragraphs that answer a query, best first.
final class SearchCommand implements Command {
    static final String LIMIT = "--limit";
    private static final int USUAL_LIMIT = 50;

    @Override
    public Form form(Messages messages) {
        return new Form("search", "cli.search", messages)
                .study()
                .words(messages.text("cli.label.query"), "cli.search.query")
                .number(LIMIT, "N", "cli.search.limit")
                .asks()
                .answers();
    }

    @Override
    public Exit run(Call call) {
        String text = String.join(" ", call.wordsFrom(1));
        int limit = call.number(LIMIT, USUAL_LIMIT);
        try (OpenProject project = call.look()) {
            Query query = call.informants(QueryParser.parse(text, project.study()));
            String sentence = QuerySentence.of(query, project.study(), call.messages());
            Hits hits = project.words(call.progress()).search(query, Math.max(1, limit));
            if (call.output().isJson()) {
                json(text, sentence, hits, limit, project, call);
            } else {
                print(sentence, hits, limit, project, call);
            }
        }
        return Exit.DONE;
    }

    private static void print(String sentence, Hits hits, int limit, OpenProject project, Call call) {
        Output output = call.output();
        Study study = project.study();
        output.say("cli.search.sentence", sentence);
        int shown = Math.min(limit, hits.best().size());
        output.say(
                "cli.search.found",
                hits.total(),
                shown < hits.total() ? call.messages().text("cli.search.shown", shown) : "");
        for (Hit hit : hits.best().stream().limit(limit).toList()) {
            output.line();
            output.line(Places.line(hit.passage(), hit.speaker(), caseName(hit.caseId(), study), study));
            String words = project.material()
                    .text(
                            hit.passage().source(),
                            hit.passage().start(),
                            hit.passage().end());
            output.words("  ", Snippet.of(words, hit.passage().start(), hit.marks()));
            if (!hit.codes().isEmpty()) {
                String codes = Places.codes(hit.codes(), study, call.language());
                output.words("  ", call.messages().text("cli.search.codes", codes));
            }
        }
    }

    private static void json(String text, String sentence, Hits hits, int limit, OpenProject project, Call call) {
        Study study = project.study();
        try (Json json = call.output().json()) {
            json.object(() -> json.field("query", text)
                    .field("sentence", sentence)
                    .field("total", hits.total())
                    .list("hits", hits.best().stream().limit(limit).toList(), hit -> {
                        Passage passage = hit.passage();
                        String quote = project.material().text(passage.source(), passage.start(), passage.end());
                        json.object(() -> json.field("source", sourceName(passage.source(), study))
                                .field("start", passage.start())
                                .field("end", passage.end())
                                .field("quote", quote)
                                .field("speaker", hit.speaker())
                                .field("case", caseName(hit.caseId(), study))
                                .list("codes", hit.codes(), code -> json.value(code.value())));
                    }));
        }
    }

    static String sourceName(SourceId id, Study study) {
        return study.source(id).map(Source::name).orElse(id.value());
    }

    static String caseName(CaseId id, Study study) {
        return study.caseWith(id).map(Case::name).orElse("");
    }
}
