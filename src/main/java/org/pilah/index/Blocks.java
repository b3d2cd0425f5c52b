package org.pilah.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.pilah.model.CaseId;
import org.pilah.model.CodedSegment;
import org.pilah.model.Coding;
import org.pilah.model.Language;
import org.pilah.model.Passage;
import org.pilah.model.Query;
import org.pilah.model.Segment;
import org.pilah.model.Source;
import org.pilah.model.Turn;

/// Turns what is known of a source into blocks of documents: for each turn and each segment its codings, then
/// itself.
///
/// Every document carries its source, start and end, so that all that overlaps a stretch can be replaced.
final class Blocks {
    /// Segments are counted and found, never ranked: their words need no lengths.
    private static final FieldType QUOTE = quote();

    /// So many different words of a source are held in memory before they are noted.
    private static final int MANY_WORDS = 50_000;

    private final SourceWords words;
    private final Families families;
    private final GatheredWords ofTurns = new GatheredWords();
    private final List<String> ofNotes = new ArrayList<>();
    private final List<Turn> turns;
    private final List<CodedSegment> segments;

    Blocks(SourceWords words, Families families) {
        this.words = words;
        this.families = families;
        this.turns = words.turns().stream()
                .sorted(Comparator.comparingInt(Turn::start))
                .toList();
        this.segments = words.segments().stream()
                .sorted(Comparator.comparingInt(each -> each.segment().passage().start()))
                .toList();
    }

    /// What takes documents or blocks of them.
    @FunctionalInterface
    interface Taker<T> {
        void take(T made) throws IOException;
    }

    /// Hands over the blocks of all turns and segments that overlap the stretch, and which forms of words they
    /// are the first to hold.
    void between(int from, int to, Taker<List<Document>> taker) throws IOException {
        var open = new ArrayList<CodedSegment>();
        int next = 0;
        for (Turn turn : turns) {
            while (next < segments.size() && passage(segments.get(next)).start() < turn.end()) {
                open.add(segments.get(next++));
            }
            open.removeIf(each -> passage(each).end() <= turn.body());
            if (turn.body() < turn.end() && turn.body() < to && from < turn.end()) {
                taker.take(block(turn, open));
            }
            if (ofTurns.size() > MANY_WORDS) {
                note(words.source().language(), ofTurns.take(), taker);
            }
        }
        for (CodedSegment each : segments) {
            if (passage(each).overlaps(from, to)) {
                taker.take(block(each));
            }
        }
        note(words.source().language(), ofTurns.take(), taker);
        note(Fields.note(Query.Note.MEMO).language(), ofNotes, taker);
    }

    private void note(Language language, List<String> gathered, Taker<List<Document>> taker) throws IOException {
        List<Document> notes = families.notes(language, gathered);
        if (!notes.isEmpty()) {
            taker.take(notes);
        }
    }

    private List<Document> block(Turn turn, List<CodedSegment> overlapping) {
        var passage = new Passage(words.source().id(), turn.body(), turn.end());
        CaseId owner = words.source().caseOf(turn.speaker());
        var block = new ArrayList<Document>();
        Document whole = place(Unit.TURN.passage(), passage);
        for (CodedSegment each : overlapping) {
            for (Coding coding : each.codings()) {
                block.add(coding(Unit.TURN.coding(), passage, coding));
            }
            notes(whole, each.segment());
        }
        speaker(whole, turn.speaker(), owner);
        whole.add(new TextField(Unit.TURN.words(words.source().language()).name(), ofTurns.of(text(passage))));
        block.add(whole);
        return block;
    }

