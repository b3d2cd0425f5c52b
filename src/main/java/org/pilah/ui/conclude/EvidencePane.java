package org.pilah.ui.conclude;

import java.util.List;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.pilah.messages.Messages;
import org.pilah.model.SegmentId;
import org.pilah.ui.control.Carried;
import org.pilah.ui.desk.Propositions.Side;

/// The passages on one side of the chosen conclusion; others are let go of here.
final class EvidencePane extends VBox {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    private static final int SOME = 40;

    private final ConcludeViewModel model;
    private final Messages messages;
    private final Side side;

    /// Held, for what is seen of it listens weakly.
    private final ObservableList<Evidence> all;

    private final Label heading = new Label();
    private final VBox quotes = new VBox();
    private int shown = SOME;

    EvidencePane(ConcludeViewModel model, Side side) {
        this.model = model;
        this.messages = model.desk().messages();
        this.side = side;
        this.all = side == Side.FOR ? model.supporting() : model.opposing();
        getStyleClass().addAll("evidence", "evidence-" + side.name().toLowerCase(Locale.ROOT));
        heading.getStyleClass().add("h3");
        quotes.getStyleClass().add("evidence-quotes");
        getChildren().addAll(heading, quotes);
        all.addListener((ListChangeListener<Evidence>) change -> show());
        model.chosenProperty().subscribe(id -> {
            shown = SOME;
            show();
        });
        takeWhatIsLetGo();
    }

    private void show() {
        heading.setText(messages.text("conclude.heading." + side, all.size()));
        quotes.getChildren().clear();
        all.stream().limit(shown).map(this::block).forEach(quotes.getChildren()::add);
        if (all.isEmpty()) {
            var hint = new Label(messages.text("conclude.hint." + side));
            hint.setWrapText(true);
            hint.getStyleClass().addAll("quiet", "evidence-hint");
            quotes.getChildren().add(hint);
        }
        if (all.size() > shown) {
            var more = link("conclude.more", all.size() - shown);
            more.setOnAction(event -> {
                shown += SOME;
                show();
            });
            quotes.getChildren().add(more);
        }
    }

    private Node block(Evidence evidence) {
        var sign = new Label(side == Side.FOR ? "+" : "−");
        sign.getStyleClass().add("evidence-sign");
        var actions = new FlowPane();
        actions.getStyleClass().add("evidence-actions");
        var words = new Label();
        words.setWrapText(true);
        switch (evidence) {
            case Evidence.Quote(var id, var where, var quote, var citation) -> {
                words.setText("“" + quote.replaceAll("\\s+", " ") + "”");
                words.getStyleClass().add("quote");
                var from = new Label(citation);
                from.getStyleClass().addAll("small", "quiet");
                Hyperlink open = acting("conclude.open", () -> model.open(evidence));
                open.getStyleClass().add("main-link");
                actions.getChildren().addAll(from, open);
                actions.getChildren().add(acting("conclude.turn." + side, () -> model.turn(evidence)));
            }
            case Evidence.Gone gone -> {
                words.setText(messages.text("conclude.gone"));
                words.getStyleClass().add("warn");
            }
        }
        actions.getChildren().add(acting("conclude.drop", () -> model.drop(evidence)));
        var text = new VBox(words, actions);
        text.getStyleClass().add("evidence-text");
        HBox.setHgrow(text, Priority.ALWAYS);
        var block = new HBox(sign, text);
        block.getStyleClass().add("evidence-block");
        if (evidence instanceof Evidence.Quote(var id, var where, var quote, var citation)) {
            block.setOnDragDetected(event -> {
                block.startDragAndDrop(TransferMode.COPY).setContent(Carried.segments(List.of(id), quote));
                event.consume();
            });
        }
        return block;
    }

    private Hyperlink acting(String key, Runnable action) {
        Hyperlink link = link(key);
        link.setOnAction(event -> action.run());
        return link;
    }

    private Hyperlink link(String key, Object... arguments) {
        var link = new Hyperlink(messages.text(key, arguments));
        link.getStyleClass().addAll("small", "evidence-link");
        return link;
    }

    private void takeWhatIsLetGo() {
        setOnDragOver(event -> {
            if (!segments(event).isEmpty()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        setOnDragEntered(event -> pseudoClassStateChanged(OVER, !segments(event).isEmpty()));
        setOnDragExited(event -> pseudoClassStateChanged(OVER, false));
        setOnDragDropped(event -> {
            List<SegmentId> segments = segments(event);
            if (!segments.isEmpty()) {
                model.put(side, segments);
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }

    private static List<SegmentId> segments(DragEvent event) {
        return Carried.segmentsOf(event.getDragboard());
    }
}
