package org.pilah.ui.display;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pilah.messages.Messages;
import org.pilah.ui.control.Carried;
import org.pilah.ui.control.EmptyPlace;
import org.pilah.ui.control.Ends;
import org.pilah.ui.control.EvidenceMenu;
import org.pilah.ui.control.Icons;
import org.pilah.ui.desk.Desk;

/// The passages behind the chosen number, each one click from its transcript.
final class PassagesPane extends VBox {
    private final PassagesViewModel model;
    private final Desk desk;
    private final Messages messages;
    private final Label name = new Label();
    private final Label count = new Label();
    private final VBox cards = new VBox();
    private final ScrollPane scroll = new ScrollPane(cards);
    private final Button more = new Button();

    PassagesPane(PassagesViewModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        this.messages = desk.messages();
        getStyleClass().addAll("sheet", "passages");
        name.getStyleClass().add("h3");
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        count.getStyleClass().add("quiet");
        count.setWrapText(true);
        count.setMinHeight(USE_PREF_SIZE);
        cards.getStyleClass().add("passage-cards");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.vvalueProperty().subscribe(this::loadAtEnd);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        more.setText(messages.text("display.passages.more"));
        more.setOnAction(event -> model.more());
        model.headingProperty().subscribe(this::head);
        model.quotations().addListener((ListChangeListener<ShownPassage>) this::follow);
    }

    private void head(Optional<PassagesViewModel.Heading> heading) {
        if (heading.isEmpty()) {
            var empty = new EmptyPlace(
                    messages.text("display.passages.empty"), messages.text("display.passages.empty.sentence"));
            getChildren().setAll(List.of(empty));
            return;
        }
        name.setText(heading.get().name());
        count.setText(heading.get().count());
        if (!getChildren().contains(scroll)) {
            getChildren().setAll(List.of(name, count, scroll));
        }
    }

    private void follow(ListChangeListener.Change<? extends ShownPassage> change) {
        boolean appended = true;
        while (change.next()) {
            if (change.wasRemoved() || change.getFrom() < cards.getChildren().size() - 1) {
                appended = false;
            } else {
                cards.getChildren().remove(more);
                change.getAddedSubList()
                        .forEach(quotation -> cards.getChildren().add(card(quotation)));
            }
        }
        if (!appended) {
            cards.getChildren()
                    .setAll(model.quotations().stream().map(this::card).toList());
            scroll.setVvalue(0);
        }
        cards.getChildren().remove(more);
        if (model.hasMore()) {
            cards.getChildren().add(more);
        }
    }

    private void loadAtEnd(Number position) {
        boolean end = cards.getHeight() > scroll.getViewportBounds().getHeight() && position.doubleValue() > 0.98;
        if (end && !model.quotations().isEmpty() && cards.getChildren().contains(more)) {
            model.more();
        }
    }

    private Node card(ShownPassage quotation) {
        var words = new Label("“" + quotation.words() + "”");
        words.getStyleClass().addAll("quote", "passage-words");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        var from = new Label(quotation.citation());
        from.getStyleClass().addAll("hint", "small");
        from.setWrapText(true);
        var open = new Hyperlink(messages.text("display.passages.open"));
        open.getStyleClass().addAll("link", "small");
        open.setAccessibleText(messages.text("display.passages.open.spoken", quotation.citation()));
        open.setOnAction(event -> model.open(quotation.segment()));
        var foot = new ArrayList<Node>(List.of(from));
        if (!quotation.time().isEmpty()) {
            var time = new Label("· " + quotation.time());
            time.getStyleClass().addAll("hint", "small");
            foot.add(time);
        }
        foot.addAll(List.of(open, evidence(quotation)));
        var card = new VBox(words);
        if (!quotation.paraphrase().isBlank()) {
            var paraphrase = new Label(quotation.paraphrase());
            paraphrase.getStyleClass().addAll("quiet", "small");
            paraphrase.setWrapText(true);
            card.getChildren().add(paraphrase);
        }
        card.getChildren().add(new Ends(0.46, foot, List.of()));
        card.getStyleClass().addAll("passage", "bar-" + quotation.colour());
        card.setOnContextMenuRequested(event -> {
            var menu = new ContextMenu();
            menu.getItems().setAll(items(quotation));
            menu.show(card, event.getScreenX(), event.getScreenY());
            event.consume();
        });
        card.setOnDragDetected(event -> {
            Dragboard board = card.startDragAndDrop(TransferMode.COPY);
            board.setContent(Carried.segments(List.of(quotation.segment()), quotation.words()));
            event.consume();
        });
        return card;
    }

    private MenuButton evidence(ShownPassage quotation) {
        var menu = new MenuButton("", Icons.of(Feather.PLUS));
        menu.getStyleClass().addAll("flat", "button-icon", "no-arrow", "passage-evidence");
        String name = messages.text("display.passages.use");
        menu.setAccessibleText(name);
        menu.setTooltip(new Tooltip(name));
        // An empty menu does not open.
        menu.getItems().setAll(new MenuItem(""));
        menu.setOnShowing(event -> menu.getItems().setAll(items(quotation)));
        return menu;
    }

    private List<MenuItem> items(ShownPassage quotation) {
        return EvidenceMenu.items(desk, () -> List.of(quotation.segment()));
    }
}