    private List<Document> block(CodedSegment coded) {
        Segment segment = coded.segment();
        String speaker = turnOf(segment.passage()).map(Turn::speaker).orElse("");
        CaseId owner = segment.caseId().isNone() ? words.source().caseOf(speaker) : segment.caseId();
        var block = new ArrayList<Document>();
        for (Coding coding : coded.codings()) {
            Document child = coding(Unit.SEGMENT.coding(), segment.passage(), coding);
            values(child, speaker, owner);
            value(child, Fields.CODER, coding.coder());
            coding.facets().forEach((name, value) -> value(child, Fields.facet(name), value));
            block.add(child);
        }
        Document whole = place(Unit.SEGMENT.passage(), segment.passage());
        terms(whole, speaker, owner);
        notes(whole, segment);
        Analyzers.words(segment.paraphrase(), ofNotes::add);
        Analyzers.words(segment.memo(), ofNotes::add);
        whole.add(new BinaryDocValuesField(Fields.ID, new BytesRef(segment.id().value())));
        whole.add(new Field(Unit.SEGMENT.words(words.source().language()).name(), text(segment.passage()), QUOTE));
        block.add(whole);
        return block;
    }

    private Document coding(String kind, Passage passage, Coding coding) {
        Document child = place(kind, passage);
        term(child, Fields.CODE, coding.code().value());
        value(child, Fields.CODE, coding.code().value());
        term(child, Fields.CODER, Fields.fold(coding.coder()));
        coding.facets().forEach((name, value) -> term(child, Fields.facet(name), Fields.fold(value)));
        return child;
    }

    private Document place(String kind, Passage passage) {
        var document = new Document();
        String source = passage.source().value();
        term(document, Fields.KIND, kind);
        term(document, Fields.SOURCE, source);
        value(document, Fields.SOURCE, source);
        document.add(new NumericDocValuesField(Fields.START, passage.start()));
        document.add(new NumericDocValuesField(Fields.END, passage.end()));
        return document;
    }

    private void speaker(Document document, String speaker, CaseId owner) {
        terms(document, speaker, owner);
        values(document, speaker, owner);
    }

    private void terms(Document document, String speaker, CaseId owner) {
        term(document, Fields.SPEAKER, Fields.fold(speaker));
        term(document, Fields.CASE, owner.value());
        voice(speaker).ifPresent(voice -> term(document, Fields.VOICE, voice));
    }

    private void values(Document document, String speaker, CaseId owner) {
        value(document, Fields.SPEAKER, speaker);
        value(document, Fields.CASE, owner.value());
        voice(speaker).ifPresent(voice -> value(document, Fields.VOICE, voice));
    }

    private Optional<String> voice(String speaker) {
        return words.source().speaker(speaker).map(Source.Speaker::role).map(role -> Fields.fold(role.name()));
    }

    private static void notes(Document document, Segment segment) {
        note(document, Query.Note.PARAPHRASE, segment.paraphrase());
        note(document, Query.Note.MEMO, segment.memo());
    }

    private static void note(Document document, Query.Note note, String text) {
        if (!text.isEmpty()) {
            document.add(new Field(Fields.note(note).name(), text, QUOTE));
        }
    }

    private static void term(Document document, String field, String value) {
        if (!value.isEmpty()) {
            document.add(new StringField(field, value, Field.Store.NO));
        }
    }

    private static void value(Document document, String field, String value) {
        if (!value.isEmpty()) {
            document.add(new SortedDocValuesField(Fields.value(field), new BytesRef(Fields.cut(value))));
        }
    }

    /// The turn in which the passage begins, or the next one it reaches.
    private Optional<Turn> turnOf(Passage passage) {
        int low = 0;
        int high = turns.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (turns.get(middle).end() <= passage.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < turns.size() && turns.get(low).start() < passage.end()
                ? Optional.of(turns.get(low))
                : Optional.empty();
    }

    private String text(Passage passage) {
        return words.texts().text(passage.source(), passage.start(), passage.end());
    }

    private static Passage passage(CodedSegment coded) {
        return coded.segment().passage();
    }

    private static FieldType quote() {
        var type = new FieldType(TextField.TYPE_NOT_STORED);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }
}
