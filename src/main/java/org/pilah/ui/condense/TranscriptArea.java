package org.pilah.ui.condense;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.text.TextFlow;
import org.fxmisc.richtext.Caret;
import org.fxmisc.richtext.GenericStyledArea;
import org.fxmisc.richtext.StyledTextArea;
import org.fxmisc.richtext.util.UndoUtils;
import org.jspecify.annotations.Nullable;
import org.pilah.model.Source;
import org.pilah.model.SourceId;

/// The text itself, with its gutter. It is read and selected in, never written in; it knows where on the screen
/// each visible word stands.
final class TranscriptArea extends GenericStyledArea<BlockManner, String, Tint> {
    private final ScreenDocument document;
    private final TranscriptViewModel model;
    private final Map<Integer, Lines> measured = new HashMap<>();
    private Optional<SourceId> shown = Optional.empty();

    /// Where a letter stands: top and bottom of its line within its block, and how far into the line it is, 0 to 1.
    record Letter(double top, double bottom, double share) {}

    /// What was measured of a block while it had this size.
    private record Lines(double width, double height, Map<Integer, Letter> letters) {}

    TranscriptArea(TranscriptViewModel model) {
        this(model, new ScreenDocument());
    }

    private TranscriptArea(TranscriptViewModel model, ScreenDocument document) {
        super(
                BlockManner.GOING_ON,
                TranscriptArea::dress,
                Tint.PLAIN,
                document,
                ScreenDocument.LETTERS,
                false,
                words -> StyledTextArea.createStyledTextNode(
                        words, (text, tint) -> text.getStyleClass().addAll(tint.classes())));
        this.model = model;
        this.document = document;
        setUndoManager(UndoUtils.noOpUndoManager());
        setEditable(false);
        setWrapText(true);
        setShowCaret(Caret.CaretVisibility.OFF);
        getStyleClass().add("transcript-text");
        setParagraphGraphicFactory(this::gutter);
        focusedProperty()
                .subscribe(focused -> setShowCaret(focused ? Caret.CaretVisibility.ON : Caret.CaretVisibility.OFF));
    }

    private static void dress(TextFlow flow, BlockManner manner) {
        switch (manner) {
            case NAMED, NAMED_QUIET -> flow.getStyleClass().add("named");
            case BEGINNING, BEGINNING_QUIET -> flow.getStyleClass().add("beginning");
            case GOING_ON, GOING_ON_QUIET -> flow.getStyleClass().add("going-on");
        }
        if (manner.isQuiet()) {
            flow.getStyleClass().add("quieter");
        }
    }

    private Node gutter(int block) {
        // A text area may ask once more for what was taken from it.
        return block >= model.textProperty().get().blocks().count()
                ? new TranscriptGutter("", "", "", BlockManner.GOING_ON)
                : new TranscriptGutter(
                        model.turnNumber(block), model.turnTime(block), model.speakerName(block), model.manner(block));
    }

    /// Shows the open text from its beginning; a source that is shown already stays where it is, also when words of
    /// it were corrected.
    void showText() {
        measured.clear();
        Reading.Text text = model.textProperty().get();
        Optional<SourceId> source = text.source().map(Source::id);
        boolean same = source.equals(shown) && isShowing();
        shown = source;
        int block = same ? Math.min(firstBlock(), text.blocks().count() - 1) : 0;
        double above = same ? topOf(firstBlock()) : 0;
        selectRange(0, 0);
        document.show(text.words(), text.blocks(), new ScreenDocument.Painter() {
            @Override
            public BlockManner manner(int block) {
                return model.manner(block);
            }

            @Override
            public List<TextMarks.Run> runs(int block) {
                return model.runs(block);
            }
        });
        if (text.blocks().count() > 0) {
            showParagraphAtTop(block);
            if (same) {
                settle();
                scrollYBy(-above);
            }
        }
    }

    /// Paints the visible blocks that look different by now.
    void refresh() {
        if (getVisibleParagraphs().isEmpty()) {
            return;
        }
        int first = Math.max(0, firstBlock() - 1);
        int last = Math.min(document.getParagraphs().size() - 1, lastBlock() + 1);
        for (int block = first; block <= last; block++) {
            document.refresh(block);
        }
    }

    boolean isShowing() {
        return !getVisibleParagraphs().isEmpty();
    }

    int firstBlock() {
        return firstVisibleParToAllParIndex();
    }

    int lastBlock() {
        return lastVisibleParToAllParIndex();
    }

    /// Where the visible block's upper edge is, measured from the upper edge of the text on the screen.
    double topOf(int block) {
        Node gutter = getParagraphGraphic(block);
        return gutter == null || gutter.getParent() == null
                ? 0
                : sceneToLocal(gutter.getParent().localToScene(0, 0)).getY();
    }

    double heightOf(int block) {
        return box(block).map(box -> box.getLayoutBounds().getHeight()).orElse(0.0);
    }

