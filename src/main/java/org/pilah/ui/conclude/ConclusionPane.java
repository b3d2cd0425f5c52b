package org.pilah.ui.conclude;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pilah.analysis.Tactic;
import org.pilah.messages.Messages;
import org.pilah.model.ItemId;
import org.pilah.model.Proposition;
import org.pilah.model.Proposition.Status;
import org.pilah.ui.control.EmptyPlace;
import org.pilah.ui.control.Icons;
import org.pilah.ui.desk.Propositions.Side;

/// The chosen conclusion: where it stands, how sure one is, what was tried on it, and the passages for and against it.
final class ConclusionPane extends BorderPane {
    private static final int SUREST = 5;

    private final ConcludeViewModel model;
    private final Messages messages;
    private final Label heading = new Label();
    private final ComboBox<Status> status = new ComboBox<>();
    private final List<ToggleButton> confidence;
    private final Map<Tactic, CheckBox> tactics = new EnumMap<>(Tactic.class);
    private final TitledPane tried = new TitledPane();
    private final ScrollPane scroll;

    /// What the controls show is set from outside, not chosen by the person.
    private boolean showing;

    ConclusionPane(ConcludeViewModel model) {
        this.model = model;
        this.messages = model.desk().messages();
        getStyleClass().addAll("sheet", "edge-left", "conclusion-pane");
        this.confidence = IntStream.rangeClosed(1, SUREST).mapToObj(this::level).toList();
        List.of(Tactic.values()).forEach(tactic -> tactics.put(tactic, box(tactic)));
        var whole = new VBox(
                head(),
                field("conclude.status", status()),
                field("conclude.confidence", levels()),
                tried(),
                new EvidencePane(model, Side.FOR),
                new EvidencePane(model, Side.AGAINST));
        whole.getStyleClass().add("conclusion");
        scroll = new ScrollPane(whole);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        model.cardProperty().subscribe(this::show);
    }

    private void show(Optional<Card> card) {
        setCenter(card.isPresent() ? scroll : new EmptyPlace("", messages.text("conclude.choose")));
        card.ifPresent(this::show);
    }

    private void show(Card card) {
        showing = true;
        Proposition proposition = card.proposition();
        heading.setText(messages.text("conclude.number", card.number()));
        status.setValue(proposition.status());
        for (int i = 0; i < SUREST; i++) {
            confidence.get(i).setSelected(i < proposition.confidence());
        }
        tactics.forEach((tactic, box) -> box.setSelected(proposition.tactics().contains(tactic.id())));
        tried.setText(messages.text("conclude.tactics", proposition.tactics().size(), Tactic.values().length));
        showing = false;
    }

    private Optional<ItemId> id() {
        return model.cardProperty().get().map(Card::id);
    }

    private Node head() {
        heading.getStyleClass().add("h2");
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        Button write = Icons.button(Feather.EDIT_2, messages.text("conclude.write"));
        write.setOnAction(event -> model.writingProperty().set(id()));
        Button remove = Icons.button(Feather.TRASH_2, messages.text("conclude.remove"));
        remove.setOnAction(event -> id().ifPresent(model::remove));
        var head = new HBox(heading, room, write, remove);
        head.getStyleClass().add("conclusion-head");
        return head;
    }

    private static HBox field(Label name, Node control) {
        name.getStyleClass().add("h3");
        name.setMinWidth(Region.USE_PREF_SIZE);
        var field = new HBox(name, control);
        field.getStyleClass().add("conclusion-field");
        return field;
    }

    private HBox field(String key, Node control) {
        var name = new Label(messages.text(key));
        name.setLabelFor(control);
        return field(name, control);
    }

    private Node status() {
        status.getItems().setAll(Status.values());
        status.setCellFactory(list -> new StatusCell());
        status.setButtonCell(new StatusCell());
        status.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(status, Priority.ALWAYS);
        status.setOnAction(event -> {
            if (!showing) {
                id().ifPresent(id -> model.stand(id, status.getValue()));
            }
        });
        return status;
    }

    private ToggleButton level(int level) {
        var button = new ToggleButton(String.valueOf(level));
        button.getStyleClass().add("level");
        String meaning = messages.text("conclude.confidence." + level);
        button.setTooltip(new Tooltip(meaning));
        button.setAccessibleText(messages.text("conclude.confidence") + ": " + meaning);
        button.setOnAction(event -> model.cardProperty().get().ifPresent(card -> {
            boolean same = card.proposition().confidence() == level;
            model.trust(card.id(), same ? 0 : level);
            show(card);
            model.cardProperty().get().ifPresent(this::show);
        }));
        return button;
    }

    private Node levels() {
        var row = new HBox();
        row.getChildren().addAll(confidence);
        row.getStyleClass().add("levels");
        return row;
    }

    private CheckBox box(Tactic tactic) {
        var box = new CheckBox(messages.text("tactic." + tactic.id()));
        box.setWrapText(true);
        box.setOnAction(event -> id().ifPresent(id -> model.toggle(id, tactic)));
        return box;
    }

    private Node tried() {
        var list = new VBox();
        list.getChildren().addAll(tactics.values());
        list.getStyleClass().add("tactics");
        tried.setContent(list);
        tried.setExpanded(false);
        tried.setAnimated(false);
        tried.getStyleClass().add("tactics-pane");
        return tried;
    }

    private final class StatusCell extends ListCell<Status> {
        private final Label label = new Label();

        @Override
        protected void updateItem(Status item, boolean empty) {
            super.updateItem(item, empty);
            setText(null);
            if (empty || item == null) {
                setGraphic(null);
            } else {
                Standing.show(label, item, messages);
                setGraphic(label);
            }
        }
    }
}
