package org.pilah.ui.condense;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The words of a source. Those of a usual source are held as they are; those of an enormous one are fetched in
/// stretches when they are looked at, and only the last few stretches are kept.
///
/// For one thread; another one asks for a reader of its own by `again`.
public final class Wording implements CharSequence {
    /// Longer texts are not held as a whole.
    static final int HELD = 4_000_000;

    private static final int STRETCH = 1 << 16;
    private static final int KEPT = 24;

    private final int length;
    private final @Nullable Fetch fetch;
    private final Map<Integer, String> kept = new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, String> eldest) {
            return size() > KEPT;
        }
    };
    private int from;
    private String open;

    /// Where the words come from, by UTF-16 offsets.
    @FunctionalInterface
    interface Fetch {
        String words(int start, int end);
    }

    private Wording(int length, @Nullable Fetch fetch, String open) {
        this.length = length;
        this.fetch = fetch;
        this.open = open;
    }

    /// Words that are held as they are.
    static Wording of(String words) {
        return new Wording(words.length(), null, words);
    }

    /// So many words, fetched when they are looked at.
    static Wording fetched(int length, Fetch fetch) {
        return new Wording(length, fetch, "");
    }

    /// The same words for another thread.
    Wording again() {
        return fetch == null ? this : new Wording(length, fetch, "");
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        int at = index - from;
        if (at < 0 || at >= open.length()) {
            at = turnTo(index);
        }
        return open.charAt(at);
    }

    private int turnTo(int index) {
        Objects.checkIndex(index, length);
        int stretch = index / STRETCH;
        String known = kept.get(stretch);
        if (known == null) {
            int start = stretch * STRETCH;
            known = fetched(start, Math.min(length, start + STRETCH));
            kept.put(stretch, known);
        }
        from = stretch * STRETCH;
        open = known;
        return index - from;
    }

    /// The words from `start` to `end`.
    public String substring(int start, int end) {
        if (start >= from && end - from <= open.length()) {
            return open.substring(start - from, end - from);
        }
        Objects.checkFromToIndex(start, end, length);
        return fetched(start, end);
    }

    private String fetched(int start, int end) {
        String found = fetch == null ? "" : fetch.words(start, end);
        // The text became shorter meanwhile: the screen is about to be told.
        return found.length() == end - start ? found : found + " ".repeat(end - start - found.length());
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return substring(start, end);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (fetch == null && other instanceof Wording that && that.fetch == null && open.equals(that.open));
    }

    @Override
    public int hashCode() {
        return fetch == null ? open.hashCode() : length;
    }

    @Override
    public String toString() {
        return substring(0, length);
    }
}
