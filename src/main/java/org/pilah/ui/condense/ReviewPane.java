package org.pilah.ui.condense;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pilah.messages.Messages;
import org.pilah.model.ReviewedSegment;
import org.pilah.ui.control.EmptyPlace;
import org.pilah.ui.control.HelpPlace;
import org.pilah.ui.control.Look;
import org.pilah.ui.control.WrappingCell;
import org.pilah.ui.desk.Topic;

/// The segments that wait for a look after a correction. Enter goes to a segment, Delete says that it was looked at.
final class ReviewPane extends BorderPane {
    private final ReviewsViewModel model;
    private final Messages messages;
    private final ListView<ReviewedSegment> list;

    ReviewPane(ReviewsViewModel model) {
        this.model = model;
        this.messages = model.desk().messages();
        this.list = new ListView<>(model.waiting());
        Look.style(this, ReviewPane.class, "correct.css");
        getStyleClass().add("review-pane");
        HelpPlace.mark(this, Topic.CORRECTING);
        list.getStyleClass().add("found-list");
        list.setAccessibleText(messages.text("drawer.tab.REVIEW"));
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(view -> new ReviewCell());
        list.setPlaceholder(new EmptyPlace(messages.text("review.empty"), messages.text("review.empty.do")));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        setCenter(list);
    }

    /// What stands beside the tabs while the list is shown.
    Node tools() {
        var hint = new Label(messages.text("review.hint"));
        hint.getStyleClass().addAll("small", "quiet");
        hint.setMinWidth(0);
        var all = new Button(messages.text("review.settle-all"));
        all.setMinWidth(0);
        all.setTooltip(new Tooltip(messages.text("review.settle-all")));
        all.disableProperty().bind(Bindings.isEmpty(model.waiting()));
        all.setOnAction(event -> model.settleAll());
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var row = new HBox(room, hint, all);
        row.getStyleClass().add("drawer-tools");
        HBox.setHgrow(row, Priority.ALWAYS);
        return row;
    }

    private void press(KeyEvent event) {
        List<ReviewedSegment> chosen = List.copyOf(list.getSelectionModel().getSelectedItems());
        if (event.getCode() == KeyCode.ENTER && !chosen.isEmpty()) {
            model.open(chosen.getFirst());
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE && !chosen.isEmpty()) {
            model.settle(chosen);
            event.consume();
        }
    }

    private final class ReviewCell extends WrappingCell<ReviewedSegment> {
        private final Label place = new Label();
        private final Label reason = new Label();
        private final ComparedWords words = new ComparedWords(messages);
        private final Button settle = new Button(messages.text("review.settle"));
        private final HBox whole;

        ReviewCell() {
            place.getStyleClass().add("found-place");
            place.setMinWidth(Region.USE_PREF_SIZE);
            reason.getStyleClass().addAll("small", "warn", "correction-touched");
            settle.setMinWidth(Region.USE_PREF_SIZE);
            settle.setFocusTraversable(false);
            settle.setOnAction(event -> {
                if (getItem() != null) {
                    model.settle(List.of(getItem()));
                }
            });
            var said = new VBox(new HBox(place, reason), words);
            said.getStyleClass().add("found");
            HBox.setHgrow(said, Priority.ALWAYS);
            said.setMinWidth(0);
            whole = new HBox(said, settle);
            whole.getStyleClass().add("correction-row");
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 1 && getItem() != null) {
                    model.open(getItem());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable ReviewedSegment one, boolean empty) {
            super.updateItem(one, empty);
            setText(null);
            if (empty || one == null) {
                setGraphic(null);
                return;
            }
            place.setText(model.source(one));
            reason.setText(model.reason(one));
            words.show(model.compared(one));
            setAccessibleText(place.getText() + ": " + reason.getText() + " " + words.getAccessibleText());
            setGraphic(whole);
        }
    }
}
