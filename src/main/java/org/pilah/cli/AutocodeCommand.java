package org.pilah.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pilah.exchange.AutoCoding;
import org.pilah.exchange.AutoCoding.Suggestion;
import org.pilah.exchange.AutoCoding.Unit;
import org.pilah.messages.Messages;
import org.pilah.model.CodeId;
import org.pilah.model.Query;
import org.pilah.model.Study;
import org.pilah.project.OpenProject;
import org.pilah.query.QueryParser;

/// `autocode`: suggests passages for a code; codes them only when told to.
final class AutocodeCommand implements Command {
    private static final String CODE = "--code";
    private static final String UNIT = "--unit";
    private static final String APPLY = "--apply";
    private static final Map<String, Unit> UNITS = units();

    @Override
    public Form form(Messages messages) {
        return new Form("autocode", "cli.autocode", messages)
                .study()
                .option(SegmentsCommand.QUERY, messages.text("cli.label.query"), "cli.autocode.query")
                .option(CODE, messages.text("cli.label.code"), "cli.autocode.code")
                .option(UNIT, "turn|sentence|match", "cli.autocode.unit")
                .asks()
                .flag(APPLY, "cli.autocode.apply")
                .changes()
                .answers();
    }

    @Override
    public Exit run(Call call) {
        for (String needed : List.of(SegmentsCommand.QUERY, CODE)) {
            if (!call.has(needed)) {
                throw new Misuse("cli.missing", needed, call.name());
            }
        }
        Unit unit = call.choice(UNIT, UNITS, Unit.SENTENCE);
        try (OpenProject project = call.has(APPLY) ? call.change() : call.look()) {
            CodeId code = code(call.text(CODE), project.study());
            Query query = call.query(SegmentsCommand.QUERY, project);
            var coding = new AutoCoding(project);
            List<Suggestion> found = coding.suggestions(query, code, unit, call.progress());
            if (call.has(APPLY)) {
                coding.apply(found, code, call.by());
            }
            if (call.output().isJson()) {
                json(found, code, project.study(), call);
            } else {
                print(found, code, project.study(), call);
            }
        }
        return Exit.DONE;
    }

    private static Map<String, Unit> units() {
        var units = new LinkedHashMap<String, Unit>();
        units.put("turn", Unit.TURN);
        units.put("sentence", Unit.SENTENCE);
        units.put("match", Unit.MATCH);
        return units;
    }

    /// Codes are named here as they are in queries: by id, name or path.
    private static CodeId code(String name, Study study) {
        Query query = QueryParser.parse("code:\"" + name.replace('"', ' ') + '"', study);
        if (query instanceof Query.Coded(var code)) {
            return code;
        }
        throw new IllegalStateException("a field and its value are one question");
    }

    private static void print(List<Suggestion> found, CodeId code, Study study, Call call) {
        Output output = call.output();
        for (Suggestion suggestion : found) {
            output.line(Places.line(suggestion.passage(), suggestion.speaker(), "", study));
            output.words("  ", Listing.cut(suggestion.quote(), 300));
        }
        String name = study.pathName(code, call.language());
        output.say(call.has(APPLY) ? "cli.autocode.done" : "cli.autocode.found", found.size(), name);
    }

    private static void json(List<Suggestion> found, CodeId code, Study study, Call call) {
        try (Json json = call.output().json()) {
            json.object(() -> json.field("code", code.value())
                    .truth("applied", call.has(APPLY))
                    .field("total", found.size())
                    .list(
                            "hits",
                            found,
                            suggestion -> json.object(() -> json.field(
                                            "source",
                                            SearchCommand.sourceName(
                                                    suggestion.passage().source(), study))
                                    .field("start", suggestion.passage().start())
                                    .field("end", suggestion.passage().end())
                                    .field("quote", suggestion.quote())
                                    .field("speaker", suggestion.speaker()))));
        }
    }
}
