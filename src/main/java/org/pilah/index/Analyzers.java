package org.pilah.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.pilah.model.Language;
import org.tartarus.snowball.ext.EnglishStemmer;

/// How texts are cut into words, and words are stemmed. No word is left out: phrases need them all. Callable from
/// any thread.
final class Analyzers {
    private static final Analyzer EXACT = newExact();
    private static final IndonesianStems INDONESIAN = IndonesianStems.load();
    private static final StemmerOverrideFilter.StemmerOverrideMap MENDED = mended();

    private Analyzers() {}

    /// Cuts a text into its words as written, in lower case.
    static Analyzer exact() {
        return EXACT;
    }

    /// The words of a text as written, in lower case.
    static List<String> words(String text) {
        var found = new ArrayList<String>();
        words(text, found::add);
        return found;
    }

    static void words(String text, Consumer<String> each) {
        try (TokenStream stream = EXACT.tokenStream("", text)) {
            read(stream, each);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The stem of each word, in their order.
    static List<String> stems(Language language, List<String> words) {
        var found = new ArrayList<String>(words.size());
        try (TokenStream stream = stem(language, new WordStream(words.iterator()))) {
            read(stream, found::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static void read(TokenStream stream, Consumer<String> each) throws IOException {
        var term = stream.addAttribute(CharTermAttribute.class);
        stream.reset();
        while (stream.incrementToken()) {
            each.accept(term.toString());
        }
        stream.end();
    }

    /// Each filter gives one word for one word.
    private static TokenStream stem(Language language, TokenStream words) {
        return switch (language) {
            case INDONESIAN -> INDONESIAN.stemmed(words);
            case ENGLISH -> new SnowballFilter(new StemmerOverrideFilter(words, MENDED), new EnglishStemmer());
        };
    }

    /// Spoken, abbreviated and outdated spellings to the dictionary's.
    static Map<String, String> informal() {
        return INDONESIAN.informal();
    }

    static Tokenizer tokenizer() {
        return new StandardTokenizer();
    }

    /// What `exact` makes of what the tokenizer cut.
    static TokenStream exact(Tokenizer tokenizer) {
        return new StraightApostrophe(new LowerCaseFilter(tokenizer));
    }

    private static Analyzer newExact() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer tokenizer = tokenizer();
                return new TokenStreamComponents(tokenizer, exact(tokenizer));
            }

            // A turn may carry several notes: no phrase reaches from one into the next.
            @Override
            public int getPositionIncrementGap(String field) {
                return 1_000;
            }
        };
    }

    /// The English stemmer cuts *empowered* to *empow* but *empowerment* to *empower*: here they must meet.
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
