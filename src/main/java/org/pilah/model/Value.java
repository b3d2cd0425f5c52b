package org.pilah.model;

import java.math.BigDecimal;
import java.time.LocalDate;

/// What an attribute of a case holds.
public sealed interface Value {
    /// Free words.
    record Text(String words) implements Value {}

    /// A number without a unit, exactly as given, but written out: `1E+3` is 1000, as it comes back from the
    /// study file.
    record Amount(BigDecimal number) implements Value {
        private static final int MOST_DIGITS = 2_000;

        public Amount {
            if (Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
                throw new IllegalArgumentException("a number of more than " + MOST_DIGITS + " digits");
            }
            number = number.scale() < 0 ? number.setScale(0) : number;
        }
    }

    /// A calendar day.
    record Day(LocalDate day) implements Value {}

    /// One of a few words that recur, such as *perempuan* and *laki-laki*.
    record Choice(String word) implements Value {}

    /// The value in plain characters: numbers with a point, days as `2026-11-22`.
    default String plain() {
        return switch (this) {
            case Text(var words) -> words;
            case Amount(var number) -> number.toPlainString();
            case Day(var day) -> day.toString();
            case Choice(var word) -> word;
        };
    }
}
