package org.pilah.ui.condense;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.pilah.messages.Messages;
import org.pilah.model.Code;
import org.pilah.ui.condense.InspectorViewModel.Chip;
import org.pilah.ui.condense.InspectorViewModel.Subject;
import org.pilah.ui.condense.SegmentHistory.Entry;
import org.pilah.ui.condense.SegmentHistory.Extent;
import org.pilah.ui.condense.SegmentHistory.Trail;
import org.pilah.ui.condense.SegmentHistory.Way;

/// Who coded the segment and when; on demand all that was done to it.
final class TrailBox extends VBox {
    private final InspectorViewModel model;
    private final Messages messages;
    private final DateTimeFormatter times;

    TrailBox(InspectorViewModel model, Subject subject) {
        this.model = model;
        this.messages = model.desk().messages();
        this.times = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(messages.locale())
                .withZone(ZoneId.systemDefault());
        getStyleClass().add("trail");
        for (Chip chip : subject.chips()) {
            line(
                    messages.text(
                            "inspector.coded",
                            chip.coding().coder(),
                            time(chip.coding().at()),
                            chip.name()),
                    "hint");
        }
        var link = new Hyperlink(messages.text("inspector.history"));
        link.getStyleClass().setAll("hyperlink", "link", "small");
        link.setOnAction(event -> {
            link.setDisable(true);
            model.askHistory(trail -> show(link, trail));
        });
        getChildren().add(link);
    }

    private void show(Node link, Trail trail) {
        getChildren().remove(link);
        List<Node> before = List.copyOf(getChildren());
        var nodes = new ArrayList<Node>();
        getChildren().clear();
        line(messages.text("inspector.history.heading"), "h3");
        trail.entries().forEach(entry -> line(words(entry), "quiet"));
        if (trail.extent() == Extent.RECENT) {
            line(messages.text("inspector.history.recent"), "hint");
        }
        nodes.addAll(before);
        nodes.addAll(getChildren());
        getChildren().setAll(nodes);
    }

    private String words(Entry entry) {
        String code = entry.code().isNone()
                ? ""
                : model.desk()
                        .study()
                        .code(entry.code())
                        .map(Code::name)
                        .map(name -> name.in(model.desk().language()))
                        .orElse(entry.code().value());
        String event = messages.text("inspector.event." + entry.event().name(), code);
        return messages.text(
                entry.way() == Way.UNDONE ? "inspector.history.undone" : "inspector.history.done",
                time(entry.at()),
                entry.by(),
                event);
    }

    private String time(Instant at) {
        return times.format(at);
    }

    private void line(String words, String style) {
        var label = new Label(words);
        label.setWrapText(true);
        label.getStyleClass().addAll("small", style);
        getChildren().add(label);
    }
}
