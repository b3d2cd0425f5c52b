package org.pilah.ui.condense;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.pilah.model.SegmentId;

/// The margin beside the text: a stripe for each visible coding, and its name. Only what is visible has nodes, and
/// these are used again.
final class StripeMargin extends Region {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass UNSAVED = PseudoClass.getPseudoClass("unsaved");
    private static final Duration PATIENCE = Duration.millis(250);

    private final TranscriptViewModel model;
    private final TranscriptArea area;
    private final Hands hands;
    private final Map<Key, Line> lines = new HashMap<>();
    private final Map<Integer, Deque<Line>> spare = new HashMap<>();
    private final Label measure = new Label("Mg");
    private final Tooltip tooltip = new Tooltip();
    private TextMarks.@Nullable Stripe told;
    private State shown = State.NOTHING;

    /// What is done with a stripe by mouse.
    interface Hands {
        void choose(TextMarks.Stripe stripe);

        void drag(TextMarks.Stripe stripe, MouseEvent event);

        void menu(TextMarks.Stripe stripe, Line at, double x, double y);
    }

    /// A stripe as it is known from one placing to the next: its line is left as it is dressed, for dressing is
    /// what takes time.
    private record Key(SegmentId segment, int at, int colour) {}

    /// From what the stripes were placed last.
    private record State(
            Reading.@Nullable Text text,
            @Nullable TextMarks marks,
            int first,
            int last,
            double top,
            double width,
            double height,
            double letters,
            Object chosen,
            boolean unsaved) {
        static final State NOTHING = new State(null, null, 0, 0, 0, 0, 0, 0, "", false);
    }

    StripeMargin(TranscriptViewModel model, TranscriptArea area, Hands hands) {
        this.model = model;
        this.area = area;
        this.hands = hands;
        getStyleClass().add("stripes");
        measure.getStyleClass().add("stripe-name");
        measure.setVisible(false);
        getChildren().add(measure);
        tooltip.setShowDelay(PATIENCE);
        tooltip.setWrapText(true);
        tooltip.getStyleClass().add("stripe-tooltip");
        tooltip.setOnShowing(event -> {
            if (told != null) {
                tooltip.setText(model.stripeWords().whole(told));
            }
        });
        var clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
    }

    @Override
    protected void layoutChildren() {
        // Places are given by `place`, when the text has found its own.
    }

    /// Puts the stripes where their words stand by now. Costs nothing where nothing has moved.
    void place() {
        State now = state();
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        List<TextMarks.Stripe> stripes = visible();
        List<StripePlan.Wish> wishes = stripes.stream().map(this::wish).toList();
        double letters = now.letters();
        Insets insets = getInsets();
        var distances = new StripePlan.Measure(
                getWidth() - insets.getLeft() - insets.getRight(),
                letters * 0.38,
                letters * 0.85,
                measure.prefHeight(-1));
        List<StripePlan.Spot> spots = StripePlan.of(wishes, distances);
        List<Key> keys = stripes.stream().map(this::key).toList();
        layAside(Set.copyOf(keys));
        for (int i = 0; i < stripes.size(); i++) {
            lines.computeIfAbsent(keys.get(i), this::line).show(stripes.get(i), spots.get(i), distances.name());
        }
    }

    private Key key(TextMarks.Stripe stripe) {
        return new Key(
                stripe.coded().segment().id(), stripe.at(), model.stripeWords().colour(stripe));
    }

    private void layAside(Set<Key> wanted) {
        lines.entrySet().removeIf(each -> {
            boolean gone = !wanted.contains(each.getKey());
            if (gone) {
                each.getValue().hide();
                spare.computeIfAbsent(each.getKey().colour(), colour -> new ArrayDeque<>())
                        .add(each.getValue());
            }
            return gone;
        });
    }

    /// One of this colour that was used before, or a new one.
    private Line line(Key key) {
        Line used = spare.computeIfAbsent(key.colour(), colour -> new ArrayDeque<>())
                .poll();
        if (used != null) {
            return used;
        }
        var line = new Line(key.colour());
        getChildren().addAll(line.bar, line.name);
        line.name.applyCss();
        return line;
    }

    private State state() {
        boolean any = area.isShowing();
        int first = any ? area.firstBlock() : 0;
        return new State(
                model.textProperty().get(),
                model.marksProperty().get(),
                first,
                any ? area.lastBlock() : -1,
                any ? area.topOf(first) : 0,
                getWidth(),
                getHeight(),
                measure.getFont().getSize(),
                model.reading().chosenProperty().get(),
                !model.desk().saving().unsaved().isEmpty());
    }

