package org.pilah.ui.shell;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.cell.TextFieldTableCell;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.pilah.messages.Messages;
import org.pilah.model.StudyWords.Entry;
import org.pilah.project.Words;

/// The study's abbreviations and spoken forms: a sheet of two columns, written in place or pasted from Excel.
final class WordsForm extends VBox {
    private static final KeyCombination PASTE = KeyCombination.valueOf("Shortcut+V");

    private final WordsViewModel model;
    private final TableView<Entry> table = new TableView<>();

    WordsForm(WordsViewModel model, Messages messages, Runnable close) {
        this.model = model;
        getStyleClass().addAll("form", "words-form");
        var hint = new Label(
                messages.text("shell.words.hint", Words.usualSpellings().size()));
        hint.getStyleClass().addAll("quiet");
        hint.setWrapText(true);
        table.setEditable(model.isWritable());
        table.setItems(model.rows());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setAccessibleText(messages.text("shell.words.heading"));
        table.getColumns()
                .setAll(List.of(
                        column(messages.text("shell.words.written"), 0.34, Entry::written, model::write),
                        column(messages.text("shell.words.means"), 0.66, Entry::means, model::mean)));
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        var paste = new Button(messages.text("shell.words.paste"));
        paste.setOnAction(event -> paste());
        paste.setDisable(!model.isWritable());
        var save = new Button(messages.text("shell.words.save"));
        save.getStyleClass().add("main");
        save.setDisable(!model.isWritable());
        save.setOnAction(event -> {
            model.save();
            close.run();
        });
        var cancel = new Button(messages.text("shell.cancel"));
        cancel.setOnAction(event -> close.run());
        var buttons = new HBox(save, cancel, paste);
        buttons.getStyleClass().add("card-buttons");
        getChildren().addAll(hint, table, buttons);
        model.rows().subscribe(() -> save.setDisable(!model.isWritable() || !model.fits()));
    }

    private TableColumn<Entry, String> column(
            String name, double share, Function<Entry, String> value, BiConsumer<Integer, String> said) {
        var column = new TableColumn<Entry, String>(name);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
        column.setCellFactory(TextFieldTableCell.forTableColumn());
        column.setOnEditCommit(event -> {
            said.accept(event.getTablePosition().getRow(), event.getNewValue());
            table.requestFocus();
        });
        column.prefWidthProperty().bind(table.widthProperty().multiply(share).subtract(10));
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private void press(KeyEvent event) {
        if (PASTE.match(event) && table.getEditingCell() == null) {
            paste();
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE && table.getEditingCell() == null && model.isWritable()) {
            model.remove(List.copyOf(table.getSelectionModel().getSelectedIndices()));
            event.consume();
        }
    }

    private void paste() {
        String copied = Clipboard.getSystemClipboard().getString();
        if (copied != null && model.isWritable() && model.paste(copied) > 0) {
            table.scrollTo(model.rows().size() - 1);
        }
    }
}