    private Optional<Parent> box(int block) {
        Node gutter = getParagraphGraphic(block);
        return gutter == null ? Optional.empty() : Optional.ofNullable(gutter.getParent());
    }

    /// Where the letter stands within its block, which must be visible.
    Letter letter(int block, int column) {
        Optional<Parent> box = box(block);
        if (box.isEmpty()) {
            return new Letter(0, 0, 0);
        }
        Bounds size = box.get().getLayoutBounds();
        Lines lines = measured.get(block);
        if (lines == null || lines.width() != size.getWidth() || lines.height() != size.getHeight()) {
            lines = new Lines(size.getWidth(), size.getHeight(), new HashMap<>());
            measured.put(block, lines);
        }
        return lines.letters().computeIfAbsent(column, at -> measure(box.get(), at));
    }

    private static Letter measure(Parent box, int column) {
        TextFlow flow = flow(box);
        if (flow == null) {
            return new Letter(0, 0, 0);
        }
        Bounds found = bounds(flow, column, column + 1);
        double top = flow.getLayoutY() + found.getMinY();
        double width = Math.max(1, flow.getWidth());
        return new Letter(top, top + found.getHeight(), Math.clamp(found.getMinX() / width, 0, 1));
    }

    static @Nullable TextFlow flow(Parent box) {
        for (Node each : box.getChildrenUnmodifiable()) {
            if (each instanceof TextFlow flow) {
                return flow;
            }
        }
        return null;
    }

    private static Bounds bounds(TextFlow flow, int from, int to) {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = 0;
        double bottom = 0;
        for (Rectangle2D each : flow.getLayoutInfo().getSelectionGeometry(from, to, false)) {
            left = Math.min(left, each.getMinX());
            top = Math.min(top, each.getMinY());
            right = Math.max(right, each.getMaxX());
            bottom = Math.max(bottom, each.getMaxY());
        }
        return left > right ? new BoundingBox(0, 0, 0, 0) : new BoundingBox(left, top, right - left, bottom - top);
    }

    /// Where a border of words stands on the screen, measured in this area: a thin upright line; empty when it is
    /// not visible.
    Optional<Bounds> borderAt(int block, int column) {
        if (!isShowing() || block < firstBlock() || block > lastBlock()) {
            return Optional.empty();
        }
        return box(block).map(TranscriptArea::flow).map(flow -> {
            int length = document.getParagraphLength(block);
            boolean behind = column >= length && length > 0;
            Bounds letter = bounds(flow, behind ? length - 1 : column, behind ? length : column + 1);
            Point2D at =
                    sceneToLocal(flow.localToScene(behind ? letter.getMaxX() : letter.getMinX(), letter.getMinY()));
            return new BoundingBox(at.getX(), at.getY(), 0, letter.getHeight());
        });
    }

    /// The place in the screen's text that is nearest to a point of this area.
    int positionAt(double x, double y) {
        return hit(x, y).getInsertionIndex();
    }

    /// The letter under a point of this area, if there is one.
    Optional<Integer> letterAt(double x, double y) {
        var found = hit(x, y).getCharacterIndex();
        return found.isPresent() ? Optional.of(found.getAsInt()) : Optional.empty();
    }

    /// Scrolls, if need be, so that these words are seen, with some lines before them.
    void reveal(Stretch words) {
        ScreenBlocks blocks = model.textProperty().get().blocks();
        int from = blocks.startOnScreen(words.start());
        int block = blocks.blockAtPosition(from);
        int column = from - blocks.position(block);
        settle();
        double height = getHeight();
        if (height <= 0 || isSeen(blocks, block, column, words)) {
            return;
        }
        showParagraphAtTop(block);
        settle();
        borderAt(block, column).ifPresent(at -> scrollYBy(at.getMinY() - height / 4));
        settle();
    }

    /// Everything has its look before it is measured.
    private void settle() {
        applyCss();
        layout();
    }

    private boolean isSeen(ScreenBlocks blocks, int block, int column, Stretch words) {
        Optional<Bounds> start = borderAt(block, column);
        if (start.isEmpty() || start.get().getMinY() < 0 || start.get().getMaxY() > getHeight()) {
            return false;
        }
        int to = blocks.endOnScreen(words.end());
        int last = blocks.blockAtPosition(to);
        Optional<Bounds> end = borderAt(last, to - blocks.position(last));
        // Longer than the screen: it is enough to see where it begins, if that is far enough up.
        return end.filter(each -> each.getMaxY() <= getHeight()).isPresent()
                || start.get().getMinY() < getHeight() / 3;
    }

    /// The first word that is wholly visible.
    int firstSeen() {
        if (!isShowing()) {
            return 0;
        }
        ScreenBlocks blocks = model.textProperty().get().blocks();
        int block = firstBlock();
        if (topOf(block) < 0 && block < lastBlock()) {
            block++;
        }
        return blocks.start(block);
    }
}
