package org.pilah.ui.collect;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.pilah.analysis.CodedTurns;
import org.pilah.messages.Messages;
import org.pilah.model.Source;
import org.pilah.model.SourceId;
import org.pilah.ui.collect.SourceOrder.Column;
import org.pilah.ui.collect.SourceOrder.Direction;
import org.pilah.ui.control.ColumnWidths;
import org.pilah.ui.control.Icons;

/// The table of sources.
final class SourcesPane extends StackPane {
    private static final PseudoClass GROUP = PseudoClass.getPseudoClass("group");
    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");
    private static final Map<Source.Kind, Feather> ICONS = Map.of(
            Source.Kind.INTERVIEW, Feather.MIC,
            Source.Kind.OBSERVATION, Feather.EYE,
            Source.Kind.DOCUMENT, Feather.FILE_TEXT,
            Source.Kind.FOCUS_GROUP, Feather.USERS,
            Source.Kind.FIELD_NOTE, Feather.EDIT_2,
            Source.Kind.SECONDARY_TEXT, Feather.BOOK);

    private final SourcesViewModel model;
    private final DetailsViewModel details;
    private final Messages messages;
    private final TableView<SourceLine> table = new TableView<>();
    private final TableColumn<SourceLine, SourceLine> name;
    private final TableColumn<SourceLine, SourceLine> about;
    private final TableColumn<SourceLine, SourceLine> coded;
    private boolean choosing;

    SourcesPane(SourcesViewModel model, DetailsViewModel details, Messages messages) {
        this.model = model;
        this.details = details;
        this.messages = messages;
        name = column("collect.column.source", 0.34);
        about = column("collect.column.about", 0.43);
        coded = column("collect.column.coded", 0.23);
        name.setCellFactory(column -> new NameCell());
        about.setCellFactory(column -> new AboutCell());
        coded.setCellFactory(column -> new CodedCell());
        coded.getStyleClass().add("number");
        table.getColumns().addAll(List.of(name, about, coded));
        table.setId("collect.sources");
        table.getStyleClass().addAll("lines", "sources");
        ColumnWidths.share(table);
        table.setItems(model.lines());
        table.setPlaceholder(new Label(messages.text("collect.sources.none-found")));
        table.setAccessibleText(messages.text("collect.tab.SOURCES"));
        table.setSortPolicy(shown -> sort());
        table.setRowFactory(shown -> new Line());
        table.setContextMenu(menu());
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        table.getSelectionModel().selectedItemProperty().subscribe(this::choose);
        model.chosenProperty().subscribe(this::select);
        // After the table has heard of it: it lets go of what was chosen when its lines are others.
        model.lines().addListener((ListChangeListener<SourceLine>)
                change -> select(model.chosenProperty().get()));
        getChildren().add(table);
    }

