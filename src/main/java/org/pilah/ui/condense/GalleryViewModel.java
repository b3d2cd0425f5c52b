package org.pilah.ui.condense;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pilah.framework.Catalogue;
import org.pilah.framework.Offer;
import org.pilah.model.CodeId;
import org.pilah.ui.desk.Desk;

/// The frameworks that come with the program, to be looked at and taken into the study. For the screen's thread
/// only.
final class GalleryViewModel {
    private final Desk desk;
    private final CodeWork work;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObservableList<Card> cards = FXCollections.observableArrayList();
    private final ObservableList<Card> cardsShown = FXCollections.unmodifiableObservableList(cards);
    private final ObjectProperty<Optional<Card>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Offer>> offers = new ReadOnlyObjectWrapper<>(List.of());

    /// A framework as it is offered.
    record Card(Offer offer, String name, String summary, String citation, int codes, Presence presence) {}

    /// Whether the study has a framework.
    enum Presence {
        OFFERED,
        TAKEN
    }

    /// A code of the framework, indented by its depth.
    record Line(String name, String definition, int depth, int colour) {}

    GalleryViewModel(Desk desk, CodeWork work) {
        this.desk = desk;
        this.work = work;
        filter.subscribe(text -> show());
        desk.watch(change -> show());
        desk.background().ask(() -> Catalogue.shipped().frameworks(), found -> {
            offers.set(found);
            show();
        });
    }

    Desk desk() {
        return desk;
    }

    StringProperty filterProperty() {
        return filter;
    }

    /// The frameworks that answer to the filter.
    ObservableList<Card> cards() {
        return cardsShown;
    }

    ObjectProperty<Optional<Card>> chosenProperty() {
        return chosen;
    }

    ReadOnlyObjectProperty<List<Offer>> offersProperty() {
        return offers.getReadOnlyProperty();
    }

    private void show() {
        String before =
                chosen.get().map(card -> card.offer().framework().id().value()).orElse("");
        List<Card> next =
                offers.get().stream().map(this::card).filter(this::answers).toList();
        cards.setAll(next);
        chosen.set(next.stream()
                .filter(card -> card.offer().framework().id().value().equals(before))
                .findFirst()
                .or(() -> next.stream().findFirst()));
    }

    private Card card(Offer offer) {
        var framework = offer.framework();
        boolean taken = desk.study().framework(framework.id()).isPresent();
        return new Card(
                offer,
                framework.name().in(desk.language()),
                framework.summary().in(desk.language()),
                framework.citation(),
                offer.entries().size(),
                taken ? Presence.TAKEN : Presence.OFFERED);
    }

    private boolean answers(Card card) {
        String wanted = filter.get().strip().toLowerCase(Locale.ROOT);
        return (card.name() + " " + card.summary() + " "
                        + card.offer().framework().id() + " " + card.citation())
                .toLowerCase(Locale.ROOT)
                .contains(wanted);
    }

    /// The codes of a framework, or of one of its shorter lists, in order of the tree.
    List<Line> preview(Offer offer, Set<CodeId> without) {
        Map<CodeId, Integer> depths = new HashMap<>();
        Map<CodeId, Integer> colours = new HashMap<>();
        var left = new HashSet<>(without);
        var lines = new ArrayList<Line>();
        for (Offer.Entry entry : offer.entries()) {
            var code = entry.code();
            if (left.contains(code.parent())) {
                left.add(code.id());
            }
            if (!left.contains(code.id())) {
                int depth = code.parent().isNone() ? 0 : depths.getOrDefault(code.parent(), 0) + 1;
                int colour = code.colour() > 0 ? code.colour() : colours.getOrDefault(code.parent(), 1);
                depths.put(code.id(), depth);
                colours.put(code.id(), colour);
                lines.add(new Line(
                        code.name().in(desk.language()), code.definition().in(desk.language()), depth, colour));
            }
        }
        return lines;
    }

    /// Takes the whole framework into the study.
    void take(Card card) {
        if (card.presence() == Presence.OFFERED) {
            work.takeIn(card.offer()::adoption, card.name());
        }
    }

    /// Takes one of its shorter lists into the study.
    void take(Card card, Offer.Variant variant) {
        if (card.presence() == Presence.OFFERED) {
            work.takeIn(study -> card.offer().adoption(variant, study), card.name());
        }
    }
}
