package org.pilah.ui.condense;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SearchableComboBox;
import org.kordamp.ikonli.feather.Feather;
import org.pilah.framework.Facet;
import org.pilah.messages.Messages;
import org.pilah.model.CaseId;
import org.pilah.ui.condense.InspectorViewModel.CaseChoice;
import org.pilah.ui.condense.InspectorViewModel.Chip;
import org.pilah.ui.condense.InspectorViewModel.FacetValue;
import org.pilah.ui.condense.InspectorViewModel.State;
import org.pilah.ui.condense.InspectorViewModel.Subject;
import org.pilah.ui.condense.SegmentUses.Use;
import org.pilah.ui.control.EmptyPlace;
import org.pilah.ui.control.Icons;
import org.pilah.ui.control.Look;

/// The chosen segment at the right: codes, side and other facets, weight, case, paraphrase, memo, where it is used,
/// who coded it and when.
final class InspectorPane extends BorderPane {
    private static final int HEAVIEST = 3;

    private final InspectorViewModel model;
    private final Palette palette;
    private final Messages messages;
    private final Label heading = new Label();
    private final Label unsaved = new Label();
    private final Label place = new Label();
    private final HBox overlap;
    private final FlowPane chips = new FlowPane();
    private final Button addCode = new Button();
    private final VBox facets = new VBox();
    private final List<ToggleButton> weights = new ArrayList<>();
    private final SearchableComboBox<CaseChoice> owner = new SearchableComboBox<>();
    private final NoteField paraphrase;
    private final NoteField memo;
    private final VBox uses = new VBox();
    private final VBox trail = new VBox();
    private Runnable leave = () -> {};
    private boolean filling;

    InspectorPane(InspectorViewModel model, Palette palette) {
        this.model = model;
        this.palette = palette;
        this.messages = model.desk().messages();
        this.paraphrase = new NoteField(model.paraphrase(), model::saveNotes, () -> leave.run());
        this.memo = new NoteField(model.memo(), model::saveNotes, () -> leave.run());
        this.overlap = overlap();
        Look.style(this, InspectorPane.class, "codes.css");
        getStyleClass().addAll("sheet", "inspector");
        var scroll = new ScrollPane(parts());
        scroll.setFitToWidth(true);
        var empty = new EmptyPlace(messages.text("inspector.empty"), messages.text("inspector.empty.how"));
        var stack = new StackPane(scroll, empty);
        setCenter(stack);
        model.subjectProperty().subscribe(subject -> {
            scroll.setVisible(subject.isPresent());
            empty.setVisible(subject.isEmpty());
            subject.ifPresent(this::fill);
        });
        model.facetsProperty()
                .subscribe(facets -> model.subjectProperty()
                        .get()
                        .ifPresent(subject -> anew(this.facets, () -> fillFacets(subject))));
        model.usesProperty().subscribe(this::fillUses);
    }

    /// What brings the person back to the transcript when a note is done.
    void onLeave(Runnable back) {
        leave = back;
    }

    /// Lets the paraphrase of the chosen segment be typed.
    void editParaphrase() {
        edit(paraphrase);
    }

    /// Lets the memo of the chosen segment be typed.
    void editMemo() {
        edit(memo);
    }

    private void edit(NoteField field) {
        if (model.subjectProperty().get().isPresent()) {
            field.requestFocus();
            field.end();
        }
    }

    private Node parts() {
        heading.getStyleClass().add("h3");
        heading.setMinWidth(0);
        heading.setWrapText(true);
        heading.setMinHeight(Region.USE_PREF_SIZE);
        unsaved.getStyleClass().addAll("small", "warn");
        unsaved.setText(messages.text("inspector.unsaved"));
        unsaved.setMinWidth(Region.USE_PREF_SIZE);
        unsaved.managedProperty().bind(unsaved.visibleProperty());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(heading, space, unsaved);
        head.setAlignment(Pos.CENTER_LEFT);
        chips.getStyleClass().add("inspector-chips");
        chips.setMinWidth(0);
        addCode.setText(messages.text("inspector.add-code"));
        addCode.setGraphic(Icons.of(Feather.PLUS));
        addCode.getStyleClass().addAll("chip", "chip-add");
        addCode.setOnAction(event -> model.passage().ifPresent(passage -> palette.open(passage, addCode)));
        facets.getStyleClass().add("inspector-part");
        paraphrase.setPromptText(messages.text("inspector.paraphrase.prompt"));
        paraphrase.setAccessibleText(messages.text("inspector.paraphrase"));
        memo.setPromptText(messages.text("inspector.memo.prompt"));
        memo.setAccessibleText(messages.text("inspector.memo"));
        uses.getStyleClass().add("inspector-uses");
        trail.getStyleClass().add("inspector-trail");
        var parts = new VBox(
                head,
                overlap,
                chips,
                facets,
                part("inspector.paraphrase", paraphrase),
                part("inspector.memo", memo),
                part("inspector.weight", weightRow()),
                part("inspector.case", ownerBox()),
                uses,
                trail);
        parts.getStyleClass().add("inspector-parts");
        // A long name is cut; nobody scrolls sideways for it.
        parts.setMinWidth(0);
        return parts;
    }

