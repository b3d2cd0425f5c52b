package org.pilah.journal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pilah.model.CaseId;
import org.pilah.model.Change;
import org.pilah.model.Change.Add;
import org.pilah.model.Change.All;
import org.pilah.model.CodeId;
import org.pilah.model.Coding;
import org.pilah.model.CodingId;
import org.pilah.model.Passage;
import org.pilah.model.Segment;
import org.pilah.model.SegmentId;
import org.pilah.model.SourceId;

/// Segments that come with their codings, in brief: most of what most studies hold.
///
/// Such a bundle is an `All` of one new segment and new codings on it. Bundles of one source that follow one another
/// are written as one change and are read as so many bundles.
final class CodedJson {
    static final String TYPE = "add-coded";

    private CodedJson() {}

    /// Whether the change can be written in brief and read back as the same.
    static boolean fits(Change change) {
        return change instanceof All(var parts)
                && parts.size() > 1
                && parts.getFirst() instanceof Add(Segment segment)
                && parts.stream().skip(1).allMatch(part -> isOn(part, segment.id()));
    }

    private static boolean isOn(Change part, SegmentId segment) {
        // A coder left out is the line's author, so one without a name has to be written in full.
        return part instanceof Add(Coding coding)
                && coding.segment().equals(segment)
                && !coding.coder().isEmpty();
    }

    /// How many of the changes from this one on can be written as one; 0 when it does not fit.
    static int run(List<Change> changes, int from) {
        int to = from;
        while (to < changes.size()
                && fits(changes.get(to))
                && source(changes.get(to)).equals(source(changes.get(from)))) {
            to++;
        }
        return to - from;
    }

    /// What the line says of itself, which its codings need not repeat.
    record Head(Instant at, String by) {}

    static void write(JsonGenerator json, List<Change> bundles, Head head) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", TYPE);
        json.writeStringField("source", source(bundles.getFirst()).value());
        json.writeArrayFieldStart("segments");
        for (Change bundle : bundles) {
            json.writeStartArray();
            write(json, segment(bundle));
            for (Change part : bundle.each()) {
                if (part instanceof Add(Coding coding)) {
                    write(json, coding, head);
                }
            }
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static SourceId source(Change bundle) {
        return segment(bundle).passage().source();
    }

    private static Segment segment(Change bundle) {
        if (bundle instanceof All(var parts) && parts.getFirst() instanceof Add(Segment segment)) {
            return segment;
        }
        throw new IllegalArgumentException("no bundle of a segment and its codings");
    }

    private static void write(JsonGenerator json, Segment segment) throws IOException {
        json.writeString(segment.id().value());
        json.writeNumber(segment.passage().start());
        json.writeNumber(segment.passage().end());
        json.writeString(segment.words());
        boolean bare = segment.caseId().isNone()
                && segment.weight() == 0
                && segment.paraphrase().isEmpty()
                && segment.memo().isEmpty();
        if (!bare) {
            json.writeStartObject();
            writeUnlessEmpty(json, "caseId", segment.caseId().value());
            if (segment.weight() > 0) {
                json.writeNumberField("weight", segment.weight());
            }
            writeUnlessEmpty(json, "paraphrase", segment.paraphrase());
            writeUnlessEmpty(json, "memo", segment.memo());
            json.writeEndObject();
        }
    }

    private static void writeUnlessEmpty(JsonGenerator json, String name, String words) throws IOException {
        if (!words.isEmpty()) {
            json.writeStringField(name, words);
        }
    }

    private static void write(JsonGenerator json, Coding coding, Head head) throws IOException {
        boolean ownTime = !coding.at().equals(head.at);
        boolean facets = ownTime || !coding.facets().isEmpty();
        boolean ownCoder = !coding.coder().equals(head.by);
        json.writeStartArray();
        json.writeString(coding.id().value());
        json.writeString(coding.code().value());
        if (facets || ownCoder) {
            json.writeString(ownCoder ? coding.coder() : "");
        }
        if (facets) {
            json.writeObject(coding.facets());
        }
        if (ownTime) {
            json.writeString(coding.at().toString());
        }
        json.writeEndArray();
    }

    /// Reads what follows the type, up to and with the end of the change.
    static List<Change> read(JsonParser json, Head head) throws IOException {
        LineJson.expect("source".equals(json.nextFieldName()));
        var source = new SourceId(text(json));
        LineJson.expect("segments".equals(json.nextFieldName()) && json.nextToken() == JsonToken.START_ARRAY);
        var bundles = new ArrayList<Change>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            LineJson.expect(json.currentToken() == JsonToken.START_ARRAY);
            bundles.add(bundle(json, source, head));
        }
        LineJson.expect(json.nextToken() == JsonToken.END_OBJECT && !bundles.isEmpty());
        return bundles;
    }

