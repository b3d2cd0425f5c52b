package org.pilah.index;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Makes one word of *Jum’at* and *Jum'at*: word processors bend apostrophes, people who search do not.
final class StraightApostrophe extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    StraightApostrophe(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        char[] letters = term.buffer();
        for (int i = 0; i < term.length(); i++) {
            if (letters[i] == '\u2019' || letters[i] == '\u2018' || letters[i] == '\u02BC') {
                letters[i] = '\'';
            }
        }
        return true;
    }
}
