package org.pilah.ui.display;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pilah.messages.Messages;
import org.pilah.model.Change;
import org.pilah.model.Display;
import org.pilah.model.Ids;
import org.pilah.model.ItemId;
import org.pilah.model.Query;
import org.pilah.query.Parsed;
import org.pilah.query.QueryParser;
import org.pilah.task.Latest;
import org.pilah.task.Progress;
import org.pilah.ui.desk.Desk;
import org.pilah.ui.desk.Notices;
import org.pilah.ui.desk.Place;

/// What the workspace shows and what can be done in it: the saved displays, and the one that is looked at. For the
/// screen's thread only.
public final class DisplayViewModel {
    private final Desk desk;
    private final TableViewModel table;
    private final PassagesViewModel passages;
    private final CellWords words;
    private final Exports exports;
    private final Latest picturing;
    private final Map<ItemId, Draft> drafts = new LinkedHashMap<>();
    private final Map<Choice, SavedDisplay.Picture> pictures = new HashMap<>();
    private final ObservableList<SavedDisplay> displays = FXCollections.observableArrayList();
    /// Kept: what listens to such a list does not keep it alive.
    private final ObservableList<SavedDisplay> seen = FXCollections.unmodifiableObservableList(displays);

    private final ReadOnlyObjectWrapper<Optional<SavedDisplay>> current = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<ItemId> open = Optional.empty();

    /// A display as the person made it, where the study does not have it so.
    private record Draft(String name, Choice choice) {
        static final String UNNAMED = "";

        Draft named(String other) {
            return new Draft(other, choice);
        }

        static Draft of(Display display) {
            return new Draft(display.name(), Choice.of(display));
        }
    }

    public DisplayViewModel(Desk desk) {
        this.desk = desk;
        this.table = new TableViewModel(desk);
        this.passages = new PassagesViewModel(desk, table);
        this.words = new CellWords(desk, table);
        this.exports = new Exports(desk, table, this::title);
        this.picturing = new Latest(desk.background());
        table.choiceProperty().subscribe(this::note);
        table.countedProperty().subscribe(now -> now.ifPresent(this::picture));
        desk.watch(this::follow);
        desk.lay(Lying.class, this::lying).ifPresent(this::lay);
    }

    private record Lying(Map<ItemId, Draft> drafts, Optional<ItemId> open, TableViewModel.Lying table) {}

    private Lying lying() {
        var own = new LinkedHashMap<ItemId, Draft>();
        drafts.forEach((id, draft) -> own.put(id, isUnnamed(id, draft) ? draft.named(Draft.UNNAMED) : draft));
        return new Lying(own, open, table.lying());
    }

    private void lay(Lying before) {
        before.drafts()
                .forEach((id, draft) -> drafts.put(
                        id,
                        draft.name().equals(Draft.UNNAMED) ? draft.named(freeName(usualName(draft.choice()))) : draft));
        before.open().ifPresent(this::open);
        table.lay(before.table());
        refresh();
    }

    /// A display that nobody has named yet is called after what it lays out.
    private boolean isUnnamed(ItemId id, Draft draft) {
        return stored(id).isEmpty() && draft.name().startsWith(usualName(draft.choice()));
    }

    Desk desk() {
        return desk;
    }

    Messages messages() {
        return desk.messages();
    }

    TableViewModel table() {
        return table;
    }

    PassagesViewModel passages() {
        return passages;
    }

    CellWords words() {
        return words;
    }

    Exports exports() {
        return exports;
    }

    /// All displays, saved ones in the study's order, then those that were never saved.
    ObservableList<SavedDisplay> displays() {
        return seen;
    }

    /// The display that is looked at.
    ReadOnlyObjectProperty<Optional<SavedDisplay>> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// Shows the place, if it is one of this workspace.
    public void go(Place place) {
        switch (place) {
            case Place.SavedDisplay(var display) -> open(display);
            case Place.Room _ -> {
                if (open.isEmpty()) {
                    openFirst();
                }
                refreshPictures();
            }
            case Place.SourceDetails _, Place.Transcript _, Place.Words _, Place.Quote _ -> {}
            case Place.InTree _, Place.Search _, Place.Conclusion _ -> {}
        }
    }

