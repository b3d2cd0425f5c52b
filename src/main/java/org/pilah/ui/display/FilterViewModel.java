package org.pilah.ui.display;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.pilah.messages.Messages;
import org.pilah.messages.Problem;
import org.pilah.model.Query;
import org.pilah.model.Study;
import org.pilah.query.Completion;
import org.pilah.query.Parsed;
import org.pilah.query.QueryParser;
import org.pilah.query.QuerySentence;
import org.pilah.task.Latest;
import org.pilah.ui.desk.Desk;

/// The filter a person types: what it means in a plain sentence, or where it stops making sense.
final class FilterViewModel {
    private final Desk desk;
    private final Latest reading;
    private final Runnable done;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Reading> state = new ReadOnlyObjectWrapper<>(Reading.None.NONE);

    /// What became of the text.
    sealed interface Reading {
        /// Nothing is filtered.
        record None() implements Reading {
            static final None NONE = new None();
        }

        /// The text asks this; the sentence says so.
        record Understood(String text, Query query, String sentence) implements Reading {}

        /// The text stops making sense at `position`; the sentence says how, `advice` what to do.
        record Mistaken(String text, int position, int length, String sentence, String advice) implements Reading {}
    }

    /// @param done called whenever the text was read
    FilterViewModel(Desk desk, Runnable done) {
        this.desk = desk;
        this.reading = new Latest(desk.background());
        this.done = done;
    }

    StringProperty textProperty() {
        return text;
    }

    ReadOnlyObjectProperty<Reading> stateProperty() {
        return state.getReadOnlyProperty();
    }

    Reading state() {
        return state.get();
    }

    /// The person has typed this.
    void type(String typed) {
        if (!typed.equals(text.get())) {
            text.set(typed);
            read(typed);
        }
    }

    /// Another table with another filter is looked at.
    void take(String filter) {
        text.set(filter);
        read(filter);
    }

    /// Reads it again: names in the study may be others by now.
    void readAgain() {
        read(text.get());
    }

    List<Completion.Suggestion> suggestions(int caret) {
        return Completion.at(text.get(), Math.clamp(caret, 0, text.get().length()), desk.study(), desk.language());
    }

    private void read(String typed) {
        Study study = desk.study();
        Messages messages = desk.messages();
        reading.ask(
                () -> read(typed, study, messages),
                found -> {
                    state.set(found);
                    done.run();
                },
                desk::failed);
    }

    private static Reading read(String typed, Study study, Messages messages) {
        if (typed.isBlank()) {
            return Reading.None.NONE;
        }
        return switch (QueryParser.read(typed, study)) {
            case Parsed.Understood(var query) ->
                new Reading.Understood(typed, query, QuerySentence.of(query, study, messages));
            case Parsed.Mistake(int position, int length, Problem problem) ->
                new Reading.Mistaken(typed, position, length, ownWords(problem, messages), problem.advice(messages));
        };
    }

    /// Without the text and the caret beneath it: the field itself shows where the mistake is.
    private static String ownWords(Problem problem, Messages messages) {
        List<String> lines = problem.sentence(messages).lines().toList();
        return lines.getLast();
    }
}
