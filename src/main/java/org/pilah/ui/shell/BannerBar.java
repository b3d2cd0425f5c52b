package org.pilah.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.pilah.ui.control.Icons;

/// A line under the head of the window: why this study cannot be changed, and what can be done.
final class BannerBar extends HBox {
    BannerBar(Banner banner) {
        getStyleClass().add("banner");
        setAlignment(Pos.CENTER_LEFT);
        var sentence = new Label(banner.sentence());
        sentence.setWrapText(true);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        var ways = new FlowPane();
        ways.getStyleClass().add("banner-ways");
        ways.setAlignment(Pos.CENTER_RIGHT);
        for (Question.Way way : banner.ways()) {
            var button = new Button(way.words());
            button.setOnAction(event -> way.action().run());
            ways.getChildren().add(button);
        }
        getChildren().addAll(Icons.of(Feather.LOCK), sentence, ways);
    }
}
