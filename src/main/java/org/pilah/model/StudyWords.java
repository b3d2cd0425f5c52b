package org.pilah.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The abbreviations and spoken forms of a study and what they mean: *KPM*, *keluarga penerima manfaat*. Searching
/// and auto-coding take either for the other.
///
/// A study keeps them among its settings, one a line.
public record StudyWords(List<Entry> entries) {
    /// Where they stand among a study's settings.
    private static final String SETTING = "words";

    /// More than any study needs; each question looks at all.
    public static final int MOST = 2_000;

    private static final int LONGEST = 200;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");

    /// One form as it is written, and what it means.
    public record Entry(String written, String means) {
        public Entry {
            written = plain(written);
            means = plain(means);
        }

        /// Whether it says something: two different words.
        public boolean isWhole() {
            return !written.isEmpty() && !means.isEmpty() && !fold(written).equals(fold(means));
        }
    }

    public StudyWords {
        Set<Entry> whole = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Entry entry : entries) {
            if (entry.isWhole() && seen.add(fold(entry.written) + "\t" + fold(entry.means))) {
                whole.add(entry);
            }
        }
        if (whole.size() > MOST) {
            throw new IllegalArgumentException("more than " + MOST + " words");
        }
        entries = List.copyOf(whole);
    }

    public static StudyWords of(Details details) {
        return new StudyWords(details.settings()
                .getOrDefault(SETTING, "")
                .lines()
                .map(line -> line.split("\t", 2))
                .filter(parts -> parts.length == 2)
                .map(parts -> new Entry(parts[0], parts[1]))
                .toList());
    }

    /// The same study with these words instead of those it had.
    public Details in(Details details) {
        var settings = new LinkedHashMap<>(details.settings());
        var lines = new ArrayList<String>();
        entries.forEach(entry -> lines.add(entry.written + "\t" + entry.means));
        if (lines.isEmpty()) {
            settings.remove(SETTING);
        } else {
            settings.put(SETTING, String.join("\n", lines));
        }
        return new Details(details.title(), details.questions(), details.coders(), settings);
    }

    /// These words and others; a form that is in both means what the others say.
    public StudyWords with(List<Entry> others) {
        Set<String> said = new LinkedHashSet<>();
        others.stream().filter(Entry::isWhole).forEach(entry -> said.add(fold(entry.written)));
        var all = new ArrayList<>(entries.stream()
                .filter(entry -> !said.contains(fold(entry.written)))
                .toList());
        all.addAll(others);
        return new StudyWords(all);
    }

    public StudyWords without(String written) {
        return new StudyWords(entries.stream()
                .filter(entry -> !fold(entry.written).equals(fold(plain(written))))
                .toList());
    }

    /// For every form and every meaning, in small letters, the other ways to say it. Forms that mean the same stand
    /// for each other.
    public Map<String, Set<String>> others() {
        var byMeaning = new LinkedHashMap<String, Set<String>>();
        for (Entry entry : entries) {
            byMeaning
                    .computeIfAbsent(fold(entry.means), key -> new LinkedHashSet<>(List.of(entry.means)))
                    .add(entry.written);
        }
        var found = new LinkedHashMap<String, Set<String>>();
        for (Set<String> same : byMeaning.values()) {
            for (String one : same) {
                Set<String> others = found.computeIfAbsent(fold(one), key -> new LinkedHashSet<>());
                same.stream().filter(each -> !each.equals(one)).forEach(others::add);
            }
        }
        return found;
    }

    /// A word as words are compared: in small letters, one blank between.
    public static String fold(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private static String plain(String word) {
        String line = BLANKS.matcher(word).replaceAll(" ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST).strip() : line;
    }
}