    private void openFirst() {
        desk.study().displays().stream()
                .findFirst()
                .map(Display::id)
                .ifPresentOrElse(this::open, () -> begin(Choice.USUAL));
    }

    /// Looks at this display, with what was changed in it and not saved yet.
    void open(ItemId id) {
        Optional<Draft> wanted =
                Optional.ofNullable(drafts.get(id)).or(() -> stored(id).map(Draft::of));
        if (wanted.isPresent() && !open.equals(Optional.of(id))) {
            open = Optional.of(id);
            table.open(wanted.get().choice());
            refresh();
        }
    }

    /// Begins another display.
    void begin() {
        begin(Choice.USUAL);
    }

    private void begin(Choice choice) {
        begin(freeName(usualName(choice)), choice);
    }

    private void begin(String name, Choice choice) {
        var id = new ItemId(Ids.next());
        drafts.put(id, new Draft(name, choice));
        open(id);
    }

    /// Keeps the open display in the study as it is now.
    void save() {
        open.ifPresent(id -> {
            Draft draft = draft(id);
            Optional<Display> before = stored(id);
            Display after = draft.choice()
                    .display(id, draft.name(), before.map(Display::cellTexts).orElse(Map.of()));
            if (!before.equals(Optional.of(after))) {
                desk.apply(
                        before.<Change>map(old -> new Change.Alter(old, after)).orElseGet(() -> new Change.Add(after)));
            }
        });
    }

    /// Keeps what is looked at as another display; the open one stays as it was saved.
    void saveAs(String name) {
        open.ifPresent(id -> {
            Choice choice = draft(id).choice();
            var other = new ItemId(Ids.next());
            String called = freeName(name.isBlank() ? draft(id).name() : name.strip());
            drafts.put(other, new Draft(called, choice));
            if (stored(id).isPresent()) {
                drafts.remove(id);
            }
            open = Optional.of(other);
            refresh();
            save();
        });
    }

    /// Gives the display another name: at once in the study, if it is there.
    void rename(ItemId id, String name) {
        String called = name.strip();
        if (called.isEmpty() || called.equals(draft(id).name())) {
            return;
        }
        drafts.computeIfPresent(id, (same, draft) -> draft.named(called));
        stored(id).ifPresent(display -> desk.apply(new Change.Alter(display, display.named(called))));
        refresh();
    }

    /// Makes a copy of the display, as it is looked at, and opens it.
    void duplicate(ItemId id) {
        begin(freeName(draft(id).name()), draft(id).choice());
        save();
    }

    /// Removes the display; the notice offers to bring it back.
    void remove(ItemId id) {
        Draft draft = draft(id);
        Optional<Display> before = stored(id);
        drafts.remove(id);
        before.ifPresent(display -> desk.apply(new Change.Remove(display)));
        if (open.equals(Optional.of(id))) {
            open = Optional.empty();
            displays.stream()
                    .map(SavedDisplay::id)
                    .filter(other -> !other.equals(id))
                    .findFirst()
                    .ifPresentOrElse(this::open, this::begin);
        }
        refresh();
        desk.notices()
                .tell(
                        messages().text("display.removed", draft.name()),
                        new Notices.Offer(messages().text("display.removed.back"), () -> bringBack(id, draft, before)));
    }

    private void bringBack(ItemId id, Draft draft, Optional<Display> before) {
        drafts.put(id, draft);
        before.filter(display -> stored(id).isEmpty()).ifPresent(display -> desk.apply(new Change.Add(display)));
        open(id);
        refresh();
    }

    /// What the open display is called.
    String title() {
        return open.map(id -> draft(id).name()).orElse("");
    }

