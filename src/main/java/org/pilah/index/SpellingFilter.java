package org.pilah.index;

import java.io.IOException;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/// Puts the dictionary's spelling in the place of a spoken or abbreviated one; the stemmer still follows. Words
/// marked as keywords stay as they are.
final class SpellingFilter extends TokenFilter {
    private final CharArrayMap<String> spellings;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);

    SpellingFilter(TokenStream words, CharArrayMap<String> spellings) {
        super(words);
        this.spellings = spellings;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        String spelling = keyword.isKeyword() ? null : spellings.get(term.buffer(), 0, term.length());
        if (spelling != null) {
            term.setEmpty().append(spelling);
        }
        return true;
    }
}
