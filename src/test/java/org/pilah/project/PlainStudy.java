package org.pilah.project;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pilah.model.Change;
import org.pilah.model.CodedSegment;
import org.pilah.model.Coding;
import org.pilah.model.Details;
import org.pilah.model.Item;
import org.pilah.model.Rewording;
import org.pilah.model.Segment;
import org.pilah.model.Source;
import org.pilah.model.Study;
import org.pilah.model.TextPart;
import org.pilah.model.Turn;
import org.pilah.model.Writing;

/// A study as plainly as it can be thought of: all things in one map, and for undo and redo whole former maps.
final class PlainStudy {
    private Map<String, Item> things;
    private final Deque<Map<String, Item>> before = new ArrayDeque<>();
    private final Deque<Map<String, Item>> undone = new ArrayDeque<>();
    private Optional<Writing> writing = Optional.empty();

    PlainStudy(Details details) {
        things = Map.of(name(details), details);
    }

    private PlainStudy(Map<String, Item> things) {
        this.things = things;
    }

    /// The same things, without a past.
    PlainStudy copy() {
        return new PlainStudy(things);
    }

    void apply(Change change) {
        var next = new LinkedHashMap<>(things);
        for (Change single : change.each()) {
            switch (single) {
                case Change.Add(var item) -> next.put(name(item), item);
                case Change.Remove(var item) -> next.remove(name(item));
                case Change.Alter(var was, var item) -> next.put(name(item), item);
                case Change.Correct(var rewording) -> correct(rewording, next);
                case Change.All all -> throw new IllegalArgumentException("one at a time");
            }
        }
        Optional<Writing> now = Writing.in(change);
        if (now.isEmpty() || !now.equals(writing)) {
            before.push(things);
        }
        writing = now;
        undone.clear();
        things = next;
    }

    private static void correct(Rewording rewording, Map<String, Item> things) {
        var study = new PlainStudy(things);
        Source source = study.all(Source.class).stream()
                .filter(each -> each.id().equals(rewording.source()))
                .findFirst()
                .orElseThrow();
        List<TextPart> parts = study.parts(source);
        var is = rewording.of(new Rewording.Laid(source, parts, study.segments(source)));
        parts.forEach(part -> things.remove(name(part)));
        is.parts().forEach(part -> things.put(name(part), part));
        is.segments().forEach(segment -> things.put(name(segment), segment));
        things.put(name(source), is.source());
    }

    boolean canUndo() {
        return !before.isEmpty();
    }

    boolean canRedo() {
        return !undone.isEmpty();
    }

    void undo() {
        writing = Optional.empty();
        undone.push(things);
        things = before.pop();
    }

    void redo() {
        writing = Optional.empty();
        before.push(things);
        things = undone.pop();
    }

    /// All things of a type, in order of their keys.
    <T extends Item> List<T> all(Class<T> type) {
        return things.values().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .sorted(Comparator.comparing(Item::key))
                .toList();
    }

    String text(Source source) {
        var text = new StringBuilder();
        parts(source).forEach(part -> text.append(part.text()));
        return text.toString();
    }

    List<TextPart> parts(Source source) {
        return all(TextPart.class).stream()
                .filter(part -> part.source().equals(source.id()))
                .sorted(Comparator.comparingInt(TextPart::start))
                .toList();
    }

    List<Segment> segments(Source source) {
        return all(Segment.class).stream()
                .filter(segment -> segment.passage().source().equals(source.id()))
                .sorted(Comparator.comparingInt(
                                (Segment segment) -> segment.passage().start())
                        .thenComparingInt(segment -> segment.passage().end())
                        .thenComparing(Segment::id))
                .toList();
    }

    List<Coding> codings(Segment segment) {
        return all(Coding.class).stream()
                .filter(coding -> coding.segment().equals(segment.id()))
                .sorted(Comparator.comparing(Coding::at).thenComparing(Coding::id))
                .toList();
    }

    Contents contents() {
        var small = new TreeMap<String, Item>();
        things.values().stream().filter(Study::isSmall).forEach(item -> small.put(name(item), item));
        var texts = new TreeMap<String, String>();
        var coded = new TreeMap<String, List<CodedSegment>>();
        for (Source source : all(Source.class)) {
            var turns = new ArrayList<Turn>();
            parts(source).forEach(part -> turns.addAll(part.turns()));
            texts.put(source.key(), text(source) + turns);
            coded.put(
                    source.key(),
                    segments(source).stream()
                            .map(segment -> new CodedSegment(segment, codings(segment)))
                            .toList());
        }
        return new Contents(small, texts, coded);
    }

    private static String name(Item item) {
        return item instanceof Details ? "study" : item.noun() + " " + item.key();
    }
}
