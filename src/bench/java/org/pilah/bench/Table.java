package org.pilah.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/// What was measured, by operation and size, as Markdown; with the exponent by which it grows from M to L.
final class Table {
    private static final List<String> SIZES = List.of("S", "M", "L");
    private static final String NONE = "–";

    private final Map<String, Long> characters = new LinkedHashMap<>();
    private final Map<String, Map<String, Double>> rows = new LinkedHashMap<>();

    /// How much text a size is: the growth of all else is told against it.
    void size(String size, long count) {
        characters.put(size, count);
        put("text, million characters", size, count / 1e6);
    }

    void put(String operation, String size, double value) {
        rows.computeIfAbsent(operation, key -> new LinkedHashMap<>()).put(size, value);
    }

    String markdown() {
        var text = new StringJoiner("\n", "", "\n");
        text.add("| operation | S | M | L | e |");
        text.add("|---|--:|--:|--:|--:|");
        rows.forEach((operation, values) -> {
            var row = new StringJoiner(" | ", "| ", " |").add(operation);
            SIZES.forEach(size -> row.add(values.containsKey(size) ? number(values.get(size)) : NONE));
            text.add(row.add(exponent(values)).toString());
        });
        return text.toString();
    }

    private static String number(double value) {
        return value >= 1000
                ? String.format(Locale.ROOT, "%.0f", value)
                : new BigDecimal(value).round(new MathContext(3)).toPlainString();
    }

    private String exponent(Map<String, Double> values) {
        double from = values.getOrDefault("M", 0.0);
        double to = values.getOrDefault("L", 0.0);
        if (from <= 0 || to <= 0) {
            return NONE;
        }
        double growth = (double) characters.getOrDefault("L", 0L) / characters.getOrDefault("M", 0L);
        return String.format(Locale.ROOT, "%.2f", Math.log(to / from) / Math.log(growth));
    }
}
