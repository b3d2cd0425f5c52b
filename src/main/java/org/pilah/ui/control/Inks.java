package org.pilah.ui.control;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/// The look's colours and the size of its letters, for what is drawn instead of built of nodes. It takes no room
/// itself: put it among the children of what is drawn.
public final class Inks extends Region {
    private static final StyleablePropertyFactory<Inks> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());

    private final Map<Ink, StyleableProperty<Color>> colours = new EnumMap<>(Ink.class);
    private final StyleableProperty<Number> letters;

    /// The tokens of the look.
    public enum Ink {
        GROUND,
        SHEET,
        INK,
        INK_2,
        INK_3,
        LINE,
        ACCENT,
        ACCENT_SOFT,
        ON_ACCENT,
        WARN,
        GOOD,
        BAD,
        FIELD,
        CODE_1,
        CODE_2,
        CODE_3,
        CODE_4,
        CODE_5,
        CODE_6,
        CODE_7,
        CODE_8;

        /// The colour of codes with this number, 1 to 8.
        public static Ink ofCode(int colour) {
            return valueOf("CODE_" + colour);
        }

        private String token() {
            return "-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// @param changed called when look or size of letters are others than before
    public Inks(Runnable changed) {
        var style = new StringBuilder("-drawn-letters: 1em;");
        for (Ink ink : Ink.values()) {
            String name = "-drawn" + ink.token();
            style.append(name).append(": ").append(ink.token()).append(';');
            StyleableProperty<Color> colour =
                    FACTORY.createStyleableColorProperty(this, name, name, inks -> inks.styleable(ink), Color.GRAY);
            colours.put(ink, colour);
            ((javafx.beans.Observable) colour).addListener(observable -> changed.run());
        }
        letters = FACTORY.createStyleableNumberProperty(
                this, "-drawn-letters", "-drawn-letters", inks -> inks.letters, Look.LETTERS);
        ((javafx.beans.Observable) letters).addListener(observable -> changed.run());
        setStyle(style.toString());
        setManaged(false);
        setMouseTransparent(true);
    }

    /// The colours of the light look, whatever the window's is, for what goes to paper; with letters of this size.
    public static Inks onPaper(double letters) {
        var inks = new Inks(() -> {});
        var root = new Group(inks);
        Look.LIGHT.colour(new Scene(root), 100 * letters / Look.LETTERS);
        root.applyCss();
        return inks;
    }

    public Color of(Ink ink) {
        return styleable(ink).getValue();
    }

    /// So much of the colour over whatever is there, 0 to 1.
    public Color of(Ink ink, double strength) {
        Color whole = of(ink);
        return Color.color(whole.getRed(), whole.getGreen(), whole.getBlue(), strength);
    }

    /// The size of the program's letters in pixels.
    public double letters() {
        return letters.getValue().doubleValue();
    }

    private StyleableProperty<Color> styleable(Ink ink) {
        return Objects.requireNonNull(colours.get(ink));
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }
}
