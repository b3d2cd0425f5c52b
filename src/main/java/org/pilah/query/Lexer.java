package org.pilah.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pilah.query.Token.Kind;

/// Cuts a query's text into tokens.
final class Lexer {
    /// Word processors and telephones turn `"` into these.
    private static final String QUOTES = "\"“”„‟«»";

    private static final int FARTHEST = 100;

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    /// The tokens in order, the last one `END`.
    static List<Token> read(String text) {
        var lexer = new Lexer(text);
        lexer.run();
        return lexer.tokens;
    }

    private void run() {
        skipBlanks();
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '(') {
                add(Kind.OPEN, "(", at + 1);
            } else if (c == ')') {
                add(Kind.CLOSE, ")", at + 1);
            } else if (isQuote(c)) {
                quoted();
            } else if (c == '-' && startsPart(at + 1)) {
                add(Kind.NOT, "-", at + 1);
            } else {
                bare(endOfRun());
            }
            skipBlanks();
        }
        add(Kind.END, "", at);
    }

    private void quoted() {
        int close = at + 1;
        while (close < text.length() && !isQuote(text.charAt(close))) {
            close++;
        }
        if (close == text.length()) {
            throw new Misread(at, at + 1, "query.unclosed-quote");
        }
        add(Kind.QUOTED, text.substring(at + 1, close), close + 1);
    }

    private void bare(int end) {
        String run = text.substring(at, end);
        Optional<Kind> operator = operator(run);
        int colon = run.indexOf(':');
        if (operator.isPresent()) {
            joining(operator.get(), run, end);
        } else if (followsNamingField()) {
            add(Kind.WORD, run, end);
        } else if (colon > 0 && !Character.isDigit(run.codePointAt(0))) {
            field(run.substring(0, colon), at + colon + 1);
        } else if (Words.hasLetters(run) || Words.isPattern(run)) {
            add(Kind.WORD, run, end);
        } else {
            refuseBrokenPath(run, end);
            at = end;
        }
    }

    private void joining(Kind operator, String run, int end) {
        if (operator != Kind.NEAR) {
            add(operator, run, end);
            return;
        }
        String distance = run.substring(run.indexOf('/') + 1);
        if (!distance.matches("[0-9]{1,3}")
                || Integer.parseInt(distance) < 1
                || Integer.parseInt(distance) > FARTHEST) {
            throw new Misread(at, end, "query.near-distance", FARTHEST);
        }
        add(operator, distance, end);
    }

    private void field(String name, int end) {
        var token = new Token(Kind.FIELD, name, at, at + name.length());
        if (Field.of(name).isEmpty()) {
            throw Misread.unknown(token, "query.unknown-field", Nearest.to(name, Field.allNames()));
        }
        add(Kind.FIELD, name, end);
    }

    /// `code:A / B` is a path that lost its quotes: searching for `B` instead would be a silent
    /// misunderstanding.
    private void refuseBrokenPath(String run, int end) {
        boolean afterCode = tokens.size() > 1
                && tokens.getLast().is(Kind.WORD)
                && tokens.get(tokens.size() - 2).is(Kind.FIELD)
                && Field.of(tokens.get(tokens.size() - 2).text()).equals(Optional.of(Field.CODE));
        if (afterCode && (run.equals("/") || run.equals(">"))) {
            throw new Misread(at, end, "query.path-without-quotes");
        }
    }

    /// After `code:` and its like comes a name, whatever it looks like.
    private boolean followsNamingField() {
        return !tokens.isEmpty()
                && tokens.getLast().is(Kind.FIELD)
                && Field.of(tokens.getLast().text())
                        .filter(field -> !field.isNote())
                        .isPresent();
    }

    private static Optional<Kind> operator(String run) {
        return switch (run) {
            case "AND", "DAN" -> Optional.of(Kind.AND);
            case "OR", "ATAU" -> Optional.of(Kind.OR);
            case "NOT", "BUKAN" -> Optional.of(Kind.NOT);
            default -> run.matches("(NEAR|DEKAT)(/.*)?") ? Optional.of(Kind.NEAR) : Optional.empty();
        };
    }

    private int endOfRun() {
        int end = at;
        while (end < text.length() && !endsRun(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private boolean startsPart(int index) {
        return index < text.length() && !isBlank(text.charAt(index)) && "-)".indexOf(text.charAt(index)) < 0;
    }

    private void skipBlanks() {
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
    }

    private void add(Kind kind, String words, int end) {
        tokens.add(new Token(kind, words, at, end));
        at = end;
    }

    private static boolean endsRun(char c) {
        return isBlank(c) || c == '(' || c == ')' || isQuote(c);
    }

    static boolean isQuote(char c) {
        return QUOTES.indexOf(c) >= 0;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
