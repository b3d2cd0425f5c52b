package org.pilah.ui.collect;

import atlantafx.base.controls.CustomTextField;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.feather.Feather;
import org.pilah.importer.CasesTable;
import org.pilah.messages.Messages;
import org.pilah.model.Case;
import org.pilah.model.CaseId;
import org.pilah.ui.collect.CaseColumn.Attribute;
import org.pilah.ui.control.Bubble;
import org.pilah.ui.control.EmptyPlace;
import org.pilah.ui.control.FileChoice;
import org.pilah.ui.control.HelpPlace;
import org.pilah.ui.control.Icons;
import org.pilah.ui.control.Look;
import org.pilah.ui.desk.Topic;

/// The sheet of cases: written into like a spreadsheet, filled from one by paste.
final class CasesTab extends BorderPane {
    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");
    private static final KeyCombination PASTE = KeyCombination.valueOf("Shortcut+V");

    private static final int FIXED_COLUMNS = 3;
    private static final double NAME_WIDTH = 14.6;
    private static final double WIDTH = 10.8;

    private final CasesViewModel model;
    private final Messages messages;
    private final FileChoice files;
    private final TableView<Case> table = new TableView<>();
    private final StringBuilder typed = new StringBuilder();

    /// Nobody sees it; it knows how large letters are.
    private final Label letters = new Label();
    private final Node tools;
    private final Node empty;

    CasesTab(CasesViewModel model, Messages messages, FileChoice files) {
        this.model = model;
        this.files = files;
        this.messages = messages;
        getStyleClass().add("tab-body");
        HelpPlace.mark(this, Topic.SPEAKERS);
        table.setSortPolicy(sorted -> {
            arrange();
            return true;
        });
        table.setEditable(true);
        table.getStyleClass().addAll("lines", "cases");
        table.setAccessibleText(messages.text("collect.tab.CASES"));
        table.getSelectionModel().setCellSelectionEnabled(true);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        table.addEventFilter(KeyEvent.KEY_TYPED, this::type);
        table.setContextMenu(menu());
        empty = new EmptyPlace(
                messages.text("collect.cases.empty"),
                messages.text("collect.cases.empty.sentence"),
                fresh(),
                paste(),
                file());
        tools = tools();
        setRight(new ReportPane(model, messages));
        letters.setManaged(false);
        letters.setVisible(false);
        getChildren().add(letters);
        letters.fontProperty().subscribe(font -> widen());
        model.columns().subscribe(this::lay);
        model.rows().subscribe(this::arrange);
        model.countsProperty().subscribe(counts -> table.refresh());
        lay();
        arrange();
    }

    private void arrange() {
        Comparator<Case> order = table.getComparator();
        List<Case> now = order == null
                ? List.copyOf(model.rows())
                : model.rows().stream().sorted(order).toList();
        put(now);
        boolean nothing = model.isEmpty() && model.columns().size() <= FIXED_COLUMNS;
        setTop(nothing ? null : tools);
        setCenter(nothing ? empty : table);
    }

    /// Rows that stay where they are keep the cell the person stands in; where rows come, go or move, the person
    /// moves with theirs.
    private void put(List<Case> now) {
        List<Case> before = table.getItems();
        boolean same = before.stream()
                .map(Case::id)
                .toList()
                .equals(now.stream().map(Case::id).toList());
        Optional<CaseId> here = focused().map(Case::id);
        int column = table.getFocusModel().getFocusedCell().getColumn();
        if (same) {
            for (int i = 0; i < now.size(); i++) {
                if (!now.get(i).equals(before.get(i))) {
                    before.set(i, now.get(i));
                }
            }
            // The table forgets the column where the row was altered in which the person stands.
            if (table.getFocusModel().getFocusedCell().getColumn() != column) {
                stand(table.getFocusModel().getFocusedCell().getRow(), column);
            }
            return;
        }
        before.clear();
        before.addAll(now);
        for (int i = 0; i < now.size(); i++) {
            if (here.filter(now.get(i).id()::equals).isPresent()) {
                stand(i, column);
            }
        }
    }

    /// Goes so many cells down and to the right from where the person stands.
    private void step(int down, int right) {
        TablePosition<?, ?> at = table.getFocusModel().getFocusedCell();
        int row = Math.clamp(at.getRow() + down, 0, table.getItems().size() - 1);
        int column = Math.clamp(at.getColumn() + right, 0, table.getColumns().size() - 1);
        stand(row, column);
        table.scrollTo(Math.max(0, row - 5));
        table.scrollToColumnIndex(column);
        table.requestFocus();
    }

