package org.pilah.ui.collect;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
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
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.pilah.messages.Messages;
import org.pilah.ui.collect.LogViewModel.Cell;
import org.pilah.ui.collect.LogViewModel.Row;
import org.pilah.ui.collect.LogViewModel.State;
import org.pilah.ui.collect.LogViewModel.Task;
import org.pilah.ui.control.EmptyPlace;
import org.pilah.ui.control.HelpPlace;
import org.pilah.ui.control.Icons;
import org.pilah.ui.desk.Topic;

/// The data accounting log and the tasks that come of its gaps.
final class LogTab extends BorderPane {
    private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");
    private static final int FIRST_TECHNIQUE = 2;

    private final LogViewModel model;
    private final Messages messages;
    private final TableView<Row> table = new TableView<>();
    private final Node whole;
    private final Node empty;

    LogTab(LogViewModel model, Messages messages, Runnable toCases) {
        this.model = model;
        this.messages = messages;
        getStyleClass().add("tab-body");
        HelpPlace.mark(this, Topic.SPEAKERS);
        table.setItems(model.rows());
        table.getStyleClass().addAll("lines", "log");
        table.setAccessibleText(messages.text("collect.tab.LOG"));
        table.getSelectionModel().setCellSelectionEnabled(true);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        VBox.setVgrow(table, Priority.ALWAYS);
        whole = new VBox(head(), table, legend(), tasks());
        whole.getStyleClass().add("log-body");
        var cases = new Button(messages.text("collect.log.to-cases"));
        cases.getStyleClass().add("main");
        cases.setOnAction(event -> toCases.run());
        empty = new EmptyPlace(messages.text("collect.log.empty"), messages.text("collect.log.empty.sentence"), cases);
        model.techniques().subscribe(this::lay);
        model.rows().subscribe(this::arrange);
        lay();
        arrange();
    }

    private void arrange() {
        setCenter(model.isEmpty() ? empty : whole);
    }

    private Node head() {
        var title = new Label(messages.text("collect.log.title"));
        title.getStyleClass().add("h2");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Inputs.OneOf<String> types = new Inputs.OneOf<>(
                List.of(""),
                each -> each.isEmpty() ? messages.text("collect.log.all-types") : each,
                model.typeProperty()::set);
        types.setAccessibleText(messages.text("collect.column.type"));
        types.managedProperty().bind(types.visibleProperty());
        model.types().subscribe(() -> {
            types.setVisible(model.types().size() > 1);
            types.offer(
                    Stream.concat(Stream.of(""), model.types().stream()).toList(),
                    model.typeProperty().get());
        });
        types.setVisible(false);
        var row = new HBox(title, space, types);
        row.getStyleClass().addAll("tools", "tab-head");
        return row;
    }

    private void lay() {
        table.getColumns().clear();
        TableColumn<Row, Row> who = column(messages.text("collect.column.informant"));
        who.setCellFactory(shown -> new Words(true));
        TableColumn<Row, Row> role = column(messages.text("collect.column.role"));
        role.setCellFactory(shown -> new Words(false));
        table.getColumns().addAll(List.of(who, role));
        for (int i = 0; i < model.techniques().size(); i++) {
            int at = i;
            TableColumn<Row, Row> technique =
                    column(model.heading(model.techniques().get(i)));
            technique.getStyleClass().add("middle");
            technique.setCellFactory(shown -> new Mark(at));
            table.getColumns().add(technique);
        }
    }

