package org.pilah.ui.condense;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import org.pilah.messages.Messages;
import org.pilah.model.SegmentId;
import org.pilah.ui.condense.ReductionViewModel.Scope;
import org.pilah.ui.control.Carried;
import org.pilah.ui.control.ColumnWidths;
import org.pilah.ui.control.EmptyPlace;
import org.pilah.ui.control.EvidenceMenu;
import org.pilah.ui.desk.CopiedCells;

/// The reduction table, worked in like a sheet.
final class ReductionPane extends BorderPane {
    private static final double MOST_OF_NUMBER = 4.6;
    private static final PseudoClass AT = PseudoClass.getPseudoClass("at");

    private final ReductionViewModel model;
    private final ReductionEditing editing;
    private final Messages messages;
    private final TableView<ReductionRow> table = new TableView<>();
    private final SheetEditor editor;
    private final Label told = new Label();
    private double letter;

    ReductionPane(ReductionViewModel model, ReductionEditing editing) {
        this.model = model;
        this.editing = editing;
        this.messages = model.desk().messages();
        this.editor = new SheetEditor(editing, edit -> cell(edit.row(), edit.column()), table::requestFocus);
        furnishTable();
        told.getStyleClass().add("drawer-told");
        told.setWrapText(true);
        model.sentenceProperty().subscribe(sentence -> tell());
        model.mistakeProperty().subscribe(mistake -> tell());
        setCenter(new StackPane(table, editor));
        model.areaProperty().subscribe(area -> area.ifPresent(this::show));
        model.scopeProperty().subscribe(scope -> explainEmptiness());
        model.filterProperty().subscribe(filter -> explainEmptiness());
    }

