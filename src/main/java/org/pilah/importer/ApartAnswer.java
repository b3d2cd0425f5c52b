package org.pilah.importer;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pilah.messages.Problem;
import org.pilah.model.TextPart;
import org.pilah.task.Progress;

/// What two Javas say to each other about one file: a question, then progress, then the document or a problem. Plain
/// numbers and words only; lengths are held to limits, since the other one may have gone mad.
final class ApartAnswer {
    private static final byte PROGRESS = 1;
    private static final byte DOCUMENT = 2;
    private static final byte PROBLEM = 3;
    private static final int MOST = 10_000_000;

    private final String name;
    private final Progress progress;
    private boolean begun;

    ApartAnswer(String name, Progress progress) {
        this.name = name;
        this.progress = progress;
    }

    /// Whether anything was heard.
    boolean isBegun() {
        return begun;
    }

    static void ask(DataOutputStream out, Kind kind, Path file, ImportOptions options) throws IOException {
        out.writeUTF(kind.name());
        out.writeUTF(file.toAbsolutePath().toString());
        out.writeUTF(options.language());
        out.writeUTF(options.encoding());
        out.flush();
    }

    static void tell(DataOutputStream out, long done, long all) throws IOException {
        out.writeByte(PROGRESS);
        out.writeLong(done);
        out.writeLong(all);
        out.flush();
    }

    static void tell(DataOutputStream out, Problem problem) throws IOException {
        out.writeByte(PROBLEM);
        out.writeUTF(problem.key());
        arguments(out, problem.arguments());
        out.flush();
    }

    static void tell(DataOutputStream out, Document document) throws IOException {
        out.writeByte(DOCUMENT);
        out.writeUTF(document.encoding());
        Lines lines = document.lines();
        out.writeInt(lines.pieces().size());
        for (String piece : lines.pieces()) {
            words(out, piece);
        }
        bits(out, lines.labelled());
        bits(out, lines.headings());
        out.writeInt(lines.voices().size());
        for (Map.Entry<Integer, Lines.Voice> voice : lines.voices().entrySet()) {
            out.writeInt(voice.getKey());
            out.writeInt(voice.getValue().body());
            words(out, voice.getValue().speaker());
            out.writeInt(voice.getValue().seconds());
        }
        out.writeInt(document.leftOut().size());
        for (LeftOut left : document.leftOut()) {
            out.writeUTF(left.kind().name());
            out.writeInt(left.count());
        }
        out.writeInt(document.remarks().size());
        for (Remark remark : document.remarks()) {
            out.writeUTF(remark.key());
            arguments(out, remark.arguments());
        }
        out.flush();
    }

    /// @throws Problem that the other one met
    Document read(DataInputStream in) throws IOException {
        for (byte what = in.readByte(); what != DOCUMENT; what = in.readByte()) {
            begun = true;
            if (what == PROGRESS) {
                progress.at(name, in.readLong(), in.readLong());
                progress.check();
            } else if (what == PROBLEM) {
                String key = in.readUTF();
                throw new Problem(key, arguments(in).toArray());
            } else {
                throw new IOException("not an answer");
            }
        }
        begun = true;
        String encoding = in.readUTF();
        var pieces = new ArrayList<String>();
        for (int left = count(in); left > 0; left--) {
            pieces.add(words(in));
        }
        BitSet labelled = bits(in);
        BitSet headings = bits(in);
        var voices = new HashMap<Integer, Lines.Voice>();
        for (int left = count(in); left > 0; left--) {
            voices.put(in.readInt(), new Lines.Voice(in.readInt(), words(in), in.readInt()));
        }
        var leftOut = new ArrayList<LeftOut>();
        for (int left = count(in); left > 0; left--) {
            leftOut.add(new LeftOut(LeftOut.Kind.valueOf(in.readUTF()), in.readInt()));
        }
        var remarks = new ArrayList<Remark>();
        for (int left = count(in); left > 0; left--) {
            remarks.add(new Remark(in.readUTF(), arguments(in)));
        }
        return new Document(new Lines(pieces, labelled, headings, voices), encoding, leftOut, remarks);
    }

    private static void words(DataOutputStream out, String words) throws IOException {
        byte[] bytes = new byte[words.length() * 2];
        for (int i = 0; i < words.length(); i++) {
            bytes[2 * i] = (byte) (words.charAt(i) >> 8);
            bytes[2 * i + 1] = (byte) words.charAt(i);
        }
        out.writeInt(words.length());
        out.write(bytes);
    }

    private static String words(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > TextPart.LONGEST) {
            throw new IOException("not a piece of text");
        }
        byte[] bytes = in.readNBytes(2 * length);
        char[] words = new char[bytes.length / 2];
        for (int i = 0; i < words.length; i++) {
            words[i] = (char) (((bytes[2 * i] & 0xFF) << 8) | (bytes[2 * i + 1] & 0xFF));
        }
        return new String(words);
    }

    private static void bits(DataOutputStream out, BitSet bits) throws IOException {
        out.writeInt(bits.cardinality());
        for (int at = bits.nextSetBit(0); at >= 0; at = bits.nextSetBit(at + 1)) {
            out.writeInt(at);
        }
    }

    private static BitSet bits(DataInputStream in) throws IOException {
        var bits = new BitSet();
        for (int left = count(in); left > 0; left--) {
            bits.set(Math.clamp(in.readInt(), 0, TextCollector.LIMIT));
        }
        return bits;
    }

    private static void arguments(DataOutputStream out, List<Object> arguments) throws IOException {
        out.writeInt(arguments.size());
        for (Object argument : arguments) {
            boolean number = argument instanceof Integer || argument instanceof Long;
            out.writeBoolean(number);
            if (number) {
                out.writeLong(((Number) argument).longValue());
            } else {
                words(out, argument.toString());
            }
        }
    }

    private static List<Object> arguments(DataInputStream in) throws IOException {
        var arguments = new ArrayList<>();
        for (int left = count(in); left > 0; left--) {
            arguments.add(in.readBoolean() ? (Object) in.readLong() : words(in));
        }
        return arguments;
    }

    private static int count(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST) {
            throw new IOException("not an answer");
        }
        return count;
    }
}
