package org.pilah.ui.condense;

import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.control.skin.TreeCellSkin;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.pilah.model.Code;
import org.pilah.ui.condense.CodeMoves.Side;
import org.pilah.ui.control.Carried;

/// A row of the code tree: colour, name, segments and cases. Can be renamed in place and dragged.
final class CodeCell extends TreeCell<CodeRow> {
    private static final PseudoClass STRONG = PseudoClass.getPseudoClass("strong");
    private static final PseudoClass UNUSED = PseudoClass.getPseudoClass("unused");
    private static final PseudoClass BEFORE = PseudoClass.getPseudoClass("drop-before");
    private static final PseudoClass INTO = PseudoClass.getPseudoClass("drop-into");
    private static final PseudoClass AFTER = PseudoClass.getPseudoClass("drop-after");
    private static final double EDGE = 0.28;
    private static final double INDENT = 1.08;

    /// Widths of the arrow and of a scroll bar, heights of a row and of a second line, in sizes of the letters.
    private static final double ARROW = 1.385;

    private static final double SCROLL_BAR = 0.8;
    private static final double ROW = 2.077;
    private static final double LINE = 1;

    private final CodesViewModel model;
    private final Swatch swatch = new Swatch(1);
    private final Label name = new Label();
    private final Label segments = new Label();
    private final Label cases = new Label();
    private final HBox row;
    private final TextField field = new TextField();
    private final Tooltip whole = new Tooltip();

    CodeCell(CodesViewModel model) {
        this.model = model;
        getStyleClass().add("code-cell");
        name.getStyleClass().add("code-cell-name");
        name.setMinWidth(0);
        segments.getStyleClass().add("code-cell-segments");
        cases.getStyleClass().add("code-cell-cases");
        // Figures are never cut; the name gives way.
        segments.setMinWidth(Region.USE_PREF_SIZE);
        cases.setMinWidth(Region.USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        row = new HBox(swatch, name, space, segments, cases);
        row.getStyleClass().add("code-cell-row");
        row.setAlignment(Pos.CENTER_LEFT);
        // The cell is as wide as the tree, however long the name.
        setPrefWidth(0);
        ChangeListener<CodeCounts> counted = (counts, before, now) -> count();
        model.countsProperty().addListener(new WeakChangeListener<>(counted));
        // Lives as long as the cell.
        setUserData(counted);
        field.getStyleClass().add("code-cell-field");
        field.addEventHandler(KeyEvent.KEY_PRESSED, this::type);
        field.focusedProperty().subscribe(focused -> {
            if (!focused && isEditing()) {
                commit();
            }
        });
        skinProperty().subscribe(skin -> indent());
        fontProperty().subscribe(font -> indent());
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        addEventFilter(MouseEvent.MOUSE_RELEASED, this::press);
        makeDraggable();
    }

    @Override
    protected void updateItem(@Nullable CodeRow item, boolean empty) {
        super.updateItem(item, empty);
        pseudoClassStateChanged(STRONG, !empty && isTop());
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            setTooltip(null);
            return;
        }
        int colour = model.colourOf(item);
        swatch.show(colour);
        swatch.setVisible(colour > 0);
        swatch.setManaged(colour > 0);
        name.setText(model.nameOf(item));
        whole.setText(model.nameOf(item));
        setTooltip(whole);
        count();
        if (!isEditing()) {
            setGraphic(row);
        }
    }

    /// Told to the skin itself: not every row hears of an indent that stands in the stylesheet.
    private void indent() {
        if (getSkin() instanceof TreeCellSkin<?> skin) {
            skin.setIndent(INDENT * getFont().getSize());
            requestLayout();
        }
    }

    /// In a narrow tree a name goes on in a second line before it is cut.
    @Override
    protected double computePrefHeight(double width) {
        double line = super.computePrefHeight(width);
        if (!name.isWrapText() || isEmpty() || getTreeItem() == null || isEditing()) {
            return line;
        }
        double em = getFont().getSize();
        int level = getTreeView().getTreeItemLevel(getTreeItem()) - 1;
        double left = snappedLeftInset() + em * (INDENT * level + ARROW);
        double inside = getTreeView().getWidth() - em * SCROLL_BAR - left - snappedRightInset();
        double two = em * (ROW + LINE);
        return row.prefHeight(Math.max(em, inside)) > em * ROW ? two : em * ROW;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (name.isWrapText() && getGraphic() instanceof HBox shown) {
            shown.resizeRelocate(
                    shown.getLayoutX(), 0, getWidth() - snappedRightInset() - shown.getLayoutX(), getHeight());
            double lower = Math.max(0, getHeight() - ROW * getFont().getSize()) / 2;
            getDisclosureNode().setLayoutY(getDisclosureNode().getLayoutY() + lower);
        }
    }

