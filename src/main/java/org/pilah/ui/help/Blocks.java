package org.pilah.ui.help;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.kordamp.ikonli.feather.Feather;
import org.pilah.ui.control.Icons;

/// Turns a page of Markdown into nodes, one beneath the other.
final class Blocks {
    /// A column is as wide as its words need, between these numbers of letters.
    private static final int NARROWEST = 10;

    private static final int WIDEST = 56;
    private static final double ALL = 100;

    private final Consumer<String> follow;
    private final String copyWords;
    private final Map<String, Node> headings = new LinkedHashMap<>();

    /// @param follow hears where a link that was pressed leads
    /// @param copyWords what the button is called that copies a stretch of code
    Blocks(Consumer<String> follow, String copyWords) {
        this.follow = follow;
        this.copyWords = copyWords;
    }

    /// The page's headings by their anchors, once it was made.
    Map<String, Node> headings() {
        return headings;
    }

    List<Node> of(org.commonmark.node.Node container) {
        var nodes = new ArrayList<Node>();
        for (org.commonmark.node.Node block : Guide.children(container)) {
            nodes.add(block(block));
        }
        return nodes;
    }

    private Node block(org.commonmark.node.Node block) {
        return switch (block) {
            case Heading heading -> heading(heading);
            case Paragraph paragraph ->
                paragraph.getFirstChild() instanceof Image image ? picture(image) : Inlines.flow(paragraph, follow);
            case BulletList list -> list(list, "•", 0);
            case OrderedList list ->
                list(list, "", Optional.ofNullable(list.getMarkerStartNumber()).orElse(1));
            case FencedCodeBlock code -> code(code);
            case TableBlock table -> table(table);
            case BlockQuote quote -> {
                var box = new VBox();
                box.getStyleClass().add("help-note");
                box.getChildren().setAll(of(quote));
                yield box;
            }
            default -> throw new IllegalStateException("the guide cannot show " + block);
        };
    }

    private Node heading(Heading heading) {
        String words = Plain.words(heading);
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll("help-heading", "help-heading-" + heading.getLevel());
        headings.put(Guide.anchor(words), label);
        return label;
    }

    private static Node picture(Image image) {
        return new Picture(image.getDestination(), Plain.caption(image));
    }

    private Node list(org.commonmark.node.Node list, String sign, int first) {
        var rows = new VBox();
        rows.getStyleClass().add("help-list");
        int number = first;
        for (org.commonmark.node.Node item : Guide.children(list)) {
            var mark = new Label(sign.isEmpty() ? String.valueOf(number) : sign);
            mark.getStyleClass().add(sign.isEmpty() ? "help-number" : "help-bullet");
            mark.setMinWidth(Region.USE_PREF_SIZE);
            var content = new VBox();
            content.getStyleClass().add("help-item");
            content.getChildren().setAll(of(item));
            HBox.setHgrow(content, Priority.ALWAYS);
            content.setMinWidth(0);
            var row = new HBox(mark, content);
            row.getStyleClass().add("help-row");
            rows.getChildren().add(row);
            number++;
        }
        return rows;
    }

    private Node code(FencedCodeBlock code) {
        var words = new Label(code.getLiteral().stripTrailing());
        words.getStyleClass().add("help-code");
        words.setWrapText(true);
        words.setMinWidth(0);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button copy = Icons.button(Feather.COPY, copyWords);
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setOnAction(event -> {
            var content = new ClipboardContent();
            content.putString(code.getLiteral());
            Clipboard.getSystemClipboard().setContent(content);
            copy.setGraphic(Icons.of(Feather.CHECK));
        });
        // A tick says that it was done; whoever comes back may copy again.
        copy.setOnMouseEntered(event -> copy.setGraphic(Icons.of(Feather.COPY)));
        var box = new HBox(words, copy);
        box.getStyleClass().add("help-code-box");
        return box;
    }

    private Node table(TableBlock table) {
        var grid = new GridPane();
        grid.getStyleClass().add("help-table");
        List<TableRow> rows = rows(table);
        for (double share : shares(rows)) {
            var column = new ColumnConstraints();
            column.setPercentWidth(share);
            grid.getColumnConstraints().add(column);
        }
        for (int at = 0; at < rows.size(); at++) {
            int column = 0;
            for (org.commonmark.node.Node cell : Guide.children(rows.get(at))) {
                var words = Inlines.flow(cell, follow);
                words.setMaxWidth(Double.MAX_VALUE);
                words.getStyleClass()
                        .addAll("help-cell", rows.get(at).getParent() instanceof TableHead ? "help-head" : "help-body");
                GridPane.setValignment(words, VPos.TOP);
                GridPane.setFillHeight(words, true);
                grid.add(words, column, at);
                column++;
            }
        }
        return grid;
    }

    private static List<TableRow> rows(TableBlock table) {
        var rows = new ArrayList<TableRow>();
        for (org.commonmark.node.Node part : Guide.children(table)) {
            for (org.commonmark.node.Node row : Guide.children(part)) {
                if (row instanceof TableRow found) {
                    rows.add(found);
                }
            }
        }
        return rows;
    }

    /// Each column's share of the width, in per cent: by its longest cell.
    private static List<Double> shares(List<TableRow> rows) {
        var longest = new ArrayList<Integer>();
        for (TableRow row : rows) {
            List<org.commonmark.node.Node> cells = Guide.children(row);
            for (int i = 0; i < cells.size(); i++) {
                int length = Math.clamp(Plain.words(cells.get(i)).length(), NARROWEST, WIDEST);
                if (i < longest.size()) {
                    longest.set(i, Math.max(longest.get(i), length));
                } else {
                    longest.add(length);
                }
            }
        }
        double all = longest.stream().mapToInt(each -> each).sum();
        return longest.stream().map(each -> each * ALL / all).toList();
    }
}
