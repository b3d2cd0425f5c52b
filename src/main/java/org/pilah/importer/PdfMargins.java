package org.pilah.importer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds what stands at the top or foot of page after page, numbers aside, and takes it away: headers, footers and
/// page numbers. A line counts only with those between it and the edge.
final class PdfMargins {
    private static final int DEEP = 3;
    private static final int FEWEST = 3;
    /// It must stand on two pages of five, since left and right pages may differ.
    private static final float SHARE = 0.4f;

    private static final Pattern NUMBERS = Pattern.compile("\\d+|(?<![\\p{L}])[ivxlc]{1,7}(?![\\p{L}])");
    private static final Pattern ONLY_NUMBER =
            Pattern.compile("\\W*(?:hlm|hal|halaman|page|p)?\\W*#(?:\\s*(?:/|dari|of)\\s*#)?\\W*");

    private PdfMargins() {}

    /// The pages without it, and how many lines were dropped.
    record Rest(List<PdfPage> pages, int dropped) {}

    static Rest without(List<PdfPage> pages) {
        Map<String, Integer> tops = new HashMap<>();
        Map<String, Integer> feet = new HashMap<>();
        int full = 0;
        for (PdfPage page : pages) {
            full += page.lines().isEmpty() ? 0 : 1;
            Set<String> top = new HashSet<>();
            Set<String> foot = new HashSet<>();
            List<PdfLine> byPlace = byPlace(page);
            for (int i = 0; i < Math.min(DEEP, byPlace.size()); i++) {
                top.add(pattern(byPlace.get(i)));
                foot.add(pattern(byPlace.get(byPlace.size() - 1 - i)));
            }
            top.forEach(line -> tops.merge(line, 1, Integer::sum));
            foot.forEach(line -> feet.merge(line, 1, Integer::sum));
        }
        int needed = Math.max(FEWEST, Math.round(full * SHARE));
        var rest = new ArrayList<PdfPage>();
        int dropped = 0;
        for (PdfPage page : pages) {
            Set<PdfLine> margins = margins(byPlace(page), tops, feet, needed);
            dropped += margins.size();
            rest.add(page.withLines(page.lines().stream()
                    .filter(line -> !margins.contains(line))
                    .toList()));
        }
        // Where nothing would be left, it was the text itself that is alike on every page.
        boolean nothing = rest.stream().allMatch(page -> page.lines().isEmpty());
        return nothing ? new Rest(pages, 0) : new Rest(rest, dropped);
    }

    private static Set<PdfLine> margins(
            List<PdfLine> lines, Map<String, Integer> tops, Map<String, Integer> feet, int needed) {
        var margins = new HashSet<PdfLine>();
        for (int i = 0; i < Math.min(DEEP, lines.size()); i++) {
            if (!repeats(lines.get(i), tops, needed)) {
                break;
            }
            margins.add(lines.get(i));
        }
        for (int i = 0; i < Math.min(DEEP, lines.size()); i++) {
            PdfLine line = lines.get(lines.size() - 1 - i);
            if (!repeats(line, feet, needed)) {
                break;
            }
            margins.add(line);
        }
        return margins;
    }

    private static boolean repeats(PdfLine line, Map<String, Integer> known, int needed) {
        String pattern = pattern(line);
        int times = known.getOrDefault(pattern, 0);
        // On two pages already, two lines that are nothing but numbers are page numbers.
        return times >= needed || (times >= 2 && ONLY_NUMBER.matcher(pattern).matches());
    }

    private static List<PdfLine> byPlace(PdfPage page) {
        var lines = new ArrayList<>(page.lines());
        lines.sort(
                (one, other) -> Float.compare(one.place().base(), other.place().base()));
        return lines;
    }

    private static String pattern(PdfLine line) {
        return NUMBERS.matcher(line.text().toLowerCase(Locale.ROOT))
                .replaceAll("#")
                .strip();
    }
}
