package org.pilah.importer;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// How the numbers of one column are written: bare, `1.157,5` as in Indonesian, or `1,157.5` as in English.
public enum NumberForm {
    PLAIN("", "."),
    INDONESIAN(".", ","),
    ENGLISH(",", ".");

    private static final Pattern BARE = Pattern.compile("[-+]?(0|[1-9]\\d*)");
    private static final int THOUSAND_DIGITS = 4;

    private final String grouping;
    private final String point;

    NumberForm(String grouping, String point) {
        this.grouping = grouping;
        this.point = point;
    }

    /// What one cell says of its column: nothing, one form surely, or one form unless others say otherwise.
    private enum Hint {
        NO_NUMBER,
        BARE,
        SURELY_INDONESIAN,
        SURELY_ENGLISH,
        LIKELY_INDONESIAN,
        LIKELY_ENGLISH
    }

    /// What the cells of a column are found to be. `clear` is false where they contradict each other, `mixed`
    /// tells that some have marks for thousands and some do not although they could.
    record Finding(NumberForm form, boolean clear, boolean mixed) {}

    /// The form of a column whose cells, all of them, are numbers; empty if one is none.
    ///
    /// A point before exactly three digits parts thousands as in Indonesian, unless another cell shows that
    /// points part decimals here; a comma before exactly three digits parts thousands as in English, likewise.
    static Optional<Finding> of(List<String> cells) {
        Set<Hint> hints = EnumSet.noneOf(Hint.class);
        boolean large = false;
        for (String cell : cells) {
            Hint hint = hint(normal(cell));
            if (hint == Hint.NO_NUMBER) {
                return Optional.empty();
            }
            hints.add(hint);
            large |= hint == Hint.BARE && normal(cell).length() >= THOUSAND_DIGITS;
        }
        boolean indonesian = hints.contains(Hint.SURELY_INDONESIAN);
        boolean english = hints.contains(Hint.SURELY_ENGLISH);
        boolean points = hints.contains(Hint.LIKELY_INDONESIAN);
        boolean commas = hints.contains(Hint.LIKELY_ENGLISH);
        boolean clear = !(indonesian && english) && (indonesian || english || !(points && commas));
        NumberForm form = PLAIN;
        if (indonesian || (points && !english)) {
            form = INDONESIAN;
        } else if (english || commas) {
            form = ENGLISH;
        }
        boolean grouped = form.groups(cells);
        return Optional.of(new Finding(form, clear, grouped && large));
    }

    /// The number a cell of a column of this form says.
    BigDecimal read(String cell) {
        String digits = grouping.isEmpty() ? normal(cell) : normal(cell).replace(grouping, "");
        return new BigDecimal(digits.replace(point, "."));
    }

    private boolean groups(List<String> cells) {
        return !grouping.isEmpty() && cells.stream().anyMatch(cell -> cell.contains(grouping));
    }

    private static Hint hint(String cell) {
        if (BARE.matcher(cell).matches()) {
            return Hint.BARE;
        }
        Hint byPoint = hint(cell, "\\.", ",", Hint.LIKELY_INDONESIAN, Hint.SURELY_INDONESIAN, Hint.SURELY_ENGLISH);
        return byPoint != Hint.NO_NUMBER
                ? byPoint
                : hint(cell, ",", "\\.", Hint.LIKELY_ENGLISH, Hint.SURELY_ENGLISH, Hint.SURELY_INDONESIAN);
    }

    /// What the cell says if `mark` parts thousands and `other` decimals, or if `mark` alone parts decimals.
    private static Hint hint(String cell, String mark, String other, Hint likely, Hint surely, Hint opposite) {
        String group = "[-+]?[1-9]\\d{0,2}" + mark + "\\d{3}";
        if (cell.matches(group)) {
            return likely;
        }
        if (cell.matches(group + "(" + mark + "\\d{3})+(" + other + "\\d+)?") || cell.matches(group + other + "\\d+")) {
            return surely;
        }
        return cell.matches("[-+]?(0|[1-9]\\d*)" + mark + "\\d+") ? opposite : Hint.NO_NUMBER;
    }

    private static String normal(String cell) {
        return cell.strip().replace('\u2212', '-').replace("\u00A0", "");
    }
}
