package org.pilah.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The words that rows repeat, by number: ids of sources, codes and cases, names of coders, facets. Number 0 is the
/// empty word. Guarded by its owner.
final class Lexicon {
    /// The number of a word that no row has.
    static final int UNKNOWN = -1;

    private final Sql sql;
    private final List<String> words = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    Lexicon(Sql sql) {
        this.sql = sql;
    }

    /// The word's number, or `UNKNOWN`.
    int number(String word) throws SQLException {
        Integer known = numbers.get(word);
        if (known == null) {
            learn();
            known = numbers.getOrDefault(word, UNKNOWN);
        }
        return known;
    }

    /// The word's number, which it is given now where it has none. For whoever writes the tables, and so knows
    /// all words.
    int numberOfNew(String word) throws SQLException {
        if (words.isEmpty()) {
            learn();
        }
        Integer known = numbers.get(word);
        if (known == null) {
            known = words.size();
            sql.add("insert into data.word values (?, ?)", known, word);
            know(word);
        }
        return known;
    }

    String word(int number) throws SQLException {
        if (number >= words.size()) {
            learn();
        }
        return words.get(number);
    }

    /// The tables may have other words from now on.
    void forget() {
        words.clear();
        numbers.clear();
    }

    private void learn() throws SQLException {
        sql.list("select word from data.word where nr >= ? order by nr", row -> row.getString(1), words.size())
                .forEach(this::know);
    }

    private void know(String word) {
        numbers.put(word, words.size());
        words.add(word);
    }
}
