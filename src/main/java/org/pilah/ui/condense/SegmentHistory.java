package org.pilah.ui.condense;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pilah.model.Action;
import org.pilah.model.Change;
import org.pilah.model.CodeId;
import org.pilah.model.Coding;
import org.pilah.model.Segment;
import org.pilah.model.SegmentId;
import org.pilah.project.OpenProject;

/// What was done to a segment, read from the study's own history, the last thing first. For the background.
final class SegmentHistory {
    /// How far back is read at most. A step of many thousand changes is read whole or not at all.
    private static final int ACTIONS = 2_000;
    private static final long BYTES = 8 << 20;

    private static final Set<String> KINDS =
            Set.of("add-segment", "alter-segment", "remove-segment", "add-coding", "alter-coding", "remove-coding");

    private final OpenProject project;

    SegmentHistory(OpenProject project) {
        this.project = project;
    }

    /// What happened to a segment or to a coding on it.
    enum Event {
        MARKED,
        REMOVED,
        CODED,
        UNCODED,
        RECODED,
        FACET,
        BORDERS,
        PARAPHRASE,
        MEMO,
        WEIGHT,
        CASE
    }

    /// One thing that happened. `code` is the code in question, or `NONE`; `takenBack` says that it was done by
    /// undoing something.
    record Entry(Instant at, String by, Event event, CodeId code, Way way) {}

    /// Whether somebody did a thing or took one back.
    enum Way {
        DONE,
        UNDONE
    }

    /// All that was found, and whether that goes back to the segment's beginning.
    record Trail(List<Entry> entries, Extent extent) {
        Trail {
            entries = List.copyOf(entries);
        }
    }

    /// How far back a trail goes.
    enum Extent {
        WHOLE,
        RECENT
    }

    Trail of(SegmentId segment) {
        var entries = new ArrayList<Entry>();
        long read = 0;
        int actions = 0;
        for (Action action : project.history().reversed()) {
            actions++;
            read += isOfSegments(action) ? action.size() : 0;
            if (actions > ACTIONS || read > BYTES) {
                return new Trail(entries, Extent.RECENT);
            }
            if (isOfSegments(action)) {
                List<Entry> found = read(action, segment);
                entries.addAll(found.reversed());
                boolean begins =
                        action.undoes() == 0 && found.stream().anyMatch(entry -> entry.event() == Event.MARKED);
                if (begins) {
                    return new Trail(entries, Extent.WHOLE);
                }
            }
        }
        return new Trail(entries, Extent.WHOLE);
    }

    private static boolean isOfSegments(Action action) {
        return action.changes().keySet().stream().anyMatch(KINDS::contains);
    }

    private List<Entry> read(Action action, SegmentId segment) {
        var found = new ArrayList<Entry>();
        project.changes(
                action,
                change -> change.each()
                        .forEach(single -> entry(single, segment)
                                .ifPresent(event -> found.add(new Entry(
                                        action.at(),
                                        action.by(),
                                        event,
                                        code(single),
                                        action.undoes() > 0 ? Way.UNDONE : Way.DONE)))));
        return found;
    }

    private static Optional<Event> entry(Change single, SegmentId segment) {
        return switch (single) {
            case Change.Add(Segment marked) when marked.id().equals(segment) -> Optional.of(Event.MARKED);
            case Change.Remove(Segment removed) when removed.id().equals(segment) -> Optional.of(Event.REMOVED);
            case Change.Alter(Segment before, Segment after)
            when after.id().equals(segment) -> Optional.of(difference(before, after));
            case Change.Add(Coding coding) when coding.segment().equals(segment) -> Optional.of(Event.CODED);
            case Change.Remove(Coding coding) when coding.segment().equals(segment) -> Optional.of(Event.UNCODED);
            case Change.Alter(Coding before, Coding after)
            when after.segment().equals(segment) ->
                Optional.of(before.code().equals(after.code()) ? Event.FACET : Event.RECODED);
            // What only moves with its words stays what it is.
            case Change.Correct _ -> Optional.empty();
            case Change.Add _, Change.Remove _, Change.Alter _, Change.All _ -> Optional.empty();
        };
    }

    private static Event difference(Segment before, Segment after) {
        if (!before.passage().equals(after.passage())) {
            return Event.BORDERS;
        }
        if (!before.paraphrase().equals(after.paraphrase())) {
            return Event.PARAPHRASE;
        }
        if (!before.memo().equals(after.memo())) {
            return Event.MEMO;
        }
        return before.weight() == after.weight() ? Event.CASE : Event.WEIGHT;
    }

    private static CodeId code(Change single) {
        return switch (single) {
            case Change.Add(Coding added) -> added.code();
            case Change.Remove(Coding removed) -> removed.code();
            case Change.Alter(Coding before, Coding after) -> after.code();
            case Change.Add _, Change.Remove _, Change.Alter _, Change.Correct _, Change.All _ -> CodeId.NONE;
        };
    }
}
