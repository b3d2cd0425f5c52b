package org.pilah.ui.condense;

import javafx.animation.PauseTransition;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.util.Duration;

/// Where a paraphrase or memo is typed. Saved while somebody types: at the first rest, and at the latest after two
/// seconds. Grows with its words.
final class NoteField extends TextArea {
    private static final Duration REST = Duration.millis(900);
    private static final Duration LATEST = Duration.seconds(2);
    private static final int FEWEST_ROWS = 2;
    private static final int MOST_ROWS = 9;

    private final NoteDraft draft;
    private final Runnable save;
    private final PauseTransition rest = new PauseTransition(REST);
    private final PauseTransition latest = new PauseTransition(LATEST);
    private final Text measure = new Text();

    /// @param leave brings the person back to the transcript
    NoteField(NoteDraft draft, Runnable save, Runnable leave) {
        this.draft = draft;
        this.save = save;
        getStyleClass().add("note-field");
        setWrapText(true);
        setPrefRowCount(FEWEST_ROWS);
        textProperty().bindBidirectional(draft.textProperty());
        rest.setOnFinished(event -> saveNow());
        latest.setOnFinished(event -> saveNow());
        textProperty().subscribe(words -> {
            grow();
            if (draft.isUnsaved()) {
                rest.playFromStart();
                if (latest.getStatus() != PauseTransition.Status.RUNNING) {
                    latest.playFromStart();
                }
            }
        });
        widthProperty().subscribe(width -> grow());
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                saveNow();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> press(event, leave));
    }

    private void saveNow() {
        rest.stop();
        latest.stop();
        if (draft.isUnsaved()) {
            save.run();
        }
    }

    private void press(KeyEvent event, Runnable leave) {
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            event.consume();
            saveNow();
            leave.run();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            rest.stop();
            latest.stop();
            draft.revert();
            leave.run();
        } else if (event.getCode() == KeyCode.TAB && !event.isControlDown() && !event.isAltDown()) {
            // Tab goes on; nobody indents a note.
            event.consume();
            requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        }
    }

    private void grow() {
        measure.setFont(getFont());
        measure.setText(getText());
        measure.setWrappingWidth(Math.max(80, getWidth() - 2.4 * getFont().getSize()));
        double line = measure.getFont().getSize() * 1.25;
        int rows = (int) Math.ceil(measure.getLayoutBounds().getHeight() / line);
        setPrefRowCount(Math.clamp(rows, FEWEST_ROWS, MOST_ROWS));
    }
}
