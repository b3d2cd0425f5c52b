package org.pilah.journal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pilah.model.Change;
import org.pilah.model.Coding;
import org.pilah.model.Item;
import org.pilah.model.Rewording;

/// Lines as bytes and back. Reads one member at a time, so that a line costs no tree.
final class LineJson {
    /// Stands for "when its line was written" until the line's time is known.
    static final Instant LINE_TIME = Instant.MIN;

    private LineJson() {}

    static byte[] header(int version, Header header) {
        return object(json -> {
            json.writeNumberField("pilah", version);
            json.writeStringField("study", header.study().value());
            json.writeStringField("title", header.title());
            json.writeStringField("created", header.created().toString());
        });
    }

    /// The line's bytes up to its seal.
    ///
    /// @throws IllegalArgumentException when it could not be read back, being too long or too deep
    static byte[] line(long rev, Instant at, String by, long undoes, String batch, Line.Content content) {
        byte[] line = object(json -> {
            json.writeNumberField("rev", rev);
            json.writeStringField("at", at.toString());
            json.writeStringField("by", by);
            if (undoes > 0) {
                json.writeNumberField("undoes", undoes);
            }
            if (!batch.isEmpty()) {
                json.writeStringField("batch", batch);
            }
            switch (content) {
                case Line.Did(var change) -> {
                    json.writeFieldName("do");
                    write(json, change, new CodedJson.Head(at, by));
                }
                case Line.Closed(var first, var counts) -> {
                    json.writeNumberField("closes", first);
                    json.writeObjectField("counts", counts);
                }
            }
        });
        if (line.length > LineBytes.LONGEST - LineBytes.SEAL) {
            throw new IllegalArgumentException("too long for a line");
        }
        // In a shorter line nothing can be too long to be read back.
        if (line.length > ItemJson.LONGEST_TEXT) {
            byte[] whole = Arrays.copyOf(line, line.length + 1);
            whole[line.length] = '}';
            read(whole, whole.length, 0);
        }
        return line;
    }

    /// @throws IllegalArgumentException when the bytes are not a line of a study
    static Line read(byte[] bytes, int length, long place) {
        try (JsonParser json = ItemJson.MAPPER.createParser(bytes, 0, length)) {
            return read(json, place, length + 1L);
        } catch (IOException | DateTimeException e) {
            throw new IllegalArgumentException("not a line of a study", e);
        }
    }

