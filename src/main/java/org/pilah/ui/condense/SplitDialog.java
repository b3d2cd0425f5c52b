package org.pilah.ui.condense;

import javafx.collections.SetChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.pilah.messages.Messages;
import org.pilah.model.SegmentId;
import org.pilah.ui.condense.SplitViewModel.QuoteLine;

/// The quotes of a code with check boxes: those that are checked go to a new code beside it.
final class SplitDialog {
    private final SplitViewModel model;
    private final Messages messages;
    private final ListView<QuoteLine> list;
    private final Label count = new Label();

    SplitDialog(SplitViewModel model) {
        this.model = model;
        this.messages = model.desk().messages();
        this.list = new ListView<>(model.shown());
    }

    void show(Node owner) {
        String old = model.code().name().in(model.desk().language());
        var name = new TextField();
        name.setPromptText(messages.text("codes.split.name"));
        name.setAccessibleText(messages.text("codes.split.name"));
        model.nameProperty().bind(name.textProperty());
        var filter = new TextField();
        filter.setPromptText(messages.text("codes.split.filter"));
        filter.setAccessibleText(messages.text("codes.split.filter"));
        model.filterProperty().bind(filter.textProperty());
        HBox.setHgrow(filter, Priority.ALWAYS);
        var all = new Button(messages.text("codes.split.all"));
        all.setOnAction(event -> model.pickShown());
        var tools = new HBox(filter, all);
        tools.getStyleClass().add("split-tools");
        list.setCellFactory(view -> new QuoteCell(model));
        list.setAccessibleText(messages.text("codes.split.list", old));
        list.getStyleClass().add("split-list");
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            QuoteLine line = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.SPACE && line != null) {
                toggle(model, line.segment());
                event.consume();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        count.getStyleClass().add("hint");
        var content = new VBox(name, tools, list, count);
        content.getStyleClass().add("split-form");
        var window = new Window(
                owner, messages.text("codes.split.title", old), content, messages.text("codes.split.do"), messages);
        Runnable look = () -> {
            window.mainButton().setDisable(!model.isReady());
            count.setText(words());
            list.refresh();
        };
        model.picked().addListener((SetChangeListener<SegmentId>) change -> look.run());
        model.quotesProperty().subscribe(quotes -> look.run());
        name.textProperty().subscribe(text -> look.run());
        list.widthProperty().subscribe(width -> list.refresh());
        window.show(model::split);
        name.requestFocus();
    }

    private String words() {
        int all = model.quotesProperty().get().all();
        return all > SplitViewModel.MOST
                ? messages.text("codes.split.many", model.picked().size(), SplitViewModel.MOST, all)
                : messages.text("codes.split.count", model.picked().size(), all);
    }

    private static void toggle(SplitViewModel model, SegmentId segment) {
        if (!model.picked().remove(segment)) {
            model.picked().add(segment);
        }
    }

    private static final class QuoteCell extends ListCell<QuoteLine> {
        private final SplitViewModel model;
        private final CheckBox box = new CheckBox();
        private final Text words = new Text();
        private final Label citation = new Label();
        private final HBox row;

        QuoteCell(SplitViewModel model) {
            this.model = model;
            words.getStyleClass().addAll("quote", "split-words");
            citation.getStyleClass().addAll("small", "hint");
            var texts = new VBox(citation, words);
            HBox.setHgrow(texts, Priority.ALWAYS);
            box.setFocusTraversable(false);
            row = new HBox(box, texts);
            row.getStyleClass().add("split-row");
            setPrefWidth(0);
            box.setOnAction(event -> {
                if (getItem() != null) {
                    toggle(model, getItem().segment());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable QuoteLine line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                return;
            }
            words.setText(line.words());
            // A list asks for a row's height before it knows its width.
            words.setWrappingWidth(
                    Math.max(120, getListView().getWidth() - 6 * words.getFont().getSize()));
            citation.setText(line.citation());
            box.setSelected(model.picked().contains(line.segment()));
            box.setAccessibleText(line.words());
            setGraphic(row);
        }
    }
}
