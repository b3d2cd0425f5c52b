package org.pilah.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.pilah.model.Language;
import org.pilah.model.Query;
import org.tartarus.snowball.ext.EnglishStemmer;

/// How words are cut and stemmed. No word is left out: phrases need them all. Callable from any thread.
///
/// A field holds each word as written and, at the same position, its stem where that differs, marked by `STEM`. So
/// one field answers for exact words, stems and both side by side, and a word that is its own stem is held once.
final class Analyzers {
    /// Stands before a stem; never part of a word as written.
    static final char STEM = '\u0001';

    private static final Analyzer EXACT = exact();
    private static final Analyzer INDONESIAN = stemmed(Language.INDONESIAN);
    private static final Analyzer ENGLISH = stemmed(Language.ENGLISH);

    /// The English stemmer cuts *empowered* to *empow* but *empowerment* to *empower*: in this field they must meet.
    private static final StemmerOverrideFilter.StemmerOverrideMap MENDED = mended();

    private Analyzers() {}

    /// For the index: every field of words with its own language.
    static Analyzer byField() {
        var fields = new HashMap<String, Analyzer>();
        for (Unit unit : Unit.values()) {
            unit.words().forEach(field -> fields.put(field.name(), of(field.language())));
        }
        for (Query.Note note : Query.Note.values()) {
            Unit.Field field = Fields.note(note);
            fields.put(field.name(), of(field.language()));
        }
        return new PerFieldAnalyzerWrapper(EXACT, fields);
    }

    /// The words as written, in lower case.
    static List<String> words(String text) {
        return tokens(EXACT, text).stream().map(each -> each.get(0)).toList();
    }

    /// For each word the terms that stand for all its forms: its stem as written, and the same as a stem.
    static List<List<String>> stems(Language language, String text) {
        return tokens(of(language), text).stream()
                .map(each -> each.size() == 1 ? each.get(0) : each.get(1).substring(1))
                .map(stem -> List.of(stem, STEM + stem))
                .toList();
    }

    /// Opens the text for reading word by word as written; positions are those of the index.
    static TokenStream open(String text) {
        return EXACT.tokenStream("", text);
    }

    private static List<List<String>> tokens(Analyzer analyzer, String text) {
        var found = new ArrayList<List<String>>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (step.getPositionIncrement() > 0) {
                    found.add(new ArrayList<>());
                }
                found.getLast().add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static Analyzer of(Language language) {
        return switch (language) {
            case INDONESIAN -> INDONESIAN;
            case ENGLISH -> ENGLISH;
        };
    }

    private static Analyzer exact() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                var tokenizer = new StandardTokenizer();
                return new TokenStreamComponents(tokenizer, asWritten(tokenizer));
            }
        };
    }

    private static Analyzer stemmed(Language language) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                var tokenizer = new StandardTokenizer();
                TokenStream twice = new KeywordRepeatFilter(asWritten(tokenizer));
                return new TokenStreamComponents(tokenizer, new StemBeside(stem(language, twice)));
            }

            // A turn may carry several notes: no phrase reaches from one into the next.
            @Override
            public int getPositionIncrementGap(String field) {
                return 1_000;
            }
        };
    }

    private static TokenStream asWritten(Tokenizer tokenizer) {
        return new StraightApostrophe(new LowerCaseFilter(tokenizer));
    }

    /// Filters here must leave tokens alone that are marked as keywords: these are the words as written.
    private static TokenStream stem(Language language, TokenStream words) {
        return switch (language) {
            case INDONESIAN -> new IndonesianStemFilter(words);
            case ENGLISH -> new SnowballFilter(new StemmerOverrideFilter(words, MENDED), new EnglishStemmer());
        };
    }

    private static StemmerOverrideFilter.StemmerOverrideMap mended() {
        try {
            var words = new StemmerOverrideFilter.Builder();
            words.add("empowerment", "empow");
            return words.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
