package org.pilah.ui.shell;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.pilah.ui.control.Look;
import org.pilah.ui.desk.Settings;

/// How the person wants the program to look: light or dark, and how large its letters are. Remembered.
public final class Appearance {
    /// The sizes of letters, in per cent.
    public static final List<Integer> SIZES = List.of(100, 110, 125, 150, 175, 200);

    private static final String LOOK = "look";
    private static final String SIZE = "size";

    private final Settings settings;
    private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(Look.SYSTEM);
    private final ReadOnlyIntegerWrapper size = new ReadOnlyIntegerWrapper(SIZES.getFirst());

    Appearance(Settings settings) {
        this.settings = settings;
        for (Look each : Look.values()) {
            if (name(each).equals(settings.text(LOOK, ""))) {
                look.set(each);
            }
        }
        int kept = (int) settings.number(SIZE, SIZES.getFirst());
        size.set(SIZES.contains(kept) ? kept : SIZES.getFirst());
    }

    public ReadOnlyObjectProperty<Look> lookProperty() {
        return look.getReadOnlyProperty();
    }

    public ReadOnlyIntegerProperty sizeProperty() {
        return size.getReadOnlyProperty();
    }

    public void choose(Look wanted) {
        look.set(wanted);
        settings.put(LOOK, name(wanted));
    }

    /// Letters of this size, one of `SIZES`.
    public void choose(int percent) {
        if (!SIZES.contains(percent)) {
            throw new IllegalArgumentException("no such size: " + percent);
        }
        size.set(percent);
        settings.put(SIZE, percent);
    }

    public void larger() {
        choose(SIZES.get(Math.min(SIZES.size() - 1, SIZES.indexOf(size.get()) + 1)));
    }

    public void smaller() {
        choose(SIZES.get(Math.max(0, SIZES.indexOf(size.get()) - 1)));
    }

    private static String name(Look look) {
        return look.name().toLowerCase(Locale.ROOT);
    }
}
