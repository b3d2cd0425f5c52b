package org.pilah.ui.condense;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.Screen;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.pilah.messages.Messages;
import org.pilah.model.Passage;
import org.pilah.ui.condense.PaletteViewModel.Choosing;
import org.pilah.ui.condense.PaletteViewModel.ForPassage;
import org.pilah.ui.condense.PaletteViewModel.Fresh;
import org.pilah.ui.condense.PaletteViewModel.Known;
import org.pilah.ui.condense.PaletteViewModel.Purpose;
import org.pilah.ui.condense.PaletteViewModel.Row;
import org.pilah.ui.condense.PaletteViewModel.Use;
import org.pilah.ui.control.Icons;
import org.pilah.ui.control.KeyList;
import org.pilah.ui.control.Look;

/// The list of codes that is typed ahead, over the words that are to be coded. Used by keyboard from opening to
/// closing; gives the focus back to where it was.
final class Palette {
    private static final int PAGE = 8;
    private static final int FEWEST = 3;
    private static final int MOST = 9;
    private static final double GAP = 6;

    private final PaletteViewModel model;
    private final Messages messages;
    private final Popup popup = new Popup();
    private final TextField field = new TextField();
    private final Label prompt = new Label();
    private final Label parent = new Label();
    private final ListView<Row> list;
    private final Label hint = new Label();
    private final Label keys = new Label();
    private final VBox content;
    private boolean following;

    Palette(PaletteViewModel model) {
        this.model = model;
        this.messages = model.desk().messages();
        this.list = new ListView<>(model.rows());
        prompt.getStyleClass().add("h3");
        parent.getStyleClass().add("chip");
        HBox.setHgrow(field, Priority.ALWAYS);
        var line = new HBox(parent, field);
        line.getStyleClass().add("palette-line");
        line.setAlignment(Pos.CENTER_LEFT);
        list.getStyleClass().add("palette-list");
        list.setFocusTraversable(false);
        list.prefHeightProperty()
                .bind(Bindings.createDoubleBinding(this::height, model.rows(), list.fixedCellSizeProperty()));
        list.setCellFactory(view -> new RowCell());
        hint.getStyleClass().addAll("small", "quiet", "palette-hint");
        hint.setWrapText(true);
        keys.getStyleClass().addAll("small", "hint", "palette-keys");
        content = new VBox(prompt, line, list, hint, keys);
        content.getStyleClass().add("palette");
        Look.style(content, Palette.class, "codes.css");
        popup.getContent().add(content);
        popup.setAutoHide(true);
        popup.setAutoFix(true);
        // Escape is the field's, so that the first one may leave a branch.
        popup.setHideOnEscape(false);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        bind();
    }

    private void bind() {
        field.textProperty().bindBidirectional(model.typedProperty());
        model.parentProperty().subscribe(code -> {
            parent.setText(code.map(one -> messages.text(
                            "palette.beneath", one.name().in(model.desk().language())))
                    .orElse(""));
            parent.setVisible(code.isPresent());
            parent.setManaged(code.isPresent());
        });
        model.highlightedProperty().subscribe(at -> highlight(at.intValue()));
        model.rows().addListener((ListChangeListener<Row>)
                change -> highlight(model.highlightedProperty().get()));
        ChangeListener<Number> clicked = (property, before, now) -> {
            if (!following && now.intValue() >= 0) {
                model.highlightedProperty().set(now.intValue());
            }
        };
        list.getSelectionModel().selectedIndexProperty().addListener(clicked);
    }

    private void highlight(int at) {
        following = true;
        list.getSelectionModel().clearAndSelect(at);
        list.scrollTo(Math.max(0, at - PAGE / 2));
        following = false;
        hint.setText(model.hint());
    }

    /// As high as its rows, within limits.
    private double height() {
        double row = list.getFixedCellSize();
        int rows = Math.clamp(list.getItems().size(), FEWEST, MOST);
        return row <= 0 ? Region.USE_COMPUTED_SIZE : row * rows;
    }

    /// Opens over the words that are to be coded, at these coordinates of the screen.
    void open(Passage passage, Node owner, double x, double y) {
        show(new ForPassage(passage), owner, x, y);
    }

    /// Opens beside a node to code a passage.
    void open(Passage passage, Node owner) {
        show(new ForPassage(passage), owner);
    }

    /// Opens beside a node to choose a code for something else.
    void choose(Choosing choosing, Node owner) {
        show(choosing, owner);
    }

    /// The keys of the list of codes, for people.
    static KeyList.Group keys(Messages messages) {
        return new KeyList.Group(
                messages.text("palette.keys.heading"),
                List.of(
                        KeyList.Entry.of(messages.text("palette.keys.take"), "Enter"),
                        KeyList.Entry.of(messages.text("palette.keys.another"), "Shift+Enter"),
                        KeyList.Entry.of(messages.text("palette.keys.branch"), "Tab", "Backspace")));
    }

