package org.pilah.importer;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.logging.LogManager;
import org.pilah.messages.Problem;
import org.pilah.task.OtherJava;
import org.pilah.task.Progress;

/// The entrance of the Java beside the program: reads the files it is asked for, one after the other, and says what
/// is in them. It ends when nobody has asked for a while, or when the program has ended.
final class ApartReader {
    private static final int IDLE_SECONDS = 20;

    private ApartReader() {}

    /// Started by `Apart`, never by a person.
    public static void main(String[] arguments) throws IOException {
        OtherJava.endWithStarter();
        LogManager.getLogManager().reset();
        var out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        // What a library prints must not come between the answers.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        while (OtherJava.isAsked(System.in, IDLE_SECONDS)) {
            answer(new DataInputStream(System.in), out);
        }
    }

    private static void answer(DataInputStream in, DataOutputStream out) throws IOException {
        Kind kind = Kind.valueOf(in.readUTF());
        Path file = Path.of(in.readUTF());
        var options = new ImportOptions(in.readUTF(), in.readUTF());
        String name = String.valueOf(file.getFileName());
        Document document;
        try {
            document = kind.read(file, options, new Told(out));
        } catch (Problem problem) {
            ApartAnswer.tell(out, problem);
            return;
        } catch (IOException e) {
            ApartAnswer.tell(out, new Problem(e, "import.unreadable", name));
            return;
        }
        ApartAnswer.tell(out, document);
    }

    /// Progress as it is told to the other side, at most every tenth of a second.
    private static final class Told implements Progress {
        private static final long STEP = 100_000_000;

        private final DataOutputStream out;
        private long last;

        Told(DataOutputStream out) {
            this.out = out;
            this.last = System.nanoTime();
        }

        @Override
        public void at(String what, long done, long all) {
            if (System.nanoTime() - last < STEP) {
                return;
            }
            last = System.nanoTime();
            try {
                ApartAnswer.tell(out, done, all);
            } catch (IOException e) {
                throw new Stopped();
            }
        }

        @Override
        public boolean stopped() {
            return false;
        }
    }
}
