package org.pilah.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Everything a researcher can do to a study, carrying enough to be undone.
public sealed interface Change {
    Change inverse();

    /// A thing that was not there is there.
    record Add(Item item) implements Change {
        @Override
        public Change inverse() {
            return new Remove(item);
        }
    }

    /// A thing that was there, exactly so, is there no more.
    record Remove(Item item) implements Change {
        @Override
        public Change inverse() {
            return new Add(item);
        }
    }

    /// A thing becomes another state of itself; type and key stay.
    record Alter(Item before, Item after) implements Change {
        public Alter {
            if (before.getClass() != after.getClass() || !before.key().equals(after.key())) {
                throw new IllegalArgumentException("a thing cannot become another one");
            }
        }

        @Override
        public Change inverse() {
            return new Alter(after, before);
        }
    }

    /// Words of a source's text become others, and all that lies in it moves along: the source's length, its text
    /// with its turns, its segments.
    record Correct(Rewording rewording) implements Change {
        public static final String TYPE = "correct-text";

        @Override
        public Change inverse() {
            return new Correct(rewording.inverse());
        }
    }

    /// One gesture, several changes, one undo step.
    record All(List<Change> changes) implements Change {
        public All {
            changes = List.copyOf(changes);
        }

        @Override
        public Change inverse() {
            return new All(changes.reversed().stream().map(Change::inverse).toList());
        }
    }

    /// The change's type as it stands in the study file: `add-source`, `alter-code`, `correct-text`, `all` …
    default String type() {
        return switch (this) {
            case Add(var item) -> "add-" + item.noun();
            case Remove(var item) -> "remove-" + item.noun();
            case Alter(var before, var after) -> "alter-" + after.noun();
            case Correct correct -> Correct.TYPE;
            case All all -> "all";
        };
    }

    /// How many single changes of each type it holds.
    default Map<String, Long> counts() {
        var counts = new LinkedHashMap<String, Long>();
        each().forEach(single -> counts.merge(single.type(), 1L, Long::sum));
        return counts;
    }

    /// The single changes in order, however they were bundled.
    default List<Change> each() {
        return switch (this) {
            case All(var changes) ->
                changes.stream().flatMap(change -> change.each().stream()).toList();
            case Add add -> List.of(add);
            case Remove remove -> List.of(remove);
            case Alter alter -> List.of(alter);
            case Correct correct -> List.of(correct);
        };
    }
}
