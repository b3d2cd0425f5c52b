package org.pilah.ui.conclude;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.pilah.messages.Messages;
import org.pilah.ui.control.EmptyPlace;
import org.pilah.ui.control.HelpPlace;
import org.pilah.ui.control.Icons;
import org.pilah.ui.control.KeyList;
import org.pilah.ui.control.Keys;
import org.pilah.ui.control.Look;
import org.pilah.ui.control.WorkbookButton;
import org.pilah.ui.desk.Topic;

/// The workspace: the conclusions at the left, the chosen one with its passages at the right.
public final class ConcludeView extends BorderPane {
    private static final KeyCombination NEW = new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN);

    private final ConcludeViewModel model;
    private final Messages messages;

    /// Held, for what is seen of it listens weakly.
    private final ObservableList<Card> cards;

    private final BooleanBinding nothing;

    private final ListView<Card> list = new ListView<>();
    private boolean choosing;

    public ConcludeView(ConcludeViewModel model) {
        this.model = model;
        this.messages = model.desk().messages();
        this.cards = model.cards();
        Look.style(this, ConcludeView.class, "conclude.css");
        getStyleClass().addAll("ground", "conclude");
        HelpPlace.mark(this, Topic.CONCLUSIONS);
        furnishList();
        var left = new BorderPane(list);
        left.getStyleClass().add("conclusions");
        left.setMinWidth(0);
        left.setTop(head());
        var right = new ConclusionPane(model);
        var both = new SplitPane(left, right);
        both.setDividerPositions(0.7);
        SplitPane.setResizableWithParent(right, false);
        var empty = empty();
        nothing = Bindings.isEmpty(cards).and(model.loadedProperty());
        nothing.subscribe(none -> setCenter(none ? empty : both));
        Keys.whileShown(this, NEW, model::begin);
    }

    /// The keys of the list of conclusions, for people.
    public static List<KeyList.Group> keys(Messages messages) {
        return List.of(new KeyList.Group(
                messages.text("conclude.keys"),
                List.of(
                        KeyList.Entry.of(messages.text("conclude.keys.new"), "Ctrl+N"),
                        KeyList.Entry.of(messages.text("conclude.keys.word"), "Enter", "F2"),
                        KeyList.Entry.of(messages.text("conclude.keys.remove"), "Delete"))));
    }

    private Node head() {
        var title = new Label(messages.text("conclude.title"));
        title.getStyleClass().add("h1");
        title.setMinWidth(Region.USE_PREF_SIZE);
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var head = new HBox(title, room, new WorkbookButton(model.desk()), begin());
        head.getStyleClass().add("conclusions-head");
        return head;
    }

    private Button begin() {
        var begin = new Button(messages.text("conclude.new"), Icons.of(Feather.PLUS));
        begin.getStyleClass().add("main");
        begin.setMinWidth(Region.USE_PREF_SIZE);
        begin.setTooltip(new Tooltip(NEW.getDisplayText()));
        begin.setOnAction(event -> model.begin());
        return begin;
    }

    private Node empty() {
        return new EmptyPlace(
                messages.text("conclude.empty"),
                messages.text("conclude.empty.do"),
                begin(),
                new WorkbookButton(model.desk()));
    }

    private void furnishList() {
        list.setItems(cards);
        list.getStyleClass().add("conclusion-list");
        list.setAccessibleText(messages.text("conclude.title"));
        list.setCellFactory(view -> {
            var cell = new CardCell(model);
            model.writingProperty().subscribe(id -> cell.showWriting());
            return cell;
        });
        list.getSelectionModel().selectedItemProperty().subscribe(card -> {
            if (!choosing && card != null) {
                model.chosenProperty().set(Optional.of(card.id()));
            }
        });
        cards.addListener((ListChangeListener<Card>) change -> choose());
        model.chosenProperty().subscribe(id -> choose());
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        Optional<Card> chosen = Optional.ofNullable(list.getSelectionModel().getSelectedItem());
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.F2) {
            model.writingProperty().set(chosen.map(Card::id));
        } else if (event.getCode() == KeyCode.DELETE) {
            chosen.map(Card::id).ifPresent(model::remove);
        } else {
            return;
        }
        event.consume();
    }

    /// The chosen conclusion is the list's too, also after the list was filled anew.
    private void choose() {
        choosing = true;
        int place = -1;
        for (int i = 0; i < cards.size(); i++) {
            if (model.chosenProperty().get().filter(cards.get(i).id()::equals).isPresent()) {
                place = i;
            }
        }
        if (place < 0) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().clearAndSelect(place);
            list.scrollTo(place);
        }
        choosing = false;
    }
}