    private VBox part(String key, Node content) {
        var label = new Label(messages.text(key));
        label.getStyleClass().add("h3");
        label.setLabelFor(content);
        var part = new VBox(label, content);
        part.getStyleClass().add("inspector-part");
        return part;
    }

    /// A small switch between segments that lie over one another.
    private HBox overlap() {
        Button before = Icons.button(Feather.CHEVRON_LEFT, messages.text("inspector.overlap.before"));
        before.setOnAction(event -> model.step(-1));
        Button next = Icons.button(Feather.CHEVRON_RIGHT, messages.text("inspector.overlap.next"));
        next.setOnAction(event -> model.step(1));
        place.getStyleClass().addAll("small", "quiet");
        place.setMinWidth(0);
        var row = new HBox(before, next, place);
        row.getStyleClass().add("inspector-overlap");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node weightRow() {
        var row = new HBox();
        row.getStyleClass().add("weights");
        for (int weight = 0; weight <= HEAVIEST; weight++) {
            int mine = weight;
            var button = new ToggleButton(messages.text("inspector.weight." + weight));
            button.setOnAction(event -> {
                button.setSelected(true);
                model.weigh(mine);
            });
            button.setAccessibleText(messages.text("inspector.weight.spoken", weight));
            button.getStyleClass().add(weight == 0 ? "left-pill" : weight == HEAVIEST ? "right-pill" : "center-pill");
            weights.add(button);
            row.getChildren().add(button);
        }
        return row;
    }

    private Node ownerBox() {
        owner.setMaxWidth(Double.MAX_VALUE);
        owner.setAccessibleText(messages.text("inspector.case"));
        owner.valueProperty().subscribe(choice -> {
            if (!filling && choice != null) {
                model.giveTo(choice.id());
            }
        });
        return owner;
    }

    private void fill(Subject subject) {
        filling = true;
        heading.setText(messages.text("inspector.heading", subject.citation()));
        unsaved.setVisible(subject.state() == State.UNSAVED);
        boolean several = subject.overlapping().size() > 1;
        overlap.setVisible(several);
        overlap.setManaged(several);
        place.setText(messages.text(
                "inspector.overlap", subject.number(), subject.overlapping().size()));
        anew(chips, () -> fillChips(subject));
        anew(facets, () -> fillFacets(subject));
        for (int weight = 0; weight < weights.size(); weight++) {
            weights.get(weight).setSelected(subject.plain().weight() == weight);
        }
        fillOwner(subject.plain().caseId());
        fillTrail(subject);
        filling = false;
    }

    /// Builds the parts of a pane anew. A button that had the keyboard hands it to the one now in its place: it
    /// would go to another field otherwise, and Ctrl+Z with it.
    private static void anew(Pane pane, Runnable build) {
        List<Node> before = stops(pane).toList();
        int held = before.indexOf(
                before.stream().filter(Node::isFocused).findFirst().orElse(pane));
        build.run();
        List<Node> after = stops(pane).toList();
        if (held >= 0 && !after.isEmpty()) {
            after.get(Math.min(held, after.size() - 1)).requestFocus();
        }
    }

    private static Stream<Node> stops(Parent parent) {
        return parent.getChildrenUnmodifiable().stream()
                .flatMap(node -> node.isFocusTraversable()
                        ? Stream.of(node)
                        : node instanceof Parent inner ? stops(inner) : Stream.empty());
    }

    private void fillOwner(CaseId chosen) {
        List<CaseChoice> cases = model.cases();
        if (!owner.getItems().equals(cases)) {
            owner.getItems().setAll(cases);
        }
        cases.stream()
                .filter(choice -> choice.id().equals(chosen))
                .findFirst()
                .filter(choice -> !choice.equals(owner.getValue()))
                .ifPresent(owner::setValue);
    }

    private void fillChips(Subject subject) {
        var nodes = new ArrayList<Node>();
        boolean several = subject.chips().size() > 1;
        for (Chip chip : subject.chips()) {
            var name = new Button(chip.name(), new Swatch(chip.colour()));
            name.getStyleClass().addAll("flat", "chip-name");
            name.setAccessibleText(chip.path());
            name.setTooltip(new Tooltip(chip.path()));
            name.setOnAction(event -> model.pick(chip));
            name.setMinWidth(0);
            Button gone = Icons.button(Feather.X, messages.text("inspector.uncode", chip.name()));
            gone.getStyleClass().add("chip-gone");
            gone.setOnAction(event -> model.uncode(chip));
            var box = new HBox(name, gone);
            box.setAlignment(Pos.CENTER_LEFT);
            box.getStyleClass().addAll("chip", "code-chip");
            boolean picked = several && subject.picked().filter(chip::equals).isPresent();
            if (picked) {
                box.getStyleClass().add("picked");
            }
            box.maxWidthProperty().bind(chips.widthProperty());
            nodes.add(box);
        }
        nodes.add(addCode);
        chips.getChildren().setAll(nodes);
    }

    private void fillFacets(Subject subject) {
        Optional<Chip> picked = subject.picked();
        facets.setVisible(picked.isPresent());
        facets.setManaged(picked.isPresent());
        facets.getChildren().clear();
        picked.ifPresent(chip -> {
            boolean several = subject.chips().size() > 1;
            var label = new Label(
                    several ? messages.text("inspector.side.of", chip.name()) : messages.text("inspector.side"));
            label.getStyleClass().add("h3");
            label.setMinWidth(0);
            var row = new FlowPane(
                    side(InspectorViewModel.SUPPORTING, "good"), side(InspectorViewModel.INHIBITING, "bad"));
            row.getStyleClass().add("inspector-sides");
            row.setMinWidth(0);
            Set<String> sides = model.sides();
            if (sides.size() > 1) {
                var mixed = new Label(messages.text("inspector.side.mixed"));
                mixed.getStyleClass().addAll("small", "quiet");
                row.getChildren().add(mixed);
            }
            for (FacetValue value : model.otherFacets()) {
                row.getChildren().add(facetChip(value));
            }
            row.getChildren().add(facetMenu());
            facets.getChildren().setAll(label, row);
        });
    }

    private Node side(String side, String style) {
        var button = new ToggleButton(messages.text("inspector.side." + side));
        button.getStyleClass().addAll("side", style);
        button.setSelected(model.sides().contains(side));
        button.setOnAction(event -> model.turn(side));
        return button;
    }

    private Node facetChip(FacetValue value) {
        var words = new Label(messages.text("inspector.facet", value.name(), value.value()));
        words.setMinWidth(0);
        Button gone = Icons.button(Feather.X, messages.text("inspector.facet.gone", value.name()));
        gone.getStyleClass().add("chip-gone");
        gone.setOnAction(event -> model.setFacet(value.facet(), ""));
        var chip = new HBox(words, gone);
        chip.setAlignment(Pos.CENTER_LEFT);
        chip.getStyleClass().addAll("chip", "facet-chip");
        return chip;
    }

    private Node facetMenu() {
        var menu = new MenuButton(messages.text("inspector.facet.add"));
        menu.getStyleClass().addAll("flat", "facet-menu");
        for (Facet facet : model.facetsProperty().get()) {
            String name = InspectorViewModel.nameOf(facet);
            if (!name.equals(InspectorViewModel.POLARITY)) {
                menu.getItems().add(facetItem(facet, name));
            }
        }
        return menu;
    }

    private MenuItem facetItem(Facet facet, String name) {
        var item = new Menu(facet.name().in(model.desk().language()));
        String now = model.facet(name);
        facet.values().forEach(choice -> {
            var value = new RadioMenuItem(choice.name().in(model.desk().language()));
            value.setSelected(choice.id().equals(now));
            value.setOnAction(event -> model.setFacet(name, choice.id()));
            item.getItems().add(value);
        });
        var none = new MenuItem(messages.text("inspector.facet.none"));
        none.setDisable(now.isEmpty());
        none.setOnAction(event -> model.setFacet(name, ""));
        item.getItems().addAll(new SeparatorMenuItem(), none);
        return item;
    }

    private void fillUses(List<Use> found) {
        uses.setVisible(!found.isEmpty());
        uses.setManaged(!found.isEmpty());
        uses.getChildren().clear();
        if (found.isEmpty()) {
            return;
        }
        var label = new Label(messages.text("inspector.uses"));
        label.getStyleClass().add("h3");
        uses.getChildren().add(label);
        for (Use use : found) {
            uses.getChildren().add(new UseLink(messages, use, () -> model.go(use)));
        }
    }

    private void fillTrail(Subject subject) {
        trail.getChildren().setAll(new TrailBox(model, subject));
    }
}
