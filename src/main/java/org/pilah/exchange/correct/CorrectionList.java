package org.pilah.exchange.correct;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.pilah.exchange.correct.Replacements.Replacement;
import org.pilah.importer.ImportOptions;
import org.pilah.importer.Table;
import org.pilah.messages.Problem;
import org.pilah.task.Progress;

/// Reads a list of corrections, such as a reader of scanned pages gathers: a table with the columns *salah, benar* or
/// *wrong, right*.
public final class CorrectionList {
    private static final Set<String> WRONG =
            Set.of("salah", "wrong", "lama", "old", "tertulis", "before", "cari", "find");
    private static final Set<String> RIGHT =
            Set.of("benar", "right", "baru", "new", "seharusnya", "after", "ganti", "replace", "correct");

    private final String name;
    private final int wrong;
    private final int right;
    private final List<Replacement> found = new ArrayList<>();
    private final HashMap<String, String> known = new HashMap<>();

    private CorrectionList(String name, List<String> headings) {
        this.name = name;
        this.wrong = place(headings, WRONG);
        this.right = place(headings, RIGHT);
        if (wrong < 0 || right < 0) {
            throw new Problem("correct.list.columns", name);
        }
    }

    /// All corrections in the order of the table.
    ///
    /// @throws Problem when it is no table, columns or words are missing, or one word is to become two
    public static List<Replacement> read(Path file, ImportOptions options, Progress progress) {
        var lists = new ArrayList<CorrectionList>();
        Table.read(file, options, progress, head -> {
            var list = new CorrectionList(String.valueOf(file.getFileName()), head.headings());
            lists.add(list);
            return list::take;
        });
        return List.copyOf(lists.getFirst().found);
    }

    private static int place(List<String> headings, Set<String> names) {
        for (int place = 0; place < headings.size(); place++) {
            if (names.contains(headings.get(place).strip().toLowerCase(Locale.ROOT))) {
                return place;
            }
        }
        return -1;
    }

    private void take(Table.Row row) {
        String was = row.cell(wrong);
        String is = row.cell(right);
        if (was.isEmpty() || is.isEmpty()) {
            throw new Problem("correct.list.empty", name, row.line());
        }
        String before = known.putIfAbsent(was, is);
        if (before == null) {
            found.add(new Replacement(was, is));
        } else if (!before.equals(is)) {
            throw new Problem("correct.list.twice", name, row.line(), was, before, is);
        }
    }
}
