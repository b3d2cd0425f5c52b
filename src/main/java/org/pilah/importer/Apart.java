package org.pilah.importer;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pilah.messages.Problem;
import org.pilah.task.OtherJava;
import org.pilah.task.Progress;

/// Reads files of kinds whose libraries cannot be held to limits, in a Java beside this one: it may run out of
/// memory, crash or go round in circles, and this one says so in a sentence and goes on. One that is done waits a
/// while for the next file. Where no other Java can be started, the file is read here.
///
/// Callable from any thread.
final class Apart {
    /// The heap of the other Java.
    static final int MEGABYTES = 1_000;
    /// For so long it may be silent; a page or a thousand paragraphs take far less.
    private static final int PATIENCE_SECONDS = 60;

    private static final int ENTRIES = 1 << 16;

    private final Deque<OtherJava> waiting = new ArrayDeque<>();

    Document read(Kind kind, Path file, ImportOptions options, Progress progress) throws IOException {
        String name = String.valueOf(file.getFileName());
        for (@Nullable OtherJava other = taken(); other != null; other = taken()) {
            Optional<Document> document = read(other, kind, file, options, progress);
            if (document.isPresent()) {
                return document.get();
            }
        }
        Optional<OtherJava> started = OtherJava.started(ApartReader.class, MEGABYTES);
        if (started.isEmpty()) {
            return kind.read(file, options, progress);
        }
        return read(started.get(), kind, file, options, progress)
                .orElseThrow(() -> new Problem("import.apart.crashed", name));
    }

    private synchronized @Nullable OtherJava taken() {
        return waiting.poll();
    }

    private synchronized void giveBack(OtherJava other) {
        waiting.add(other);
    }

    /// The document; empty if the other Java had ended before it began.
    private Optional<Document> read(OtherJava other, Kind kind, Path file, ImportOptions options, Progress progress) {
        String name = String.valueOf(file.getFileName());
        boolean done = false;
        var answer = new ApartAnswer(name, progress);
        try {
            var request = new DataOutputStream(other.input());
            ApartAnswer.ask(request, kind, file, options);
            var in = new BufferedInputStream(other.output(progress, PATIENCE_SECONDS), ENTRIES);
            Document document = answer.read(new DataInputStream(in));
            done = true;
            return Optional.of(document);
        } catch (Problem refused) {
            done = true;
            throw refused;
        } catch (OtherJava.Silent e) {
            throw new Problem(e, "import.apart.silent", name);
        } catch (IOException e) {
            // It may have ended while it waited, before it was asked.
            if (answer.isBegun() || other.end().filter(code -> code == 0).isEmpty()) {
                throw ended(other, e, name);
            }
            return Optional.empty();
        } finally {
            if (done) {
                giveBack(other);
            } else {
                other.close();
            }
        }
    }

    private static Problem ended(OtherJava other, IOException cause, String name) {
        boolean memory =
                other.end().filter(code -> code == OtherJava.OUT_OF_MEMORY).isPresent();
        return new Problem(cause, memory ? "import.apart.memory" : "import.apart.crashed", name);
    }
}
