package org.pilah.ui.condense;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import org.fxmisc.richtext.model.EditableStyledDocument;
import org.fxmisc.richtext.model.Paragraph;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.fxmisc.richtext.model.Replacement;
import org.fxmisc.richtext.model.RichTextChange;
import org.fxmisc.richtext.model.SegmentOps;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyledDocument;
import org.fxmisc.richtext.model.StyledSegment;
import org.fxmisc.richtext.model.TextOps;
import org.fxmisc.richtext.model.TwoDimensional;
import org.reactfx.EventSource;
import org.reactfx.EventStream;
import org.reactfx.EventStreams;
import org.reactfx.Subscription;
import org.reactfx.SuspendableNo;
import org.reactfx.collection.LiveList;
import org.reactfx.collection.LiveListBase;
import org.reactfx.collection.QuasiListModification;
import org.reactfx.collection.UnmodifiableByDefaultLiveList;
import org.reactfx.value.Val;
import org.reactfx.value.Var;

/// The text as the text area takes it: a paragraph for each block, made when it is looked at, so that a text of any
/// length is opened at once. Nobody can write in it. For the screen's thread only.
final class ScreenDocument implements EditableStyledDocument<BlockManner, String, Tint> {
    static final TextOps<String, Tint> LETTERS = SegmentOps.styledTextOps();

    private static final int REMEMBERED = 1_000;

