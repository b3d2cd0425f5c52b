package org.pilah.ui.condense;

import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.pilah.messages.Messages;
import org.pilah.ui.control.Bubble;
import org.pilah.ui.control.HelpPlace;
import org.pilah.ui.control.Look;
import org.pilah.ui.desk.Topic;

/// A small editor over the words at hand, with what changes beneath it. Enter saves, Escape leaves, Shift and Enter
/// begin a line.
final class PassageEditor {
    private static final int WIDE = 46;
    private static final int MOST_ROWS = 9;

    private final PassageEditing model;
    private final Messages messages;
    private final TextArea area = new TextArea();
    private final ComparedWords compared;
    private final Label touched = new Label();
    private final PopOver popOver;

    PassageEditor(PassageEditing model) {
        this.model = model;
        this.messages = model.desk().messages();
        this.compared = new ComparedWords(messages);
        area.setText(model.wordsProperty().get());
        area.setWrapText(true);
        area.setPrefColumnCount(WIDE);
        area.setPrefRowCount(Math.clamp(area.getLength() / WIDE + 1L, 2, MOST_ROWS));
        area.setAccessibleText(messages.text("correction.passage"));
        area.getStyleClass().add("quote");
        model.wordsProperty().bind(area.textProperty());
        var title = new Label(messages.text("correction.passage"));
        title.getStyleClass().add("h3");
        touched.getStyleClass().addAll("small", "warn");
        touched.setWrapText(true);
        var content = new VBox(title, area, compared, touched, foot());
        content.getStyleClass().add("passage-editor");
        HelpPlace.mark(content, Topic.CORRECTING);
        Look.style(content, PassageEditor.class, "correct.css");
        popOver = Bubble.of(content);
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        model.changeProperty().subscribe(this::show);
    }

    /// Opens it at the words, of which these are the bounds on the screen.
    void open(Node owner, Bounds place) {
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_LEFT);
        // The words' own letters are not those of a form.
        popOver.show(owner.getScene().getRoot(), place.getMinX() + Math.min(place.getWidth(), 40) / 2, place.getMaxY());
        area.requestFocus();
        area.end();
    }

    /// Opens it over the middle of its owner.
    void open(Node owner) {
        Bounds place = owner.localToScreen(owner.getLayoutBounds());
        popOver.show(owner.getScene().getRoot(), place.getCenterX(), place.getCenterY());
        area.requestFocus();
        area.end();
    }

    private Node foot() {
        var save = new Button(messages.text("correction.save"));
        save.getStyleClass().add("main");
        save.setOnAction(event -> save());
        save.setMinWidth(Region.USE_PREF_SIZE);
        var former = new Label(messages.text("correction.former.short"));
        former.getStyleClass().addAll("small", "hint");
        former.setWrapText(true);
        HBox.setHgrow(former, Priority.ALWAYS);
        former.setMaxWidth(Double.MAX_VALUE);
        var row = new HBox(former, save);
        row.getStyleClass().add("correction-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void show(PassageEditing.Change change) {
        compared.show(change.compared());
        boolean changed = model.isChanged();
        compared.setVisible(changed);
        compared.setManaged(changed);
        touched.setText(change.touched() == 0 ? "" : messages.text("correction.touched", change.touched()));
        touched.setVisible(change.touched() > 0);
        touched.setManaged(change.touched() > 0);
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            if (event.isShiftDown()) {
                area.replaceSelection("\n");
            } else {
                save();
            }
        } else if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            popOver.hide();
        }
    }

    private void save() {
        popOver.hide();
        model.save();
    }
}
