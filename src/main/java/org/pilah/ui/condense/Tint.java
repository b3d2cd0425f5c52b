package org.pilah.ui.condense;

import java.util.ArrayList;
import java.util.List;

/// How a run of words looks: the colour of the code on it, how strongly, and whether it was found.
///
/// @param colour 1 to 8, or `UNCODED`
record Tint(int colour, Strength strength, Found found) {
    static final int UNCODED = 0;
    static final Tint PLAIN = new Tint(UNCODED, Strength.NONE, Found.NOT);

    /// How strongly a coding shows.
    enum Strength {
        NONE,
        QUIET,
        HOVERED,
        CHOSEN
    }

    /// Whether what is searched stands here, and whether it is the place one looks at.
    enum Found {
        NOT,
        FOUND,
        HERE
    }

    /// The names under which the stylesheet knows it.
    List<String> classes() {
        var names = new ArrayList<String>();
        if (strength != Strength.NONE) {
            String kind = switch (strength) {
                case NONE, QUIET -> "tint";
                case HOVERED -> "hovered";
                case CHOSEN -> "chosen";
            };
            names.add(kind + "-" + colour);
        }
        if (found != Found.NOT) {
            names.add(found == Found.HERE ? "found-here" : "found");
        }
        return names;
    }
}
