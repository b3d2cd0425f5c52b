package org.pilah.journal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pilah.model.Bilingual;
import org.pilah.model.CaseId;
import org.pilah.model.CodeId;
import org.pilah.model.CodingId;
import org.pilah.model.Edit;
import org.pilah.model.FrameworkId;
import org.pilah.model.ItemId;
import org.pilah.model.MatrixSpec.Reach;
import org.pilah.model.SegmentId;
import org.pilah.model.SourceId;
import org.pilah.model.StudyId;
import org.pilah.model.Turn;
import org.pilah.model.Value;

/// The values that are written more briefly than their record would be: ids, bilingual texts, values, turns, edits,
/// fixed words.
final class ModelJson extends SimpleModule {
    private static final long serialVersionUID = 1L;

    ModelJson() {
        super("pilah");
        brief(StudyId.class, StudyId::value, StudyId::new, null);
        brief(SourceId.class, SourceId::value, SourceId::new, null);
        brief(SegmentId.class, SegmentId::value, SegmentId::new, null);
        brief(CodingId.class, CodingId::value, CodingId::new, null);
        brief(ItemId.class, ItemId::value, ItemId::new, null);
        brief(CodeId.class, CodeId::value, CodeId::new, CodeId.NONE);
        brief(FrameworkId.class, FrameworkId::value, FrameworkId::new, FrameworkId.NONE);
        brief(CaseId.class, CaseId::value, CaseId::new, CaseId.NONE);
        brief(Instant.class, Instant::toString, Instant::parse, LineJson.LINE_TIME);
        addSerializer(Bilingual.class, new BilingualWriter());
        addDeserializer(Bilingual.class, new BilingualReader());
        addSerializer(Value.class, new ValueWriter());
        addDeserializer(Value.class, new ValueReader());
        addSerializer(Turn.class, new TurnWriter());
        addDeserializer(Turn.class, new TurnReader());
        addSerializer(Edit.class, new EditWriter());
        addDeserializer(Edit.class, new EditReader());
        addSerializer(new FixedWordWriter());
        setDeserializerModifier(new BeanDeserializerModifier() {
            private static final long serialVersionUID = 1L;

            @Override
            public JsonDeserializer<?> modifyEnumDeserializer(
                    DeserializationConfig config, JavaType type, BeanDescription bean, JsonDeserializer<?> usual) {
                return new FixedWordReader(type.getRawClass());
            }
        });
    }

    private <T> void brief(Class<T> type, Function<T, String> words, Function<String, T> thing, @Nullable T none) {
        addSerializer(type, new BriefWriter<>(type, words, value -> value.equals(none)));
        addDeserializer(type, new BriefReader<>(type, thing, none));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static final class BriefWriter<T> extends StdSerializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient Function<T, String> words;
        private final transient Predicate<T> isNone;

        BriefWriter(Class<T> type, Function<T, String> words, Predicate<T> isNone) {
            super(type);
            this.words = words;
            this.isNone = isNone;
        }

        @Override
        public boolean isEmpty(SerializerProvider provider, T value) {
            return isNone.test(value);
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(words.apply(value));
        }
    }

    private static final class BriefReader<T> extends StdDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> thing;
        private final transient @Nullable T none;

        BriefReader(Class<T> type, Function<String, T> thing, @Nullable T none) {
            super(type);
            this.thing = thing;
            this.none = none;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            String text = json.currentToken() == JsonToken.VALUE_STRING ? json.getText() : "";
            try {
                return thing.apply(text);
            } catch (IllegalArgumentException | DateTimeException e) {
                throw InvalidFormatException.from(json, "not a " + handledType().getSimpleName(), text, handledType());
            }
        }

        @Override
        @SuppressWarnings("NullAway") // Jackson's "no value" is null; records refuse it where it matters
        public T getNullValue(DeserializationContext context) {
            return none;
        }

