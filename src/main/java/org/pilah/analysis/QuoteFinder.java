package org.pilah.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pilah.model.Passage;
import org.pilah.model.SourceId;

/// Finds quotes in the text of one source: first exactly, then without regard to how blanks, quotation marks,
/// dashes and dots are written, then without regard to capitals, then by its words alone, whatever punctuation
/// stands between them; what is not there at all is looked for by what comes nearest.
///
/// Build one for a source and ask it many times. For one thread at a time.
public final class QuoteFinder {
    /// As many places of an ambiguous quote as are worth naming.
    private static final int MOST_PLACES = 100;

    private final SourceId source;
    private final String text;
    private Optional<PlainText> plain = Optional.empty();
    private Optional<WordIndex> words = Optional.empty();

    public QuoteFinder(SourceId source, String text) {
        this.source = source;
        this.text = text;
    }

    /// What was found.
    public sealed interface Finding {
        /// The quote is there, once.
        record Found(Passage passage) implements Finding {}

        /// The quote is there several times; the first hundred places.
        record Twice(List<Passage> passages) implements Finding {
            public Twice {
                passages = List.copyOf(passages);
            }
        }

        /// The quote is not there; this comes nearest, by a likeness between 0 and 1.
        record Nearest(Passage passage, double likeness) implements Finding {}

        /// Nothing like it is there.
        record Absent() implements Finding {}
    }

    public Finding find(String quote) {
        String sought = quote.strip();
        if (sought.isEmpty()) {
            return new Finding.Absent();
        }
        List<Passage> exact = places(text, sought);
        if (!exact.isEmpty()) {
            return finding(exact);
        }
        PlainText smooth = plain();
        String plainQuote = PlainText.of(sought).text();
        if (plainQuote.isEmpty()) {
            return new Finding.Absent();
        }
        List<Passage> tolerant = smooth.passages(source, places(smooth.text(), plainQuote));
        if (tolerant.isEmpty()) {
            tolerant = smooth.passages(source, places(smooth.small(), PlainText.small(plainQuote)));
        }
        if (tolerant.isEmpty()) {
            String small = PlainText.small(plainQuote);
            tolerant = words().same(small, MOST_PLACES).stream()
                    .map(place -> smooth.passage(source, place.start(), place.end()))
                    .toList();
        }
        return tolerant.isEmpty() ? nearest(plainQuote) : finding(tolerant);
    }

    private PlainText plain() {
        if (plain.isEmpty()) {
            plain = Optional.of(PlainText.of(text));
        }
        return plain.get();
    }

    private WordIndex words() {
        if (words.isEmpty()) {
            words = Optional.of(new WordIndex(plain().small()));
        }
        return words.get();
    }

    private Finding nearest(String plainQuote) {
        return words().nearest(PlainText.small(plainQuote))
                .<Finding>map(place ->
                        new Finding.Nearest(plain().passage(source, place.start(), place.end()), place.likeness()))
                .orElse(new Finding.Absent());
    }

    private Finding finding(List<Passage> passages) {
        if (passages.size() > 1) {
            // A quote may happen to be part of a longer word elsewhere: "ada" in "pada".
            List<Passage> whole = passages.stream().filter(this::isWhole).toList();
            if (whole.size() == 1 && passages.size() < MOST_PLACES) {
                return new Finding.Found(whole.getFirst());
            }
            return new Finding.Twice(passages);
        }
        return new Finding.Found(passages.getFirst());
    }

    private boolean isWhole(Passage passage) {
        return isEdge(passage.start()) && isEdge(passage.end());
    }

    /// Whether no word goes on over this place.
    private boolean isEdge(int at) {
        return at == 0
                || at == text.length()
                || !Character.isLetterOrDigit(text.charAt(at - 1))
                || !Character.isLetterOrDigit(text.charAt(at));
    }

    private List<Passage> places(String within, String sought) {
        var places = new ArrayList<Passage>();
        for (int at = within.indexOf(sought);
                at >= 0 && places.size() < MOST_PLACES;
                at = within.indexOf(sought, at + 1)) {
            places.add(new Passage(source, at, at + sought.length()));
        }
        return places;
    }
}
