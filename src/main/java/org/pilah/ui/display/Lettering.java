package org.pilah.ui.display;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Letters for drawing: how wide words are, words cut to a width, and words broken into lines. What was measured
/// once is remembered. For the screen's thread only.
final class Lettering {
    private static final int KEPT = 20_000;
    private static final String CUT = "…";
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Font plain;
    private final Font small;
    private final Font strong;
    private final Font smallStrong;
    private final Font serif;
    private final Text measure = new Text();
    private final Map<Key, Double> widths = new HashMap<>();
    private final Map<Fitted, List<String>> fitted = new HashMap<>();

    private record Key(String words, Font font) {}

    private record Fitted(String words, Font font, int width, int lines) {}

    /// @param letters the size of the program's letters in pixels
    Lettering(double letters) {
        this.plain = Font.font("Inter", letters);
        this.small = Font.font("Inter", letters * 0.923);
        this.strong = Font.font("Inter Semi Bold", letters);
        this.smallStrong = Font.font("Inter Semi Bold", letters * 0.923);
        this.serif = Font.font("Noto Serif", letters * 1.04);
    }

    Font plain() {
        return plain;
    }

    Font small() {
        return small;
    }

    Font strong() {
        return strong;
    }

    /// The smaller size of the font, in the same weight.
    Font smaller(Font font) {
        return font.equals(strong) ? smallStrong : small;
    }

    Font serif() {
        return serif;
    }

    double width(String words, Font font) {
        if (widths.size() > KEPT) {
            widths.clear();
        }
        return widths.computeIfAbsent(new Key(words, font), key -> {
            measure.setFont(font);
            measure.setText(words);
            return measure.getLayoutBounds().getWidth();
        });
    }

    /// The words, cut with `…` where they are wider than this.
    String cut(String words, Font font, double width) {
        List<String> lines = lines(words, font, width, 1);
        return lines.isEmpty() ? "" : lines.getFirst();
    }

    /// The words in at most so many lines, the last one cut with `…` where there are more.
    List<String> lines(String words, Font font, double width, int most) {
        if (fitted.size() > KEPT) {
            fitted.clear();
        }
        int whole = (int) Math.floor(width);
        return fitted.computeIfAbsent(new Fitted(words, font, whole, most), key -> fit(words, font, whole, most));
    }

    private List<String> fit(String words, Font font, int width, int most) {
        if (most == 1) {
            return List.of(fitOne(words, font, width));
        }
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        String[] parts = BLANKS.split(words.strip(), -1);
        double blank = width(" ", font);
        double at = 0;
        for (int i = 0; i < parts.length; i++) {
            double wide = width(parts[i], font);
            if (!line.isEmpty() && at + blank + wide > width) {
                if (lines.size() == most - 1) {
                    break;
                }
                lines.add(fitOne(line.toString(), font, width));
                line.setLength(0);
                at = 0;
            }
            at += (line.isEmpty() ? 0 : blank) + wide;
            line.append(line.isEmpty() ? "" : " ").append(parts[i]);
            if (i == parts.length - 1) {
                lines.add(fitOne(line.toString(), font, width));
                return List.copyOf(lines);
            }
        }
        lines.add(ended(line.toString(), font, width));
        return List.copyOf(lines);
    }

    private String fitOne(String words, Font font, int width) {
        return width(words, font) <= width ? words : ended(words, font, width);
    }

    /// As much of the words as fits before the sign that there were more.
    private String ended(String words, Font font, int width) {
        double room = width - width(CUT, font);
        int low = 0;
        int high = words.length();
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            measure.setFont(font);
            measure.setText(words.substring(0, middle));
            if (measure.getLayoutBounds().getWidth() <= room) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        int end = low > 0 && Character.isHighSurrogate(words.charAt(low - 1)) ? low - 1 : low;
        return words.substring(0, end).stripTrailing() + CUT;
    }
}
