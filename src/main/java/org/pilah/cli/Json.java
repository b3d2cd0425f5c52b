package org.pilah.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/// One JSON value on its way out, in UTF-8, written as it comes: what is not held need not fit in memory.
final class Json implements AutoCloseable {
    private final JsonGenerator generator;

    Json(OutputStream out) {
        // Through a writer, since half a character at the border of a passage would stop the generator's own encoder.
        this.generator = generator(out);
    }

    private static JsonGenerator generator(OutputStream out) {
        try {
            return new JsonFactory()
                    .createGenerator(new OutputStreamWriter(out, StandardCharsets.UTF_8))
                    .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What is written inside an object or a list.
    private interface Writing {
        void write() throws IOException;
    }

    Json object(Runnable inside) {
        return write(() -> {
            generator.writeStartObject();
            inside.run();
            generator.writeEndObject();
        });
    }

    Json field(String name, String words) {
        return write(() -> generator.writeStringField(name, words));
    }

    Json field(String name, long number) {
        return write(() -> generator.writeNumberField(name, number));
    }

    Json number(String name, BigDecimal number) {
        return write(() -> generator.writeNumberField(name, number));
    }

    Json truth(String name, boolean truth) {
        return write(() -> generator.writeBooleanField(name, truth));
    }

    /// The words, or `null` where there are none.
    Json mayField(String name, String words) {
        return words.isEmpty() ? write(() -> generator.writeNullField(name)) : field(name, words);
    }

    Json object(String name, Runnable inside) {
        write(() -> generator.writeFieldName(name));
        return object(inside);
    }

    /// A list whose members are written by `each`.
    <T> Json list(String name, Iterable<T> things, Consumer<T> each) {
        write(() -> generator.writeFieldName(name));
        return list(things, each);
    }

    <T> Json list(Iterable<T> things, Consumer<T> each) {
        return write(() -> {
            generator.writeStartArray();
            things.forEach(each);
            generator.writeEndArray();
        });
    }

    /// A list that is filled as things are found.
    Json filled(String name, Runnable inside) {
        return write(() -> {
            generator.writeArrayFieldStart(name);
            inside.run();
            generator.writeEndArray();
        });
    }

    Json value(String words) {
        return write(() -> generator.writeString(words));
    }

    Json value(long number) {
        return write(() -> generator.writeNumber(number));
    }

    @Override
    public void close() {
        write(() -> {
            generator.writeRaw('\n');
            generator.close();
        });
    }

    private Json write(Writing writing) {
        try {
            writing.write();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
