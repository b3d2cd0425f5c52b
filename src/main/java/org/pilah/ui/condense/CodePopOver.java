package org.pilah.ui.condense;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.pilah.messages.Messages;
import org.pilah.ui.control.Bubble;
import org.pilah.ui.control.Look;

/// All that is said of a code or framework, in a popover beside its row.
final class CodePopOver {
    private final Messages messages;
    private final VBox content = new VBox();

    CodePopOver(Messages messages, CodeDetails details) {
        this.messages = messages;
        content.getStyleClass().add("code-popover");
        Look.style(content, CodePopOver.class, "codes.css");
        if (!details.path().isEmpty()) {
            add(details.path(), "small", "hint");
        }
        add(details.name(), "h2");
        add(details.isBare() ? messages.text("codes.bare") : details.definition(), "body");
        part("codes.use-when", details.useWhen());
        part("codes.leave-out", details.leaveOutWhen());
        part("codes.example", details.example());
        part("codes.aliases", String.join(", ", details.aliases()));
        part("codes.framework", details.origin().framework());
        part("codes.citation", details.origin().citation());
        part("codes.provenance", details.origin().provenance());
    }

    void show(Node at) {
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("code-popover-scroll");
        Look.style(scroll, CodePopOver.class, "codes.css");
        PopOver popOver = Bubble.of(scroll);
        popOver.setArrowLocation(PopOver.ArrowLocation.LEFT_TOP);
        popOver.show(at);
        scroll.requestFocus();
    }

    private void part(String key, String words) {
        if (!words.isBlank()) {
            add(messages.text(key), "h3");
            add(words, "body");
        }
    }

    private void add(String words, String... styles) {
        if (!words.isBlank()) {
            var label = new Label(words);
            label.setWrapText(true);
            label.getStyleClass().addAll(styles);
            content.getChildren().add(label);
        }
    }
}
