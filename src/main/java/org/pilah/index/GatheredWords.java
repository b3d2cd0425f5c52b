package org.pilah.index;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Cuts one text after the other into words for the index and remembers which words there were: so no text is cut
/// twice. One thread.
final class GatheredWords {
    private static final int USUAL = 4_096;

    private final Tokenizer tokenizer = Analyzers.tokenizer();
    private final CharArraySet met = new CharArraySet(USUAL, false);
    private final TokenStream stream = new Gathering(Analyzers.exact(tokenizer));

    /// The words of this text, to be taken before those of the next one.
    TokenStream of(String text) {
        tokenizer.setReader(new StringReader(text));
        return stream;
    }

    int size() {
        return met.size();
    }

    /// The words so far, once each. They are forgotten.
    List<String> take() {
        var words = new ArrayList<String>(met.size());
        met.iterator().forEachRemaining(word -> words.add(new String((char[]) word)));
        met.clear();
        return words;
    }

    private final class Gathering extends TokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        Gathering(TokenStream input) {
            super(input);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            if (!met.contains(term.buffer(), 0, term.length())) {
                met.add(term.toString());
            }
            return true;
        }
    }
}
