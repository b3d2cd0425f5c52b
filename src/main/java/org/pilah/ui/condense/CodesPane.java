package org.pilah.ui.condense;

import atlantafx.base.controls.CustomTextField;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pilah.messages.Messages;
import org.pilah.ui.control.EmptyPlace;
import org.pilah.ui.control.Icons;
import org.pilah.ui.control.Look;
import org.pilah.ui.control.Narrow;

/// The code tree at the left: filter and new codes above, what the chosen code means beneath.
final class CodesPane extends BorderPane {
    /// The width, in sizes of the letters, that serves names, segments and cases.
    private static final double ROOM_FOR_CASES = 17;

    private static final double ROOM_FOR_MEANING = 36;

    private final CodesViewModel model;
    private final Messages messages;
    private final CodeGestures gestures;
    private final CodeTreeView tree;
    private final CustomTextField filter = new CustomTextField();
    private final VBox meaning = new VBox();
    private final Label meaningName = new Label();
    private final Button fold = Icons.button(Feather.CHEVRON_DOWN, "");
    private final ScrollPane meaningScroll = new ScrollPane(meaning);
    private boolean measured;

    CodesPane(CodesViewModel model, Palette palette) {
        this.model = model;
        this.messages = model.desk().messages();
        this.gestures = new CodeGestures(model, palette);
        this.tree = new CodeTreeView(model, gestures);
        Look.style(this, CodesPane.class, "codes.css");
        getStyleClass().addAll("sheet", "codes-pane");
        setTop(tools());
        setCenter(middle());
        setBottom(meaning());
        Narrow.mark(this, meaningName, ROOM_FOR_CASES);
        // On a low screen the tree needs the height more than an explanation nobody asked for.
        heightProperty().subscribe(this::foldOnce);
    }

    private Node tools() {
        filter.setPromptText(messages.text("codes.filter"));
        filter.setAccessibleText(messages.text("codes.filter"));
        filter.setLeft(Icons.of(Feather.SEARCH));
        filter.getStyleClass().add("codes-filter");
        Button clear = Icons.button(Feather.X, messages.text("codes.filter.clear"));
        clear.getStyleClass().add("inside-field");
        clear.setOnAction(event -> filter.clear());
        filter.rightProperty().bind(filter.textProperty().map(text -> text.isEmpty() ? null : clear));
        filter.textProperty().bindBidirectional(model.filterProperty());
        filter.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveFilter);
        HBox.setHgrow(filter, Priority.ALWAYS);
        var add = new MenuButton();
        add.setGraphic(Icons.of(Feather.PLUS));
        add.setAccessibleText(messages.text("codes.add"));
        add.getStyleClass().addAll("codes-add", "no-arrow");
        add.setMaxHeight(Double.MAX_VALUE);
        var code = new MenuItem(messages.text("codes.new"));
        code.setOnAction(event -> gestures.add(add));
        var beneath = new MenuItem(messages.text("codes.new-beneath"));
        beneath.setOnAction(event -> model.chosen().ifPresent(row -> gestures.addBeneath(row, tree.anchor())));
        var framework = new MenuItem(messages.text("codes.add-framework"));
        framework.setOnAction(event -> openGallery());
        add.getItems().setAll(code, beneath, framework);
        add.setOnShowing(event -> beneath.setDisable(model.chosenCode().isEmpty()));
        var line = new HBox(filter, add);
        line.getStyleClass().add("codes-tools");
        return line;
    }

    /// From the field down into the tree, or back to the whole tree.
    private void leaveFilter(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
            tree.requestFocus();
            if (tree.getSelectionModel().isEmpty()) {
                tree.getSelectionModel().selectFirst();
            }
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
            filter.clear();
            event.consume();
        }
    }

    private Node middle() {
        var add = new Button(messages.text("codes.add-framework"));
        add.getStyleClass().add("main");
        add.setOnAction(event -> openGallery());
        var own = new Button(messages.text("codes.new"));
        own.setOnAction(event -> gestures.add(own));
        var empty = new EmptyPlace(messages.text("codes.empty"), messages.text("codes.empty.how"), add, own);
        var nothing = new Label();
        nothing.getStyleClass().addAll("hint", "codes-nothing");
        nothing.setWrapText(true);
        var stack = new StackPane(tree, nothing, empty);
        StackPane.setAlignment(nothing, Pos.TOP_LEFT);
        nothing.setMouseTransparent(true);
        model.treeProperty().subscribe(shown -> {
            boolean none = model.isEmpty() && model.filterProperty().get().isBlank();
            empty.setVisible(none);
            empty.setManaged(none);
            empty.setPickOnBounds(false);
            nothing.setVisible(shown.roots().isEmpty());
            nothing.setText(
                    messages.text("codes.nothing", model.filterProperty().get().strip()));
        });
        return stack;
    }

    private void openGallery() {
        new GalleryDialog(new GalleryViewModel(model.desk(), model.work())).show(this);
    }

    private Node meaning() {
        meaningName.getStyleClass().add("strong");
        meaningName.setMinWidth(0);
        Button more = Icons.button(Feather.INFO, messages.text("codes.details"));
        more.setOnAction(event -> model.chosen().ifPresent(row -> gestures.details(row, more)));
        fold.setOnAction(event -> fold(!meaningScroll.isVisible()));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(meaningName, space, more, fold);
        head.getStyleClass().add("meaning-head");
        head.setAlignment(Pos.CENTER_LEFT);
        meaning.getStyleClass().add("meaning-body");
        meaningScroll.setFitToWidth(true);
        meaningScroll.getStyleClass().add("meaning-scroll");
        var pane = new VBox(head, meaningScroll);
        pane.getStyleClass().addAll("meaning", "edge-top");
        // Always there: a tree that changes its height under the mouse would be a nuisance.
        Runnable show = () -> {
            more.setDisable(model.chosen().isEmpty());
            model.chosen().map(model::detailsOf).ifPresentOrElse(this::describe, this::describeNothing);
        };
        model.chosenProperty().subscribe(key -> show.run());
        model.treeProperty().subscribe(shown -> show.run());
        fold(true);
        return pane;
    }

    private void foldOnce() {
        if (getHeight() > 0 && !measured) {
            measured = true;
            fold(getHeight() >= ROOM_FOR_MEANING * meaningName.getFont().getSize());
        }
    }

    private void fold(boolean open) {
        meaningScroll.setVisible(open);
        meaningScroll.setManaged(open);
        fold.setGraphic(Icons.of(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_UP));
        String words = messages.text(open ? "codes.meaning.fold" : "codes.meaning.unfold");
        fold.setAccessibleText(words);
        fold.getTooltip().setText(words);
    }

    private void describe(CodeDetails details) {
        meaningName.setText(details.name());
        meaning.getChildren().clear();
        if (details.isBare()) {
            line(messages.text("codes.bare"), "hint");
        }
        line(details.definition(), "body");
        part("codes.use-when.line", details.useWhen());
        part("codes.leave-out.line", details.leaveOutWhen());
        part("codes.example.line", details.example());
        meaningScroll.setVvalue(0);
    }

    private void describeNothing() {
        meaningName.setText(messages.text("codes.meaning"));
        meaning.getChildren().clear();
        line(messages.text("codes.meaning.none"), "hint");
    }

    private void part(String key, String words) {
        line(words.isBlank() ? "" : messages.text(key, words), "quiet");
    }

    private void line(String words, String style) {
        if (!words.isBlank()) {
            var label = new Label(words);
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            label.getStyleClass().add(style);
            meaning.getChildren().add(label);
        }
    }
}
