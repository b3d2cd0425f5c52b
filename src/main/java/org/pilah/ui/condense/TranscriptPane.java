package org.pilah.ui.condense;

import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.pilah.messages.Messages;
import org.pilah.model.Passage;
import org.pilah.ui.control.Bubble;
import org.pilah.ui.control.EmptyPlace;
import org.pilah.ui.control.KeyList;
import org.pilah.ui.control.Look;

/// The transcript in the middle.
final class TranscriptPane extends BorderPane {
    /// Who selected more does not look for it elsewhere.
    private static final int LONGEST_SOUGHT = 60;

    private final TranscriptViewModel model;
    private final TranscriptArea area;
    private final TranscriptSheet sheet;
    private final TranscriptMouse mouse;
    private final TranscriptFindBar findBar;
    private final TranscriptHead head;
    private final TranscriptMenu menu;
    private final StackPane middle = new StackPane();
    private Consumer<Passage> onCode = passage -> {};
    private Runnable onParaphrase = () -> {};
    private Runnable onMemo = () -> {};
    private IntConsumer onRecent = number -> {};
    private Consumer<String> onReplace = words -> {};

    TranscriptPane(TranscriptViewModel model) {
        this.model = model;
        Messages messages = model.desk().messages();
        Look.style(this, TranscriptPane.class, "transcript.css");
        getStyleClass().addAll("ground", "transcript");
        area = new TranscriptArea(model);
        area.setAccessibleText(messages.text("transcript.name"));
        mouse = new TranscriptMouse(area, model);
        var ways = new Ways();
        menu = new TranscriptMenu(model, ways);
        new TranscriptKeys(area, model, ways);
        sheet = new TranscriptSheet(model, area, new StripeMargin(model, area, new Hands()));
        mouse.handle(sheet.startHandle(), TranscriptDeeds.Border.START);
        mouse.handle(sheet.endHandle(), TranscriptDeeds.Border.END);
        area.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::openMenu);
        area.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> menu.hide());
        findBar = new TranscriptFindBar(model.finding(), messages, area::requestFocus);
        this.head = new TranscriptHead(model, ways);
        setTop(new VBox(head, findBar));
        setCenter(middle);

        model.textProperty().subscribe(this::show);
        model.marksProperty().subscribe(marks -> refresh());
        model.hoveredProperty().subscribe(hovered -> refresh());
        model.reading().chosenProperty().subscribe(chosen -> refresh());
        model.finding().foundProperty().subscribe(found -> refresh());
    }

    TranscriptHead head() {
        return head;
    }

    /// What happens when the words at hand are to be coded: a palette opens.
    void onCode(Consumer<Passage> deed) {
        onCode = deed;
    }

    /// What happens when the chosen segment is to be condensed in the person's own words.
    void onParaphrase(Runnable deed) {
        onParaphrase = deed;
    }

    /// What happens when a note is to be written on the chosen segment.
    void onMemo(Runnable deed) {
        onMemo = deed;
    }

    /// What happens when the words at hand are to be coded with one of the last codes, 1 to 9.
    void onRecent(IntConsumer deed) {
        onRecent = deed;
    }

    /// What happens when words are to be replaced in many places, beginning with those at hand.
    void onReplace(Consumer<String> deed) {
        onReplace = deed;
    }

    /// The text itself, which takes the keyboard.
    TranscriptArea area() {
        return area;
    }

    TranscriptSheet sheet() {
        return sheet;
    }

    private void show(Reading.Text text) {
        if (text.source().isEmpty()) {
            middle.getChildren().setAll(empty());
            return;
        }
        if (!middle.getChildren().contains(sheet)) {
            middle.getChildren().setAll(sheet);
        }
        area.showText();
    }

    private Node empty() {
        Messages messages = model.desk().messages();
        var collect = new Button(messages.text("transcript.empty.collect"));
        collect.getStyleClass().add("main");
        collect.setOnAction(event -> model.goCollect());
        return new EmptyPlace(messages.text("transcript.empty"), messages.text("transcript.empty.sentence"), collect);
    }

    private void refresh() {
        area.refresh();
        mouse.dress();
    }

    private void showKeys() {
        var list = new KeyList(TranscriptKeys.list(model.desk().messages()));
        list.getStyleClass().add("transcript-keys");
        list.setAccessibleText(model.desk().messages().text("transcript.keys"));
        PopOver card = Bubble.of(list);
        card.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        card.show(getTop());
    }

    private void openMenu(ContextMenuEvent event) {
        event.consume();
        if (event.isKeyboardTrigger()) {
            var where = area.localToScreen(area.getWidth() / 3, area.getHeight() / 3);
            menu.show(area, where.getX(), where.getY());
            return;
        }
        ScreenBlocks blocks = model.textProperty().get().blocks();
        var letter = area.letterAt(event.getX(), event.getY()).map(blocks::offset);
        boolean atHand = letter.isPresent()
                && model.deeds()
                        .target()
                        .filter(words -> words.overlaps(letter.get(), letter.get() + 1))
                        .isPresent();
        if (!atHand) {
            letter.ifPresent(model::chooseAt);
        }
        menu.show(area, event.getScreenX(), event.getScreenY());
    }

    /// Where the keys lead.
    private final class Ways implements TranscriptKeys.Ways {
        @Override
        public void code() {
            model.deeds().target().ifPresent(onCode);
        }

        @Override
        public void recent(int number) {
            if (model.deeds().target().isPresent()) {
                onRecent.accept(number);
            }
        }

        @Override
        public void paraphrase() {
            if (model.deeds().mark()) {
                onParaphrase.run();
            }
        }

        @Override
        public void memo() {
            if (model.deeds().mark()) {
                onMemo.run();
            }
        }

        @Override
        public void find() {
            findBar.open();
        }

        @Override
        public void edit() {
            model.deeds().edit().ifPresent(editing -> {
                var editor = new PassageEditor(editing);
                area.getSelectionBounds().ifPresentOrElse(place -> editor.open(area, place), () -> editor.open(area));
            });
        }

        @Override
        public void replace() {
            onReplace.accept(model.reading()
                    .selectionProperty()
                    .get()
                    .map(model.reading()::words)
                    .filter(words -> words.length() <= LONGEST_SOUGHT && words.indexOf('\n') < 0)
                    .orElse(""));
        }

        @Override
        public void showKeys() {
            TranscriptPane.this.showKeys();
        }

        @Override
        public void escape() {
            if (findBar.isOpen()) {
                findBar.close();
            } else {
                model.clear();
            }
        }
    }

    /// What is done with a stripe.
    private final class Hands implements StripeMargin.Hands {
        @Override
        public void choose(TextMarks.Stripe stripe) {
            model.choose(stripe.coded().segment().id());
            area.requestFocus();
        }

        @Override
        public void drag(TextMarks.Stripe stripe, MouseEvent event) {
            mouse.carry((Node) event.getSource(), stripe);
            event.consume();
        }

        @Override
        public void menu(TextMarks.Stripe stripe, StripeMargin.Line at, double x, double y) {
            model.choose(stripe.coded().segment().id());
            menu.show(at.node(), x, y);
        }
    }
}