    private boolean isTop() {
        return getTreeItem() != null
                && getTreeItem().getParent() != null
                && getTreeItem().getParent().getParent() == null;
    }

    private void count() {
        CodeRow item = getItem();
        if (item != null) {
            CodeCounts counts = model.countsProperty().get();
            CodeCounts.Count count = counts.of(item);
            segments.setText(model.desk().messages().text("codes.segments", count.segments()));
            cases.setText(model.desk().messages().text("codes.cases", count.cases(), counts.allCases()));
            // Columns are as wide as the largest figure needs.
            String width =
                    "digits-" + Math.min(String.valueOf(counts.allCases()).length(), 4);
            if (!cases.getStyleClass().contains(width)) {
                cases.getStyleClass().setAll("label", "code-cell-cases", width);
            }
            pseudoClassStateChanged(UNUSED, count.segments() == 0);
            setAccessibleText(model.desk()
                    .messages()
                    .text("codes.row", model.nameOf(item), count.segments(), count.cases(), counts.allCases()));
        }
    }

    private Optional<Code> code() {
        return Optional.ofNullable(getItem()).flatMap(CodesViewModel::codeOf);
    }

    /// A second click codes; a code with others beneath it is not folded by that.
    private void press(MouseEvent event) {
        boolean onArrow = getDisclosureNode() != null
                && event.getX() < getDisclosureNode().getBoundsInParent().getMaxX();
        boolean twice = event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2;
        if (twice && !onArrow && !isEditing() && code().isPresent()) {
            event.consume();
            if (event.getEventType() == MouseEvent.MOUSE_PRESSED) {
                code().ifPresent(model::code);
            }
        }
    }

    @Override
    public void startEdit() {
        super.startEdit();
        if (isEditing() && getItem() != null) {
            field.setText(model.nameOf(getItem()));
            setGraphic(field);
            field.selectAll();
            field.requestFocus();
        }
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        setGraphic(row);
        getTreeView().setEditable(false);
    }

    private void type(KeyEvent event) {
        switch (event.getCode()) {
            case KeyCode.ENTER -> {
                event.consume();
                commit();
                getTreeView().requestFocus();
            }
            case KeyCode.ESCAPE -> {
                event.consume();
                cancelEdit();
                getTreeView().requestFocus();
            }
            default -> {
                // The field's own.
            }
        }
    }

    private void commit() {
        String typed = field.getText();
        Optional<Code> code = code();
        cancelEdit();
        code.ifPresent(one -> model.rename(one, typed));
    }

    private void makeDraggable() {
        setOnDragDetected(event -> code().ifPresent(code -> {
            var board = startDragAndDrop(TransferMode.ANY);
            board.setContent(Carried.code(code.id(), model.nameOf(getItem())));
            board.setDragView(row.snapshot(null, null));
            event.consume();
        }));
        setOnDragOver(event -> {
            if (accepts(event)) {
                event.acceptTransferModes(TransferMode.ANY);
                mark(event);
                event.consume();
            }
        });
        setOnDragExited(event -> unmark());
        setOnDragDropped(event -> {
            unmark();
            boolean accepted = accepts(event);
            if (accepted) {
                drop(event);
            }
            event.setDropCompleted(accepted);
            event.consume();
        });
    }

    private Optional<Code> carried(DragEvent event) {
        return model.desk().study().code(Carried.codeOf(event.getDragboard()));
    }

    /// A code comes here if it may stand here, segments if they can be coded with this code.
    private boolean accepts(DragEvent event) {
        boolean codeMayCome = carried(event)
                .filter(code -> getItem() != null
                        && model.target(code, getItem(), side(event)).isPresent())
                .isPresent();
        return codeMayCome || isForCoding(event);
    }

    private boolean isForCoding(DragEvent event) {
        return code().isPresent() && !Carried.segmentsOf(event.getDragboard()).isEmpty();
    }

    private Side side(DragEvent event) {
        double share = event.getY() / getHeight();
        if (share < EDGE) {
            return Side.BEFORE;
        }
        return share > 1 - EDGE ? Side.AFTER : Side.INTO;
    }

    private void mark(DragEvent event) {
        Side side = isForCoding(event) ? Side.INTO : side(event);
        pseudoClassStateChanged(BEFORE, side == Side.BEFORE);
        pseudoClassStateChanged(INTO, side == Side.INTO);
        pseudoClassStateChanged(AFTER, side == Side.AFTER);
    }

    private void unmark() {
        pseudoClassStateChanged(BEFORE, false);
        pseudoClassStateChanged(INTO, false);
        pseudoClassStateChanged(AFTER, false);
    }

    private void drop(DragEvent event) {
        if (isForCoding(event)) {
            code().ifPresent(code -> model.code(Carried.segmentsOf(event.getDragboard()), code));
        } else {
            carried(event).ifPresent(code -> model.move(code, getItem(), side(event)));
        }
    }
}