    boolean isOpen() {
        return popup.isShowing();
    }

    private void show(Purpose purpose, Node owner) {
        Bounds bounds = owner.localToScreen(owner.getBoundsInLocal());
        show(purpose, owner, bounds.getMinX(), bounds.getMaxY() + GAP);
    }

    private void show(Purpose purpose, Node owner, double x, double y) {
        popup.hide();
        model.begin(purpose);
        String question = switch (purpose) {
            case ForPassage _ -> "";
            case Choosing choosing -> choosing.prompt();
        };
        prompt.setText(question);
        prompt.setVisible(!question.isEmpty());
        prompt.setManaged(!question.isEmpty());
        field.setPromptText(messages.text("palette.field"));
        field.setAccessibleText(question.isEmpty() ? messages.text("palette.field") : question);
        keys.setText(messages.text(purpose instanceof ForPassage ? "palette.keys" : "palette.keys.choose"));
        popup.show(owner, x, y);
        keepInWindow(owner, y);
        field.requestFocus();
        highlight(model.highlightedProperty().get());
    }

    /// Where there is no room beneath the words, it opens above them.
    private void keepInWindow(Node owner, double y) {
        double height = content.getLayoutBounds().getHeight();
        Rectangle2D room = Screen.getScreensForRectangle(popup.getX(), y, 1, 1).stream()
                .findFirst()
                .orElse(Screen.getPrimary())
                .getVisualBounds();
        if (y + height > room.getMaxY()) {
            Bounds bounds = owner.localToScreen(owner.getBoundsInLocal());
            popup.setY(Math.max(room.getMinY(), Math.max(bounds.getMinY(), room.getMinY()) - height - GAP));
        }
    }

    private void press(KeyEvent event) {
        boolean done = switch (event.getCode()) {
            case DOWN -> step(1);
            case UP -> step(-1);
            case PAGE_DOWN -> step(PAGE);
            case PAGE_UP -> step(-PAGE);
            case TAB -> {
                model.enterBranch();
                yield true;
            }
            case ENTER -> {
                enter(event);
                yield true;
            }
            case ESCAPE -> {
                popup.hide();
                yield true;
            }
            case BACK_SPACE -> field.getText().isEmpty() && model.leaveBranch();
            default -> false;
        };
        if (done) {
            event.consume();
        }
    }

    private boolean step(int by) {
        model.step(by);
        return true;
    }

    private void enter(KeyEvent event) {
        if (event.isShiftDown() && model.purposeProperty().get() instanceof ForPassage) {
            model.chooseAndStay();
        } else if (model.highlighted().isPresent()) {
            // What follows may open something of its own.
            popup.hide();
            model.choose();
        }
    }

    private final class RowCell extends ListCell<Row> {
        private final Swatch swatch = new Swatch(1);
        private final Node plus = Icons.of(Feather.PLUS);
        private final Label name = new Label();
        private final Label path = new Label();
        private final Node there = Icons.of(Feather.CHECK);
        private final Label number = new Label();
        private final HBox box;

        RowCell() {
            name.setMinWidth(Region.USE_PREF_SIZE);
            path.getStyleClass().addAll("small", "hint");
            path.setMinWidth(0);
            number.getStyleClass().add("key");
            number.setMinWidth(Region.USE_PREF_SIZE);
            var space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            box = new HBox(swatch, plus, name, path, space, there, number);
            box.getStyleClass().add("palette-row");
            box.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && getItem() != null) {
                    popup.hide();
                    model.choose();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            switch (row) {
                case Known known -> {
                    swatch.show(known.colour());
                    name.setText(known.name());
                    path.setText(known.path());
                    number.setText(known.number() > 0 ? String.valueOf(known.number()) : "");
                    show(known.use() == Use.THERE, there);
                    setAccessibleText(messages.text("palette.row", known.name(), known.path()));
                }
                case Fresh fresh -> {
                    name.setText(messages.text("palette.new", fresh.name()));
                    path.setText(
                            fresh.parentName().isEmpty() ? "" : messages.text("palette.beneath", fresh.parentName()));
                    number.setText("");
                    show(false, there);
                    setAccessibleText(name.getText());
                }
            }
            show(row instanceof Known, swatch);
            show(row instanceof Fresh, plus);
            show(!number.getText().isEmpty(), number);
            setGraphic(box);
        }

        private static void show(boolean shown, Node node) {
            node.setVisible(shown);
            node.setManaged(shown);
        }
    }
}
