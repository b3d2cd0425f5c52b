package org.pilah.importer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pilah.task.Progress;

/// Gathers what a reader of a document finds: its lines, how they look, who is known to speak them, what stays
/// outside, and what should be said of it.
final class DocumentText {
    /// Steps of which one is told.
    private static final int STEP = 1 << 10;

    private final String name;
    private final Progress progress;
    private final TextCollector text;
    private final BitSet labelled = new BitSet();
    private final BitSet headings = new BitSet();
    private final Map<Integer, Lines.Voice> voices = new HashMap<>();
    private final Map<LeftOut.Kind, Integer> leftOut = new EnumMap<>(LeftOut.Kind.class);
    private final List<Remark> remarks = new ArrayList<>();

    DocumentText(String name, Progress progress) {
        this.name = name;
        this.progress = progress;
        this.text = new TextCollector(name);
    }

    /// For whoever works on lines before they are handed over here: tells that so many of all steps are done, and
    /// stops where the work was stopped.
    void step(long done, long all) {
        progress.check();
        if (done % STEP == 0) {
            progress.at(name, done, all);
        }
    }

    void line(String words, Look look) {
        progress.check();
        int start = text.length() + Lines.firstWord(words);
        labelled.set(start, look == Look.BOLD_LABEL);
        headings.set(start, look == Look.HEADING);
        text.add(words);
        text.add("\n");
    }

    /// A line of somebody the document itself names: `mark` is the time and name before the words.
    void spoken(String mark, String words, String speaker, int seconds) {
        progress.check();
        int start = text.length();
        voices.put(start, new Lines.Voice(start + mark.length(), speaker, seconds));
        text.add(mark);
        text.add(words);
        text.add("\n");
    }

    void leaveOut(LeftOut.Kind kind) {
        leaveOut(kind, 1);
    }

    void leaveOut(LeftOut.Kind kind, int times) {
        if (times > 0) {
            leftOut.merge(kind, times, Integer::sum);
        }
    }

    void remark(String key, Object... arguments) {
        remarks.add(Remark.of(key, arguments));
    }

    /// As `remark`, where there is something to count.
    void remarkCount(String key, int count) {
        if (count > 0) {
            remark(key, count);
        }
    }

    /// The whole; the text is not gathered in afterwards.
    Document document() {
        return document("");
    }

    Document document(String encoding) {
        List<LeftOut> left = leftOut.entrySet().stream()
                .map(entry -> new LeftOut(entry.getKey(), entry.getValue()))
                .toList();
        if (text.zeros() > 0) {
            remark("import.remark.replaced", (long) text.zeros());
        }
        return new Document(new Lines(text.pieces(), labelled, headings, voices), encoding, left, remarks);
    }
}
