package org.pilah.ui.display;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.SplitPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.pilah.messages.Messages;
import org.pilah.messages.Problem;
import org.pilah.ui.control.Look;

/// The workspace: saved displays, the table that is looked at, the passages behind its chosen number.
public final class DisplayView extends BorderPane {
    private static final KeyCombination SAVE = new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);

    private final DisplayViewModel model;
    private final Messages messages;
    private final TablePane table;

    public DisplayView(DisplayViewModel model) {
        this.model = model;
        this.messages = model.messages();
        Look.style(this, DisplayView.class, "display.css");
        getStyleClass().addAll("ground", "display");
        var saved = new SavedPane(model);
        var passages = new PassagesPane(model.passages(), messages);
        var head = new HeadPane(model, new Out());
        this.table = new TablePane(model, head.filter());
        VBox.setVgrow(table, Priority.ALWAYS);
        var middle = new VBox(head, table);
        middle.getStyleClass().addAll("ground", "display-middle");
        var whole = new SplitPane(saved, middle, passages);
        whole.setId("display.panes");
        whole.setDividerPositions(0.19, 0.76);
        SplitPane.setResizableWithParent(saved, false);
        SplitPane.setResizableWithParent(passages, false);
        setCenter(whole);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (SAVE.match(event)) {
                model.save();
                event.consume();
            }
        });
    }

    /// The ways out of the program that need the screen.
    private final class Out implements HeadPane.Ways {
        @Override
        public void picture() {
            fitting()
                    .ifPresent(maker -> target("*.png", ".png")
                            .ifPresent(target -> maker.make(
                                    model.desk().background().screen(),
                                    done -> model.exports().picture(done, target))));
        }

        @Override
        public void copyPicture() {
            fitting().ifPresent(maker -> {
                var content = new ClipboardContent();
                content.putImage(maker.image());
                Clipboard.getSystemClipboard().setContent(content);
                model.desk().notices().tell(messages.text("display.copied.picture"));
            });
        }

        @Override
        public void workbook() {
            save("*.xlsx", ".xlsx", model.exports()::workbook);
        }

        @Override
        public void csv() {
            save("*.csv", ".csv", model.exports()::csv);
        }

        private Optional<PictureMaker> fitting() {
            Optional<PictureMaker> maker = table.picture(model.title());
            if (maker.isPresent() && maker.get().scale().isEmpty()) {
                model.desk().failed(new Problem("display.picture-too-large"));
                return Optional.empty();
            }
            return maker;
        }

        private void save(String pattern, String ending, Consumer<Path> write) {
            target(pattern, ending).ifPresent(write);
        }

        private Optional<Path> target(String pattern, String ending) {
            var chooser = new FileChooser();
            chooser.setTitle(messages.text("display.export.choose"));
            chooser.setInitialFileName(model.exports().fileName(ending));
            chooser.getExtensionFilters()
                    .add(new FileChooser.ExtensionFilter(messages.text("display.export.files", ending), pattern));
            File chosen = chooser.showSaveDialog(getScene().getWindow());
            return Optional.ofNullable(chosen).map(File::toPath);
        }
    }
}