    private TableColumn<SourceLine, SourceLine> column(String key, double share) {
        var column = new TableColumn<SourceLine, SourceLine>(messages.text(key));
        column.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(line.getValue()));
        column.setId(key);
        column.setPrefWidth(1_000 * share);
        column.setReorderable(false);
        return column;
    }

    private boolean sort() {
        Optional<TableColumn<SourceLine, ?>> by = table.getSortOrder().stream().findFirst();
        Column column = by.map(
                        each -> each.equals(name) ? Column.NAME : each.equals(about) ? Column.ABOUT : Column.CODED)
                .orElse(Column.STUDY);
        boolean down = by.map(each -> each.getSortType() == TableColumn.SortType.DESCENDING)
                .orElse(false);
        model.orderBy(column, down ? Direction.DOWN : Direction.UP);
        return true;
    }

    private void choose(@Nullable SourceLine line) {
        if (!choosing && line instanceof SourceLine.One(var source, var words, var share)) {
            model.choose(source.id());
        }
    }

    private void select(Optional<SourceId> chosen) {
        choosing = true;
        try {
            int at = -1;
            for (int i = 0; i < table.getItems().size() && at < 0; i++) {
                boolean here = table.getItems().get(i) instanceof SourceLine.One(var source, var words, var share)
                        && chosen.filter(source.id()::equals).isPresent();
                at = here ? i : -1;
            }
            if (at < 0) {
                table.getSelectionModel().clearSelection();
            } else if (table.getSelectionModel().getSelectedIndex() != at) {
                table.getSelectionModel().clearAndSelect(at);
                table.scrollTo(Math.max(0, at - 3));
            }
        } finally {
            choosing = false;
        }
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            open();
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE) {
            details.remove();
            event.consume();
        } else if (COPY.match(event)) {
            copy();
            event.consume();
        }
    }

    private void open() {
        if (table.getSelectionModel().getSelectedItem() instanceof SourceLine.One(var source, var words, var share)) {
            model.open(source.id());
        }
    }

    private void copy() {
        var content = new ClipboardContent();
        content.putString(model.copied());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private ContextMenu menu() {
        var open = new MenuItem(messages.text("collect.source.open"));
        open.setOnAction(event -> open());
        var copy = new MenuItem(messages.text("collect.copy-table"));
        copy.setOnAction(event -> copy());
        var remove = new MenuItem(messages.text("collect.source.remove"));
        remove.setOnAction(event -> details.remove());
        return new ContextMenu(open, copy, remove);
    }

    /// A row that opens its source when it is clicked twice; a group's row is only a heading.
    private final class Line extends TableRow<SourceLine> {
        Line() {
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !isEmpty()) {
                    open();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable SourceLine line, boolean empty) {
            super.updateItem(line, empty);
            pseudoClassStateChanged(GROUP, line instanceof SourceLine.Group);
        }
    }

    private final class NameCell extends TableCell<SourceLine, SourceLine> {
        @Override
        protected void updateItem(@Nullable SourceLine line, boolean empty) {
            super.updateItem(line, empty);
            switch (line) {
                case SourceLine.Group(var words, var count) -> {
                    setText(messages.text("collect.group", words, count));
                    setGraphic(null);
                    setTooltip(null);
                }
                case SourceLine.One(var source, var words, var share) -> {
                    setText(source.name());
                    setGraphic(Icons.of(ICONS.getOrDefault(source.kind(), Feather.FILE)));
                    setTooltip(new Tooltip(source.name()));
                }
                case null -> {
                    setText(null);
                    setGraphic(null);
                    setTooltip(null);
                }
            }
        }
    }

    private static final class AboutCell extends TableCell<SourceLine, SourceLine> {
        AboutCell() {
            getStyleClass().add("about");
        }

        @Override
        protected void updateItem(@Nullable SourceLine line, boolean empty) {
            super.updateItem(line, empty);
            setText(line instanceof SourceLine.One(var source, var words, var share) ? words : null);
        }
    }

    /// A bar and its number; both say how much of the turns is coded.
    private final class CodedCell extends TableCell<SourceLine, SourceLine> {
        private final Region bar = new Region();
        private final StackPane track = new StackPane(bar);
        private final Label number = new Label();
        private final Tooltip whole = new Tooltip();
        private final HBox box = new HBox(track, number);

        CodedCell() {
            bar.getStyleClass().add("coded-bar");
            track.getStyleClass().add("coded-track");
            track.setAlignment(Pos.CENTER_LEFT);
            number.getStyleClass().add("coded-number");
            box.getStyleClass().add("coded");
            box.setAlignment(Pos.CENTER_RIGHT);
            setTooltip(whole);
        }

        @Override
        protected void updateItem(@Nullable SourceLine line, boolean empty) {
            super.updateItem(line, empty);
            Optional<CodedTurns.Share> known =
                    line instanceof SourceLine.One(var source, var words, var share) ? share : Optional.empty();
            setGraphic(known.isPresent() ? box : null);
            known.ifPresent(share -> {
                bar.maxWidthProperty().bind(track.widthProperty().multiply(share.part()));
                number.setText(messages.text("collect.coded", share.percent()));
                whole.setText(messages.text("collect.coded.whole", share.coded(), share.all()));
                setAccessibleText(whole.getText());
            });
        }
    }
}
