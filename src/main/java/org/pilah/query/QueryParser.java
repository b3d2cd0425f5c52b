package org.pilah.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pilah.messages.Problem;
import org.pilah.model.Query;
import org.pilah.model.Study;
import org.pilah.query.Token.Kind;

/// Reads Pilah's query language. Callable from any thread.
///
/// NOT binds closest, then NEAR, AND (or a blank), OR. Brackets are kept as they were set: parts that stand side by
/// side speak of the same coding, parts in brackets of their own do not.
public final class QueryParser {
    /// More nesting than a person can follow, far less than the stack can hold.
    private static final int DEEPEST = 50;

    private static final int LONGEST = 4_000;
    private static final Token BEGINNING = new Token(Kind.END, "", 0, 0);

    private final List<Token> tokens;
    private final Names names;
    private int next;
    private int depth;
    private boolean inNote;

    private QueryParser(List<Token> tokens, Names names) {
        this.tokens = tokens;
        this.names = names;
    }

    /// The question that the text asks of this study.
    ///
    /// @throws Problem when it asks none; the sentence shows the text with a caret under the mistake
    public static Query parse(String text, Study study) {
        return switch (read(text, study)) {
            case Parsed.Understood(var query) -> query;
            case Parsed.Mistake mistake -> throw mistake.problem();
        };
    }

    /// The question that the text asks of this study, or where it stops making sense.
    public static Parsed read(String text, Study study) {
        try {
            if (text.length() > LONGEST) {
                throw new Misread(LONGEST, text.length(), "query.too-long", LONGEST, text.length());
            }
            return new Parsed.Understood(new QueryParser(Lexer.read(text), new Names(study)).whole());
        } catch (Misread misread) {
            var problem = new Problem(misread.key(), Caret.arguments(text, misread));
            return new Parsed.Mistake(misread.start(), misread.end() - misread.start(), problem);
        }
    }

    private Query whole() {
        if (peek().is(Kind.END)) {
            throw new Misread(peek(), "query.empty");
        }
        Query query = anyOf(BEGINNING);
        if (peek().is(Kind.CLOSE)) {
            throw new Misread(peek(), "query.unopened-bracket");
        }
        return query;
    }

    /// `before` is the part that asks for something to follow.
    private Query anyOf(Token before) {
        var parts = new ArrayList<Query>();
        parts.add(allOf(before));
        while (peek().is(Kind.OR)) {
            parts.add(allOf(take()));
        }
        return parts.size() == 1 ? parts.getFirst() : new Query.Or(parts);
    }

    private Query allOf(Token before) {
        var parts = new ArrayList<Query>();
        parts.add(near(before));
        while (!peek().is(Kind.OR) && !peek().is(Kind.CLOSE) && !peek().is(Kind.END)) {
            parts.add(near(peek().is(Kind.AND) ? take() : BEGINNING));
        }
        return parts.size() == 1 ? parts.getFirst() : new Query.And(parts);
    }

    private Query near(Token before) {
        int start = next;
        Query first = single(before);
        if (!peek().is(Kind.NEAR)) {
            return first;
        }
        requireWords(first, start);
        Token operator = take();
        int second = next;
        var near = new Query.Near(first, single(operator), Integer.parseInt(operator.text()));
        requireWords(near.second(), second);
        if (peek().is(Kind.NEAR)) {
            throw new Misread(peek(), "query.near-chain");
        }
        return near;
    }

    private Query single(Token before) {
        Token token = peek();
        return switch (token.kind()) {
            case WORD -> Words.word(take());
            case QUOTED -> Words.phrase(take());
            case FIELD -> field(take());
            case NOT -> {
                deeper(take());
                var not = new Query.Not(single(token));
                depth--;
                yield not;
            }
            case OPEN -> group(take());
            case AND, OR, NEAR, CLOSE, END -> throw missing(before, token);
        };
    }

    private Query group(Token open) {
        deeper(open);
        Query inside = anyOf(open);
        if (!peek().is(Kind.CLOSE)) {
            throw new Misread(open, "query.unclosed-bracket");
        }
        take();
        depth--;
        return inside;
    }

    private Query field(Token name) {
        Field field = Field.of(name.text()).orElseThrow();
        if (inNote) {
            throw new Misread(name, "query.field-in-note");
        }
        if (field.isNote()) {
            return note(field, name);
        }
        if (peek().is(Kind.OPEN)) {
            throw new Misread(peek(), "query.group-of-names", field.firstName());
        }
        boolean named = peek().is(Kind.WORD) || peek().is(Kind.QUOTED);
        if (!named || peek().text().isBlank()) {
            throw new Misread(name, "query.missing-value");
        }
        Token value = take();
        return switch (field) {
            case CODE -> names.code(value);
            case SPEAKER -> names.speaker(value);
            case CASE -> names.caseNamed(value);
            case ROLE -> names.role(value);
            case SOURCE -> names.source(value);
            case TECHNIQUE -> names.technique(value);
            case WAVE -> names.wave(value);
            case CODER -> names.coder(value);
            case POLARITY, ASPECT, EVIDENCE -> Facets.shared(field.firstName(), value);
            case LEVEL -> Facets.of(field.firstName(), value.text());
            case FACET -> Facets.named(value, this::takeQuotedBehind);
            case STATE -> Facets.state(value);
            case MEMO, PARAPHRASE -> throw new IllegalStateException("a note has no name");
        };
    }

    private Query note(Field field, Token name) {
        if (!peek().is(Kind.WORD) && !peek().is(Kind.QUOTED) && !peek().is(Kind.OPEN) && !peek().is(Kind.FIELD)) {
            throw new Misread(name, "query.missing-value");
        }
        inNote = true;
        Query words = single(name);
        inNote = false;
        return new Query.InNote(field == Field.MEMO ? Query.Note.MEMO : Query.Note.PARAPHRASE, words);
    }

    /// The quoted words that begin where this token ends: `facet:wave="after the fair"`.
    private Optional<Token> takeQuotedBehind(Token token) {
        boolean behind = peek().is(Kind.QUOTED) && peek().start() == token.end();
        return behind ? Optional.of(take()) : Optional.empty();
    }

    private void requireWords(Query part, int from) {
        if (!isAboutWords(part)) {
            throw new Misread(tokens.get(from).start(), tokens.get(next - 1).end(), "query.near-part");
        }
    }

    private static boolean isAboutWords(Query part) {
        return switch (part) {
            case Query.Word word -> true;
            case Query.Phrase phrase -> true;
            case Query.Wildcard wildcard -> true;
            case Query.Fuzzy fuzzy -> true;
            case Query.Or(var parts) -> parts.stream().allMatch(QueryParser::isAboutWords);
            default -> false;
        };
    }

    private void deeper(Token token) {
        depth++;
        if (depth > DEEPEST) {
            throw new Misread(token, "query.too-deep", DEEPEST);
        }
    }

    private static Misread missing(Token before, Token found) {
        if (before.joins()) {
            return new Misread(before, "query.missing-after");
        }
        if (found.joins()) {
            return new Misread(found, "query.missing-before");
        }
        if (!before.is(Kind.OPEN)) {
            return new Misread(found, "query.unopened-bracket");
        }
        return found.is(Kind.CLOSE)
                ? new Misread(before.start(), found.end(), "query.empty-bracket")
                : new Misread(before, "query.unclosed-bracket");
    }

    private Token peek() {
        return tokens.get(next);
    }

    private Token take() {
        return tokens.get(next++);
    }
}