    /// Makes this the cell the person stands in.
    private void stand(int row, int column) {
        if (row >= 0
                && row < table.getItems().size()
                && column >= 0
                && column < table.getColumns().size()) {
            TableColumn<Case, ?> there = table.getColumns().get(column);
            table.getSelectionModel().clearAndSelect(row, there);
            table.getFocusModel().focus(row, there);
        }
    }

    private Node tools() {
        var filter = new CustomTextField();
        filter.setLeft(Icons.of(Feather.SEARCH));
        filter.setPromptText(messages.text("collect.cases.filter"));
        filter.setAccessibleText(messages.text("collect.cases.filter"));
        filter.textProperty().bindBidirectional(model.filterProperty());
        filter.getStyleClass().add("filter");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var column = new Button(messages.text("collect.cases.new-column"));
        column.setOnAction(event -> askColumn(column));
        var row = new HBox(filter, space, paste(), file(), column, fresh());
        row.getStyleClass().addAll("tools", "tab-head");
        return row;
    }

    private Button fresh() {
        var fresh = new Button(messages.text("collect.cases.new"));
        fresh.getStyleClass().add("main");
        fresh.setMinWidth(Region.USE_PREF_SIZE);
        fresh.setOnAction(event -> askCase(fresh));
        return fresh;
    }

    private Button paste() {
        var paste = new Button(messages.text("collect.cases.paste"));
        paste.setOnAction(event -> pasteHere(Optional.empty()));
        return paste;
    }

    private Button file() {
        var file = new Button(messages.text("collect.cases.import"));
        file.setOnAction(event -> chooseFile());
        return file;
    }

    private void chooseFile() {
        files.open(new FileChoice.Wish(
                        messages.text("collect.cases.import"),
                        messages.text("collect.cases.files"),
                        List.of("*.csv", "*.xlsx"),
                        model.besideStudy()))
                .ifPresent(model::take);
    }

    private void askCase(Node beside) {
        var name = new TextField();
        name.setPromptText(messages.text("collect.column.case"));
        ask(beside, messages.text("collect.cases.new"), List.of(name), () -> model.add(name.getText()));
    }

    private void askColumn(Node beside) {
        var name = new TextField();
        name.setPromptText(messages.text("collect.column.name"));
        var types = new Inputs.OneOf<>(
                List.of(CasesTable.Type.values()), each -> messages.text("collect.type." + each), chosen -> {});
        types.setAccessibleText(messages.text("collect.column.holds"));
        types.show(CasesTable.Type.TEXT);
        ask(
                beside,
                messages.text("collect.cases.new-column"),
                List.of(name, types),
                () -> model.addColumn(name.getText(), types.getValue()));
    }

    private void askName(Attribute column) {
        var name = new TextField(column.name());
        ask(
                table,
                messages.text("collect.cases.rename-column"),
                List.of(name),
                () -> model.renameColumn(column.name(), name.getText()));
    }

    private void ask(Node beside, String title, List<Node> fields, Runnable done) {
        var row = new HBox();
        var heading = new Label(title);
        heading.getStyleClass().add("h3");
        var content = new VBox(heading, row);
        content.getStyleClass().add("ask");
        Look.style(content, CasesTab.class, "collect.css");
        PopOver over = Bubble.of(content);
        Runnable finish = () -> {
            over.hide();
            done.run();
        };
        var fine = new Button(messages.text("collect.fine"));
        fine.getStyleClass().add("main");
        fine.setOnAction(event -> finish.run());
        fields.forEach(field -> {
            if (field instanceof TextField words) {
                words.setOnAction(event -> finish.run());
            }
        });
        row.getStyleClass().add("tools");
        row.getChildren().addAll(fields);
        row.getChildren().add(fine);
        over.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        over.show(beside);
        fields.getFirst().requestFocus();
    }

    private void lay() {
        TablePosition<?, ?> before = table.getFocusModel().getFocusedCell();
        table.getColumns().setAll(model.columns().stream().map(this::column).toList());
        arrange();
        stand(before.getRow(), before.getColumn());
    }

    private TableColumn<Case, Case> column(CaseColumn held) {
        var column = new TableColumn<Case, Case>(model.heading(held));
        column.setUserData(held);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(shown -> new CaseCell(model, held, typed, this::step));
        column.setComparator(model.order(held));
        column.setEditable(!(held instanceof CaseColumn.Sources));
        column.setPrefWidth(width(held));
        boolean number = held instanceof CaseColumn.Sources
                || (held instanceof Attribute(var name, var type) && type == CasesTable.Type.NUMBER);
        if (number) {
            column.getStyleClass().add("number");
        }
        if (held instanceof Attribute attribute) {
            var rename = new MenuItem(messages.text("collect.cases.rename-column"));
            rename.setOnAction(event -> askName(attribute));
            var remove = new MenuItem(messages.text("collect.cases.remove-column"));
            remove.setOnAction(event -> model.removeColumn(attribute.name()));
            column.setContextMenu(new ContextMenu(rename, remove));
        }
        return column;
    }