    private List<TextMarks.Stripe> visible() {
        if (!area.isShowing()) {
            return List.of();
        }
        ScreenBlocks blocks = model.textProperty().get().blocks();
        int last = Math.min(area.lastBlock(), blocks.count() - 1);
        return area.firstBlock() > last
                ? List.of()
                : model.marksProperty().get().stripes(blocks.start(area.firstBlock()), blocks.end(last));
    }

    private StripePlan.Wish wish(TextMarks.Stripe stripe) {
        ScreenBlocks blocks = model.textProperty().get().blocks();
        int from = blocks.startOnScreen(stripe.start());
        int to = Math.max(from, blocks.endOnScreen(stripe.end()) - 1);
        int first = blocks.blockAtPosition(from);
        int last = blocks.blockAtPosition(to);
        // What begins above the screen has its name at the upper edge.
        double top = 0;
        double share = 0;
        double line = measure.prefHeight(-1);
        if (first >= area.firstBlock()) {
            TranscriptArea.Letter letter = area.letter(first, from - blocks.position(first));
            top = Math.max(top, area.topOf(first) + letter.top());
            share = letter.share();
            line = letter.bottom() - letter.top();
        }
        double bottom = getHeight();
        double end = 1;
        if (last <= area.lastBlock()) {
            TranscriptArea.Letter letter = area.letter(last, to - blocks.position(last));
            bottom = Math.min(bottom, area.topOf(last) + letter.bottom());
            end = letter.share();
        }
        return new StripePlan.Wish(stripe.lane(), top, Math.max(top, bottom), line, share, end);
    }

    /// A stripe and its name.
    final class Line {
        private final Region bar = new Region();
        private final Label name = new Label();
        private TextMarks.@Nullable Stripe stripe;

        Line(int colour) {
            bar.getStyleClass().addAll("stripe", "code-" + colour);
            name.getStyleClass().addAll("stripe-name", "code-" + colour);
            name.setMinSize(0, 0);
            for (Region each : List.of(bar, name)) {
                Tooltip.install(each, tooltip);
                each.setOnMouseEntered(event -> hover());
                each.setOnMouseExited(event -> model.hoveredProperty().set(Optional.empty()));
                each.setOnMouseClicked(event -> with(hands::choose));
                each.setOnDragDetected(event -> with(it -> hands.drag(it, event)));
                each.setOnContextMenuRequested(event -> {
                    with(it -> hands.menu(it, this, event.getScreenX(), event.getScreenY()));
                    event.consume();
                });
            }
        }

        Region node() {
            return bar;
        }

        private void with(Consumer<TextMarks.Stripe> deed) {
            if (stripe != null) {
                deed.accept(stripe);
            }
        }

        private void hover() {
            told = stripe;
            with(each -> model.hoveredProperty()
                    .set(Optional.of(each.coded().segment().id())));
        }

        void show(TextMarks.Stripe now, StripePlan.Spot spot, double height) {
            if (!now.equals(stripe)) {
                stripe = now;
                bar.setAccessibleText(model.stripeWords().name(now));
            }
            boolean chosen = model.reading()
                    .chosenProperty()
                    .get()
                    .filter(now.coded().segment().id()::equals)
                    .isPresent();
            bar.pseudoClassStateChanged(CHOSEN, chosen);
            if (chosen != name.getPseudoClassStates().contains(CHOSEN)) {
                name.pseudoClassStateChanged(CHOSEN, chosen);
                // It is wider now, and about to be measured.
                name.applyCss();
            }
            bar.pseudoClassStateChanged(UNSAVED, !model.stripeWords().isSaved(now));
            bar.setVisible(true);
            double left = getInsets().getLeft();
            double letters = measure.getFont().getSize();
            bar.resizeRelocate(
                    left + spot.x(), spot.top(), Math.max(2, letters * 0.38), Math.max(2, spot.bottom() - spot.top()));
            name.setVisible(spot.named());
            if (spot.named()) {
                String words = model.stripeWords().name(now);
                name.setText(spot.more() > 0 ? words + "  +" + spot.more() : words);
                double room = getWidth() - getInsets().getRight() - left - spot.nameX();
                name.resizeRelocate(left + spot.nameX(), spot.nameY(), Math.min(room, name.prefWidth(-1)), height);
            }
        }

        void hide() {
            stripe = null;
            bar.setVisible(false);
            name.setVisible(false);
        }
    }
}
