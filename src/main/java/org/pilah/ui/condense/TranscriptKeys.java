package org.pilah.ui.condense;

import java.util.List;
import java.util.Optional;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.pilah.messages.Messages;
import org.pilah.ui.control.KeyList;

/// The keys by which a transcript is coded.
final class TranscriptKeys {
    private final TranscriptArea area;
    private final TranscriptViewModel model;
    private final Ways ways;

    /// What the keys lead to outside the text.
    interface Ways {
        void code();

        void recent(int number);

        void paraphrase();

        void memo();

        void find();

        void edit();

        void replace();

        void showKeys();

        void escape();
    }

    TranscriptKeys(TranscriptArea area, TranscriptViewModel model, Ways ways) {
        this.area = area;
        this.model = model;
        this.ways = ways;
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        area.addEventFilter(KeyEvent.KEY_TYPED, this::type);
    }

    private void press(KeyEvent event) {
        boolean control = event.isShortcutDown();
        boolean done =
                (event.isAltDown() && !control) ? border(event) : control ? pressWithControl(event) : pressAlone(event);
        if (done) {
            event.consume();
        }
    }

    private boolean border(KeyEvent event) {
        TranscriptDeeds.Border border = event.isShiftDown() ? TranscriptDeeds.Border.START : TranscriptDeeds.Border.END;
        boolean outwards = event.isShiftDown() == (event.getCode() == KeyCode.LEFT);
        if (event.getCode() != KeyCode.LEFT && event.getCode() != KeyCode.RIGHT) {
            return false;
        }
        if (outwards) {
            model.deeds().widen(border);
        } else {
            model.deeds().narrow(border);
        }
        return true;
    }

    private boolean pressWithControl(KeyEvent event) {
        int seen = area.firstSeen();
        boolean shift = event.isShiftDown();
        Optional<Runnable> deed = switch (event.getCode()) {
            case DOWN, KP_DOWN ->
                Optional.of(() -> {
                    if (shift) {
                        model.nextSentence(seen);
                    } else {
                        model.nextTurn(seen);
                    }
                });
            case UP, KP_UP ->
                Optional.of(() -> {
                    if (shift) {
                        model.previousSentence(seen);
                    } else {
                        model.previousTurn(seen);
                    }
                });
            case F -> Optional.of(ways::find);
            case H -> Optional.of(ways::replace);
            case A -> Optional.of(model::selectAll);
            case PAGE_DOWN -> Optional.of(model::openNext);
            case PAGE_UP -> Optional.of(model::openPrevious);
            default -> Optional.empty();
        };
        deed.ifPresent(Runnable::run);
        return deed.isPresent();
    }

    private boolean pressAlone(KeyEvent event) {
        boolean shift = event.isShiftDown();
        Optional<Runnable> deed = switch (event.getCode()) {
            case DOWN, KP_DOWN -> shift && atHand() ? Optional.of(model::extend) : Optional.empty();
            case UP, KP_UP -> shift && atHand() ? Optional.of(model::shrink) : Optional.empty();
            case ENTER -> Optional.of(ways::code);
            case DELETE, BACK_SPACE -> Optional.of(model.deeds()::uncode);
            case ESCAPE -> Optional.of(ways::escape);
            case F2 -> Optional.of(ways::edit);
            case F3 -> Optional.of(shift ? model.finding()::previous : model.finding()::next);
            case TAB ->
                Optional.of(() ->
                        area.requestFocusTraversal(shift ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT));
            default -> Optional.empty();
        };
        deed.ifPresent(Runnable::run);
        return deed.isPresent();
    }

    private boolean atHand() {
        return model.deeds().target().isPresent();
    }

    /// Signs are taken as they are typed, so that they work on every keyboard.
    private void type(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.getCharacter().length() != 1) {
            return;
        }
        char typed = Character.toLowerCase(event.getCharacter().charAt(0));
        switch (typed) {
            case 'v' -> model.deeds().inVivo();
            case 'p' -> ways.paraphrase();
            case 'm' -> ways.memo();
            case '+' -> model.deeds().polarity(TranscriptDeeds.Polarity.SUPPORTING);
            case '-', '−' -> model.deeds().polarity(TranscriptDeeds.Polarity.INHIBITING);
            case '?' -> ways.showKeys();
            case '1', '2', '3', '4', '5', '6', '7', '8', '9' -> ways.recent(typed - '0');
            default -> {
                // Nobody writes in a transcript.
            }
        }
        event.consume();
    }

    /// The keys and what they do, for people.
    static List<KeyList.Group> list(Messages messages) {
        return List.of(
                new KeyList.Group(
                        messages.text("transcript.keys.select"),
                        List.of(
                                KeyList.Entry.of(messages.text("transcript.keys.turn"), "Ctrl+↓", "Ctrl+↑"),
                                KeyList.Entry.of(
                                        messages.text("transcript.keys.sentence"), "Ctrl+Shift+↓", "Ctrl+Shift+↑"),
                                KeyList.Entry.of(messages.text("transcript.keys.extend"), "Shift+↓", "Shift+↑"),
                                KeyList.Entry.of(messages.text("transcript.keys.letters"), "Shift+→", "Ctrl+Shift+→"),
                                KeyList.Entry.of(messages.text("transcript.keys.clear"), "Esc"))),
                new KeyList.Group(
                        messages.text("transcript.keys.code"),
                        List.of(
                                KeyList.Entry.of(messages.text("transcript.keys.palette"), "Enter"),
                                KeyList.Entry.of(messages.text("transcript.keys.recent"), "1", "…", "9"),
                                KeyList.Entry.of(messages.text("transcript.keys.in-vivo"), "V"),
                                KeyList.Entry.of(messages.text("transcript.keys.polarity"), "+", "−"),
                                KeyList.Entry.of(messages.text("transcript.keys.uncode"), "Delete"),
                                KeyList.Entry.of(messages.text("transcript.keys.paraphrase"), "P"),
                                KeyList.Entry.of(messages.text("transcript.keys.memo"), "M"))),
                new KeyList.Group(
                        messages.text("transcript.keys.borders"),
                        List.of(
                                KeyList.Entry.of(messages.text("transcript.keys.end"), "Alt+←", "Alt+→"),
                                KeyList.Entry.of(
                                        messages.text("transcript.keys.start"), "Alt+Shift+←", "Alt+Shift+→"))),
                new KeyList.Group(
                        messages.text("transcript.keys.else"),
                        List.of(
                                KeyList.Entry.of(messages.text("transcript.keys.edit"), "F2"),
                                KeyList.Entry.of(messages.text("transcript.keys.replace"), "Ctrl+H"),
                                KeyList.Entry.of(messages.text("transcript.keys.find"), "Ctrl+F"),
                                KeyList.Entry.of(messages.text("transcript.keys.find-next"), "F3", "Shift+F3"),
                                KeyList.Entry.of(messages.text("transcript.keys.source"), "Ctrl+PgDn", "Ctrl+PgUp"),
                                KeyList.Entry.of(messages.text("transcript.keys.undo"), "Ctrl+Z", "Ctrl+Y"),
                                KeyList.Entry.of(messages.text("transcript.keys.keys"), "?"))));
    }
}