        @Override
        public @Nullable Object getEmptyValue(DeserializationContext context) {
            return none;
        }
    }

    private static final class BilingualWriter extends StdSerializer<Bilingual> {
        private static final long serialVersionUID = 1L;

        BilingualWriter() {
            super(Bilingual.class);
        }

        @Override
        public boolean isEmpty(SerializerProvider provider, Bilingual value) {
            return value.isEmpty();
        }

        @Override
        public void serialize(Bilingual value, JsonGenerator json, SerializerProvider provider) throws IOException {
            if (value.indonesian().equals(value.english())) {
                json.writeString(value.indonesian());
                return;
            }
            json.writeStartObject();
            json.writeStringField("id", value.indonesian());
            json.writeStringField("en", value.english());
            json.writeEndObject();
        }
    }

    private static final class BilingualReader extends StdDeserializer<Bilingual> {
        private static final long serialVersionUID = 1L;

        BilingualReader() {
            super(Bilingual.class);
        }

        @Override
        public Bilingual deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (json.currentToken() == JsonToken.VALUE_STRING) {
                return Bilingual.same(json.getText());
            }
            var tree = context.readTree(json);
            return new Bilingual(tree.path("id").asText(""), tree.path("en").asText(""));
        }

        @Override
        public Bilingual getNullValue(DeserializationContext context) {
            return Bilingual.EMPTY;
        }

        @Override
        public Object getEmptyValue(DeserializationContext context) {
            return Bilingual.EMPTY;
        }
    }

    private static final class ValueWriter extends StdSerializer<Value> {
        private static final long serialVersionUID = 1L;

        ValueWriter() {
            super(Value.class);
        }

        @Override
        public void serialize(Value value, JsonGenerator json, SerializerProvider provider) throws IOException {
            String name = switch (value) {
                case Value.Text text -> "text";
                case Value.Amount amount -> "number";
                case Value.Day day -> "day";
                case Value.Choice choice -> "choice";
            };
            json.writeStartObject();
            json.writeStringField(name, value.plain());
            json.writeEndObject();
        }
    }

    private static final class ValueReader extends StdDeserializer<Value> {
        private static final long serialVersionUID = 1L;

        ValueReader() {
            super(Value.class);
        }

        @Override
        public Value deserialize(JsonParser json, DeserializationContext context) throws IOException {
            var entry = context.readTree(json).properties().stream().findFirst();
            String name = entry.map(each -> each.getKey()).orElse("");
            String words = entry.map(each -> each.getValue().asText()).orElse("");
            try {
                return switch (name) {
                    case "text" -> new Value.Text(words);
                    case "number" -> new Value.Amount(new BigDecimal(words));
                    case "day" -> new Value.Day(LocalDate.parse(words));
                    case "choice" -> new Value.Choice(words);
                    default -> throw InvalidFormatException.from(json, "not a value", name, Value.class);
                };
            } catch (IllegalArgumentException | DateTimeException e) {
                throw InvalidFormatException.from(json, "not a value", words, Value.class);
            }
        }
    }

    private static final class TurnWriter extends StdSerializer<Turn> {
        private static final long serialVersionUID = 1L;

        TurnWriter() {
            super(Turn.class);
        }

        @Override
        public void serialize(Turn turn, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartArray();
            json.writeNumber(turn.start());
            json.writeNumber(turn.body());
            json.writeNumber(turn.end());
            boolean timed = turn.seconds() != Turn.NO_TIME;
            if (timed || !turn.speaker().isEmpty()) {
                json.writeString(turn.speaker());
            }
            if (timed) {
                json.writeNumber(turn.seconds());
            }
            json.writeEndArray();
        }
    }

    private static final class TurnReader extends StdDeserializer<Turn> {
        private static final long serialVersionUID = 1L;

        TurnReader() {
            super(Turn.class);
        }

        @Override
        public Turn deserialize(JsonParser json, DeserializationContext context) throws IOException {
            var tree = context.readTree(json);
            try {
                return new Turn(
                        tree.path(0).asInt(-1),
                        tree.path(1).asInt(-1),
                        tree.path(2).asInt(-1),
                        tree.path(3).asText(""),
                        tree.path(4).asInt(Turn.NO_TIME));
            } catch (IllegalArgumentException e) {
                throw InvalidFormatException.from(json, "not a turn", tree.toString(), Turn.class);
            }
        }
    }

    private static final class EditWriter extends StdSerializer<Edit> {
        private static final long serialVersionUID = 1L;

        EditWriter() {
            super(Edit.class);
        }

        @Override
        public void serialize(Edit edit, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartArray();
            json.writeNumber(edit.start());
            json.writeString(edit.were());
            json.writeString(edit.words());
            json.writeEndArray();
        }
    }

    private static final class EditReader extends StdDeserializer<Edit> {
        private static final long serialVersionUID = 1L;

        EditReader() {
            super(Edit.class);
        }

        @Override
        public Edit deserialize(JsonParser json, DeserializationContext context) throws IOException {
            var tree = context.readTree(json);
            boolean whole = tree.size() == 3
                    && tree.path(0).isInt()
                    && tree.path(1).isTextual()
                    && tree.path(2).isTextual();
            try {
                return new Edit(
                        whole ? tree.path(0).asInt() : -1,
                        tree.path(1).asText(""),
                        tree.path(2).asText(""));
            } catch (IllegalArgumentException e) {
                throw InvalidFormatException.from(json, "not an edit", tree.toString(), Edit.class);
            }
        }
    }

    private static final class FixedWordWriter extends StdSerializer<Enum<?>> {
        private static final long serialVersionUID = 1L;

        FixedWordWriter() {
            super(Enum.class, false);
        }

        @Override
        public boolean isEmpty(SerializerProvider provider, Enum<?> value) {
            return value == Reach.WITH_DESCENDANTS;
        }

        @Override
        public void serialize(Enum<?> value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(word(value));
        }
    }

    private static final class FixedWordReader extends StdDeserializer<Enum<?>> {
        private static final long serialVersionUID = 1L;

        FixedWordReader(Class<?> type) {
            super(type);
        }

        /// A display that does not say it lets a code answer for all beneath it.
        @Override
        public @Nullable Object getAbsentValue(DeserializationContext context) {
            return handledType() == Reach.class ? Reach.WITH_DESCENDANTS : null;
        }

        @Override
        public Enum<?> deserialize(JsonParser json, DeserializationContext context) throws IOException {
            String text = json.getText();
            for (Object constant : handledType().getEnumConstants()) {
                if (constant instanceof Enum<?> value && word(value).equals(text)) {
                    return value;
                }
            }
            String known = Arrays.toString(handledType().getEnumConstants());
            throw InvalidFormatException.from(json, "not one of " + known, text, handledType());
        }
    }
}
