package org.pilah.ui.display;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Side;
import javafx.scene.control.ScrollPane;
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
import org.pilah.messages.Messages;
import org.pilah.messages.Problem;
import org.pilah.ui.control.FileChoice;
import org.pilah.ui.control.Folder;
import org.pilah.ui.control.HelpPlace;
import org.pilah.ui.control.KeyList;
import org.pilah.ui.control.Look;
import org.pilah.ui.control.SidePane;
import org.pilah.ui.desk.Topic;

/// The workspace: saved displays, the table that is looked at, the passages behind its chosen number.
public final class DisplayView extends BorderPane {
    private static final KeyCombination SAVE = new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);

    /// The widths, in sizes of the letters, that serve the table with what lies beside it.
    private static final double ROOM_FOR_LIST = 66;

    private static final double ROOM_FOR_PASSAGES = 62;

    private final DisplayViewModel model;
    private final Messages messages;
    private final FileChoice files;
    private final TablePane table;

    /// @param files how the person chooses files
    public DisplayView(DisplayViewModel model, FileChoice files) {
        this.files = files;
        this.model = model;
        this.messages = model.messages();
        Look.style(this, DisplayView.class, "display.css");
        getStyleClass().addAll("ground", "display");
        HelpPlace.mark(this, Topic.DISPLAYS);
        var saved = new SavedPane(model);
        var passages = new PassagesPane(model.passages(), model.desk());
        var head = new HeadPane(model, new Out());
        this.table = new TablePane(model, head.filter());
        VBox.setVgrow(table, Priority.ALWAYS);
        var middle = new VBox(head, table);
        middle.getStyleClass().addAll("ground", "display-middle");
        // On a low screen the numbers keep room for a few rows, and the whole is scrolled.
        var scrolled = new ScrollPane(middle);
        scrolled.setFitToWidth(true);
        scrolled.setFitToHeight(true);
        scrolled.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scrolled.setFocusTraversable(false);
        var right = new SplitPane(scrolled, passages);
        right.setId("display.passages");
        right.setDividerPositions(0.7);
        SplitPane.setResizableWithParent(passages, false);
        var whole = new SplitPane(saved, right);
        whole.setId("display.saved");
        whole.setDividerPositions(0.19);
        SplitPane.setResizableWithParent(saved, false);
        setCenter(whole);
        var list = new SidePane(whole, Side.LEFT, ROOM_FOR_LIST, messages.text("display.saved"));
        var evidence = new SidePane(right, Side.RIGHT, ROOM_FOR_PASSAGES, messages.text("display.passages.pane"));
        head.addSides(list.button(), evidence.button());
        model.table().chosenProperty().subscribe(chosen -> chosen.ifPresent(cell -> evidence.open()));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (SAVE.match(event)) {
                model.save();
                event.consume();
            }
        });
    }

    /// The keys of the table, for people.
    public static List<KeyList.Group> keys(Messages messages) {
        return List.of(GridKeys.list(messages));
    }

    /// The ways out of the program that need the screen.
    private final class Out implements HeadPane.Ways {
        @Override
        public void picture() {
            fitting()
                    .ifPresent(maker -> target("*.png", ".png")
                            .ifPresent(target -> table.whenWhole(() -> maker.make(
                                    model.desk().background().screen(),
                                    done -> model.exports().picture(done, target, this::show)))));
        }

        @Override
        public void copyPicture() {
            fitting()
                    .ifPresent(maker -> table.whenWhole(() -> {
                        var content = new ClipboardContent();
                        content.putImage(maker.image());
                        Clipboard.getSystemClipboard().setContent(content);
                        model.desk().notices().tell(messages.text("display.copied.picture"));
                    }));
        }

        @Override
        public void workbook() {
            target("*.xlsx", ".xlsx").ifPresent(target -> model.exports().workbook(target, this::show));
        }

        @Override
        public void csv() {
            target("*.csv", ".csv").ifPresent(target -> model.exports().csv(target, this::show));
        }

        private Optional<PictureMaker> fitting() {
            Optional<PictureMaker> maker = table.picture(model.title());
            if (maker.isPresent() && maker.get().scale().isEmpty()) {
                model.desk().failed(new Problem("display.picture-too-large"));
                return Optional.empty();
            }
            return maker;
        }

        private Optional<Path> target(String pattern, String ending) {
            Path study = model.desk().project().path().toAbsolutePath();
            return files.save(new FileChoice.Wish(
                            messages.text("display.export.choose"),
                            messages.text("display.export.files", ending),
                            List.of(pattern),
                            study.resolveSibling(model.exports().fileName(ending))))
                    .map(chosen -> ended(chosen, ending));
        }

        private void show(Path file) {
            Folder.show(model.desk(), file);
        }
    }

    private static Path ended(Path chosen, String ending) {
        return chosen.toString().toLowerCase(Locale.ROOT).endsWith(ending)
                ? chosen
                : chosen.resolveSibling(chosen.getFileName() + ending);
    }
}
