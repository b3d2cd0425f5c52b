package org.pilah.ui.condense;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import javafx.collections.ObservableListBase;
import org.pilah.model.SegmentId;
import org.pilah.ui.desk.Desk;

/// The rows of a table of any length: those that are looked at are fetched page by page in the background, and only
/// some pages are held. For the screen's thread only.
final class RowList extends ObservableListBase<ReductionRow> {
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 40;

    /// Of pages that were passed by while scrolling fast only the last ones are fetched.
    private static final int MOST_WANTED = 3;

    private final Desk desk;
    private final BiFunction<List<SegmentId>, List<Integer>, List<ReductionRow>> fetching;
    private final Map<Integer, List<ReductionRow>> pages = new LinkedHashMap<>(16, 0.75f, true);
    private final Set<Integer> stale = new HashSet<>();
    private final Deque<Integer> wanted = new ArrayDeque<>();
    private List<ReductionRow> whole = List.of();
    private Numbered ids = Numbered.NONE;
    private boolean busy;
    private long arrangement;

    /// Segments in the order in which they are shown, each with its place in order of the text, from 1.
    record Numbered(List<SegmentId> ids, List<Integer> numbers) {
        static final Numbered NONE = new Numbered(List.of(), List.of());

        Numbered {
            ids = Collections.unmodifiableList(ids);
            numbers = Collections.unmodifiableList(numbers);
        }

        int size() {
            return ids.size();
        }
    }

    /// @param fetching gives the rows of segments with their numbers; called in the background
    RowList(Desk desk, BiFunction<List<SegmentId>, List<Integer>, List<ReductionRow>> fetching) {
        this.desk = desk;
        this.fetching = fetching;
    }

    @Override
    public int size() {
        return whole.isEmpty() ? ids.size() : whole.size();
    }

    @Override
    public ReductionRow get(int index) {
        if (!whole.isEmpty()) {
            return whole.get(index);
        }
        int page = index / PAGE;
        if (!pages.containsKey(page) || stale.contains(page)) {
            want(page);
        }
        List<ReductionRow> rows = pages.get(page);
        return rows == null || index % PAGE >= rows.size()
                ? new ReductionRow.Waiting(ids.numbers().get(index), ids.ids().get(index))
                : rows.get(index % PAGE);
    }

    SegmentId id(int index) {
        return whole.isEmpty() ? ids.ids().get(index) : whole.get(index).id();
    }

    /// Where the segment stands, or −1.
    int place(SegmentId id) {
        if (whole.isEmpty()) {
            return ids.ids().indexOf(id);
        }
        for (int i = 0; i < whole.size(); i++) {
            if (whole.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    /// Shows these rows.
    void show(List<ReductionRow> rows) {
        if (!whole.isEmpty() && whole.size() == rows.size()) {
            update(rows);
        } else {
            replace(rows, Numbered.NONE);
        }
    }

    /// Shows these segments' rows as they are looked at.
    void show(Numbered numbered) {
        replace(List.of(), numbered);
    }

    /// What the rows say may be another thing by now.
    void refresh() {
        if (whole.isEmpty() && ids.size() > 0) {
            stale.addAll(pages.keySet());
            beginChange();
            nextUpdate(0);
            endChange();
        }
    }

    private void update(List<ReductionRow> rows) {
        List<ReductionRow> before = whole;
        beginChange();
        whole = List.copyOf(rows);
        for (int i = 0; i < rows.size(); i++) {
            if (!before.get(i).equals(rows.get(i))) {
                nextSet(i, before.get(i));
            }
        }
        endChange();
    }

    private void replace(List<ReductionRow> rows, Numbered numbered) {
        int before = size();
        arrangement++;
        beginChange();
        whole = List.copyOf(rows);
        ids = numbered;
        pages.clear();
        stale.clear();
        wanted.clear();
        // What was there is nobody's concern; only how much it was.
        ReductionRow any = new ReductionRow.Waiting(0, new SegmentId("-"));
        nextReplace(0, size(), Collections.nCopies(before, any));
        endChange();
    }

    private void want(int page) {
        wanted.remove(page);
        wanted.addLast(page);
        while (wanted.size() > MOST_WANTED) {
            wanted.removeFirst();
        }
        next();
    }

    private void next() {
        if (busy || wanted.isEmpty()) {
            return;
        }
        busy = true;
        int page = wanted.removeLast();
        long mine = arrangement;
        int from = page * PAGE;
        int to = Math.min(from + PAGE, ids.size());
        List<SegmentId> some = List.copyOf(ids.ids().subList(from, to));
        List<Integer> numbers = List.copyOf(ids.numbers().subList(from, to));
        stale.remove(page);
        desk.background()
                .ask(
                        () -> fetching.apply(some, numbers),
                        rows -> {
                            busy = false;
                            if (mine == arrangement) {
                                put(page, rows);
                            }
                            next();
                        },
                        failure -> {
                            busy = false;
                            desk.failed(failure);
                        });
    }

    private void put(int page, List<ReductionRow> rows) {
        pages.put(page, rows);
        while (pages.size() > MOST_PAGES) {
            pages.remove(pages.keySet().iterator().next());
        }
        beginChange();
        for (int i = 0; i < rows.size(); i++) {
            nextUpdate(page * PAGE + i);
        }
        endChange();
    }
}
