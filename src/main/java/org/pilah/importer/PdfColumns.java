package org.pilah.importer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.pilah.importer.PdfLetters.Letter;
import org.pilah.importer.PdfLine.Place;

/// Puts the letters of a page in order: into stretches of words, these into lines, and these into columns. Two
/// stretches on one line with a gap between them are cells of a row; where such a gap runs down the page with many
/// words on both sides, they are columns, read one after the other.
final class PdfColumns {
    /// A gap this wide, in sizes of the letters, parts cells or columns.
    private static final float WIDE = 1.6f;
    /// Gaps that were widened to fill a line differ by less.
    private static final float ALIKE = 1.4f;
    /// From this gap on there is a blank, in blanks of the font or, if it names none, in sizes.
    private static final float BLANK = 0.5f;

    private static final float BLANK_OF_SIZE = 0.15f;
    /// A column has at least so many lines, with at least so many letters each, on both sides.
    private static final int FEWEST_LINES = 5;

    private static final int FEWEST_LETTERS = 15;
    private static final int MOST_COLUMNS = 6;

    private final List<PdfLine> lines = new ArrayList<>();
    private int columns;

    /// Words without a wide gap between them.
    private record Stretch(String text, Place place, float size, boolean bold, int boldEnd) {}

    private PdfColumns() {}

    static List<PdfLine> lines(List<Letter> letters) {
        var order = new PdfColumns();
        order.columns(rows(stretches(letters)), 0);
        return order.lines;
    }

    /// Stretches from the letters in the order in which the page prints them: programs print words in one go.
    private static List<Stretch> stretches(List<Letter> letters) {
        List<Letter> sorted = new ArrayList<>(letters);
        sorted.sort(Comparator.comparingDouble(Letter::base));
        List<List<Letter>> lines = new ArrayList<>();
        float base = Float.NEGATIVE_INFINITY;
        for (Letter letter : sorted) {
            // A raised or lowered letter belongs to the line it is raised from.
            if (lines.isEmpty() || letter.base() - base > tolerance(lines.getLast(), letter)) {
                lines.add(new ArrayList<>());
                base = letter.base();
            }
            lines.getLast().add(letter);
            if (letter.size() >= lines.getLast().getFirst().size()) {
                base = Math.max(base, letter.base());
            }
        }
        var stretches = new ArrayList<Stretch>();
        for (List<Letter> line : lines) {
            line.sort(Comparator.comparingDouble(Letter::left));
            cut(line, stretches);
        }
        return stretches;
    }

    private static float tolerance(List<Letter> line, Letter letter) {
        return Math.max(line.getFirst().size(), letter.size()) * 0.45f;
    }

    /// Cuts a line at its wide gaps. A gap with a blank in it may only have been widened to fill the line; then all
    /// gaps between the same two edges are alike.
    private static void cut(List<Letter> line, List<Stretch> stretches) {
        var open = new ArrayList<Letter>();
        var gaps = new ArrayList<Gap>();
        boolean blank = false;
        for (Letter letter : line) {
            if (letter.text().isBlank()) {
                blank = true;
                continue;
            }
            if (!open.isEmpty()) {
                var gap = new Gap(open.size(), letter.left() - open.getLast().right(), isWide(open.getLast(), letter));
                if (gap.wide() && !blank) {
                    fill(open, gaps, stretches);
                } else if (blank) {
                    gaps.add(gap);
                }
            }
            open.add(letter);
            blank = false;
        }
        fill(open, gaps, stretches);
    }

    /// A gap before the letter at that place.
    private record Gap(int at, float width, boolean wide) {}

    private static boolean isWide(Letter before, Letter letter) {
        return letter.left() - before.right() > WIDE * Math.max(before.size(), letter.size());
    }

    private static void fill(List<Letter> letters, List<Gap> gaps, List<Stretch> stretches) {
        if (letters.isEmpty()) {
            return;
        }
        float least = Float.MAX_VALUE;
        float most = 0;
        for (Gap gap : gaps) {
            least = Math.min(least, gap.width());
            most = Math.max(most, gap.width());
        }
        int from = 0;
        if (most > ALIKE * least) {
            for (Gap gap : gaps) {
                if (gap.wide()) {
                    stretches.add(stretch(letters.subList(from, gap.at())));
                    from = gap.at();
                }
            }
        }
        stretches.add(stretch(letters.subList(from, letters.size())));
        letters.clear();
        gaps.clear();
    }

    private static Stretch stretch(List<Letter> letters) {
        var words = new StringBuilder();
        int boldEnd = 0;
        int bolds = 0;
        float size = 0;
        float base = 0;
        Letter last = letters.getFirst();
        for (Letter letter : letters) {
            if (!words.isEmpty() && isBlank(last, letter)) {
                words.append(' ');
            }
            boolean all = boldEnd == words.length() || (boldEnd > 0 && boldEnd == words.length() - 1);
            words.append(letter.text());
            boldEnd = letter.bold() && all ? words.length() : boldEnd;
            bolds += letter.bold() ? 1 : 0;
            if (letter.size() > size) {
                size = letter.size();
                base = letter.base();
            }
            last = letter;
        }
        var place = new Place(letters.getFirst().left(), last.right(), base);
        return new Stretch(words.toString(), place, size, bolds == letters.size(), boldEnd);
    }

