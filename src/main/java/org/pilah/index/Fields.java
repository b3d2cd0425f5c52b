package org.pilah.index;

import java.util.Locale;
import org.pilah.model.Language;
import org.pilah.model.Query;

/// The names of the index's fields. Much is held twice: as a term to ask for, in lower case where people write it
/// as they like, and as it was written, for counting, in the field that `value` names.
final class Fields {
    static final String KIND = "kind";
    /// The kind of a document that notes forms of words: a block of its own.
    static final String FORMS = "forms";
    static final String SOURCE = "source";
    static final String START = "start";
    static final String END = "end";
    static final String ID = "id";
    static final String CASE = "case";
    static final String SPEAKER = "speaker";
    /// The role of the speaker in the source: `informant`, `interviewer`, `ignored`.
    static final String VOICE = "voice";
    static final String CODE = "code";
    static final String CODER = "coder";

    private static final int LONGEST = 8_000;

    private Fields() {}

    /// Where the same is held for counting: Lucene wants a field to be of one make in all documents.
    static String value(String field) {
        return "value." + field;
    }

    static String facet(String name) {
        return "facet." + name;
    }

    /// Notes are the team's own words: they are stemmed as Indonesian whatever the source speaks.
    static Unit.Field note(Query.Note note) {
        return new Unit.Field(note.name().toLowerCase(Locale.ROOT), Language.INDONESIAN);
    }

    /// As terms are held: in lower case.
    static String fold(String written) {
        return cut(written.toLowerCase(Locale.ROOT));
    }

    /// Lucene refuses terms beyond 32,766 bytes; a name that long differs from another one within these
    /// letters.
    static String cut(String written) {
        return written.length() <= LONGEST ? written : written.substring(0, LONGEST);
    }
}
