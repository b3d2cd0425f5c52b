package org.pilah.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Lets each word as written pass, and behind it its stem, marked, unless the word is its own stem.
final class StemBeside extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private char[] written = new char[32];
    private int length;

    StemBeside(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        while (input.incrementToken()) {
            if (step.getPositionIncrement() > 0) {
                remember();
                return true;
            }
            if (!Arrays.equals(term.buffer(), 0, term.length(), written, 0, length)) {
                mark();
                return true;
            }
        }
        return false;
    }

    private void remember() {
        length = term.length();
        if (written.length < length) {
            written = new char[length];
        }
        System.arraycopy(term.buffer(), 0, written, 0, length);
    }

    private void mark() {
        int stem = term.length();
        char[] letters = term.resizeBuffer(stem + 1);
        System.arraycopy(letters, 0, letters, 1, stem);
        letters[0] = Analyzers.STEM;
        term.setLength(stem + 1);
    }
}
