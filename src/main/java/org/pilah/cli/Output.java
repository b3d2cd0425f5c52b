package org.pilah.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.Locale;
import org.pilah.messages.Messages;
import org.pilah.messages.Problem;

/// What a command says: its answer, as text or as one JSON value, and what goes beside the answer.
final class Output {
    /// Clears the line of progress.
    private static final String CLEARED = "\r\u001B[K";

    /// Columns below which words are not broken into lines.
    private static final int NARROWEST = 30;

    static final Output NOWHERE =
            new Output(new Surroundings.Terminal(nowhere(), nowhere(), 0), Messages.english(), Shape.TEXT);

    private final Surroundings.Terminal terminal;
    private final Messages messages;
    private final Shape shape;
    private final NumberFormat numbers;
    private boolean answered;
    private boolean progressing;

    /// What an answer looks like.
    enum Shape {
        TEXT,
        JSON
    }

    Output(Surroundings.Terminal terminal, Messages messages, Shape shape) {
        this.terminal = terminal;
        this.messages = messages;
        this.shape = shape;
        this.numbers = NumberFormat.getIntegerInstance(messages.locale());
    }

    private static PrintStream nowhere() {
        return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    }

    boolean isJson() {
        return shape == Shape.JSON;
    }

    /// The one JSON value of this answer.
    Json json() {
        answered = true;
        clear();
        return new Json(terminal.out());
    }

    /// A line of the answer.
    void line(String text) {
        clear();
        terminal.out().println(text);
    }

    void line() {
        line("");
    }

    /// Words of the answer behind an indent, on as many lines as they need where a person watches.
    void words(String indent, String words) {
        words.lines().forEach(each -> wrapped(indent, each));
    }

    private void wrapped(String indent, String words) {
        int room = width() - 1 - indent.length();
        String rest = words;
        while (room >= NARROWEST && rest.length() > room) {
            int blank = rest.lastIndexOf(' ', room);
            if (blank <= 0) {
                break;
            }
            line(indent + rest.substring(0, blank));
            rest = rest.substring(blank + 1);
        }
        line(indent + rest);
    }

    /// A line of the answer in the words of a key.
    void say(String key, Object... arguments) {
        line(messages.text(key, arguments));
    }

    /// A line beside the answer.
    void aside(String text) {
        clear();
        terminal.err().println(text);
    }

    /// How far slow work is, on a line that is written over.
    void progress(String text) {
        int room = Math.max(10, terminal.width() - 1);
        terminal.err().print(CLEARED + (text.length() > room ? text.substring(0, room) : text));
        terminal.err().flush();
        progressing = true;
    }

    private void clear() {
        if (progressing) {
            terminal.err().print(CLEARED);
            progressing = false;
        }
    }

    /// What could not be done and what to do; to programs too, unless an answer has begun.
    void refuse(Problem problem) {
        String sentence = problem.sentence(messages);
        String advice = problem.advice(messages);
        if (isJson() && !answered) {
            try (Json json = json()) {
                json.object(() -> json.field("problem", sentence).field("advice", advice));
            }
        }
        aside(sentence + (sentence.indexOf('\n') < 0 ? " " : "\n") + advice);
    }

    String number(long number) {
        return numbers.format(number);
    }

    Locale locale() {
        return messages.locale();
    }

    /// How wide the terminal is, or 0 where no person watches.
    int width() {
        return terminal.width();
    }

    void flush() {
        clear();
        terminal.out().flush();
        terminal.err().flush();
    }
}
