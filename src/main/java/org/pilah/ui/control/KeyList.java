package org.pilah.ui.control;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A list of keys and what they do, in groups: what a person sees when they ask for the keys.
public final class KeyList extends VBox {
    private static final boolean MAC = System.getProperty("os.name").startsWith("Mac");

    /// Keys that belong together, under a heading.
    public record Group(String heading, List<Entry> entries) {
        public Group {
            entries = List.copyOf(entries);
        }
    }

    /// What the keys do. Keys of which each does it are written one after the other: `Ctrl+Y`, `Ctrl+Shift+Z`.
    public record Entry(String does, List<String> keys) {
        public Entry {
            keys = List.copyOf(keys);
        }

        public static Entry of(String does, String... keys) {
            return new Entry(does, List.of(keys));
        }
    }

    public KeyList(List<Group> groups) {
        getStyleClass().add("key-list");
        for (Group group : groups) {
            var heading = new Label(group.heading());
            heading.getStyleClass().add("h3");
            getChildren().addAll(heading, grid(group.entries()));
        }
    }

    private static GridPane grid(List<Entry> entries) {
        var grid = new GridPane();
        grid.getStyleClass().add("key-grid");
        var words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(new ColumnConstraints(), words);
        for (int row = 0; row < entries.size(); row++) {
            Entry entry = entries.get(row);
            var keys = new FlowPane();
            keys.getStyleClass().add("key-caps");
            for (String key : entry.keys()) {
                var cap = new Label(shown(key));
                cap.getStyleClass().add("key-cap");
                keys.getChildren().add(cap);
            }
            var does = new Label(entry.does());
            does.setWrapText(true);
            GridPane.setValignment(does, VPos.CENTER);
            grid.addRow(row, keys, does);
        }
        return grid;
    }

    /// The key as it stands on this machine's keyboard.
    public static String shown(String key) {
        return MAC ? key.replace("Ctrl", "⌘").replace("Shift", "⇧") : key;
    }
}
