package org.pilah.ui.conclude;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pilah.analysis.Footing;
import org.pilah.analysis.Quotation;
import org.pilah.analysis.Quotations;
import org.pilah.analysis.Tactic;
import org.pilah.model.Case;
import org.pilah.model.Change;
import org.pilah.model.Item;
import org.pilah.model.ItemId;
import org.pilah.model.Proposition;
import org.pilah.model.Segment;
import org.pilah.model.SegmentId;
import org.pilah.model.Source;
import org.pilah.model.TextPart;
import org.pilah.task.Latest;
import org.pilah.ui.desk.Desk;
import org.pilah.ui.desk.Place;
import org.pilah.ui.desk.Propositions;
import org.pilah.ui.desk.Propositions.Side;

/// The conclusions of the study, and the chosen one with the passages for and against it. For the screen's thread only.
public final class ConcludeViewModel {
    private final Desk desk;
    private final Propositions propositions;
    private final Latest asking;
    private final Map<SegmentId, Optional<Quotation>> known = new HashMap<>();
    private final ObservableList<Card> cards = FXCollections.observableArrayList();
    private final ObservableList<Card> cardsShown = FXCollections.unmodifiableObservableList(cards);
    private final ObservableList<Evidence> supporting = FXCollections.observableArrayList();
    private final ObservableList<Evidence> supportingShown = FXCollections.unmodifiableObservableList(supporting);
    private final ObservableList<Evidence> opposing = FXCollections.observableArrayList();
    private final ObservableList<Evidence> opposingShown = FXCollections.unmodifiableObservableList(opposing);
    private final ObjectProperty<Optional<ItemId>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Card>> card = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Optional<ItemId>> writing = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper(false);

    public ConcludeViewModel(Desk desk) {
        this.desk = desk;
        this.propositions = new Propositions(desk);
        this.asking = new Latest(desk.background());
        chosen.subscribe(id -> showChosen());
        desk.watch(this::follow);
        desk.lay(Lying.class, () -> new Lying(chosen.get())).ifPresent(before -> chosen.set(before.chosen()));
        refresh();
    }

    private record Lying(Optional<ItemId> chosen) {}

    Desk desk() {
        return desk;
    }

    /// All conclusions, in the order of their numbers.
    public ObservableList<Card> cards() {
        return cardsShown;
    }

    /// The conclusion that is looked at.
    public ObjectProperty<Optional<ItemId>> chosenProperty() {
        return chosen;
    }

    /// The chosen one as it stands; empty while none is chosen.
    public ReadOnlyObjectProperty<Optional<Card>> cardProperty() {
        return card.getReadOnlyProperty();
    }

    /// The passages for the chosen one.
    public ObservableList<Evidence> supporting() {
        return supportingShown;
    }

    /// The passages against the chosen one.
    public ObservableList<Evidence> opposing() {
        return opposingShown;
    }

    /// The conclusion whose words are being written, if any.
    public ObjectProperty<Optional<ItemId>> writingProperty() {
        return writing;
    }

    /// Whether the conclusions are there; false while they are looked for the first time.
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /// Shows the place, if it is one of this workspace.
    public void go(Place place) {
        if (place instanceof Place.Conclusion(var id)) {
            chosen.set(Optional.of(id));
            if (propositions.find(id).filter(each -> each.text().isBlank()).isPresent()) {
                writing.set(Optional.of(id));
            }
        }
    }

    /// Begins a conclusion, whose words are written next.
    public void begin() {
        propositions.begin("", List.of(), id -> {
            chosen.set(Optional.of(id));
            writing.set(Optional.of(id));
        });
    }

    /// Ends the writing with these words.
    public void write(ItemId id, String words) {
        if (writing.get().filter(id::equals).isPresent()) {
            writing.set(Optional.empty());
            propositions.alter(id, before -> before.withText(words.strip()));
        }
    }

    /// Ends the writing; the words stay as they were. A conclusion that has neither words nor evidence was begun by
    /// mistake and goes.
    public void revert() {
        Optional<Proposition> begun = writing.get().flatMap(propositions::find);
        writing.set(Optional.empty());
        begun.filter(each -> each.text().isBlank()
                        && each.evidence().isEmpty()
                        && each.counterEvidence().isEmpty())
                .ifPresent(each -> propositions.remove(each.id()));
    }

    public void stand(ItemId id, Proposition.Status status) {
        propositions.alter(id, before -> before.withStatus(status));
    }

    /// How sure one is, 1 to 5; 0 says nothing.
    public void trust(ItemId id, int confidence) {
        propositions.alter(id, before -> before.withConfidence(confidence));
    }

