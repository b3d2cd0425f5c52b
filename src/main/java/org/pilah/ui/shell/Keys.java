package org.pilah.ui.shell;

import java.util.List;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.pilah.messages.Messages;
import org.pilah.ui.control.KeyList;
import org.pilah.ui.desk.Place;
import org.pilah.ui.desk.Place.Workspace;

/// The keys that hold everywhere in the window. What a screen takes for itself does not come here, but for those
/// that move between screens.
final class Keys {
    private static final List<KeyCode> DIGITS = List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4);

    private static final List<Workspace> WORKSPACES = List.of(Workspace.values());

    private final ShellViewModel model;
    private final Acts acts;
    private final Runnable notices;
    private @Nullable TopViewModel top;
    private Runnable search = () -> {};

    Keys(ShellViewModel model, Acts acts, Runnable notices) {
        this.model = model;
        this.acts = acts;
        this.notices = notices;
    }

    /// A study is open.
    void at(TopViewModel study, Runnable toSearch) {
        top = study;
        search = toSearch;
    }

    /// No study is open.
    void atStart() {
        top = null;
        search = () -> {};
    }

    /// Before anybody else.
    void pressedFirst(KeyEvent event) {
        if (model.passingProperty().get().isPresent()) {
            event.consume();
        } else if (event.isShortcutDown() && !event.isAltDown() && first(event)) {
            event.consume();
        }
    }

    private boolean first(KeyEvent event) {
        switch (event.getCode()) {
            case PLUS, ADD, EQUALS -> model.appearance().larger();
            case MINUS, SUBTRACT -> model.appearance().smaller();
            case DIGIT0, NUMPAD0 -> model.appearance().choose(Appearance.SIZES.getFirst());
            case DIGIT1, DIGIT2, DIGIT3, DIGIT4 -> {
                if (top == null) {
                    return false;
                }
                model.go(new Place.Room(WORKSPACES.get(DIGITS.indexOf(event.getCode()))));
            }
            case K -> search.run();
            default -> {
                return false;
            }
        }
        return true;
    }

    /// When nobody else took it.
    void pressed(KeyEvent event) {
        boolean control = event.isShortcutDown() && !event.isAltDown();
        boolean taken = control ? withControl(event) : alone(event);
        if (taken) {
            event.consume();
        }
    }

    private boolean withControl(KeyEvent event) {
        switch (event.getCode()) {
            case Z -> {
                if (top != null && event.isShiftDown()) {
                    top.redo();
                } else if (top != null) {
                    top.undo();
                }
            }
            case Y -> {
                if (top != null) {
                    top.redo();
                }
            }
            case N -> acts.newStudy();
            case O -> acts.openStudy();
            case E -> acts.export();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean alone(KeyEvent event) {
        switch (event.getCode()) {
            case F1 -> acts.help();
            case F8 -> notices.run();
            default -> {
                return false;
            }
        }
        return true;
    }

    /// The keys and what they do, for people.
    static List<KeyList.Group> list(Messages messages) {
        return List.of(
                new KeyList.Group(
                        messages.text("shell.keys.everywhere"),
                        List.of(
                                KeyList.Entry.of(messages.text("shell.keys.help"), "F1"),
                                KeyList.Entry.of(messages.text("shell.keys.keys"), "?"),
                                KeyList.Entry.of(messages.text("shell.keys.workspaces"), "Ctrl+1", "…", "Ctrl+4"),
                                KeyList.Entry.of(messages.text("shell.keys.search"), "Ctrl+K"),
                                KeyList.Entry.of(messages.text("shell.keys.undo"), "Ctrl+Z"),
                                KeyList.Entry.of(messages.text("shell.keys.redo"), "Ctrl+Y", "Ctrl+Shift+Z"),
                                KeyList.Entry.of(messages.text("shell.keys.size"), "Ctrl++", "Ctrl+−", "Ctrl+0"),
                                KeyList.Entry.of(messages.text("shell.keys.notice"), "F8"),
                                KeyList.Entry.of(messages.text("shell.keys.close"), "Esc"))),
                new KeyList.Group(
                        messages.text("shell.keys.study"),
                        List.of(
                                KeyList.Entry.of(messages.text("shell.keys.new"), "Ctrl+N"),
                                KeyList.Entry.of(messages.text("shell.keys.open"), "Ctrl+O"),
                                KeyList.Entry.of(messages.text("shell.keys.export"), "Ctrl+E"),
                                KeyList.Entry.of(messages.text("shell.keys.paste"), "Ctrl+V"))));
    }

    void typed(KeyEvent event) {
        if (event.getCharacter().equals("?") && !(event.getTarget() instanceof TextInputControl)) {
            event.consume();
            acts.keys();
        }
    }
}
