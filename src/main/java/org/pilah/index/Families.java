package org.pilah.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.pilah.model.Language;

/// Which forms of a word there are. The index holds words as written only; beside them, once a source, it notes
/// each word that differs from its stem as `stem, word`. So a question about a word becomes one about all its
/// forms, and no passage holds a word twice.
final class Families {
    private static final char BETWEEN = '\u0001';

    private final Language language;
    private final Set<String> words = new HashSet<>();

    Families(Language language) {
        this.language = language;
    }

    void gather(String text) {
        Analyzers.words(text, words::add);
    }

    int size() {
        return words.size();
    }

    /// Notes what was gathered, and forgets it.
    void noteOn(Document document) {
        List<String> written = List.copyOf(words);
        List<String> stems = Analyzers.stems(language, written);
        for (int i = 0; i < written.size(); i++) {
            if (!stems.get(i).equals(written.get(i))) {
                document.add(new StringField(field(language), stems.get(i) + BETWEEN + written.get(i), Field.Store.NO));
            }
        }
        words.clear();
    }

    /// All forms in which this word is written anywhere, the word's stem among them where it is a word of its
    /// own.
    static List<String> of(IndexReader reader, Language language, String word) throws IOException {
        String stem = Analyzers.stems(language, List.of(word)).getFirst();
        var forms = new ArrayList<String>();
        if (Analyzers.stems(language, List.of(stem)).getFirst().equals(stem)) {
            forms.add(stem);
        }
        Terms all = MultiTerms.getTerms(reader, field(language));
        if (all != null) {
            var beginning = new BytesRef(stem + BETWEEN);
            TermsEnum each = all.iterator();
            BytesRef term = each.seekCeil(beginning) == TermsEnum.SeekStatus.END ? null : each.term();
            while (term != null && StringHelper.startsWith(term, beginning)) {
                forms.add(term.utf8ToString().substring(stem.length() + 1));
                term = each.next();
            }
        }
        return forms;
    }

    private static String field(Language language) {
        return "forms." + language.tag();
    }
}
