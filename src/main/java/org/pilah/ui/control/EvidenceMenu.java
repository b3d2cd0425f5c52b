package org.pilah.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.pilah.messages.Messages;
import org.pilah.model.ItemId;
import org.pilah.model.Proposition;
import org.pilah.model.SegmentId;
import org.pilah.ui.desk.Desk;
import org.pilah.ui.desk.Notices;
import org.pilah.ui.desk.Place;
import org.pilah.ui.desk.Propositions;
import org.pilah.ui.desk.Propositions.Side;

/// *Add to a conclusion*: for the menus of passages and cells, wherever they are shown.
public final class EvidenceMenu {
    private static final int LONGEST = 60;

    private final Desk desk;
    private final Messages messages;
    private final Propositions propositions;
    private final Supplier<List<SegmentId>> segments;

    private EvidenceMenu(Desk desk, Supplier<List<SegmentId>> segments) {
        this.desk = desk;
        this.messages = desk.messages();
        this.propositions = new Propositions(desk);
        this.segments = segments;
    }

    /// What to put into a menu. The segments are asked for when something is chosen in it; propositions are those
    /// there are when it opens.
    public static List<MenuItem> items(Desk desk, Supplier<List<SegmentId>> segments) {
        return List.of(new EvidenceMenu(desk, segments).menu());
    }

    private MenuItem menu() {
        var menu = new Menu(messages.text("conclude.menu"));
        menu.getItems().setAll(choices());
        menu.setOnShowing(event -> menu.getItems().setAll(choices()));
        return menu;
    }

    private List<MenuItem> choices() {
        var items = new ArrayList<MenuItem>();
        List<Proposition> all = propositions.all();
        for (int i = 0; i < all.size(); i++) {
            Proposition one = all.get(i);
            var item = new Menu(name(i + 1, one));
            item.setMnemonicParsing(false);
            item.getItems().addAll(side(one.id(), Side.FOR), side(one.id(), Side.AGAINST));
            items.add(item);
        }
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        var fresh = new MenuItem(messages.text("conclude.menu.new"));
        fresh.setOnAction(event -> begin());
        items.add(fresh);
        return items;
    }

    private String name(int number, Proposition one) {
        String words = one.text().isBlank() ? messages.text("conclude.untitled") : one.text();
        return number + "  " + (words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…");
    }

    private MenuItem side(ItemId id, Side side) {
        var item = new MenuItem(messages.text("conclude.menu." + side));
        item.setOnAction(event -> put(id, side));
        return item;
    }

    private void put(ItemId id, Side side) {
        List<SegmentId> chosen = segments.get();
        if (!chosen.isEmpty()) {
            propositions.put(id, side, chosen);
            desk.notices()
                    .tell(
                            messages.text("conclude.put." + side, chosen.size(), propositions.number(id)),
                            new Notices.Offer(
                                    messages.text("conclude.put.show"), () -> desk.go(new Place.Conclusion(id))));
        }
    }

    /// The researcher's own words on the passage are the best beginning there is.
    private void begin() {
        List<SegmentId> chosen = segments.get();
        if (!chosen.isEmpty()) {
            desk.background()
                    .ask(
                            () -> desk.material()
                                    .segment(chosen.getFirst())
                                    .map(found -> found.segment().paraphrase())
                                    .orElse(""),
                            words -> propositions.begin(words, chosen, id -> desk.go(new Place.Conclusion(id))));
        }
    }
}
