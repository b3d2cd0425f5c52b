package org.pilah.ui.display;

import java.util.function.Consumer;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.pilah.messages.Messages;
import org.pilah.model.Axis;
import org.pilah.ui.control.Bubble;
import org.pilah.ui.control.Look;

/// Lets a person choose what rows or columns are, by typing or from the list.
final class AxisPopOver {
    private final PopOver popOver;
    private final TextField field = new TextField();
    private final ListView<AxisOffer> list = new ListView<>();
    private final Consumer<Axis> choose;

    AxisPopOver(ObservableList<AxisOffer> offers, Messages messages, Consumer<Axis> choose) {
        this.choose = choose;
        var shown = new FilteredList<>(offers);
        field.setPromptText(messages.text("display.axis.prompt"));
        field.textProperty().subscribe(typed -> {
            shown.setPredicate(offer -> offer.isMeantBy(typed));
            list.getSelectionModel().selectFirst();
        });
        list.setItems(shown);
        list.getStyleClass().add("axis-list");
        list.setCellFactory(view -> new Cell());
        list.setAccessibleText(messages.text("display.axis.prompt"));
        list.setOnMouseClicked(event -> take());
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                take();
                event.consume();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        var content = new VBox(field, list);
        content.getStyleClass().add("axis-choice");
        Look.style(content, AxisPopOver.class, "display.css");
        popOver = Bubble.of(content);
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_LEFT);
    }

    void show(Node owner, Axis now) {
        field.clear();
        list.getItems().stream()
                .filter(offer -> offer.axis().equals(now))
                .findFirst()
                .ifPresent(offer -> {
                    list.getSelectionModel().select(offer);
                    list.scrollTo(offer);
                });
        popOver.show(owner);
        field.requestFocus();
    }

    private void press(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> list.getSelectionModel().selectNext();
            case UP -> list.getSelectionModel().selectPrevious();
            case ENTER -> take();
            default -> {
                return;
            }
        }
        list.scrollTo(list.getSelectionModel().getSelectedIndex());
        event.consume();
    }

    private void take() {
        AxisOffer offer = list.getSelectionModel().getSelectedItem();
        if (offer != null) {
            popOver.hide();
            choose.accept(offer.axis());
        }
    }

    private static final class Cell extends ListCell<AxisOffer> {
        @Override
        protected void updateItem(AxisOffer offer, boolean empty) {
            super.updateItem(offer, empty);
            if (empty || offer == null) {
                setGraphic(null);
                return;
            }
            var name = new Label(offer.name());
            var content = new VBox();
            boolean first = getIndex() == 0
                    || !getListView().getItems().get(getIndex() - 1).group().equals(offer.group());
            if (first) {
                var group = new Label(offer.group());
                group.getStyleClass().addAll("h3", "axis-group");
                content.getChildren().add(group);
            }
            content.getChildren().add(name);
            setGraphic(content);
            setAccessibleText(offer.name());
        }
    }
}