    /// The tactic was tried on the conclusion, or it was not after all.
    public void toggle(ItemId id, Tactic tactic) {
        propositions.alter(id, before -> {
            var tactics = new ArrayList<>(before.tactics());
            if (!tactics.remove(tactic.id())) {
                tactics.add(tactic.id());
            }
            return before.withTactics(tactics);
        });
    }

    /// Takes the conclusion away; its passages stay in the study.
    public void remove(ItemId id) {
        int number = propositions.number(id);
        propositions.remove(id);
        desk.notices().tell(desk.messages().text("conclude.removed", number));
    }

    /// Puts passages for or against the chosen conclusion.
    public void put(Side side, List<SegmentId> segments) {
        chosen.get().ifPresent(id -> propositions.put(id, side, segments));
    }

    /// Moves the passage to the other side.
    public void turn(Evidence evidence) {
        put(evidence.side() == Side.FOR ? Side.AGAINST : Side.FOR, List.of(evidence.id()));
    }

    /// Takes the passage away from the chosen conclusion.
    public void drop(Evidence evidence) {
        chosen.get().ifPresent(id -> propositions.drop(id, evidence.id()));
    }

    /// Opens the passage in its transcript.
    public void open(Evidence evidence) {
        desk.go(new Place.Quote(evidence.id()));
    }

    private void refresh() {
        Set<SegmentId> wanted = new LinkedHashSet<>();
        for (Proposition proposition : propositions.all()) {
            wanted.addAll(proposition.evidence());
            wanted.addAll(proposition.counterEvidence());
        }
        wanted.removeAll(known.keySet());
        asking.ask(
                () -> new Quotations(desk.study(), desk.material()).of(wanted),
                found -> {
                    wanted.forEach(id -> known.put(id, Optional.ofNullable(found.get(id))));
                    show();
                },
                desk::failed);
    }

    private void show() {
        Map<SegmentId, Footing.Origin> origins = new HashMap<>();
        known.forEach((id, quotation) -> quotation.ifPresent(there -> origins.put(id, there.origin())));
        var now = new ArrayList<Card>();
        for (Proposition proposition : propositions.all()) {
            now.add(new Card(now.size() + 1, proposition, Footing.of(proposition, origins)));
        }
        Optional<ItemId> before = chosen.get();
        if (!cards.equals(now)) {
            cards.setAll(now);
        }
        loaded.set(true);
        boolean gone = before.filter(id -> propositions.find(id).isPresent()).isEmpty();
        // Somebody may be looking at one that has just been taken away.
        chosen.set(gone ? now.stream().findFirst().map(Card::id) : before);
        showChosen();
    }

    private void showChosen() {
        Optional<Card> now = chosen.get()
                .flatMap(id ->
                        cards.stream().filter(each -> each.id().equals(id)).findFirst());
        card.set(now);
        Optional<Proposition> proposition = now.map(Card::proposition);
        set(supporting, proposition.map(Proposition::evidence).orElse(List.of()), Side.FOR);
        set(opposing, proposition.map(Proposition::counterEvidence).orElse(List.of()), Side.AGAINST);
    }

    private void set(ObservableList<Evidence> list, List<SegmentId> ids, Side side) {
        List<Evidence> now = ids.stream().map(id -> evidence(id, side)).toList();
        if (!list.equals(now)) {
            list.setAll(now);
        }
    }

    private Evidence evidence(SegmentId id, Side side) {
        return known.getOrDefault(id, Optional.empty())
                .map(there ->
                        (Evidence) new Evidence.Quote(id, side, there.words().strip(), there.citation(desk.study())))
                .orElseGet(() -> new Evidence.Gone(id, side));
    }

    private void follow(Change change) {
        List<Change> singles = change.each();
        boolean concerned = singles.isEmpty();
        if (singles.isEmpty()) {
            known.clear();
        }
        for (Change single : singles) {
            concerned |= concerns(single);
        }
        if (concerned) {
            refresh();
        }
    }

    /// Whether it touches a conclusion or what one rests on; what is known of it is forgotten.
    private boolean concerns(Change single) {
        return switch (single) {
            case Change.Add(var item) -> concerns(item);
            case Change.Remove(var item) -> concerns(item);
            case Change.Alter(var before, var after) -> concerns(after);
            case Change.Correct correct -> textsChanged();
            case Change.All all -> throw new IllegalArgumentException("one at a time");
        };
    }

    private boolean concerns(Item item) {
        return switch (item) {
            case Proposition proposition -> true;
            case Segment segment -> known.remove(segment.id()) != null;
            case Source _, Case _, TextPart _ -> textsChanged();
            default -> false;
        };
    }

    private boolean textsChanged() {
        known.clear();
        return !cards.isEmpty();
    }
}
