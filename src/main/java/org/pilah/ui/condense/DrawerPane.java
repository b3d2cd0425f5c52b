package org.pilah.ui.condense;

import atlantafx.base.controls.CustomTextField;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.pilah.messages.Messages;
import org.pilah.ui.condense.DrawerViewModel.Tab;
import org.pilah.ui.condense.ReductionViewModel.Scope;
import org.pilah.ui.control.Icons;
import org.pilah.ui.control.Keys;
import org.pilah.ui.control.Look;
import org.pilah.ui.control.Narrow;

/// The drawer below: its tabs, and what the chosen one shows. Shut, it is its tabs alone.
final class DrawerPane extends BorderPane {
    private static final KeyCombination SHUT = new KeyCodeCombination(KeyCode.J, KeyCombination.SHORTCUT_DOWN);

    /// The width, in sizes of the letters, that serves all words of the bar.
    private static final double ROOM_FOR_WORDS = 56;

    private final DrawerViewModel model;
    private final Messages messages;
    private final ReductionPane reduction;
    private final SearchPane search;
    private final ReviewPane review;
    private final HBox bar = new HBox();
    private final HBox tools = new HBox();
    private double divider = 0.7;

    DrawerPane(DrawerViewModel model) {
        this.model = model;
        this.messages = model.desk().messages();
        this.reduction = new ReductionPane(model.reduction(), model.editing());
        this.search = new SearchPane(model.search());
        this.review = new ReviewPane(model.reviews());
        Look.style(this, DrawerPane.class, "drawer.css");
        getStyleClass().addAll("sheet", "drawer");
        furnishBar();
        setTop(bar);
        Node reductionTools = reductionTools();
        Node reviewTools = review.tools();
        model.tabProperty().subscribe(tab -> {
            tools.getChildren()
                    .setAll(
                            switch (tab) {
                                case REDUCTION -> reductionTools;
                                case SEARCH -> new Region();
                                case REVIEW -> reviewTools;
                            });
            show();
        });
        model.openProperty().subscribe((before, open) -> fold(open));
        show();
        Keys.whileShown(this, SHUT, model::toggle);
    }

    private void furnishBar() {
        bar.getStyleClass().add("drawer-bar");
        var group = new ToggleGroup();
        for (Tab tab : Tab.values()) {
            bar.getChildren().add(tab(tab, group));
        }
        HBox.setHgrow(tools, Priority.ALWAYS);
        tools.getStyleClass().add("drawer-tools");
        var shut = Icons.button(Feather.CHEVRON_DOWN, messages.text("drawer.shut"));
        model.openProperty().subscribe(open -> {
            shut.setGraphic(Icons.of(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_UP));
            String name = messages.text(open ? "drawer.shut" : "drawer.open");
            shut.setAccessibleText(name);
            shut.setTooltip(new Tooltip(name + "  " + SHUT.getDisplayText()));
        });
        shut.setMinWidth(Region.USE_PREF_SIZE);
        shut.setOnAction(event -> model.toggle());
        bar.getChildren().addAll(tools, shut);
    }

    private ToggleButton tab(Tab tab, ToggleGroup group) {
        var button = new ToggleButton(messages.text("drawer.tab." + tab));
        button.getStyleClass().add("drawer-tab");
        button.setToggleGroup(group);
        button.setMinWidth(Region.USE_PREF_SIZE);
        model.tabProperty().subscribe(now -> button.setSelected(now == tab));
        button.setOnAction(event -> {
            model.tabProperty().set(tab);
            model.openProperty().set(true);
            button.setSelected(true);
        });
        if (tab == Tab.REVIEW) {
            model.reviews()
                    .countProperty()
                    .subscribe(count -> button.setText(
                            count.intValue() == 0
                                    ? messages.text("drawer.tab.REVIEW")
                                    : messages.text("drawer.tab.REVIEW.count", count.intValue())));
        }
        button.fontProperty().subscribe(reduction::size);
        return button;
    }

    private Node reductionTools() {
        var filter = new CustomTextField();
        filter.setLeft(Icons.of(Feather.FILTER));
        filter.setAccessibleText(messages.text("drawer.filter"));
        filter.textProperty().bindBidirectional(model.reduction().filterProperty());
        filter.getStyleClass().add("drawer-filter");
        HBox.setHgrow(filter, Priority.ALWAYS);
        var copy = new Button(messages.text("drawer.copy"));
        copy.setGraphic(Icons.of(Feather.COPY));
        copy.setContentDisplay(ContentDisplay.TEXT_ONLY);
        copy.getStyleClass().add("drawer-copy");
        copy.setAccessibleText(messages.text("drawer.copy"));
        copy.setTooltip(new Tooltip(messages.text("drawer.copy")));
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setOnAction(event -> reduction.copyAll());
        filter.setPromptText(messages.text("drawer.filter"));
        Narrow.mark(this, copy, ROOM_FOR_WORDS);
        Narrow.watch(this, copy, ROOM_FOR_WORDS, narrow -> {
            filter.setPromptText(messages.text(narrow ? "drawer.filter.short" : "drawer.filter"));
            copy.setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.TEXT_ONLY);
        });
        var row = new HBox(filter, scopes(), copy);
        row.getStyleClass().add("drawer-tools");
        HBox.setHgrow(row, Priority.ALWAYS);
        return row;
    }

    private Node scopes() {
        var menu = new MenuButton();
        menu.getStyleClass().add("flat");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        var group = new ToggleGroup();
        ObservableValue<Scope> now = model.reduction().scopeProperty();
        for (Scope scope : Scope.values()) {
            var item = new RadioMenuItem(messages.text("drawer.scope." + scope));
            item.setToggleGroup(group);
            now.subscribe(chosen -> item.setSelected(chosen == scope));
            item.setOnAction(event -> model.reduction().scopeProperty().set(scope));
            menu.getItems().add(item);
        }
        now.subscribe(scope -> menu.setText(messages.text("drawer.scope." + scope)));
        return menu;
    }

    private void show() {
        if (!model.openProperty().get()) {
            setCenter(null);
            return;
        }
        setCenter(
                switch (model.tabProperty().get()) {
                    case REDUCTION -> reduction;
                    case SEARCH -> search;
                    case REVIEW -> review;
                });
        if (model.tabProperty().get() == Tab.SEARCH) {
            search.focusQuestion();
        }
    }

    /// Shut, the drawer takes no more room than its tabs; open, as much as before.
    private void fold(boolean open) {
        Optional<SplitPane> split = split();
        if (open) {
            setMaxHeight(USE_COMPUTED_SIZE);
            split.ifPresent(pane -> pane.setDividerPosition(0, divider));
        } else {
            split.ifPresent(pane -> divider = pane.getDividerPositions()[0]);
            setMaxHeight(USE_PREF_SIZE);
        }
        show();
    }

    private Optional<SplitPane> split() {
        Parent above = getParent();
        while (above != null && !(above instanceof SplitPane)) {
            above = above.getParent();
        }
        return above instanceof SplitPane pane && pane.getDividers().size() == 1 ? Optional.of(pane) : Optional.empty();
    }
}
