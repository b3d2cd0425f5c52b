package org.pilah.index;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter.StemmerOverrideMap;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/// How Indonesian words are brought to their stems: Lucene's stemmer, which knows no dictionary, mended by word
/// lists of this field. Without them *perencanaan* and *rencana*, *menerima* and *terima* would not find each
/// other. Callable from any thread.
final class IndonesianStems {
    private final StemmerOverrideMap overrides;
    private final CharArraySet stopWords;
    private final Map<String, String> informal;
    private final CharArrayMap<String> spellings;

    private IndonesianStems(StemmerOverrideMap overrides, CharArraySet stopWords, Map<String, String> informal) {
        this.overrides = overrides;
        this.stopWords = stopWords;
        this.informal = informal;
        this.spellings = CharArrayMap.unmodifiableMap(CharArrayMap.copy(informal));
    }

    /// The lists that come with the program.
    static IndonesianStems load() {
        return new IndonesianStems(
                map(pairs("stems-id.txt")),
                CharArraySet.unmodifiableSet(new CharArraySet(lines("stopwords-id.txt"), false)),
                pairs("informal-id.txt"));
    }

    /// Words to their stem, where Lucene's stemmer would part them from their family.
    StemmerOverrideMap overrides() {
        return overrides;
    }

    /// Words that say little by themselves. Ranking and word lists pass over them; searching does not.
    CharArraySet stopWords() {
        return stopWords;
    }

    /// Spoken, abbreviated and outdated spellings to the dictionary's.
    Map<String, String> informal() {
        return informal;
    }

    /// Text to stems.
    Analyzer analyzer() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                var words = new StandardTokenizer();
                return new TokenStreamComponents(words, stemmed(new LowerCaseFilter(words)));
            }
        };
    }

    /// Words in lower case to stems; those marked as keywords stay as they are.
    TokenStream stemmed(TokenStream words) {
        var spelled = new SpellingFilter(words, spellings);
        return new IndonesianStemFilter(new StemmerOverrideFilter(spelled, overrides), true);
    }

    private static StemmerOverrideMap map(Map<String, String> pairs) {
        var builder = new StemmerOverrideFilter.Builder(false);
        pairs.forEach(builder::add);
        try {
            return builder.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> pairs(String name) {
        var pairs = new LinkedHashMap<String, String>();
        for (String line : lines(name)) {
            int tab = line.indexOf('\t');
            if (tab < 1 || pairs.put(line.substring(0, tab), line.substring(tab + 1)) != null) {
                throw new IllegalStateException("no pair, or a second one, in " + name + ": " + line);
            }
        }
        return Collections.unmodifiableMap(pairs);
    }

    private static List<String> lines(String name) {
        var found = new ArrayList<String>();
        try (InputStream file = IndonesianStems.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("not in the program: " + name);
            }
            var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    found.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
