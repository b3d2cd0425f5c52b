package org.pilah.ui.control;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// Nodes in a line, some at its beginning and some at its end; where there is no room for all, in several lines.
/// Nothing is ever wider than the whole.
public final class Ends extends Region {
    private final List<Node> first;
    private final List<Node> last;
    private final double gap;
    private final Inks inks = new Inks(this::requestLayout);

    private record Line(List<Node> nodes, double y, double height) {}

    /// @param gap between nodes and lines, in letters
    public Ends(double gap, List<Node> first, List<Node> last) {
        this.gap = gap;
        this.first = List.copyOf(first);
        this.last = List.copyOf(last);
        getChildren().addAll(first);
        getChildren().addAll(last);
        getChildren().add(inks);
        setMinHeight(USE_PREF_SIZE);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        double width = 0;
        for (Node node : getManagedChildren()) {
            width += node.prefWidth(-1) + space();
        }
        return snapSizeX(width + insets());
    }

    private double insets() {
        return getInsets().getLeft() + getInsets().getRight();
    }

    @Override
    protected double computePrefHeight(double width) {
        List<Line> lines = lines(width < 0 ? Double.MAX_VALUE : width - insets());
        double inner = lines.isEmpty() ? 0 : lines.getLast().y + lines.getLast().height;
        return snapSizeY(inner + getInsets().getTop() + getInsets().getBottom());
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - insets();
        for (Line line : lines(room)) {
            double x = getInsets().getLeft();
            for (Node node : line.nodes) {
                if (!last.isEmpty() && node.equals(firstOf(last)) && !first.isEmpty()) {
                    x = Math.max(x, getInsets().getLeft() + room - rest(line, node, room));
                }
                double width = width(node, room);
                double height = node.prefHeight(width);
                node.resizeRelocate(
                        snapPositionX(x),
                        snapPositionY(getInsets().getTop() + line.y + (line.height - height) / 2),
                        width,
                        height);
                x += width + space();
            }
        }
    }

    private Node firstOf(List<Node> nodes) {
        return nodes.stream().filter(Node::isManaged).findFirst().orElse(nodes.getFirst());
    }

    private double rest(Line line, Node from, double room) {
        double width = 0;
        for (Node node : line.nodes.subList(line.nodes.indexOf(from), line.nodes.size())) {
            width += width(node, room) + space();
        }
        return width - space();
    }

    private List<Line> lines(double room) {
        var lines = new ArrayList<Line>();
        var open = new ArrayList<Node>();
        double used = 0;
        for (Node node : getManagedChildren()) {
            double width = width(node, room);
            // Those at the end stay together where they can.
            double needed = !last.isEmpty() && node.equals(firstOf(last)) ? Math.min(room, togetherAtEnd(room)) : width;
            if (!open.isEmpty() && used + space() + needed > room + 0.5) {
                lines.add(line(open, lines, room));
                open.clear();
                used = 0;
            }
            used += (open.isEmpty() ? 0 : space()) + width;
            open.add(node);
        }
        if (!open.isEmpty()) {
            lines.add(line(open, lines, room));
        }
        return lines;
    }

    private double togetherAtEnd(double room) {
        double width = -space();
        for (Node node : last) {
            if (node.isManaged()) {
                width += width(node, room) + space();
            }
        }
        return width;
    }

    private Line line(List<Node> nodes, List<Line> before, double room) {
        double y = before.isEmpty() ? 0 : before.getLast().y + before.getLast().height + space() * 0.7;
        double height = nodes.stream()
                .mapToDouble(node -> node.prefHeight(width(node, room)))
                .max()
                .orElse(0);
        return new Line(List.copyOf(nodes), y, height);
    }

    private static double width(Node node, double room) {
        return Math.min(room, Math.ceil(node.prefWidth(-1)));
    }

    private double space() {
        return gap * inks.letters();
    }
}
