package org.pilah.index;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.pilah.model.Language;

/// What a question is asked of. Each unit is a block of documents: one per coding, then the passage itself.
enum Unit {
    /// A turn or paragraph, with the codings of all segments that overlap it.
    TURN("turn", "turn-coding", "words"),
    /// A segment with its codings.
    SEGMENT("segment", "coding", "quote");

    private final String passage;
    private final String coding;
    private final String words;

    Unit(String passage, String coding, String words) {
        this.passage = passage;
        this.coding = coding;
        this.words = words;
    }

    /// The kind of the block's last document.
    String passage() {
        return passage;
    }

    /// The kind of the documents before it.
    String coding() {
        return coding;
    }

    /// Those codings that answer the question, too.
    Query codingsOf(Query question) {
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.KIND, coding)), Occur.FILTER)
                .add(question, Occur.FILTER)
                .build();
    }

    /// The field with the words of sources in this language.
    Field words(Language language) {
        return new Field(words + "." + language.tag(), language);
    }

    List<Field> words() {
        return Arrays.stream(Language.values()).map(this::words).toList();
    }

    /// A field of words and the language they are stemmed by.
    record Field(String name, Language language) {}
}
