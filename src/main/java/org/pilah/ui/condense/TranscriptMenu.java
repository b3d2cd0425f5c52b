package org.pilah.ui.condense;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCombination;
import org.pilah.model.CodedSegment;
import org.pilah.model.Coding;
import org.pilah.model.Passage;
import org.pilah.ui.control.EvidenceMenu;

/// The menu of the words at hand: the same deeds as the keys.
final class TranscriptMenu {
    private final TranscriptViewModel model;
    private final TranscriptKeys.Ways ways;
    private final ContextMenu menu = new ContextMenu();

    TranscriptMenu(TranscriptViewModel model, TranscriptKeys.Ways ways) {
        this.model = model;
        this.ways = ways;
    }

    /// Opens it at this place of the screen.
    void show(Node over, double x, double y) {
        menu.getItems().setAll(items());
        // Over the whole: a menu takes its letters from what it is shown over, and the transcript's are large and
        // serif.
        menu.show(over.getScene().getRoot(), x, y);
    }

    void hide() {
        menu.hide();
    }

    private List<MenuItem> items() {
        var items = new ArrayList<MenuItem>();
        Optional<Passage> target = model.deeds().target();
        if (target.isPresent()) {
            items.add(item("transcript.menu.code", "Enter", ways::code));
            items.add(item("transcript.menu.in-vivo", "V", model.deeds()::inVivo));
            items.add(item("transcript.menu.paraphrase", "P", ways::paraphrase));
            items.add(item("transcript.menu.memo", "M", ways::memo));
            items.add(new SeparatorMenuItem());
        }
        model.reading().chosen().ifPresent(chosen -> items.addAll(ofChosen(chosen)));
        if (target.isPresent()) {
            items.addAll(EvidenceMenu.items(model.desk(), model.deeds()::carried));
            items.add(item("transcript.menu.copy", "Shortcut+C", () -> copy(target.get())));
            items.add(new SeparatorMenuItem());
        }
        if (target.isPresent()) {
            items.add(item("transcript.menu.edit", "F2", ways::edit));
        }
        items.add(item("transcript.menu.replace", "Shortcut+H", ways::replace));
        items.add(item("transcript.menu.find", "Shortcut+F", ways::find));
        items.add(item("transcript.menu.keys", "", ways::showKeys));
        return items;
    }

    private List<MenuItem> ofChosen(CodedSegment chosen) {
        var items = new ArrayList<MenuItem>();
        if (!model.deeds().removable().isEmpty()) {
            items.add(item(
                    "transcript.menu.supporting",
                    "",
                    () -> model.deeds().polarity(TranscriptDeeds.Polarity.SUPPORTING)));
            items.add(item(
                    "transcript.menu.inhibiting",
                    "",
                    () -> model.deeds().polarity(TranscriptDeeds.Polarity.INHIBITING)));
        }
        for (Coding each : model.deeds().removable()) {
            String name = model.desk()
                    .study()
                    .code(each.code())
                    .map(code -> code.name().in(model.desk().language()))
                    .orElse(each.code().value());
            var remove = new MenuItem(model.desk().messages().text("transcript.menu.uncode", name));
            remove.setMnemonicParsing(false);
            remove.setOnAction(event -> model.deeds().uncode(chosen, each));
            items.add(remove);
        }
        if (chosen.codings().isEmpty()) {
            items.add(item("transcript.menu.unmark", "Delete", model.deeds()::uncode));
        }
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        return items;
    }

    private MenuItem item(String key, String keys, Runnable deed) {
        var item = new MenuItem(model.desk().messages().text(key));
        if (!keys.isEmpty()) {
            item.setAccelerator(KeyCombination.keyCombination(keys));
        }
        item.setOnAction(event -> deed.run());
        return item;
    }

    void copy(Passage passage) {
        var content = new ClipboardContent();
        content.putString(model.reading().words(passage));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
