package org.pilah.ui.condense;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.WeakListChangeListener;
import org.pilah.model.Change;
import org.pilah.model.CodedSegment;
import org.pilah.model.Coding;
import org.pilah.model.Item;
import org.pilah.model.Material;
import org.pilah.model.Passage;
import org.pilah.model.Segment;
import org.pilah.model.SegmentId;
import org.pilah.model.Source;
import org.pilah.model.SourceId;
import org.pilah.model.TextPart;
import org.pilah.model.Turn;
import org.pilah.task.Latest;
import org.pilah.ui.desk.Desk;

/// The source that lies open: its text, its segments as they are now, which of them is chosen, and which words are
/// selected. All parts of the workspace look at the same one. For the screen's thread only.
///
/// What the disk has refused so far is shown among the segments too; `isSaved` tells them apart.
public final class Reading {
    private static final Comparator<CodedSegment> IN_TEXT = Comparator.<CodedSegment>comparingInt(
                    each -> each.segment().passage().start())
            .thenComparingInt(each -> each.segment().passage().end())
            .thenComparing(each -> each.segment().id());

    private final Desk desk;
    private final Latest loading;
    private final ListChangeListener<Change> refused = change -> show();
    private final ReadOnlyObjectWrapper<Text> text = new ReadOnlyObjectWrapper<>(Text.NONE);
    private final ObservableList<CodedSegment> saved = FXCollections.observableArrayList();
    private final ObservableList<CodedSegment> segments = FXCollections.observableArrayList();
    // One for all: a fresh view would be forgotten together with those who listen to it.
    private final ObservableList<CodedSegment> shown = FXCollections.unmodifiableObservableList(segments);
    private final ObjectProperty<Optional<SegmentId>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Passage>> selection = new SimpleObjectProperty<>(Optional.empty());
    private Optional<SourceId> wanted = Optional.empty();

    /// The words of a source, its turns, and how they are laid out.
    public record Text(Optional<Source> source, Wording words, List<Turn> turns, ScreenBlocks blocks) {
        static final Text NONE = new Text(Optional.empty(), Wording.of(""), List.of(), ScreenBlocks.NONE);

        public Text {
            turns = List.copyOf(turns);
        }

        static Text of(Source source, Wording words, List<Turn> turns) {
            ScreenBlocks blocks = ScreenBlocks.of(
                    words.again(), turns, Locale.of(source.language().tag()));
            return new Text(Optional.of(source), words, turns, blocks);
        }

        boolean is(SourceId id) {
            return source.filter(each -> each.id().equals(id)).isPresent();
        }
    }

    /// What lies open and what is chosen in it.
    record Lying(Optional<SourceId> source, Optional<SegmentId> chosen, Optional<Passage> selection) {}

    private record Loaded(Text text, List<CodedSegment> segments) {}

    public Reading(Desk desk) {
        this.desk = desk;
        this.loading = new Latest(desk.background());
        desk.watch(this::follow);
        // What is saved outlives the desk: a reading that was left must not be held by it.
        desk.saving().unsaved().addListener(new WeakListChangeListener<>(refused));
    }

    /// What lies open; its `source` is empty while nothing does. Changes when another source is opened or this one
    /// is altered.
    public ReadOnlyObjectProperty<Text> textProperty() {
        return text.getReadOnlyProperty();
    }

    public Text text() {
        return text.get();
    }

    /// All segments of the source in order of the text.
    public ObservableList<CodedSegment> segments() {
        return shown;
    }

    /// The chosen segment; it may have been removed by now.
    public ObjectProperty<Optional<SegmentId>> chosenProperty() {
        return chosen;
    }

    /// The chosen segment with its codings, if it is there.
    public Optional<CodedSegment> chosen() {
        return chosen.get().flatMap(this::segment);
    }

    /// The selected words, never empty ones.
    public ObjectProperty<Optional<Passage>> selectionProperty() {
        return selection;
    }

    public Optional<CodedSegment> segment(SegmentId id) {
        return segments.stream().filter(each -> each.segment().id().equals(id)).findFirst();
    }

    /// The segment on exactly this passage, if there is one, also while it is on its way to the disk: keys come
    /// faster than it answers.
    public Optional<CodedSegment> segmentOn(Passage passage) {
        var now = new ArrayList<>(saved);
        desk.saving().underway().forEach(change -> change.each().forEach(single -> take(single, now)));
        return now.stream()
                .filter(each -> each.segment().passage().equals(passage))
                .findFirst();
    }

    /// Whether the segment, as it is shown, is on the disk.
    public boolean isSaved(CodedSegment one) {
        return desk.saving().unsaved().isEmpty() || saved.contains(one);
    }

    /// The words of a passage of the open source.
    public String words(Passage passage) {
        return text.get().words().substring(passage.start(), passage.end());
    }

    /// Opens the source; `then` follows when its text is there. Opening what lies open already changes nothing.
    public void open(SourceId source, Runnable then) {
        if (text.get().is(source) && wanted.filter(source::equals).isPresent()) {
            then.run();
            return;
        }
        wanted = Optional.of(source);
        loading.ask(
                () -> load(source),
                loaded -> {
                    selection.set(Optional.empty());
                    chosen.set(Optional.empty());
                    show(loaded);
                    then.run();
                },
                desk::failed);
    }

