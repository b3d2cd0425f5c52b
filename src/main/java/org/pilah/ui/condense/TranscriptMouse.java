package org.pilah.ui.condense;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.IndexRange;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import org.pilah.model.CodeId;
import org.pilah.model.Passage;
import org.pilah.model.SegmentId;
import org.pilah.ui.control.Carried;

/// Selecting, dragging and dropping by mouse, and keeping the area's selection and the workspace's the same.
final class TranscriptMouse {
    /// A state, not a style class: a change of classes takes all letters their looks until the next frame.
    private static final PseudoClass ON_CHOSEN = PseudoClass.getPseudoClass("on-chosen");

    private final TranscriptArea area;
    private final TranscriptViewModel model;
    private boolean following;
    private boolean down;
    private Press press = Press.NONE;
    private Stretch firstWord = TextMarks.Look.NOWHERE;

    /// What the press of the button began.
    private enum Press {
        NONE,
        LETTERS,
        WORDS,
        INSIDE
    }

    TranscriptMouse(TranscriptArea area, TranscriptViewModel model) {
        this.area = area;
        this.model = model;
        area.selectionProperty().addListener((owner, before, now) -> selected(now));
        model.reading().selectionProperty().subscribe(this::show);
        model.reading().chosenProperty().subscribe(chosen -> showChosen());
        area.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        area.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
        area.addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
        area.addEventFilter(MouseEvent.DRAG_DETECTED, this::carry);
        area.addEventFilter(DragEvent.DRAG_OVER, this::over);
        area.addEventFilter(DragEvent.DRAG_DROPPED, this::drop);
    }

    // --- one selection ---

    private void selected(IndexRange range) {
        if (!following && !down) {
            following = true;
            model.selectOnScreen(range.getStart(), range.getEnd()).ifPresent(this::mark);
            following = false;
            dress();
        }
    }

    private void show(Optional<Passage> passage) {
        if (!following) {
            following = true;
            passage.ifPresentOrElse(
                    words -> {
                        var stretch = new Stretch(words.start(), words.end());
                        mark(stretch);
                        if (!down) {
                            area.reveal(stretch);
                        }
                    },
                    () -> area.selectRange(area.getCaretPosition(), area.getCaretPosition()));
            following = false;
        }
        dress();
    }

    private void showChosen() {
        dress();
        if (!down && !following && model.reading().selectionProperty().get().isEmpty()) {
            model.reading()
                    .chosen()
                    .map(each -> each.segment().passage())
                    .ifPresent(words -> area.reveal(new Stretch(words.start(), words.end())));
        }
    }

    private void mark(Stretch words) {
        ScreenBlocks blocks = model.textProperty().get().blocks();
        int from = blocks.startOnScreen(words.start());
        int to = blocks.endOnScreen(words.end());
        IndexRange now = area.getSelection();
        if (now.getStart() != from || now.getEnd() != to) {
            boolean backwards = area.getCaretPosition() == now.getStart() && now.getLength() > 0;
            area.selectRange(backwards ? to : from, backwards ? from : to);
        }
    }

    /// The chosen segment is painted as such; a selection of the same words would hide it.
    void dress() {
        boolean same = model.reading()
                .chosen()
                .filter(each -> Optional.of(each.segment().passage())
                        .equals(model.reading().selectionProperty().get()))
                .isPresent();
        area.pseudoClassStateChanged(ON_CHOSEN, same);
    }

    // --- selecting ---

    private void press(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        down = true;
        area.requestFocus();
        int position = area.positionAt(event.getX(), event.getY());
        if (event.getClickCount() >= 2) {
            event.consume();
            int offset = model.textProperty().get().blocks().offset(position);
            if (event.getClickCount() == 2) {
                press = Press.WORDS;
                model.selectWordAt(offset);
            } else {
                press = Press.NONE;
                model.selectTurnAt(offset);
            }
            firstWord = model.reading()
                    .selectionProperty()
                    .get()
                    .map(each -> new Stretch(each.start(), each.end()))
                    .orElse(TextMarks.Look.NOWHERE);
        } else if (!event.isShiftDown() && isInside(area.getSelection(), position)) {
            press = Press.INSIDE;
            event.consume();
        } else {
            press = Press.LETTERS;
        }
    }

    private static boolean isInside(IndexRange range, int position) {
        return range.getStart() < position && position < range.getEnd();
    }

