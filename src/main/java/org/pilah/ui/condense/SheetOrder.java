package org.pilah.ui.condense;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.pilah.analysis.Quotation;
import org.pilah.model.SegmentId;

/// By which column the rows of the reduction table are ordered, and how. The column of numbers stands for the order of
/// the text.
public record SheetOrder(SheetColumn column, Way way) {
    static final SheetOrder OF_TEXT = new SheetOrder(SheetColumn.NUMBER, Way.UP);

    /// As much of a text as decides where it stands.
    private static final int LONGEST_KEY = 60;

    /// From the first to the last, or back.
    public enum Way {
        UP,
        DOWN
    }

    /// What of a row decides where it stands: its key, then its number.
    record Key(String words, int number, SegmentId id) {}

    boolean isOfText() {
        return equals(OF_TEXT);
    }

    /// The key of a row that is made only where the words alone do not say it.
    Key key(int number, Quotation quotation, Supplier<ReductionRow> row) {
        return switch (column) {
            case VERBATIM -> key(quotation.words(), number, quotation.id());
            case PARAPHRASE -> key(quotation.segment().paraphrase(), number, quotation.id());
            case NUMBER -> key("", number, quotation.id());
            case CITATION, CODES, CATEGORY, THEME -> key(row.get());
        };
    }

    Key key(ReductionRow row) {
        String words = switch (column) {
            case NUMBER -> "";
            // The numbers of turns are no words: within a source the order of the text holds.
            case CITATION -> row.text(column).replaceFirst("[:@]\\d+$", "");
            case VERBATIM, PARAPHRASE, CODES, CATEGORY, THEME -> row.text(column);
        };
        return key(words, row.number(), row.id());
    }

    private static Key key(String words, int number, SegmentId id) {
        String plain = words.substring(0, Math.min(words.length(), LONGEST_KEY)).strip();
        return new Key(plain.toLowerCase(Locale.ROOT), number, id);
    }

    /// The keys in order. Empty cells stand at the end, whichever way.
    RowList.Numbered arranged(List<Key> keys) {
        Comparator<Key> byWords = Comparator.comparing(Key::words);
        Comparator<Key> byNumber = Comparator.comparingInt(Key::number);
        boolean down = way == Way.DOWN;
        Comparator<Key> order = column == SheetColumn.NUMBER
                ? (down ? byNumber.reversed() : byNumber)
                : Comparator.<Key, Boolean>comparing(key -> key.words().isEmpty())
                        .thenComparing(down ? byWords.reversed() : byWords)
                        .thenComparing(byNumber);
        List<Key> sorted = keys.stream().sorted(order).toList();
        var ids = new ArrayList<SegmentId>(sorted.size());
        var numbers = new ArrayList<Integer>(sorted.size());
        sorted.forEach(key -> {
            ids.add(key.id());
            numbers.add(key.number());
        });
        return new RowList.Numbered(ids, numbers);
    }
}
