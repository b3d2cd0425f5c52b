package org.pilah.ui.condense;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pilah.framework.Offer;
import org.pilah.messages.Messages;
import org.pilah.model.CodeId;
import org.pilah.ui.condense.GalleryViewModel.Card;
import org.pilah.ui.condense.GalleryViewModel.Line;
import org.pilah.ui.condense.GalleryViewModel.Presence;

/// The frameworks that come with the program: a list at the left, the chosen one with its codes at the right.
final class GalleryDialog {
    private static final double LIST_SHARE = 0.36;

    private final GalleryViewModel model;
    private final Messages messages;
    private final ListView<Card> list;
    private final VBox about = new VBox();
    private final VBox codes = new VBox();
    private final ToggleGroup variants = new ToggleGroup();

    GalleryDialog(GalleryViewModel model) {
        this.model = model;
        this.messages = model.desk().messages();
        this.list = new ListView<>(model.cards());
    }

    void show(Node owner) {
        var filter = new TextField();
        filter.setPromptText(messages.text("codes.gallery.filter"));
        filter.setAccessibleText(messages.text("codes.gallery.filter"));
        model.filterProperty().bind(filter.textProperty());
        list.setCellFactory(view -> new CardCell(messages));
        list.setAccessibleText(messages.text("codes.gallery.list"));
        list.getStyleClass().add("gallery-list");
        VBox.setVgrow(list, Priority.ALWAYS);
        var left = new VBox(filter, list);
        left.getStyleClass().add("gallery-left");
        about.getStyleClass().add("gallery-about");
        codes.getStyleClass().add("gallery-codes");
        var right = new VBox(about, codes);
        var scroll = new ScrollPane(right);
        scroll.setFitToWidth(true);
        var content = new SplitPane(left, scroll);
        content.setDividerPositions(LIST_SHARE);
        content.getStyleClass().add("gallery");
        var window = new Window(
                owner, messages.text("codes.gallery.title"), content, messages.text("codes.gallery.add"), messages);
        model.chosenProperty().subscribe(card -> {
            card.ifPresent(one -> list.getSelectionModel().select(one));
            describe(card);
            scroll.setVvalue(0);
            window.mainButton().setDisable(card.isEmpty() || card.get().presence() == Presence.TAKEN);
        });
        list.getSelectionModel().selectedItemProperty().subscribe(card -> {
            if (card != null) {
                model.chosenProperty().set(Optional.of(card));
            }
        });
        window.stay(this::take);
        list.requestFocus();
    }

    private void take() {
        model.chosenProperty().get().ifPresent(card -> {
            if (variants.getSelectedToggle() != null
                    && variants.getSelectedToggle().getUserData() instanceof Offer.Variant variant) {
                model.take(card, variant);
            } else {
                model.take(card);
            }
        });
    }

    private void describe(Optional<Card> chosen) {
        about.getChildren().clear();
        codes.getChildren().clear();
        variants.getToggles().clear();
        chosen.ifPresent(card -> {
            about.getChildren().add(label(card.name(), "h2"));
            if (card.presence() == Presence.TAKEN) {
                about.getChildren().add(label(messages.text("codes.gallery.taken.long"), "good"));
            }
            about.getChildren().addAll(label(card.summary(), "body"), label(card.citation(), "small", "quiet"));
            choices(card);
            preview(card, Set.of());
        });
    }

    private void choices(Card card) {
        List<Offer.Variant> shorter = card.offer().variants();
        if (shorter.isEmpty()) {
            return;
        }
        var whole = new RadioButton(messages.text("codes.gallery.whole", card.codes()));
        whole.setToggleGroup(variants);
        whole.setSelected(true);
        var buttons = new ArrayList<RadioButton>();
        buttons.add(whole);
        for (Offer.Variant variant : shorter) {
            int size =
                    model.preview(card.offer(), Set.copyOf(variant.without())).size();
            var button = new RadioButton(messages.text(
                    "codes.gallery.variant", variant.name().in(model.desk().language()), size));
            button.setToggleGroup(variants);
            button.setUserData(variant);
            buttons.add(button);
        }
        about.getChildren().add(label(messages.text("codes.gallery.variants"), "h3"));
        for (RadioButton button : buttons) {
            button.setWrapText(true);
            button.setDisable(card.presence() == Presence.TAKEN);
            button.setOnAction(event -> preview(card, without(button)));
            about.getChildren().add(button);
        }
    }

    private static Set<CodeId> without(RadioButton button) {
        return button.getUserData() instanceof Offer.Variant variant ? Set.copyOf(variant.without()) : Set.of();
    }

    private void preview(Card card, Set<CodeId> without) {
        codes.getChildren().setAll(label(messages.text("codes.gallery.codes"), "h3"));
        for (Line line : model.preview(card.offer(), without)) {
            var name = new Label(line.name());
            name.setMinWidth(0);
            var indent = new Region();
            indent.getStyleClass().add("indent-" + Math.min(line.depth(), 4));
            var row = new HBox(indent, new Swatch(line.colour()), name);
            row.getStyleClass().add("gallery-code");
            if (!line.definition().isBlank()) {
                var tip = new Tooltip(line.definition());
                tip.setWrapText(true);
                tip.setMaxWidth(420);
                Tooltip.install(row, tip);
            }
            codes.getChildren().add(row);
        }
    }

    private static Label label(String words, String... styles) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }

    private static final class CardCell extends ListCell<Card> {
        private final Messages messages;
        private final Label name = new Label();
        private final Label under = new Label();
        private final VBox box = new VBox(name, under);

        CardCell(Messages messages) {
            this.messages = messages;
            name.getStyleClass().add("strong");
            name.setMinWidth(0);
            under.getStyleClass().addAll("small", "quiet");
            box.getStyleClass().add("gallery-card");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Card card, boolean empty) {
            super.updateItem(card, empty);
            if (empty || card == null) {
                setGraphic(null);
                return;
            }
            name.setText(card.name());
            under.setText(messages.text(
                    card.presence() == Presence.TAKEN ? "codes.gallery.taken" : "codes.gallery.size", card.codes()));
            setGraphic(box);
        }
    }
}