    private TableColumn<Row, Row> column(String heading) {
        var column = new TableColumn<Row, Row>(heading);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private Node legend() {
        var words = new Label();
        words.getStyleClass().add("quiet");
        var plan = new Hyperlink(messages.text("collect.log.plan-all"));
        plan.getStyleClass().add("link");
        plan.setOnAction(event -> model.planAll());
        plan.managedProperty().bind(plan.visibleProperty());
        model.gapsProperty().subscribe(gaps -> {
            words.setText(messages.text("collect.log.gaps", gaps.intValue()));
            plan.setVisible(gaps.intValue() > 0);
        });
        var signs = new Label(messages.text("collect.log.signs"));
        signs.getStyleClass().addAll("small", "quiet");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var row = new HBox(words, plan, space, signs);
        row.getStyleClass().add("legend");
        return row;
    }

    private Node tasks() {
        var title = new Label(messages.text("collect.tasks.title"));
        title.getStyleClass().add("h2");
        var fresh = new TextField();
        fresh.setPromptText(messages.text("collect.tasks.new"));
        fresh.setAccessibleText(messages.text("collect.tasks.new"));
        fresh.setOnAction(event -> {
            model.addTask(fresh.getText());
            fresh.clear();
        });
        HBox.setHgrow(fresh, Priority.ALWAYS);
        var head = new HBox(title, fresh);
        head.getStyleClass().addAll("tools", "tasks-head");
        ListView<Task> list = new ListView<>(model.tasks());
        list.getStyleClass().addAll("tasks");
        list.setPlaceholder(new Label(messages.text("collect.tasks.none")));
        list.setCellFactory(shown -> new TaskCell());
        list.setAccessibleText(messages.text("collect.tasks.title"));
        list.setOnKeyPressed(event -> {
            @Nullable Task chosen = list.getSelectionModel().getSelectedItem();
            if (chosen != null && event.getCode() == KeyCode.SPACE) {
                model.toggle(chosen);
            } else if (chosen != null && event.getCode() == KeyCode.DELETE) {
                model.removeTask(chosen);
            }
        });
        var box = new VBox(head, list);
        box.getStyleClass().add("tasks-box");
        return box;
    }

    private void press(KeyEvent event) {
        if (COPY.match(event)) {
            var content = new ClipboardContent();
            content.putString(model.copied());
            Clipboard.getSystemClipboard().setContent(content);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            TablePosition<?, ?> at = table.getFocusModel().getFocusedCell();
            int technique = at.getColumn() - FIRST_TECHNIQUE;
            if (technique >= 0 && at.getRow() >= 0) {
                menu(model.rows().get(at.getRow()), technique).show(table, Side.BOTTOM, 0, 0);
                event.consume();
            }
        }
    }

    /// What can be done about a cell of the log.
    private ContextMenu menu(Row row, int technique) {
        String way = model.techniques().get(technique);
        var plan = new MenuItem(messages.text("collect.log.plan"));
        plan.setOnAction(event -> model.plan(row.one().id(), way));
        var waive = new MenuItem(messages.text("collect.log.waive"));
        waive.setOnAction(event -> model.waive(row.one().id(), way));
        var reopen = new MenuItem(messages.text("collect.log.reopen"));
        reopen.setOnAction(event -> model.reopen(row.one().id(), way));
        return switch (row.cells().get(technique).state()) {
            case GAP -> new ContextMenu(plan, waive);
            case PLANNED, NOT_NEEDED -> new ContextMenu(reopen);
            case THERE -> new ContextMenu();
        };
    }

    /// Who, or in which role.
    private static final class Words extends TableCell<Row, Row> {
        private final boolean who;

        Words(boolean who) {
            this.who = who;
            getStyleClass().add(who ? "strong" : "about");
        }

        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            setText(row == null ? null : who ? row.one().name() : row.part());
        }
    }

    /// What there is by one technique, as a sign; said in words when the mouse rests on it.
    private final class Mark extends TableCell<Row, Row> {
        private final int technique;

        Mark(int technique) {
            this.technique = technique;
            setAlignment(Pos.CENTER);
            setOnMouseClicked(event -> {
                if (getItem() != null) {
                    menu(getItem(), technique).show(this, event.getScreenX(), event.getScreenY());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            if (row == null || technique >= row.cells().size()) {
                setText(null);
                setTooltip(null);
                return;
            }
            Cell cell = row.cells().get(technique);
            getStyleClass().removeAll("good", "hint", "warn", "gap");
            getStyleClass().add(tone(cell.state()));
            setText(sign(cell));
            String words = messages.text("collect.log.cell." + cell.state(), cell.sources());
            setTooltip(new Tooltip(words));
            setAccessibleText(words);
        }

        private static String tone(State state) {
            return switch (state) {
                case THERE -> "good";
                case GAP -> "gap";
                case PLANNED -> "warn";
                case NOT_NEEDED -> "hint";
            };
        }

        private static String sign(Cell cell) {
            return switch (cell.state()) {
                case THERE -> cell.sources() == 1 ? "✓" : "✓ " + cell.sources();
                case GAP -> "–";
                case PLANNED -> "○";
                case NOT_NEEDED -> "·";
            };
        }
    }

    private final class TaskCell extends ListCell<Task> {
        private final CheckBox box = new CheckBox();
        private final Label arrived = new Label();
        private final HBox row = new HBox();

        TaskCell() {
            var space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            var remove = Icons.button(Feather.X, messages.text("collect.tasks.remove"));
            remove.setOnAction(event -> {
                if (getItem() != null) {
                    model.removeTask(getItem());
                }
            });
            box.setOnAction(event -> {
                if (getItem() != null) {
                    model.toggle(getItem());
                }
            });
            arrived.getStyleClass().addAll("small", "good");
            row.getStyleClass().add("task");
            row.setAlignment(Pos.CENTER_LEFT);
            row.getChildren().addAll(box, arrived, space, remove);
        }

        @Override
        protected void updateItem(@Nullable Task task, boolean empty) {
            super.updateItem(task, empty);
            if (task == null) {
                setGraphic(null);
                return;
            }
            box.setText(task.memo().title());
            box.setSelected(task.isDone());
            row.getStyleClass().setAll("task", task.isDone() ? "done" : "open");
            arrived.setText(
                    task.progress() == LogViewModel.Progress.ARRIVED ? messages.text("collect.tasks.arrived") : "");
            setGraphic(row);
        }
    }
}