    private static boolean isBlank(Letter before, Letter letter) {
        float gap = letter.left() - before.right();
        float size = Math.min(before.size(), letter.size());
        boolean told = letter.blank() > 0.1f * size && letter.blank() < size;
        return gap > (told ? BLANK * letter.blank() : BLANK_OF_SIZE * size);
    }

    /// Stretches that stand on one line, from the top down.
    private static List<List<Stretch>> rows(List<Stretch> stretches) {
        List<Stretch> sorted = new ArrayList<>(stretches);
        sorted.sort(
                Comparator.comparingDouble((Stretch stretch) -> stretch.place().base())
                        .thenComparingDouble(stretch -> stretch.place().left()));
        List<List<Stretch>> rows = new ArrayList<>();
        for (Stretch stretch : sorted) {
            boolean same = !rows.isEmpty()
                    && stretch.place().base()
                                    - rows.getLast().getFirst().place().base()
                            < 0.3f * stretch.size();
            if (!same) {
                rows.add(new ArrayList<>());
            }
            rows.getLast().add(stretch);
        }
        rows.forEach(row ->
                row.sort(Comparator.comparingDouble(stretch -> stretch.place().left())));
        return rows;
    }

    private void columns(List<List<Stretch>> rows, int depth) {
        float gutter = depth < MOST_COLUMNS ? gutter(rows) : Float.NaN;
        if (Float.isNaN(gutter)) {
            columns++;
            rows.forEach(this::line);
            return;
        }
        List<List<Stretch>> left = new ArrayList<>();
        List<List<Stretch>> right = new ArrayList<>();
        for (List<Stretch> row : rows) {
            boolean across = row.stream()
                    .anyMatch(stretch ->
                            stretch.place().left() < gutter && stretch.place().right() > gutter);
            if (across) {
                flush(left, right, depth);
                columns++;
                line(row);
            } else {
                part(row, gutter, left, right);
            }
        }
        flush(left, right, depth);
    }

    private static void part(List<Stretch> row, float gutter, List<List<Stretch>> left, List<List<Stretch>> right) {
        List<Stretch> before = row.stream()
                .filter(stretch -> stretch.place().right() <= gutter)
                .toList();
        List<Stretch> behind =
                row.stream().filter(stretch -> stretch.place().left() >= gutter).toList();
        if (!before.isEmpty()) {
            left.add(before);
        }
        if (!behind.isEmpty()) {
            right.add(behind);
        }
    }

    private void flush(List<List<Stretch>> left, List<List<Stretch>> right, int depth) {
        if (!left.isEmpty()) {
            columns(List.copyOf(left), depth + 1);
        }
        if (!right.isEmpty()) {
            columns(List.copyOf(right), depth + 1);
        }
        left.clear();
        right.clear();
    }

    /// Where a gap between columns runs, or no number.
    private static float gutter(List<List<Stretch>> rows) {
        float best = Float.NaN;
        int most = FEWEST_LINES - 1;
        for (List<Stretch> row : rows) {
            for (int i = 1; i < row.size(); i++) {
                float middle =
                        (row.get(i - 1).place().right() + row.get(i).place().left()) / 2;
                int lines = parted(rows, middle);
                if (lines > most) {
                    most = lines;
                    best = middle;
                }
            }
            if (most * 2 > rows.size()) {
                break;
            }
        }
        return best;
    }

    /// In how many lines words stand on both sides of that place; none if they are too few for columns.
    private static int parted(List<List<Stretch>> rows, float place) {
        int parted = 0;
        int before = 0;
        int behind = 0;
        int cells = 0;
        for (List<Stretch> row : rows) {
            int left = 0;
            int right = 0;
            boolean across = false;
            for (Stretch stretch : row) {
                across |= stretch.place().left() < place && stretch.place().right() > place;
                left += stretch.place().right() <= place ? stretch.text().length() : 0;
                right += stretch.place().left() >= place ? stretch.text().length() : 0;
            }
            if (!across && left > 0 && right > 0) {
                parted++;
                before += left;
                behind += right;
                cells += row.size();
            }
        }
        boolean words = before >= parted * FEWEST_LETTERS && behind >= parted * FEWEST_LETTERS;
        return words && cells <= parted * 4 ? parted : 0;
    }

    private void line(List<Stretch> row) {
        var words = new StringBuilder();
        float size = 0;
        boolean bold = true;
        for (Stretch stretch : row) {
            words.append(words.isEmpty() ? "" : "\t").append(stretch.text());
            size = Math.max(size, stretch.size());
            bold &= stretch.bold();
        }
        Stretch first = row.getFirst();
        var place = new Place(
                first.place().left(),
                row.getLast().place().right(),
                first.place().base());
        lines.add(new PdfLine(words.toString(), place, size, bold, first.boldEnd(), columns));
    }
}