    Lying lying() {
        return new Lying(wanted, chosen.get(), selection.get());
    }

    void lay(Lying before) {
        before.source()
                .ifPresent(source -> open(source, () -> {
                    chosen.set(before.chosen());
                    before.selection().ifPresent(words -> selection.set(Optional.of(words)));
                }));
    }

    /// Whether nothing lies open, nor will in a moment.
    boolean isClosed() {
        return wanted.isEmpty();
    }

    /// Nothing lies open any more.
    public void close() {
        wanted = Optional.empty();
        loading.forget();
        selection.set(Optional.empty());
        chosen.set(Optional.empty());
        show(new Loaded(Text.NONE, List.of()));
    }

    private Loaded load(SourceId source) {
        Optional<Source> found = desk.study().source(source);
        if (found.isEmpty()) {
            return new Loaded(Text.NONE, List.of());
        }
        Material material = desk.material();
        int characters = found.get().characters();
        Wording words = characters > Wording.HELD
                ? Wording.fetched(characters, (start, end) -> material.text(source, start, end))
                : Wording.of(material.text(source));
        return new Loaded(Text.of(found.get(), words, material.turns(source)), material.segments(source));
    }

    private void show(Loaded loaded) {
        // The old text must not meet the new segments, nor the other way round.
        segments.clear();
        saved.setAll(loaded.segments());
        if (!text.get().equals(loaded.text())) {
            if (!text.get().words().equals(loaded.text().words())) {
                // Places of other words are no places of these.
                selection.set(Optional.empty());
            }
            text.set(loaded.text());
        }
        show();
    }

    private void show() {
        var now = new ArrayList<>(saved);
        desk.saving().unsaved().forEach(change -> change.each().forEach(single -> take(single, now)));
        now.sort(IN_TEXT);
        if (!segments.equals(now)) {
            segments.setAll(now);
        }
    }

    private void follow(Change change) {
        if (wanted.isEmpty()) {
            return;
        }
        List<Change> singles = change.each();
        if (singles.isEmpty() || singles.stream().anyMatch(this::concernsText)) {
            SourceId source = wanted.get();
            loading.ask(() -> load(source), this::show, desk::failed);
            return;
        }
        var next = new ArrayList<>(saved);
        singles.forEach(single -> take(single, next));
        next.sort(IN_TEXT);
        if (!saved.equals(next)) {
            saved.setAll(next);
            show();
        }
    }

    private boolean concernsText(Change single) {
        return switch (single) {
            case Change.Add(var item) -> concernsText(item);
            case Change.Remove(var item) -> concernsText(item);
            case Change.Alter(var before, var after) -> concernsText(after);
            case Change.Correct(var rewording) ->
                wanted.filter(rewording.source()::equals).isPresent();
            case Change.All all -> throw new IllegalArgumentException("one at a time");
        };
    }

    private boolean concernsText(Item item) {
        return switch (item) {
            case TextPart part -> wanted.filter(part.source()::equals).isPresent();
            case Source source -> wanted.filter(source.id()::equals).isPresent();
            default -> false;
        };
    }

    /// What this one change makes of the segments.
    private void take(Change single, List<CodedSegment> list) {
        switch (single) {
            case Change.Add(var item) -> put(item, list);
            case Change.Alter(var before, var after) -> put(after, list);
            case Change.Remove(var item) -> drop(item, list);
            case Change.Correct correct -> {
                // A text that is shown is read again with all that lies in it, and another one is not shown.
            }
            case Change.All all -> throw new IllegalArgumentException("one at a time");
        }
    }

    private void put(Item item, List<CodedSegment> list) {
        if (item instanceof Segment segment
                && wanted.filter(segment.passage().source()::equals).isPresent()) {
            int at = index(segment.id(), list);
            if (at < 0) {
                list.add(new CodedSegment(segment, List.of()));
            } else {
                list.set(at, new CodedSegment(segment, list.get(at).codings()));
            }
        } else if (item instanceof Coding coding) {
            int at = index(coding.segment(), list);
            if (at >= 0) {
                var codings = new ArrayList<>(without(coding, list.get(at)));
                int place =
                        list.get(at).codings().stream().map(Coding::id).toList().indexOf(coding.id());
                codings.add(place < 0 ? codings.size() : place, coding);
                list.set(at, new CodedSegment(list.get(at).segment(), codings));
            }
        }
    }

    private static void drop(Item item, List<CodedSegment> list) {
        if (item instanceof Segment segment) {
            list.removeIf(each -> each.segment().id().equals(segment.id()));
        } else if (item instanceof Coding coding) {
            int at = index(coding.segment(), list);
            if (at >= 0) {
                list.set(at, new CodedSegment(list.get(at).segment(), without(coding, list.get(at))));
            }
        }
    }

    private static List<Coding> without(Coding coding, CodedSegment segment) {
        return segment.codings().stream()
                .filter(each -> !each.id().equals(coding.id()))
                .toList();
    }

    private static int index(SegmentId id, List<CodedSegment> list) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).segment().id().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