    private static Line read(JsonParser json, long place, long size) throws IOException {
        long rev = 0;
        Instant at = LINE_TIME;
        String by = "";
        long undoes = 0;
        String batch = "";
        Change change = null;
        long closes = 0;
        Map<String, Long> counts = Map.of();
        expect(json.nextToken() == JsonToken.START_OBJECT);
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            switch (name) {
                case "rev" -> rev = json.getLongValue();
                case "at" -> at = Instant.parse(json.getText());
                case "by" -> by = json.getText();
                case "undoes" -> undoes = json.getLongValue();
                case "batch" -> batch = json.getText();
                case "do" -> change = single(changes(json, new CodedJson.Head(at, by)));
                case "closes" -> closes = json.getLongValue();
                case "counts" -> counts = counts(json);
                default -> json.skipChildren();
            }
        }
        expect(json.nextToken() == null && rev > 0 && !at.equals(LINE_TIME) && (change == null) == (closes > 0));
        Line.Content content = change == null ? new Line.Closed(closes, counts) : new Line.Did(timed(change, at));
        return new Line(rev, at, by, undoes, batch, content, place, size);
    }

    private static void write(JsonGenerator json, Change change, CodedJson.Head head) throws IOException {
        if (CodedJson.fits(change)) {
            CodedJson.write(json, List.of(change), head);
            return;
        }
        json.writeStartObject();
        json.writeStringField("type", change.type());
        switch (change) {
            case Change.Add(var item) -> field(json, "item", item, head.at());
            case Change.Remove(var item) -> field(json, "item", item, head.at());
            case Change.Alter(var before, var after) -> {
                field(json, "before", before, head.at());
                field(json, "after", after, head.at());
            }
            case Change.Correct(var rewording) -> json.writeObjectField("rewording", rewording);
            case Change.All(var changes) -> {
                json.writeArrayFieldStart("changes");
                write(json, changes, head);
                json.writeEndArray();
            }
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, List<Change> changes, CodedJson.Head head) throws IOException {
        int next = 0;
        while (next < changes.size()) {
            int brief = CodedJson.run(changes, next);
            if (brief > 0) {
                CodedJson.write(json, changes.subList(next, next + brief), head);
            } else {
                write(json, changes.get(next), head);
            }
            next += Math.max(brief, 1);
        }
    }

    private static void field(JsonGenerator json, String name, Item item, Instant at) throws IOException {
        json.writeFieldName(name);
        if (item instanceof Coding coding && coding.at().equals(at)) {
            writeTimeless(json, coding);
        } else {
            json.writeObject(item);
        }
    }

    private static void writeTimeless(JsonGenerator json, Coding coding) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", coding.id().value());
        json.writeStringField("segment", coding.segment().value());
        json.writeStringField("code", coding.code().value());
        json.writeStringField("coder", coding.coder());
        if (!coding.facets().isEmpty()) {
            json.writeObjectField("facets", coding.facets());
        }
        json.writeEndObject();
    }

    /// What stands as one change in the file is several where segments of one source are written in brief.
    private static List<Change> changes(JsonParser json, CodedJson.Head head) throws IOException {
        expect(json.currentToken() == JsonToken.START_OBJECT);
        expect("type".equals(json.nextFieldName()));
        String type = json.nextTextValue();
        if (CodedJson.TYPE.equals(type)) {
            // Whoever left out what the line says of itself must have said it before.
            expect(!head.at().equals(LINE_TIME));
            return CodedJson.read(json, head);
        }
        if ("all".equals(type)) {
            expect("changes".equals(json.nextFieldName()) && json.nextToken() == JsonToken.START_ARRAY);
            var changes = new ArrayList<Change>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                changes.addAll(changes(json, head));
            }
            expect(json.nextToken() == JsonToken.END_OBJECT);
            return List.of(new Change.All(changes));
        }
        if (Change.Correct.TYPE.equals(type)) {
            var change = new Change.Correct(thing(json, "rewording", Rewording.class));
            expect(json.nextToken() == JsonToken.END_OBJECT);
            return List.of(change);
        }
        Class<? extends Item> item = type == null ? null : ItemJson.CHANGES.get(type);
        if (type == null || item == null) {
            throw new IOException("unknown type of change");
        }
        Change change = type.startsWith("alter-")
                ? new Change.Alter(thing(json, "before", item), thing(json, "after", item))
                : type.startsWith("add-")
                        ? new Change.Add(thing(json, "item", item))
                        : new Change.Remove(thing(json, "item", item));
        expect(json.nextToken() == JsonToken.END_OBJECT);
        return List.of(change);
    }

    private static Change single(List<Change> changes) {
        return changes.size() == 1 ? changes.getFirst() : new Change.All(changes);
    }

    private static <T> T thing(JsonParser json, String name, Class<T> type) throws IOException {
        expect(name.equals(json.nextFieldName()));
        json.nextToken();
        T thing = ItemJson.MAPPER.readValue(json, type);
        expect(thing != null);
        return thing;
    }

    /// Codings written without a time have their line's.
    private static Change timed(Change change, Instant at) {
        return switch (change) {
            case Change.Add(var item) -> new Change.Add(timed(item, at));
            case Change.Remove(var item) -> new Change.Remove(timed(item, at));
            case Change.Alter(var before, var after) -> new Change.Alter(timed(before, at), timed(after, at));
            case Change.Correct correct -> correct;
            case Change.All(var changes) ->
                new Change.All(changes.stream().map(each -> timed(each, at)).toList());
        };
    }

    private static Item timed(Item item, Instant at) {
        return item instanceof Coding(var id, var segment, var code, var coder, var facets, var time)
                        && time.equals(LINE_TIME)
                ? new Coding(id, segment, code, coder, facets, at)
                : item;
    }

    private static Map<String, Long> counts(JsonParser json) throws IOException {
        expect(json.currentToken() == JsonToken.START_OBJECT);
        var counts = new LinkedHashMap<String, Long>();
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            counts.put(name, json.getLongValue());
        }
        return counts;
    }

    static void expect(boolean right) throws IOException {
        if (!right) {
            throw new IOException("not the form of a line");
        }
    }

    private interface Members {
        void write(JsonGenerator json) throws IOException;
    }

    /// A JSON object's bytes without its closing brace, which the seal brings.
    private static byte[] object(Members members) {
        var bytes = new Bytes();
        try (JsonGenerator json = ItemJson.MAPPER.createGenerator((OutputStream) bytes)) {
            json.writeStartObject();
            members.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot be written", e);
        }
        return bytes.withoutLast();
    }

    private static final class Bytes extends ByteArrayOutputStream {
        byte[] withoutLast() {
            return Arrays.copyOf(buf, count - 1);
        }
    }
}
