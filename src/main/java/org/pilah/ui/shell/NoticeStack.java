package org.pilah.ui.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.pilah.ui.control.Icons;

/// What a person is told, at the lower right: news go by themselves after there was time to read them, trouble
/// stays until it is dismissed.
final class NoticeStack extends VBox {
    private static final double LEAST_MILLIS = 6_000;
    private static final double MILLIS_A_LETTER = 70;

    private final ShellViewModel model;
    private final Map<Notice, Node> cards = new HashMap<>();

    NoticeStack(ShellViewModel model) {
        this.model = model;
        getStyleClass().add("notices");
        setAlignment(Pos.BOTTOM_RIGHT);
        setPickOnBounds(false);
        model.notices().addListener((ListChangeListener<Notice>) change -> show());
        show();
    }

    /// Brings the keyboard to the newest notice.
    void focusNewest() {
        if (!getChildren().isEmpty()) {
            getChildren().getLast().requestFocus();
        }
    }

    private void show() {
        List<Notice> notices = model.notices();
        cards.keySet().retainAll(notices);
        getChildren()
                .setAll(notices.stream()
                        .map(notice -> cards.computeIfAbsent(notice, this::card))
                        .toList());
    }

    private Node card(Notice notice) {
        boolean trouble = notice.tone() == Notice.Tone.TROUBLE;
        var sentence = new Label(notice.sentence());
        sentence.setWrapText(true);
        sentence.getStyleClass().add("strong");
        var words = new VBox(sentence);
        words.getStyleClass().add("notice-words");
        if (!notice.advice().isEmpty()) {
            var advice = new Label(notice.advice());
            advice.setWrapText(true);
            advice.getStyleClass().add("quiet");
            words.getChildren().add(advice);
        }
        notice.offer().ifPresent(offer -> {
            var button = new Button(offer.words());
            button.setOnAction(event -> {
                model.dismiss(notice);
                offer.action().run();
            });
            words.getChildren().add(button);
        });
        HBox.setHgrow(words, Priority.ALWAYS);
        Button close = Icons.button(Feather.X, model.messages().text("shell.notice.dismiss"));
        close.setOnAction(event -> model.dismiss(notice));
        var card = new HBox(Icons.of(trouble ? Feather.ALERT_CIRCLE : Feather.INFO), words, close);
        card.getStyleClass().addAll("notice", trouble ? "trouble" : "news");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        card.setFocusTraversable(true);
        card.setAccessibleText(notice.sentence() + " " + notice.advice());
        card.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.DELETE) {
                event.consume();
                model.dismiss(notice);
            }
        });
        if (!trouble) {
            leaveByItself(card, notice);
        }
        return card;
    }

    /// Not while somebody reads it with the mouse on it, or has the keyboard there.
    private void leaveByItself(Node card, Notice notice) {
        var time = new PauseTransition(Duration.millis(
                LEAST_MILLIS + MILLIS_A_LETTER * notice.sentence().length()));
        time.setOnFinished(event -> model.dismiss(notice));
        Runnable look = () -> {
            if (card.isHover() || card.isFocusWithin()) {
                time.stop();
            } else {
                time.playFromStart();
            }
        };
        card.hoverProperty().subscribe(look);
        card.focusWithinProperty().subscribe(look);
        look.run();
    }
}
