package org.pilah.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pilah.messages.Messages;
import org.pilah.messages.Problem;
import org.pilah.model.Access;
import org.pilah.model.Condition;
import org.pilah.model.Language;
import org.pilah.model.Query;
import org.pilah.project.OpenProject;
import org.pilah.query.QueryParser;
import org.pilah.query.WithoutInterviewer;
import org.pilah.task.Progress;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParseResult;

/// One command as it was given: its words and options, and what it needs to answer.
final class Call {
    static final String ENDING = ".pilah";

    private final ParseResult given;
    private final Surroundings here;
    private final Messages messages;
    private final Output output;

    Call(ParseResult given, Surroundings here, Messages messages, Output output) {
        this.given = given;
        this.here = here;
        this.messages = messages;
        this.output = output;
    }

    /// The command as one calls it: `pilah framework add`.
    String name() {
        return given.commandSpec().qualifiedName();
    }

    Surroundings here() {
        return here;
    }

    Messages messages() {
        return messages;
    }

    Language language() {
        return Language.of(messages.language()).orElse(Language.ENGLISH);
    }

    Output output() {
        return output;
    }

    /// All words that are neither options nor theirs, in order.
    List<String> words() {
        return given.matchedPositionals().stream()
                .sorted((one, other) -> one.index().compareTo(other.index()))
                .map(ArgSpec::originalStringValues)
                .flatMap(List::stream)
                .toList();
    }

    /// The words from this place on.
    List<String> wordsFrom(int place) {
        List<String> all = words();
        return all.subList(Math.min(place, all.size()), all.size());
    }

    boolean has(String option) {
        return given.hasMatchedOption(option);
    }

    /// What was given with the option, or an empty text.
    String text(String option) {
        return text(option, "");
    }

    String text(String option, String usual) {
        return given.matchedOptionValue(option, usual);
    }

    int number(String option, int usual) {
        int number = given.matchedOptionValue(option, usual);
        if (number < 0) {
            throw new Misuse("cli.bad-value", number, option, name());
        }
        return number;
    }

    /// One of a few words, which stand for something; `usual` where the option is not given.
    <T> T choice(String option, Map<String, T> choices, T usual) {
        if (!has(option)) {
            return usual;
        }
        T chosen = choices.get(text(option).toLowerCase(Locale.ROOT));
        if (chosen == null) {
            throw new Misuse("cli.bad-choice", text(option), option, String.join(", ", choices.keySet()), name());
        }
        return chosen;
    }

    List<String> texts(String option) {
        return given.matchedOptionValue(option, List.<String>of());
    }

    Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new Problem(e, "cli.path", text.replace('\0', ' '));
        }
    }

    /// In whose name the study changes.
    String by() {
        return text(Form.BY, here.asker().name());
    }

    /// The study's file, also when its ending was left out.
    Path study() {
        String name = words().getFirst();
        Path file = path(name);
        Path ended = path(name.endsWith(ENDING) ? name : name + ENDING);
        return Files.exists(file) || !Files.exists(ended) ? file : ended;
    }

    /// Opens the study to look at it, also while somebody else changes it.
    OpenProject look() {
        return open(Access.READ);
    }

    /// Opens the study to find out what is wrong with it, and says nothing of that yet.
    OpenProject examine() {
        return OpenProject.open(study(), Access.READ, here.folders(), here.clock(), progress());
    }

    /// Opens the study to change it.
    OpenProject change() {
        return open(Access.WRITE);
    }

    private OpenProject open(Access access) {
        OpenProject project = OpenProject.open(study(), access, here.folders(), here.clock(), progress());
        remark(project.condition());
        return project;
    }

    private void remark(Condition condition) {
        switch (condition) {
            case Condition.Sound _ -> {
                // Nothing to tell.
            }
            case Condition.Torn(var bytes, var aside) -> output.aside(messages.text("check.torn", bytes, aside));
            case Condition.TornUntouched(var bytes) -> output.aside(messages.text("check.torn-untouched", bytes));
            case Condition.Damaged(var line, var place, var after, var good) ->
                output.aside(messages.text("check.damaged", line, place, after, good.number()) + " "
                        + messages.text("project.read-only.advice"));
            case Condition.Older(var older, var last) ->
                output.aside(messages.text("check.older", older.number(), last.number()) + " "
                        + messages.text("project.read-only.advice"));
        }
    }

    /// The question asked with this option, or everything.
    Query query(String option, OpenProject project) {
        return informants(has(option) ? QueryParser.parse(text(option), project.study()) : new Query.All());
    }

    /// The question, without the interviewer's words if that is wished.
    Query informants(Query query) {
        return given.commandSpec().findOption(Form.WITHOUT_INTERVIEWER) != null && has(Form.WITHOUT_INTERVIEWER)
                ? WithoutInterviewer.of(query)
                : query;
    }

    /// Shows how far slow work is, where a person watches, and lets it be stopped.
    Progress progress() {
        boolean shown = here.terminal().width() > 0 && !has(Form.QUIET);
        return new ShownProgress(shown ? output : Output.NOWHERE, here.stopped());
    }
}
