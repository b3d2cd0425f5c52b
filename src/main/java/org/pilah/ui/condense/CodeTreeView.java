package org.pilah.ui.condense;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.pilah.model.Code;
import org.pilah.ui.condense.CodeMoves.Step;
import org.pilah.ui.condense.CodeTree.Branch;
import org.pilah.ui.condense.CodesViewModel.Fold;

/// The code tree itself: rows, folding, choosing and its keys. Shows what the view model holds, and only as many
/// rows as there is room for.
final class CodeTreeView extends TreeView<CodeRow> {
    private final CodesViewModel model;
    private final CodeGestures gestures;
    private boolean showing;

    CodeTreeView(CodesViewModel model, CodeGestures gestures) {
        this.model = model;
        this.gestures = gestures;
        getStyleClass().addAll("code-tree", "dense");
        setAccessibleText(model.desk().messages().text("codes.tree"));
        setShowRoot(false);
        setRoot(new TreeItem<>());
        setCellFactory(tree -> new CodeCell(model));
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        getSelectionModel().selectedItemProperty().subscribe(item -> {
            if (!showing && item != null && item.getValue() != null) {
                model.chosenProperty().set(item.getValue().key());
            }
        });
        setOnContextMenuRequested(event -> {
            model.chosen()
                    .ifPresent(row -> gestures.menu(row, this).show(this, event.getScreenX(), event.getScreenY()));
            event.consume();
        });
        model.treeProperty().subscribe(this::fill);
        model.chosenProperty().subscribe(key -> {
            if (!showing) {
                choose(key);
            }
        });
    }

    private void fill(CodeTree tree) {
        showing = true;
        getRoot().getChildren().setAll(items(tree.roots(), 0));
        showing = false;
        choose(model.chosenProperty().get());
    }

    private List<TreeItem<CodeRow>> items(List<Branch> branches, int depth) {
        return branches.stream().map(branch -> item(branch, depth)).toList();
    }

    private TreeItem<CodeRow> item(Branch branch, int depth) {
        var item = new TreeItem<>(branch.row());
        item.getChildren().setAll(items(branch.beneath(), depth + 1));
        item.setExpanded(!branch.beneath().isEmpty() && model.isUnfolded(branch.row(), depth));
        item.expandedProperty().subscribe((before, open) -> {
            if (!showing) {
                model.unfold(branch.row(), depth, open ? Fold.OPEN : Fold.CLOSED);
            }
        });
        return item;
    }

    /// Chooses the row, unfolds what is above it, and brings it into view.
    private void choose(String key) {
        TreeItem<CodeRow> now = getSelectionModel().getSelectedItem();
        if (now != null && now.getValue() != null && now.getValue().key().equals(key)) {
            return;
        }
        showing = true;
        Optional<TreeItem<CodeRow>> item = key.isEmpty() ? Optional.empty() : find(getRoot(), key);
        if (item.isEmpty()) {
            getSelectionModel().clearSelection();
        } else {
            for (var above = item.get().getParent(); above != null; above = above.getParent()) {
                above.setExpanded(true);
            }
            int at = getRow(item.get());
            getSelectionModel().clearAndSelect(at);
            if (!isInSight(at)) {
                scrollTo(Math.max(0, at - 3));
            }
        }
        showing = false;
    }

    private boolean isInSight(int at) {
        return lookupAll(".code-cell").stream()
                .anyMatch(node -> node instanceof CodeCell cell
                        && cell.getIndex() == at
                        && cell.isVisible()
                        && cell.getBoundsInParent().getMinY() >= 0
                        && cell.localToScene(cell.getBoundsInLocal()).getMaxY()
                                <= localToScene(getBoundsInLocal()).getMaxY());
    }

    private static Optional<TreeItem<CodeRow>> find(TreeItem<CodeRow> from, String key) {
        for (TreeItem<CodeRow> child : from.getChildren()) {
            if (child.getValue().key().equals(key)) {
                return Optional.of(child);
            }
            Optional<TreeItem<CodeRow>> deeper = find(child, key);
            if (deeper.isPresent()) {
                return deeper;
            }
        }
        return Optional.empty();
    }

    /// The cell of the chosen row, or the tree when it is not in sight: where popovers point to.
    Node anchor() {
        int at = getSelectionModel().getSelectedIndex();
        return lookupAll(".code-cell").stream()
                .filter(node -> node instanceof CodeCell cell && cell.getIndex() == at && !cell.isEmpty())
                .findFirst()
                .orElse(this);
    }

    /// Lets the chosen code be renamed in its row.
    void rename() {
        TreeItem<CodeRow> item = getSelectionModel().getSelectedItem();
        if (item != null && item.getValue() instanceof CodeRow.Entry) {
            setEditable(true);
            edit(item);
        }
    }

    private void press(KeyEvent event) {
        Optional<CodeRow> row = model.chosen();
        if (row.isEmpty() || getEditingItem() != null) {
            return;
        }
        boolean done = event.isAltDown() ? move(event.getCode()) : act(event.getCode(), row.get());
        if (done) {
            event.consume();
        }
    }

    private boolean move(KeyCode key) {
        Optional<Code> code = model.chosenCode();
        Optional<Step> step = switch (key) {
            case UP -> Optional.of(Step.UP);
            case DOWN -> Optional.of(Step.DOWN);
            case LEFT -> Optional.of(Step.OUT);
            case RIGHT -> Optional.of(Step.IN);
            default -> Optional.empty();
        };
        step.ifPresent(one -> code.ifPresent(there -> model.move(there, one)));
        return step.isPresent();
    }

    private boolean act(KeyCode key, CodeRow row) {
        switch (key) {
            case ENTER -> {
                if (row instanceof CodeRow.Entry(var code)) {
                    model.code(code);
                } else {
                    TreeItem<CodeRow> item = getSelectionModel().getSelectedItem();
                    item.setExpanded(!item.isExpanded());
                }
            }
            case F2 -> rename();
            case INSERT -> gestures.addBeneath(row, anchor());
            case DELETE -> model.delete(row);
            case SPACE -> gestures.details(row, anchor());
            case CONTEXT_MENU -> {
                var at = anchor().localToScreen(24, anchor().getBoundsInLocal().getHeight());
                gestures.menu(row, this).show(this, at.getX(), at.getY());
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
