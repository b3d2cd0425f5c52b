package org.pilah.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

/// Which forms of a word there are. The index holds words as written only; beside them it notes, once and for good,
/// each word that differs from its stem as `stem, word`. So a question about a word becomes one about all its
/// forms, and no passage holds a word twice. A form that no text holds any more finds nothing.
///
/// Callable from any thread.
final class Families {
    private static final char BETWEEN = '\u0001';

    /// Words that need no look any more.
    private final Map<Language, Set<String>> known = new EnumMap<>(Language.class);

    Families() {
        for (Language language : Language.values()) {
            known.put(language, ConcurrentHashMap.newKeySet());
        }
    }

    /// Takes over what is noted already.
    void learn(IndexReader reader) throws IOException {
        for (Language language : Language.values()) {
            Terms all = MultiTerms.getTerms(reader, field(language));
            TermsEnum each = all == null ? TermsEnum.EMPTY : all.iterator();
            for (BytesRef term = each.next(); term != null; term = each.next()) {
                String pair = term.utf8ToString();
                known(language).add(pair.substring(pair.indexOf(BETWEEN) + 1));
            }
        }
    }

    /// Nothing is noted any more.
    void forget() {
        known.values().forEach(Set::clear);
    }

    /// What is to be noted for these words: a document, or none.
    List<Document> notes(Language language, List<String> words) {
        List<String> written = words.stream().filter(known(language)::add).toList();
        List<String> stems = Analyzers.stems(language, written);
        var document = new Document();
        for (int i = 0; i < written.size(); i++) {
            if (!stems.get(i).equals(written.get(i))) {
                document.add(new StringField(field(language), stems.get(i) + BETWEEN + written.get(i), Field.Store.NO));
            }
        }
        if (document.getFields().isEmpty()) {
            return List.of();
        }
        document.add(new StringField(Fields.KIND, Fields.FORMS, Field.Store.NO));
        return List.of(document);
    }

    private Set<String> known(Language language) {
        return known.getOrDefault(language, Set.of());
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
