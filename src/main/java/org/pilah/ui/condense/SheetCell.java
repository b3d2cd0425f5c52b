package org.pilah.ui.condense;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.pilah.messages.Messages;
import org.pilah.ui.condense.CodeTag.Hand;

/// A cell of the reduction table: at most two lines, codes with their colours, and in empty cells what belongs there.
final class SheetCell extends TableCell<ReductionRow, ReductionRow> {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass CURSOR = PseudoClass.getPseudoClass("cursor");
    private static final int LINES = 2;

    private final SheetColumn column;
    private final ReductionViewModel table;
    private final Messages messages;
    private final Label words = new Label();
    private final VBox tags = new VBox();

    /// Held here: the table holds it weakly, for cells come and go.
    private final ChangeListener<Optional<SheetArea>> following = (property, before, now) -> mark(now);

    SheetCell(SheetColumn column, ReductionViewModel table) {
        this.column = column;
        this.table = table;
        this.messages = table.desk().messages();
        getStyleClass().add("sheet-cell");
        words.getStyleClass().add("sheet-words");
        words.setWrapText(column != SheetColumn.CITATION);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setAlignment(column == SheetColumn.NUMBER ? Pos.TOP_RIGHT : Pos.TOP_LEFT);
        words.getStyleClass().add("sheet-" + column.name().toLowerCase(Locale.ROOT));
        tags.getStyleClass().add("sheet-tags");
        setAlignment(Pos.TOP_LEFT);
        table.areaProperty().addListener(new WeakChangeListener<>(following));
    }

    SheetColumn column() {
        return column;
    }

    @Override
    protected void updateItem(ReductionRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        if (empty || row == null) {
            setGraphic(null);
            setTooltip(null);
        } else {
            switch (row) {
                case ReductionRow.Waiting waiting -> write(waiting.text(column), "…");
                case ReductionRow.Filled filled
                when column == SheetColumn.CODES && !filled.codes().isEmpty() -> name(filled.codes());
                case ReductionRow.Filled filled -> write(filled.text(column), hint());
            }
            setAccessibleText(row.text(column));
        }
        mark(table.area());
    }

    @Override
    public void updateIndex(int index) {
        super.updateIndex(index);
        mark(table.area());
    }

    /// What is in it fills the cell: words go on in a second line before they are cut.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (getGraphic() != null) {
            getGraphic()
                    .resizeRelocate(
                            snappedLeftInset(),
                            snappedTopInset(),
                            getWidth() - snappedLeftInset() - snappedRightInset(),
                            getHeight() - snappedTopInset() - snappedBottomInset());
        }
    }

    private void mark(Optional<SheetArea> area) {
        int row = getIndex();
        pseudoClassStateChanged(
                CHOSEN,
                !isEmpty()
                        && area.filter(each -> !each.isCell() && each.holds(row, column))
                                .isPresent());
        pseudoClassStateChanged(
                CURSOR,
                !isEmpty()
                        && area.filter(each -> each.row() == row && each.column() == column)
                                .isPresent());
    }

    private void write(String text, String hint) {
        boolean bare = text.isEmpty();
        String line = text.replaceAll("\\s+", " ");
        // Whose words above, where they stand beneath: neither hides the other in a narrow column.
        words.setText(bare ? hint : column == SheetColumn.CITATION ? line.replace(" · ", "\n") : line);
        words.pseudoClassStateChanged(PseudoClass.getPseudoClass("bare"), bare);
        setGraphic(words);
    }

    private String hint() {
        return switch (column) {
            case PARAPHRASE -> messages.text("drawer.hint.paraphrase");
            case CODES -> messages.text("drawer.hint.codes");
            case CATEGORY, THEME -> "—";
            case NUMBER, CITATION, VERBATIM -> "";
        };
    }

    /// Two codes, or one and how many more there are.
    private void name(List<CodeTag> codes) {
        tags.getChildren().clear();
        int named = codes.size() <= LINES ? codes.size() : LINES - 1;
        boolean alone = codes.size() == 1;
        codes.subList(0, named).forEach(code -> tags.getChildren().add(tag(code, alone)));
        if (named < codes.size()) {
            var more = new Label(messages.text("drawer.more-codes", codes.size() - named));
            more.getStyleClass().addAll("hint", "sheet-more");
            tags.getChildren().add(more);
        }
        setGraphic(tags);
    }

    /// A name that is alone may go on in the second line.
    private static HBox tag(CodeTag code, boolean alone) {
        var swatch = new Region();
        swatch.getStyleClass().addAll("swatch", "code-" + code.colour());
        var name = new Label(code.side().isEmpty() ? code.name() : code.name() + " " + code.side());
        name.getStyleClass().add(code.hand() == Hand.OWN ? "sheet-code" : "sheet-code-others");
        name.setTooltip(new Tooltip(code.name()));
        name.setWrapText(alone);
        var tag = new HBox(swatch, name);
        tag.getStyleClass().add(alone ? "sheet-tag-alone" : "sheet-tag");
        return tag;
    }
}
