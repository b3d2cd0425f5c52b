package org.pilah.ui.help;

import atlantafx.base.controls.CustomTextField;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pilah.ui.control.Icons;
import org.pilah.ui.control.KeyList;
import org.pilah.ui.control.Look;
import org.pilah.ui.control.WrappingCell;
import org.pilah.ui.help.HelpViewModel.Line;

/// The guide: contents and search at the left, the page at the right.
final class HelpView extends BorderPane {
    private final HelpViewModel model;
    private final CustomTextField question = new CustomTextField();
    private final ListView<Line> list = new ListView<>();
    private final PagePane page;
    private boolean choosing;

    /// @param tour begins the tour on the sample study
    /// @param close puts the guide away
    HelpView(HelpViewModel model, Runnable tour, Runnable close) {
        this.model = model;
        this.page = new PagePane(model);
        Look.style(this, HelpView.class, "help.css");
        getStyleClass().addAll("ground", "help");
        var start = new Button(text("help.tour"), Icons.of(Feather.COMPASS));
        start.setMaxWidth(Double.MAX_VALUE);
        start.setOnAction(event -> tour.run());
        VBox.setVgrow(list, Priority.ALWAYS);
        var side = new VBox(head(), list, start);
        side.getStyleClass().addAll("sheet", "help-side");
        side.setMinWidth(0);
        furnishList();
        var both = new SplitPane(side, page);
        both.setDividerPositions(0.3);
        SplitPane.setResizableWithParent(side, false);
        setCenter(both);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressedFirst);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                close.run();
            }
        });
    }

    /// The keyboard goes to the page, so that the arrows move it.
    void focusPage() {
        page.requestFocus();
    }

    private HBox head() {
        Button back = Icons.button(Feather.ARROW_LEFT, text("help.back") + " (" + KeyList.shown("Alt+←") + ")");
        back.disableProperty().bind(model.canGoBackProperty().not());
        back.setOnAction(event -> model.back());
        Button forward = Icons.button(Feather.ARROW_RIGHT, text("help.forward") + " (" + KeyList.shown("Alt+→") + ")");
        // Seldom needed; the field needs the room.
        forward.visibleProperty().bind(model.canGoForwardProperty());
        forward.managedProperty().bind(forward.visibleProperty());
        forward.setOnAction(event -> model.forward());
        question.setPromptText(text("help.search"));
        question.setAccessibleText(text("help.search"));
        question.setLeft(Icons.of(Feather.SEARCH));
        question.textProperty().bindBidirectional(model.questionProperty());
        question.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedInField);
        HBox.setHgrow(question, Priority.ALWAYS);
        var head = new HBox(back, forward, question);
        head.getStyleClass().add("help-top");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void pressedFirst(KeyEvent event) {
        boolean search = event.isShortcutDown() && (event.getCode() == KeyCode.F || event.getCode() == KeyCode.K);
        if (search) {
            question.requestFocus();
            question.selectAll();
            event.consume();
        } else if (event.isAltDown() && event.getCode() == KeyCode.LEFT) {
            model.back();
            event.consume();
        } else if (event.isAltDown() && event.getCode() == KeyCode.RIGHT) {
            model.forward();
            event.consume();
        }
    }

    private void pressedInField(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN && !list.getItems().isEmpty()) {
            list.requestFocus();
            choose(0);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            choose(0);
            page.requestFocus();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !question.getText().isEmpty()) {
            question.clear();
            event.consume();
        }
    }

    /// The first line from this place on that leads somewhere.
    private void choose(int from) {
        for (int i = from; i < list.getItems().size(); i++) {
            if (!(list.getItems().get(i) instanceof Line.Heading)) {
                list.getSelectionModel().clearAndSelect(i);
                return;
            }
        }
    }

    private void furnishList() {
        list.getStyleClass().add("help-list-view");
        list.setItems(model.lines());
        list.setAccessibleText(text("help.contents"));
        list.setCellFactory(view -> new LineCell());
        var none = new Label(text("help.nothing"));
        none.setWrapText(true);
        none.getStyleClass().add("quiet");
        list.setPlaceholder(none);
        list.getSelectionModel().selectedItemProperty().subscribe(line -> {
            if (!choosing) {
                go(line);
            }
        });
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.RIGHT) {
                page.requestFocus();
                event.consume();
            }
        });
        model.lines().addListener((ListChangeListener<Line>) change -> mark());
        model.spotProperty().subscribe(spot -> mark());
    }

    private void go(Line line) {
        switch (line) {
            case Line.Leaf leaf -> model.go(leaf.spot());
            case Line.Hit hit -> model.go(hit.spot());
            case Line.Heading _ -> {
                // It leads nowhere.
            }
            case null -> {
                // Nothing is chosen.
            }
        }
    }

    /// The contents show which page is read.
    private void mark() {
        choosing = true;
        int at = -1;
        for (int i = 0; i < list.getItems().size(); i++) {
            boolean here = switch (list.getItems().get(i)) {
                case Line.Leaf leaf ->
                    leaf.spot().page().equals(model.spotProperty().get().page());
                case Line.Hit hit -> hit.spot().equals(model.spotProperty().get());
                case Line.Heading _ -> false;
            };
            at = here ? i : at;
        }
        if (at < 0) {
            list.getSelectionModel().clearSelection();
        } else if (list.getSelectionModel().getSelectedIndex() != at) {
            list.getSelectionModel().clearAndSelect(at);
        }
        choosing = false;
    }

    private String text(String key) {
        return model.messages().text(key);
    }

    private static final class LineCell extends WrappingCell<Line> {
        @Override
        protected void updateItem(Line line, boolean empty) {
            super.updateItem(line, empty);
            getStyleClass().removeAll("help-group", "help-leaf", "help-hit");
            setGraphic(null);
            if (empty || line == null) {
                return;
            }
            switch (line) {
                case Line.Heading heading -> show("help-group", label(heading.words(), "h3"));
                case Line.Leaf leaf -> show("help-leaf", label(leaf.title(), "help-title"));
                case Line.Hit hit -> show("help-hit", hit(hit));
            }
        }

        private void show(String style, Node content) {
            getStyleClass().add(style);
            setGraphic(content);
        }

        private static Label label(String words, String... styles) {
            var label = new Label(words);
            label.getStyleClass().addAll(styles);
            label.setWrapText(true);
            return label;
        }

        private static VBox hit(Line.Hit hit) {
            var box = new VBox(label(hit.title(), "strong"));
            if (!hit.page().equals(hit.title())) {
                box.getChildren().add(label(hit.page(), "small", "quiet"));
            }
            box.getChildren().add(label(hit.snippet(), "small", "quiet"));
            return box;
        }
    }
}
