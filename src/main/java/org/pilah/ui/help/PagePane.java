package org.pilah.ui.help;

import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// Shows the page that is read.
final class PagePane extends ScrollPane {
    private static final double LINE = 40;

    private final HelpViewModel model;
    private final VBox sheet = new VBox();
    private Map<String, Node> headings = Map.of();

    PagePane(HelpViewModel model) {
        this.model = model;
        getStyleClass().add("help-page");
        sheet.getStyleClass().add("help-sheet");
        setContent(sheet);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(true);
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        model.pageProperty().subscribe(this::show);
        model.spotProperty().subscribe(spot -> scroll(spot.anchor()));
    }

    private void show(Optional<Page> page) {
        var blocks = new Blocks(this::follow, model.messages().text("help.copy"));
        sheet.getChildren().setAll(page.map(shown -> blocks.of(shown.content())).orElseThrow());
        headings = blocks.headings();
        setAccessibleText(page.map(Page::title).orElse(""));
        scroll(model.spotProperty().get().anchor());
    }

    private void follow(String destination) {
        model.follow(destination);
        scroll(model.spotProperty().get().anchor());
        requestFocus();
    }

    /// A page forward leaves a line or two of the last one to be seen.
    private void press(KeyEvent event) {
        double page = getViewportBounds().getHeight() - LINE;
        switch (event.getCode()) {
            case DOWN -> move(LINE);
            case UP -> move(-LINE);
            case PAGE_DOWN -> move(page);
            case PAGE_UP -> move(-page);
            case HOME -> setVvalue(0);
            case END -> setVvalue(1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(double distance) {
        double room = sheet.getHeight() - getViewportBounds().getHeight();
        if (room > 0) {
            setVvalue(Math.clamp(getVvalue() + distance / room, 0, 1));
        }
    }

    /// Brings a heading to the upper edge.
    private void scroll(String anchor) {
        Node heading = headings.get(anchor);
        if (heading == null || getScene() == null) {
            setVvalue(0);
            return;
        }
        applyCss();
        layout();
        double room = sheet.getHeight() - getViewportBounds().getHeight();
        setVvalue(room <= 0 ? 0 : Math.clamp(heading.getBoundsInParent().getMinY() / room, 0, 1));
    }
}
