package org.pilah.ui.conclude;

import java.util.ArrayList;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.pilah.analysis.Footing;
import org.pilah.analysis.Tactic;
import org.pilah.messages.Messages;
import org.pilah.model.ItemId;
import org.pilah.model.Proposition;
import org.pilah.ui.control.WrappingCell;

/// A conclusion in the list. Its words are written where they stand.
final class CardCell extends WrappingCell<Card> {
    private final ConcludeViewModel model;
    private final Messages messages;
    private final Label number = new Label();
    private final Label words = new Label();
    private final Label status = new Label();
    private final FlowPane facts = new FlowPane();
    private final StackPane place = new StackPane();
    private final VBox whole;
    private Optional<Writing> writing = Optional.empty();
    private Optional<TextArea> unfocused = Optional.empty();

    /// The field in which this conclusion's words are being written.
    private record Writing(ItemId id, TextArea field) {}

    CardCell(ConcludeViewModel model) {
        this.model = model;
        this.messages = model.desk().messages();
        number.getStyleClass().add("card-number");
        words.getStyleClass().add("card-words");
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        status.setMinWidth(Region.USE_PREF_SIZE);
        facts.getStyleClass().add("card-facts");
        HBox.setHgrow(place, Priority.ALWAYS);
        var first = new HBox(number, place, status);
        first.getStyleClass().add("card-line");
        whole = new VBox(first, facts);
        whole.getStyleClass().addAll("card", "conclusion-card");
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !isEmpty()) {
                model.writingProperty().set(Optional.of(getItem().id()));
            }
        });
    }

    @Override
    protected void updateItem(Card card, boolean empty) {
        super.updateItem(card, empty);
        setText(null);
        if (empty || card == null) {
            writing = Optional.empty();
            setGraphic(null);
            return;
        }
        Proposition proposition = card.proposition();
        number.setText(String.valueOf(card.number()));
        boolean bare = proposition.text().isBlank();
        words.setText(bare ? messages.text("conclude.untitled") : proposition.text());
        words.getStyleClass().remove("hint");
        if (bare) {
            words.getStyleClass().add("hint");
        }
        Standing.show(status, proposition.status(), messages);
        facts.getChildren().setAll(facts(card));
        setAccessibleText(card.number() + ". " + words.getText() + ", " + status.getText());
        setGraphic(whole);
        showWriting();
    }

    /// The words, or the field in which they are written.
    void showWriting() {
        if (isEmpty() || getItem() == null) {
            return;
        }
        Card card = getItem();
        if (model.writingProperty().get().filter(card.id()::equals).isEmpty()) {
            writing = Optional.empty();
            place.getChildren().setAll(words);
        } else if (writing.filter(open -> open.id().equals(card.id())).isEmpty()) {
            var field = field(card);
            writing = Optional.of(new Writing(card.id(), field));
            place.getChildren().setAll(field);
            unfocused = Optional.of(field);
            requestLayout();
        }
    }

    /// Only what is seen can be gone to.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (unfocused.isPresent() && !isForMeasuring()) {
            TextArea field = unfocused.get();
            unfocused = Optional.empty();
            field.requestFocus();
            field.positionCaret(field.getLength());
        }
    }

    /// The list keeps a cell out of sight to find out how high others will be; nothing can be written there.
    private boolean isForMeasuring() {
        for (Parent above = getParent(); above != null; above = above.getParent()) {
            if (!above.isVisible()) {
                return true;
            }
        }
        return false;
    }

    private TextArea field(Card card) {
        var field = new TextArea(card.proposition().text());
        field.setWrapText(true);
        field.setPrefRowCount(2);
        field.setPromptText(messages.text("conclude.prompt"));
        field.getStyleClass().add("card-field");
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShiftDown()) {
                model.write(card.id(), field.getText());
            } else if (event.getCode() == KeyCode.ESCAPE) {
                model.revert();
            } else {
                return;
            }
            event.consume();
            getListView().requestFocus();
        });
        field.focusedProperty().subscribe((before, focused) -> {
            if (before && !focused) {
                model.write(card.id(), field.getText());
            }
        });
        return field;
    }

    private Node[] facts(Card card) {
        Footing footing = card.footing();
        Proposition proposition = card.proposition();
        var all = new ArrayList<Node>();
        all.add(fact("good", messages.text("conclude.supporting", footing.supporting())));
        all.add(fact("bad", messages.text("conclude.opposing", footing.opposing())));
        if (footing.supporting() > 0) {
            all.add(fact(
                    "quiet",
                    messages.text("conclude.spread", footing.sources(), footing.cases(), footing.techniques())));
        }
        if (footing.isSingle()) {
            all.add(fact("warn", messages.text("conclude.single")));
        }
        if (footing.gone() > 0) {
            all.add(fact("warn", messages.text("conclude.gone-count", footing.gone())));
        }
        if (footing.supporting() > 0 && !proposition.tactics().contains(Tactic.NEGATIVE_EVIDENCE.id())) {
            all.add(fact("quiet", messages.text("conclude.no-negative")));
        }
        return all.toArray(Node[]::new);
    }

    private static Label fact(String tone, String words) {
        var label = new Label(words);
        label.getStyleClass().add(tone);
        return label;
    }
}
