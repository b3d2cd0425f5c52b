package org.pilah.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.pilah.importer.ImportOptions;
import org.pilah.importer.Table;
import org.pilah.messages.Problem;
import org.pilah.model.Change;
import org.pilah.model.Details;
import org.pilah.model.StudyWords;
import org.pilah.model.StudyWords.Entry;
import org.pilah.project.OpenProject;
import org.pilah.task.Progress;

/// Keeps the abbreviations and spoken forms of a study: each change is one step that can be undone.
public final class WordsIntake {
    private static final Set<String> HEADINGS =
            Set.of("singkatan", "bentuk", "ditulis", "tertulis", "kata", "written", "form", "abbreviation", "word");

    private final OpenProject project;

    public WordsIntake(OpenProject project) {
        this.project = project;
    }

    /// The words of a table with two columns, what is written and what it means; headings may be missing.
    ///
    /// @throws Problem when it is no such table
    public static List<Entry> read(Path file, ImportOptions options, Progress progress) {
        var entries = new ArrayList<Entry>();
        Table.read(file, options, progress, head -> {
            add(head.headings(), entries);
            return row -> add(row.cells(), entries);
        });
        return checked(entries, String.valueOf(file.getFileName()));
    }

    /// The words of lines that were copied or typed: cells parted by tabs, or `KPM = keluarga penerima manfaat`.
    public static List<Entry> pasted(String lines) {
        var entries = new ArrayList<Entry>();
        lines.lines().forEach(line -> {
            String[] parts = line.indexOf('\t') >= 0 ? line.split("\t", -1) : line.split("=", 2);
            add(List.of(parts), entries);
        });
        return List.copyOf(entries);
    }

    private static void add(List<String> cells, List<Entry> entries) {
        if (cells.size() < 2 || HEADINGS.contains(cells.getFirst().strip().toLowerCase(Locale.ROOT))) {
            return;
        }
        var entry = new Entry(cells.get(0), cells.get(1));
        if (entry.isWhole()) {
            entries.add(entry);
        }
    }

    private static List<Entry> checked(List<Entry> entries, String name) {
        if (entries.isEmpty()) {
            throw new Problem("words.none", name);
        }
        if (entries.size() > StudyWords.MOST) {
            throw new Problem("words.tooMany", name, StudyWords.MOST);
        }
        return List.copyOf(entries);
    }

    /// The study has these words from now on.
    public void keep(StudyWords words, String by) {
        Details before = project.study().details();
        Details after = words.in(before);
        if (!after.equals(before)) {
            project.apply(new Change.Alter(before, after), by);
        }
    }
}
