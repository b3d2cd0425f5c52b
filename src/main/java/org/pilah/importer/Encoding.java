package org.pilah.importer;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.pilah.messages.Problem;

/// How the bytes of a text file stand for characters: after a mark of `mark` bytes, in `charset`, which is so with
/// a confidence of 0 to 100.
record Encoding(Charset charset, int mark, int confidence) {
    private static final int SURE = 100;
    /// Below this confidence the researcher is asked to look.
    private static final int UNSURE = 90;
    private static final int HEAD = 1 << 16;
    /// What the detector looks at.
    private static final int SAMPLE = 8_000;
    /// By how much another Latin encoding must be likelier than windows-1252, the one that is found in
    /// practice.
    private static final int LEAD = 20;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /// Finds out: the mark at the beginning, then UTF-8 if all of it can be read so, then the pattern of
    /// UTF-16, then the letters' frequencies. A `wanted` encoding is taken as it is.
    static Encoding of(Path file, String wanted) throws IOException {
        byte[] head = head(file);
        Optional<Encoding> marked = byMark(head);
        if (!wanted.isBlank()) {
            return named(wanted.strip(), head, marked);
        }
        if (marked.isPresent()) {
            return marked.get();
        }
        Optional<Encoding> wide = byZeros(head);
        if (wide.isPresent()) {
            return wide.get();
        }
        var unmarked = new Encoding(StandardCharsets.UTF_8, 0, SURE);
        var survey = new Survey();
        Decoder.Losses losses;
        try (InputStream in = unmarked.open(file)) {
            losses = Decoder.decode(in, StandardCharsets.UTF_8, survey);
        }
        if (losses.broken() == 0) {
            return unmarked;
        }
        // A UTF-8 text with a damaged place is still one: nearly all its longer sequences are well formed.
        long fine = survey.beyondAscii - losses.broken() + losses.halves();
        long bad = losses.broken() - losses.halves();
        return fine >= bad && fine > 0
                ? new Encoding(StandardCharsets.UTF_8, 0, (int) (SURE * fine / (fine + bad)))
                : bySpaces(head).orElseGet(() -> byLetters(sample(file, head)));
    }

    private boolean isUtf8() {
        return charset.equals(StandardCharsets.UTF_8);
    }

    /// What a researcher should know of it, if it was not `wanted` and is not plain UTF-8.
    Optional<Remark> remark(String wanted) {
        if (!wanted.isBlank() || (isUtf8() && confidence == SURE)) {
            return Optional.empty();
        }
        String key = confidence < UNSURE ? "import.remark.encoding.unsure" : "import.remark.encoding";
        return Optional.of(Remark.of(key, charset.name(), confidence));
    }

    /// The file's bytes behind the mark.
    InputStream open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(mark);
        return in;
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static Encoding named(String wanted, byte[] head, Optional<Encoding> marked) {
        if (wanted.toLowerCase(Locale.ROOT).matches("utf-?16")) {
            return marked.filter(mark -> mark.charset.name().startsWith("UTF-16"))
                    .or(() -> byZeros(head))
                    .orElse(new Encoding(StandardCharsets.UTF_16LE, 0, SURE));
        }
        Charset charset;
        try {
            charset = Charset.forName(wanted);
        } catch (IllegalArgumentException e) {
            throw new Problem(e, "import.encoding.unknown", wanted);
        }
        return marked.filter(mark -> mark.charset.equals(charset)).orElse(new Encoding(charset, 0, SURE));
    }

    private static Optional<Encoding> byMark(byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new Encoding(StandardCharsets.UTF_8, 3, SURE));
        }
        if (startsWith(head, 0xFF, 0xFE, 0, 0)) {
            return Optional.of(new Encoding(StandardCharsets.UTF_32LE, 4, SURE));
        }
        if (startsWith(head, 0, 0, 0xFE, 0xFF)) {
            return Optional.of(new Encoding(StandardCharsets.UTF_32BE, 4, SURE));
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return Optional.of(new Encoding(StandardCharsets.UTF_16LE, 2, SURE));
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return Optional.of(new Encoding(StandardCharsets.UTF_16BE, 2, SURE));
        }
        return Optional.empty();
    }

    private static boolean startsWith(byte[] head, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /// UTF-16 in Latin letters: every other byte is zero.
    private static Optional<Encoding> byZeros(byte[] head) {
        int units = head.length / 2;
        int high = 0;
        int low = 0;
        for (int i = 0; i < units; i++) {
            high += head[2 * i] == 0 ? 1 : 0;
            low += head[2 * i + 1] == 0 ? 1 : 0;
        }
        boolean big = high > low;
        int zeros = Math.max(high, low);
        if (units < 2 || zeros * 10 < units * 4 || Math.min(high, low) * 20 > units) {
            return Optional.empty();
        }
        int confidence = Math.min(SURE, SURE * zeros / units);
        return Optional.of(new Encoding(big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE, 0, confidence));
    }

    /// UTF-16 in other letters: blanks and line ends stand at even places in one of the two orders only.
    private static Optional<Encoding> bySpaces(byte[] head) {
        int units = head.length / 2;
        int big = 0;
        int little = 0;
        for (int i = 0; i < units; i++) {
            int first = head[2 * i];
            int second = head[2 * i + 1];
            big += first == 0 && (second == ' ' || second == '\n') ? 1 : 0;
            little += second == 0 && (first == ' ' || first == '\n') ? 1 : 0;
        }
        boolean plain = Math.max(big, little) * 50 < units || Math.min(big, little) > 0;
        return plain
                ? Optional.empty()
                : Optional.of(new Encoding(
                        big > little ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE, 0, SURE / 2));
    }

    private static Encoding byLetters(byte[] sample) {
        var detector = new CharsetDetector();
        detector.setText(sample);
        CharsetMatch[] matches = detector.detectAll();
        int western = Arrays.stream(matches)
                .filter(match ->
                        match.getName().equals("ISO-8859-1") || match.getName().equals("windows-1252"))
                .mapToInt(CharsetMatch::getConfidence)
                .max()
                .orElse(0);
        return Arrays.stream(matches)
                .filter(match -> match.getConfidence() > western + LEAD && Charset.isSupported(match.getName()))
                .findFirst()
                .map(match -> new Encoding(Charset.forName(match.getName()), 0, match.getConfidence()))
                .orElse(new Encoding(WINDOWS_1252, 0, western));
    }

    /// The stretch from shortly before the first byte that is not ASCII: only such bytes tell encodings apart.
    private static byte[] sample(Path file, byte[] head) {
        try (var in = new BufferedInputStream(Files.newInputStream(file), HEAD)) {
            in.mark(HEAD);
            for (int at = 0, next = in.read(); next >= 0 && next < 0x80; next = in.read()) {
                if (++at % 200 == 0) {
                    in.mark(HEAD);
                }
            }
            in.reset();
            return in.readNBytes(SAMPLE);
        } catch (IOException e) {
            return Arrays.copyOf(head, Math.min(head.length, SAMPLE));
        }
    }

    /// Counts what is not ASCII; the marks for what cannot be read are among it.
    private static final class Survey implements Decoder.Sink {
        private long beyondAscii;

        @Override
        public void characters(char[] buffer, int from, int to) {
            for (int i = from; i < to; i++) {
                beyondAscii += buffer[i] >= 0x80 ? 1 : 0;
            }
        }
    }
}