    private static Change bundle(JsonParser json, SourceId source, Head head) throws IOException {
        var id = new SegmentId(text(json));
        var passage = new Passage(source, number(json), number(json));
        String words = text(json);
        JsonToken next = json.nextToken();
        Notes notes = next == JsonToken.START_OBJECT ? notes(json) : Notes.NONE;
        var parts = new ArrayList<Change>();
        parts.add(new Add(new Segment(id, passage, words, notes.owner, notes.weight, notes.paraphrase, notes.memo)));
        next = next == JsonToken.START_OBJECT ? json.nextToken() : next;
        while (next != JsonToken.END_ARRAY) {
            LineJson.expect(next == JsonToken.START_ARRAY);
            parts.add(new Add(coding(json, id, head)));
            next = json.nextToken();
        }
        LineJson.expect(parts.size() > 1);
        return new All(parts);
    }

    /// What a segment may have beside its place.
    private record Notes(CaseId owner, int weight, String paraphrase, String memo) {
        private static final Notes NONE = new Notes(CaseId.NONE, 0, "", "");
    }

    private static Notes notes(JsonParser json) throws IOException {
        Notes notes = Notes.NONE;
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            notes = switch (name) {
                case "caseId" -> new Notes(new CaseId(text(json)), notes.weight, notes.paraphrase, notes.memo);
                case "weight" -> new Notes(notes.owner, number(json), notes.paraphrase, notes.memo);
                case "paraphrase" -> new Notes(notes.owner, notes.weight, text(json), notes.memo);
                case "memo" -> new Notes(notes.owner, notes.weight, notes.paraphrase, text(json));
                default -> throw new IOException("unknown member of a segment");
            };
        }
        return notes;
    }

    private static Coding coding(JsonParser json, SegmentId segment, Head head) throws IOException {
        var id = new CodingId(text(json));
        var code = new CodeId(text(json));
        String coder = "";
        Map<String, String> facets = Map.of();
        Instant at = head.at;
        JsonToken next = json.nextToken();
        if (next == JsonToken.VALUE_STRING) {
            coder = json.getText();
            next = json.nextToken();
        }
        if (next == JsonToken.START_OBJECT) {
            facets = facets(json);
            next = json.nextToken();
        }
        if (next == JsonToken.VALUE_STRING) {
            at = Instant.parse(json.getText());
            next = json.nextToken();
        }
        LineJson.expect(next == JsonToken.END_ARRAY);
        return new Coding(id, segment, code, coder.isEmpty() ? head.by : coder, facets, at);
    }

    private static Map<String, String> facets(JsonParser json) throws IOException {
        var facets = new LinkedHashMap<String, String>();
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            facets.put(name, text(json));
        }
        return facets;
    }

    private static String text(JsonParser json) throws IOException {
        LineJson.expect(json.nextToken() == JsonToken.VALUE_STRING);
        return json.getText();
    }

    private static int number(JsonParser json) throws IOException {
        LineJson.expect(json.nextToken() == JsonToken.VALUE_NUMBER_INT);
        return json.getIntValue();
    }
}