    /// Columns are as wide as letters are large.
    private double width(CaseColumn held) {
        return letters.getFont().getSize() * (held instanceof CaseColumn.Name ? NAME_WIDTH : WIDTH);
    }

    private void widen() {
        table.getColumns().forEach(column -> column.setPrefWidth(width((CaseColumn) column.getUserData())));
    }

    private ContextMenu menu() {
        var copy = new MenuItem(messages.text("collect.copy-cells"));
        copy.setOnAction(event -> copy());
        var all = new MenuItem(messages.text("collect.copy-table"));
        all.setOnAction(event -> put(model.copied(table.getItems(), model.columns())));
        var paste = new MenuItem(messages.text("collect.cases.paste"));
        paste.setOnAction(event -> pasteHere(anchor()));
        var remove = new MenuItem(messages.text("collect.case.remove"));
        remove.setOnAction(event -> focused().ifPresent(one -> model.remove(one.id())));
        return new ContextMenu(copy, all, paste, remove);
    }

    private void press(KeyEvent event) {
        if (table.getEditingCell() != null) {
            return;
        }
        if (COPY.match(event)) {
            copy();
        } else if (PASTE.match(event)) {
            pasteHere(anchor());
        } else if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
            clear();
        } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.F2) {
            edit();
        } else {
            return;
        }
        event.consume();
    }

    /// Typing into a chosen cell writes over it, as in a spreadsheet.
    private void type(KeyEvent event) {
        String words = event.getCharacter();
        boolean command = event.isShortcutDown() || event.isAltDown() || event.isMetaDown();
        if (table.getEditingCell() == null
                && !command
                && !words.isEmpty()
                && words.charAt(0) >= ' '
                && words.charAt(0) != 0x7F) {
            typed.append(words);
            edit();
            typed.setLength(0);
            event.consume();
        }
    }

    @SuppressWarnings("unchecked")
    private void edit() {
        TablePosition<?, ?> at = table.getFocusModel().getFocusedCell();
        if (at.getTableColumn() != null && at.getTableColumn().isEditable()) {
            table.edit(at.getRow(), (TableColumn<Case, Case>) at.getTableColumn());
        }
    }

    private void clear() {
        List<CasesViewModel.Anchor> cells = table.getSelectionModel().getSelectedCells().stream()
                .filter(at -> at.getTableColumn() != null && at.getTableColumn().getUserData() instanceof Attribute)
                .map(at -> new CasesViewModel.Anchor(
                        table.getItems().get(at.getRow()).id(),
                        (CaseColumn) at.getTableColumn().getUserData()))
                .toList();
        model.clear(cells);
    }

    private Optional<Case> focused() {
        return Optional.ofNullable(table.getFocusModel().getFocusedItem());
    }

    private Optional<CasesViewModel.Anchor> anchor() {
        TablePosition<?, ?> at = table.getFocusModel().getFocusedCell();
        return focused()
                .filter(one -> at.getTableColumn() != null)
                .map(one -> new CasesViewModel.Anchor(
                        one.id(), (CaseColumn) at.getTableColumn().getUserData()));
    }

    private void pasteHere(Optional<CasesViewModel.Anchor> anchor) {
        String words = Clipboard.getSystemClipboard().getString();
        model.paste(words == null ? "" : words, anchor);
    }

    private void copy() {
        var cells = table.getSelectionModel().getSelectedCells();
        if (cells.isEmpty()) {
            return;
        }
        int top = cells.stream().mapToInt(at -> at.getRow()).min().orElse(0);
        int bottom = cells.stream().mapToInt(at -> at.getRow()).max().orElse(0);
        int left = cells.stream().mapToInt(at -> at.getColumn()).min().orElse(0);
        int right = cells.stream().mapToInt(at -> at.getColumn()).max().orElse(0);
        List<CaseColumn> columns = table.getColumns().subList(Math.max(0, left), right + 1).stream()
                .map(column -> (CaseColumn) column.getUserData())
                .toList();
        put(model.copied(table.getItems().subList(top, bottom + 1), columns));
    }

    private static void put(String words) {
        var content = new ClipboardContent();
        content.putString(words);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// Where numbers stand in a column.
    static Pos side(CaseColumn column) {
        boolean right = column instanceof CaseColumn.Sources
                || (column instanceof Attribute(var name, var type) && type == CasesTable.Type.NUMBER);
        return right ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT;
    }
}