    private final Var<Integer> length = Var.newSimpleVar(0);
    private final Val<String> text = Val.create(this::getText, length);
    private final SuspendableNo beingUpdated = new SuspendableNo();
    private final EventSource<QuasiListModification<Paragraph<BlockManner, String, Tint>>> changes =
            new EventSource<>();
    private final Paragraphs paragraphs = new Paragraphs();
    private final Map<Integer, List<TextMarks.Run>> painted = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, List<TextMarks.Run>> eldest) {
            return size() > REMEMBERED;
        }
    };
    private CharSequence words = "";
    private ScreenBlocks blocks = ScreenBlocks.NONE;
    private Painter painter = Painter.PLAIN;

    /// What a block looks like.
    interface Painter {
        Painter PLAIN = new Painter() {
            @Override
            public BlockManner manner(int block) {
                return BlockManner.GOING_ON;
            }

            @Override
            public List<TextMarks.Run> runs(int block) {
                return List.of();
            }
        };

        BlockManner manner(int block);

        List<TextMarks.Run> runs(int block);
    }

    private record Place(ScreenBlocks in, int block, int column) implements Position {
        @Override
        public int getMajor() {
            return block;
        }

        @Override
        public int getMinor() {
            return column;
        }

        @Override
        public Position clamp() {
            int within = Math.clamp(block, 0, in.count() - 1);
            return new Place(in, within, Math.clamp(column, 0, in.length(within)));
        }

        @Override
        public Position offsetBy(int offset, Bias bias) {
            return place(in, toOffset() + offset);
        }

        @Override
        public int toOffset() {
            return in.position(block) + column;
        }

        @Override
        public boolean sameAs(Position other) {
            return block == other.getMajor() && column == other.getMinor();
        }

        @Override
        public TwoDimensional getTargetObject() {
            throw new UnsupportedOperationException("a place stands for itself");
        }

        static Place place(ScreenBlocks in, int position) {
            int at = Math.clamp(position, 0, in.screenLength());
            int block = in.blockAtPosition(at);
            return new Place(in, block, at - in.position(block));
        }
    }

    /// Shows another text.
    void show(CharSequence newWords, ScreenBlocks newBlocks, Painter newPainter) {
        List<Paragraph<BlockManner, String, Tint>> old = plain(words, blocks);
        painted.clear();
        words = newWords;
        blocks = newBlocks;
        painter = newPainter;
        beingUpdated.suspendWhile(() -> {
            length.setValue(blocks.screenLength());
            changes.push(QuasiListModification.create(0, old, blocks.count()));
        });
    }

    /// Makes the block anew if it looks different by now.
    void refresh(int block) {
        List<TextMarks.Run> before = painted.get(block);
        if (!painter.runs(block).equals(before)) {
            List<Paragraph<BlockManner, String, Tint>> old = Collections.singletonList(paragraph(block));
            changes.push(QuasiListModification.create(block, old, 1));
        }
    }

    private Paragraph<BlockManner, String, Tint> paragraph(int block) {
        List<TextMarks.Run> runs = painter.runs(block);
        painted.put(block, runs);
        return paragraph(words, blocks, painter.manner(block), runs, block);
    }

    private static Paragraph<BlockManner, String, Tint> paragraph(
            CharSequence words, ScreenBlocks blocks, BlockManner manner, List<TextMarks.Run> runs, int block) {
        String all = shown(words, blocks.start(block), blocks.end(block));
        var segments = new ArrayList<StyledSegment<String, Tint>>();
        for (TextMarks.Run each : runs) {
            segments.add(new StyledSegment<>(
                    all.substring(
                            each.words().start() - blocks.start(block),
                            each.words().end() - blocks.start(block)),
                    each.tint()));
        }
        if (segments.isEmpty()) {
            segments.add(new StyledSegment<>(all, Tint.PLAIN));
        }
        return new Paragraph<>(manner, LETTERS, segments);
    }

    /// Characters that have no picture of their own, or would break the line, are shown as a space: every character
    /// keeps its place.
    private static String shown(CharSequence words, int start, int end) {
        String plain = words.subSequence(start, end).toString();
        for (int i = 0; i < plain.length(); i++) {
            if (Character.isISOControl(plain.charAt(i))) {
                return plain.replaceAll("\\p{Cntrl}", " ");
            }
        }
        return plain;
    }

    private static List<Paragraph<BlockManner, String, Tint>> plain(CharSequence words, ScreenBlocks blocks) {
        return new AbstractList<>() {
            @Override
            public Paragraph<BlockManner, String, Tint> get(int index) {
                return paragraph(words, blocks, BlockManner.GOING_ON, List.of(), index);
            }

            @Override
            public int size() {
                return blocks.count();
            }
        };
    }

    private final class Paragraphs extends LiveListBase<Paragraph<BlockManner, String, Tint>>
            implements UnmodifiableByDefaultLiveList<Paragraph<BlockManner, String, Tint>> {
        @Override
        public Paragraph<BlockManner, String, Tint> get(int index) {
            return paragraph(index);
        }

        @Override
        public int size() {
            return blocks.count();
        }

        @Override
        protected Subscription observeInputs() {
            return changes.subscribe(change -> notifyObservers(change.asListChange()));
        }
    }

    @Override
    public LiveList<Paragraph<BlockManner, String, Tint>> getParagraphs() {
        return paragraphs;
    }

    @Override
    public Paragraph<BlockManner, String, Tint> getParagraph(int index) {
        return paragraph(index);
    }

    @Override
    public int getParagraphLength(int index) {
        return blocks.length(index);
    }

    @Override
    public int getLength() {
        return length.getValue();
    }

    @Override
    public Val<Integer> lengthProperty() {
        return length;
    }

    @Override
    public int length() {
        return length.getValue();
    }

    @Override
    public ObservableValue<String> textProperty() {
        return text;
    }

    @Override
    public String getText() {
        return getText(0, length());
    }

    @Override
    public String getText(int start, int end) {
        var found = new StringBuilder();
        int block = blocks.blockAtPosition(start);
        int at = start;
        while (at < end) {
            int from = at - blocks.position(block);
            int to = Math.min(blocks.length(block), end - blocks.position(block));
            found.append(shown(words, blocks.start(block) + from, blocks.start(block) + to));
            at = blocks.position(block) + to;
            if (at < end) {
                found.append('\n');
                at++;
                block++;
            }
        }
        return found.toString();
    }

    @Override
    public Position position(int major, int minor) {
        return new Place(blocks, major, minor);
    }

    @Override
    public Position offsetToPosition(int offset, Bias bias) {
        return Place.place(blocks, offset);
    }

    @Override
    public StyledDocument<BlockManner, String, Tint> subSequence(int start, int end) {
        return ReadOnlyStyledDocument.fromString(getText(start, end), BlockManner.GOING_ON, Tint.PLAIN, LETTERS);
    }

    @Override
    public StyledDocument<BlockManner, String, Tint> concat(StyledDocument<BlockManner, String, Tint> that) {
        throw readOnly();
    }

    @Override
    public ReadOnlyStyledDocument<BlockManner, String, Tint> snapshot() {
        return ReadOnlyStyledDocument.fromString(getText(), BlockManner.GOING_ON, Tint.PLAIN, LETTERS);
    }

    @Override
    public EventStream<List<RichTextChange<BlockManner, String, Tint>>> multiRichChanges() {
        return EventStreams.never();
    }

    @Override
    public SuspendableNo beingUpdatedProperty() {
        return beingUpdated;
    }

    @Override
    public boolean isBeingUpdated() {
        return beingUpdated.get();
    }

    @Override
    public void replaceMulti(List<Replacement<BlockManner, String, Tint>> replacements) {
        throw readOnly();
    }

    @Override
    public void replace(int start, int end, StyledDocument<BlockManner, String, Tint> replacement) {
        throw readOnly();
    }

    @Override
    public void setStyle(int from, int to, Tint style) {
        throw readOnly();
    }

    @Override
    public void setStyle(int paragraph, Tint style) {
        throw readOnly();
    }

    @Override
    public void setStyle(int paragraph, int fromCol, int toCol, Tint style) {
        throw readOnly();
    }

    @Override
    public void setStyleSpans(int from, StyleSpans<? extends Tint> styleSpans) {
        throw readOnly();
    }

    @Override
    public void setStyleSpans(int paragraph, int from, StyleSpans<? extends Tint> styleSpans) {
        throw readOnly();
    }

    @Override
    public void setParagraphStyle(int paragraph, BlockManner style) {
        throw readOnly();
    }

    private static UnsupportedOperationException readOnly() {
        return new UnsupportedOperationException("a transcript is not written in");
    }
}