    private void drag(MouseEvent event) {
        if (press == Press.WORDS) {
            event.consume();
            int offset = model.textProperty().get().blocks().offset(area.positionAt(event.getX(), event.getY()));
            mark(model.steps()
                    .wholeWords(new Stretch(Math.min(firstWord.start(), offset), Math.max(firstWord.end(), offset))));
        } else if (press == Press.INSIDE) {
            event.consume();
        }
    }

    private void release(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        Press ended = press;
        press = Press.NONE;
        IndexRange range = area.getSelection();
        if (ended == Press.INSIDE || (ended == Press.LETTERS && range.getLength() == 0)) {
            ScreenBlocks blocks = model.textProperty().get().blocks();
            Optional<Integer> letter = area.letterAt(event.getX(), event.getY());
            letter.map(blocks::offset).ifPresentOrElse(model::chooseAt, model::clear);
        } else if (ended != Press.NONE) {
            following = true;
            model.selectOnScreen(range.getStart(), range.getEnd());
            model.reading().selectionProperty().get().ifPresent(words -> mark(new Stretch(words.start(), words.end())));
            following = false;
            dress();
        }
        down = false;
    }

    // --- carrying ---

    private void carry(MouseEvent event) {
        if (press == Press.INSIDE) {
            press = Press.NONE;
            down = false;
            event.consume();
            start(area, model.deeds().carried(), area.getSelectedText());
        }
    }

    /// Carries a stripe's segment.
    void carry(Node from, TextMarks.Stripe stripe) {
        Passage passage = stripe.coded().segment().passage();
        start(from, List.of(stripe.coded().segment().id()), model.reading().words(passage));
    }

    private static void start(Node from, List<SegmentId> segments, String words) {
        if (!segments.isEmpty()) {
            Dragboard board = from.startDragAndDrop(TransferMode.COPY_OR_MOVE);
            board.setContent(Carried.segments(segments, words));
        }
    }

    private void over(DragEvent event) {
        if (!Carried.codeOf(event.getDragboard()).isNone() && goal(event).isPresent()) {
            event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
            event.consume();
        }
    }

    private void drop(DragEvent event) {
        CodeId code = Carried.codeOf(event.getDragboard());
        Optional<Passage> goal = goal(event);
        if (!code.isNone() && goal.isPresent()) {
            Stretch words = new Stretch(goal.get().start(), goal.get().end());
            if (!model.deeds().target().equals(goal)) {
                down = true;
                model.select(words);
                down = false;
            }
            model.deeds().code(code);
            event.setDropCompleted(true);
            event.consume();
        }
    }

    /// What a dropped code falls on: the selection, or the segment under the mouse.
    private Optional<Passage> goal(DragEvent event) {
        ScreenBlocks blocks = model.textProperty().get().blocks();
        Optional<Passage> selected = model.reading().selectionProperty().get();
        Optional<Integer> offset = area.letterAt(event.getX(), event.getY()).map(blocks::offset);
        boolean onSelection = selected.isPresent()
                && offset.filter(at -> selected.get().overlaps(at, at + 1)).isPresent();
        Optional<Passage> segment = offset.flatMap(
                        at -> model.marksProperty().get().at(at))
                .map(each -> each.segment().passage());
        return onSelection ? selected : segment.or(() -> selected);
    }

    // --- borders ---

    /// Lets a border of the chosen segment be dragged by this handle: from word to word, or from letter to letter
    /// with Alt.
    void handle(Region handle, TranscriptDeeds.Border border) {
        handle.setOnMousePressed(event -> {
            down = true;
            event.consume();
        });
        handle.setOnMouseDragged(event -> {
            area.pseudoClassStateChanged(ON_CHOSEN, false);
            dragged(handle, border, event).ifPresent(this::mark);
            event.consume();
        });
        handle.setOnMouseReleased(event -> {
            Optional<Stretch> to = dragged(handle, border, event);
            down = false;
            to.ifPresent(model.deeds()::border);
            show(model.reading().selectionProperty().get());
            event.consume();
        });
    }

    private Optional<Stretch> dragged(Region handle, TranscriptDeeds.Border border, MouseEvent event) {
        Point2D at = area.sceneToLocal(handle.localToScene(event.getX(), event.getY()));
        int offset = model.textProperty().get().blocks().offset(area.positionAt(at.getX(), at.getY()));
        return model.deeds().target().map(passage -> {
            boolean start = border == TranscriptDeeds.Border.START;
            int from = start ? Math.min(offset, passage.end() - 1) : passage.start();
            int to = start ? passage.end() : Math.max(offset, passage.start() + 1);
            var wanted = new Stretch(from, to);
            return event.isAltDown()
                    ? model.steps().whole(wanted)
                    : model.steps().wholeWords(wanted);
        });
    }
}