    private void furnishTable() {
        table.setId("drawer.reduction");
        table.getStyleClass().add("sheet-table");
        table.setItems(model.rows());
        table.setAccessibleText(messages.text("drawer.tab.REDUCTION"));
        ColumnWidths.share(table);
        // What is chosen is the view model's; the table's own choice would be a second one.
        table.setSelectionModel(null);
        for (SheetColumn column : SheetColumn.values()) {
            table.getColumns().add(column(column));
        }
        table.setRowFactory(view -> new Row());
        table.setSortPolicy(view -> {
            sort();
            return true;
        });
        var keys = new SheetKeys(model, editing, this::copy, this::paste, this::pageRows);
        keys.install(table);
        table.addEventFilter(ScrollEvent.SCROLL, event -> editor.settle());
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> editor.settle());
        table.setContextMenu(menu());
        explainEmptiness();
    }

    /// Widths in letters, which may be larger at another time.
    void size(Font font) {
        double em = font.getSize();
        double before = letter;
        letter = em;
        for (TableColumn<ReductionRow, ?> each : table.getColumns()) {
            if (each.getUserData() instanceof SheetColumn column) {
                each.setMinWidth(em * least(column));
                each.setMaxWidth(column == SheetColumn.NUMBER ? em * MOST_OF_NUMBER : Double.MAX_VALUE);
                // Whoever made it wider wants it wider in another size of letters too.
                each.setPrefWidth(em * (before == 0 ? letters(column) : each.getPrefWidth() / before));
            }
        }
    }

    /// What the longest word of most codes needs, so that it does not break.
    private static double least(SheetColumn column) {
        return switch (column) {
            case NUMBER -> 3;
            case CITATION -> 7;
            case VERBATIM, PARAPHRASE -> 9;
            case CODES -> 10;
            case CATEGORY, THEME -> 8.5;
        };
    }

    private static double letters(SheetColumn column) {
        return switch (column) {
            case NUMBER -> 4;
            case CITATION -> 13;
            case VERBATIM -> 21;
            case PARAPHRASE -> 19.5;
            case CODES -> 14;
            case CATEGORY, THEME -> 12;
        };
    }

    private TableColumn<ReductionRow, ReductionRow> column(SheetColumn column) {
        var made = new TableColumn<ReductionRow, ReductionRow>(editing.heading(column));
        made.setId(column.name());
        made.setUserData(column);
        made.setReorderable(false);
        made.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        made.setCellFactory(view -> furnished(new SheetCell(column, model)));
        if (column == SheetColumn.NUMBER) {
            made.getStyleClass().add("numbers");
        }
        return made;
    }

    private SheetCell furnished(SheetCell cell) {
        cell.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> pressed(cell, event));
        cell.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                editing.begin();
            }
        });
        cell.setOnDragDetected(event -> {
            if (cell.column().isEditable()) {
                cell.startFullDrag();
            } else {
                carry(cell);
            }
            event.consume();
        });
        cell.setOnMouseDragEntered(event -> {
            if (!cell.isEmpty()) {
                model.extendTo(cell.getIndex(), cell.column());
            }
        });
        return cell;
    }

    private void pressed(SheetCell cell, MouseEvent event) {
        if (cell.isEmpty()) {
            return;
        }
        table.requestFocus();
        boolean inside = model.area()
                .filter(area -> area.holds(cell.getIndex(), cell.column()))
                .isPresent();
        if (event.getButton() == MouseButton.PRIMARY && event.isShiftDown()) {
            model.extendTo(cell.getIndex(), cell.column());
        } else if (event.getButton() == MouseButton.PRIMARY || !inside) {
            model.moveTo(cell.getIndex(), cell.column());
        }
    }

    /// From the columns that cannot be written the row's passage can be carried elsewhere.
    private void carry(SheetCell cell) {
        List<SegmentId> segments = chosen();
        if (!segments.isEmpty()) {
            String words = table.getItems().get(cell.getIndex()).text(SheetColumn.VERBATIM);
            cell.startDragAndDrop(TransferMode.COPY).setContent(Carried.segments(segments, words));
        }
    }

    private List<SegmentId> chosen() {
        return model.area().map(area -> model.ids(area.top(), area.bottom())).orElse(List.of());
    }

    private ContextMenu menu() {
        var menu = new ContextMenu(
                item("drawer.menu.edit", editing::begin),
                new SeparatorMenuItem(),
                item("drawer.menu.copy", this::copy),
                item("drawer.menu.paste", this::paste),
                item("drawer.menu.clear", editing::clear),
                new SeparatorMenuItem());
        menu.getItems().addAll(EvidenceMenu.items(model.desk(), this::chosen));
        return menu;
    }

    private MenuItem item(String key, Runnable action) {
        var item = new MenuItem(messages.text(key));
        item.setOnAction(event -> action.run());
        return item;
    }

    private void copy() {
        editing.copy(ReductionPane::put);
    }

    void copyAll() {
        editing.copyAll(ReductionPane::put);
    }

    private static void put(CopiedCells cells) {
        Clipboard.getSystemClipboard().setContent(Carried.cells(cells));
    }

    private void paste() {
        String words = Clipboard.getSystemClipboard().getString();
        if (words != null) {
            editing.paste(CopiedCells.read(words));
        }
    }

    private void sort() {
        SheetOrder order = SheetOrder.OF_TEXT;
        if (!table.getSortOrder().isEmpty()) {
            TableColumn<ReductionRow, ?> first = table.getSortOrder().getFirst();
            if (first.getUserData() instanceof SheetColumn column) {
                boolean up = first.getSortType() == TableColumn.SortType.ASCENDING;
                order = new SheetOrder(column, up ? SheetOrder.Way.UP : SheetOrder.Way.DOWN);
            }
        }
        model.orderProperty().set(order);
    }

    private void tell() {
        var mistake = model.mistakeProperty().get();
        String sentence = model.sentenceProperty().get();
        told.getStyleClass().removeAll("bad", "quiet");
        told.getStyleClass().add(mistake.isPresent() ? "bad" : "quiet");
        told.setText(mistake.map(wrong -> messages.text(
                        "drawer.mistake", wrong.place(model.filterProperty().get()), wrong.sentence(), wrong.advice()))
                .orElseGet(() -> messages.text("drawer.filtered", sentence)));
        setTop(mistake.isPresent() || !sentence.isEmpty() ? told : null);
    }

    private void explainEmptiness() {
        table.setPlaceholder(emptiness());
    }

    private Node emptiness() {
        if (!model.filterProperty().get().isBlank()) {
            var all = new Button(messages.text("drawer.empty.unfilter"));
            all.setOnAction(event -> model.filterProperty().set(""));
            return new EmptyPlace(
                    messages.text("drawer.empty.filtered"), messages.text("drawer.empty.filtered.do"), all);
        }
        return model.scopeProperty().get() == Scope.SOURCE
                ? new EmptyPlace(messages.text("drawer.empty.source"), messages.text("drawer.empty.source.do"))
                : new EmptyPlace(messages.text("drawer.empty.all"), messages.text("drawer.empty.source.do"));
    }

    /// The cell, once it is in sight.
    private Optional<Bounds> cell(int row, SheetColumn column) {
        flow().ifPresent(flow -> flow.scrollTo(row));
        table.layout();
        return table.lookupAll(".sheet-cell").stream()
                .filter(SheetCell.class::isInstance)
                .map(SheetCell.class::cast)
                .filter(cell ->
                        cell.getIndex() == row && cell.column() == column && cell.isVisible() && !cell.isEmpty())
                .findFirst()
                .map(cell -> cell.localToScene(cell.getLayoutBounds()));
    }

    private void show(SheetArea area) {
        table.getFocusModel()
                .focus(area.row(), table.getColumns().get(area.column().place()));
        flow().ifPresent(flow -> {
            IndexedCell<?> first = flow.getFirstVisibleCell();
            IndexedCell<?> last = flow.getLastVisibleCell();
            boolean seen =
                    first != null && last != null && first.getIndex() < area.row() && area.row() < last.getIndex();
            if (!seen) {
                flow.scrollTo(area.row());
            }
        });
    }

    private int pageRows() {
        return flow().map(flow -> {
                    IndexedCell<?> first = flow.getFirstVisibleCell();
                    IndexedCell<?> last = flow.getLastVisibleCell();
                    return first == null || last == null ? 1 : Math.max(1, last.getIndex() - first.getIndex() - 1);
                })
                .orElse(1);
    }

    private Optional<VirtualFlow<?>> flow() {
        return table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? Optional.of(flow) : Optional.empty();
    }

    /// A row that shows when one stands on it.
    private final class Row extends TableRow<ReductionRow> {
        private final ChangeListener<Optional<SheetArea>> following = (property, before, now) -> mark();

        Row() {
            model.areaProperty().addListener(new WeakChangeListener<>(following));
            indexProperty().subscribe(index -> mark());
        }

        private void mark() {
            pseudoClassStateChanged(
                    AT, model.area().filter(area -> area.row() == getIndex()).isPresent());
        }
    }
}