    private Draft draft(ItemId id) {
        return Optional.ofNullable(drafts.get(id))
                .or(() -> stored(id).map(Draft::of))
                .orElseGet(() -> new Draft(usualName(Choice.USUAL), Choice.USUAL));
    }

    private Optional<Display> stored(ItemId id) {
        return desk.study().find(Display.class, id.value());
    }

    private void note(Choice choice) {
        open.ifPresent(id -> {
            Draft before = draft(id);
            String name = isUnnamed(id, before) && !axes(choice).equals(axes(before.choice()))
                    ? freeName(usualName(choice))
                    : before.name();
            drafts.put(id, new Draft(name, choice));
            refresh();
        });
    }

    private void follow(Change change) {
        // The open display is another one now, by undo or by another window's hand, and nothing of it was changed here.
        open.ifPresent(id -> {
            boolean unchanged = !drafts.containsKey(id);
            stored(id)
                    .filter(display -> unchanged && !Choice.of(display).equals(table.choice()))
                    .ifPresent(display -> table.open(Choice.of(display)));
        });
        refresh();
    }

    /// Forgets drafts that say what the study says, and shows the list as it is.
    private void refresh() {
        drafts.entrySet()
                .removeIf(entry -> stored(entry.getKey())
                        .map(Draft::of)
                        .filter(entry.getValue()::equals)
                        .isPresent());
        var list = new ArrayList<SavedDisplay>();
        desk.study().displays().forEach(display -> list.add(shown(display.id())));
        drafts.keySet().stream().filter(id -> stored(id).isEmpty()).forEach(id -> list.add(shown(id)));
        if (!displays.equals(list)) {
            displays.setAll(list);
        }
        current.set(open.map(this::shown));
    }

    private SavedDisplay shown(ItemId id) {
        Draft draft = draft(id);
        Choice choice = draft.choice();
        SavedDisplay.State state = stored(id).isEmpty()
                ? SavedDisplay.State.NEVER_SAVED
                : drafts.containsKey(id) ? SavedDisplay.State.CHANGED : SavedDisplay.State.SAVED;
        return new SavedDisplay(id, draft.name(), axes(choice), state, Optional.ofNullable(pictures.get(choice)));
    }

    private String axes(Choice choice) {
        return messages()
                .text(
                        "display.spot.at",
                        AxisOffer.name(choice.rows(), desk.study(), messages()),
                        AxisOffer.name(choice.columns(), desk.study(), messages()));
    }

    private String usualName(Choice choice) {
        return axes(choice);
    }

    private String freeName(String name) {
        List<String> taken = displays.stream().map(SavedDisplay::name).toList();
        String free = name;
        for (int n = 2; taken.contains(free); n++) {
            free = name + " (" + n + ")";
        }
        return free;
    }

    private void picture(Counted counted) {
        pictures.put(counted.choice(), SavedDisplay.Picture.of(counted.matrix()));
        refresh();
    }

    /// Counts the displays that are not open, one after the other, for their pictures.
    private void refreshPictures() {
        List<Choice> wanted =
                displays.stream().map(display -> draft(display.id()).choice()).toList();
        picturing.ask(
                () -> {
                    var found = new HashMap<Choice, SavedDisplay.Picture>();
                    for (Choice choice : wanted) {
                        query(choice)
                                .ifPresent(query -> found.put(
                                        choice,
                                        SavedDisplay.Picture.of(desk.project()
                                                .words(Progress.SILENT)
                                                .count(choice.spec(query), desk.language()))));
                    }
                    return found;
                },
                found -> {
                    pictures.putAll(found);
                    refresh();
                },
                desk::failed);
    }

    private Optional<Query> query(Choice choice) {
        if (choice.filter().isBlank()) {
            return Optional.of(new Query.All());
        }
        return QueryParser.read(choice.filter(), desk.study()) instanceof Parsed.Understood(var query)
                ? Optional.of(query)
                : Optional.empty();
    }
}
