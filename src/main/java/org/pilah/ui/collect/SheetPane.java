package org.pilah.ui.collect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.pilah.exchange.AnswersIntake.Per;
import org.pilah.exchange.ReductionIntake.Anchor;
import org.pilah.exchange.ReductionIntake.Decision;
import org.pilah.exchange.ReductionIntake.Draft;
import org.pilah.exchange.ReductionIntake.Line;
import org.pilah.importer.AnswersTable;
import org.pilah.importer.AnswersTable.Use;
import org.pilah.importer.SheetGuess;
import org.pilah.messages.Messages;
import org.pilah.model.SourceId;
import org.pilah.ui.control.Icons;
import org.pilah.ui.control.WrappingCell;

/// A table before it enters: for answers what each column becomes, for a reduction where its verbatims stand in the
/// transcripts.
final class SheetPane extends VBox {
    private static final double SURE = 0.9;
    private static final int LONGEST = 280;

    private final SheetViewModel model;
    private final Messages messages;
    private final List<Inputs.OneOf<Use>> uses = new ArrayList<>();
    private final ListView<Line> doubts = new ListView<>();
    private final Label near = label("", "note");
    private Optional<Object> shown = Optional.empty();
    private Optional<SheetOffer.Reduction> reduction = Optional.empty();

    SheetPane(SheetViewModel model) {
        this.model = model;
        this.messages = model.messages();
        getStyleClass().add("sheet-offer");
        managedProperty().bind(visibleProperty());
        setVisible(false);
        doubts.getStyleClass().addAll("doubts");
        doubts.setCellFactory(each -> new Doubt());
        doubts.setAccessibleText(messages.text("collect.sheet.doubts"));
        near.setGraphic(Icons.of(Feather.ALERT_TRIANGLE));
        near.getStyleClass().add("warn");
    }

    // Whether it is the very table that is shown already; an equal one was read anew.
    @SuppressWarnings("ReferenceEquality")
    void show(SheetOffer offer) {
        setVisible(true);
        Object table = switch (offer) {
            case SheetOffer.Answers answers -> answers.table();
            case SheetOffer.Reduction reduced -> reduced.draft();
        };
        if (shown.filter(before -> before == table).isEmpty()) {
            lay(offer);
            shown = Optional.of(table);
        }
        switch (offer) {
            case SheetOffer.Answers answers -> {
                for (int i = 0; i < uses.size(); i++) {
                    uses.get(i).show(answers.uses().get(i));
                }
            }
            case SheetOffer.Reduction reduced -> {
                reduction = Optional.of(reduced);
                near.setText(
                        messages.text("collect.sheet.near", doubts.getItems().size(), reduced.waiting()));
                doubts.refresh();
            }
        }
    }

    /// Builds everything for another table.
    private void lay(SheetOffer offer) {
        getChildren().clear();
        uses.clear();
        List<SheetGuess> sheets = SheetViewModel.sheets(offer);
        if (sheets.size() > 1) {
            Inputs.OneOf<SheetGuess> choice = new Inputs.OneOf<>(sheets, SheetGuess::sheet, model::sheet);
            sheets.stream()
                    .filter(each -> each.sheet().equals(offer.book().sheet().sheet()))
                    .findFirst()
                    .ifPresent(choice::show);
            choice.setAccessibleText(messages.text("collect.sheet.sheet"));
            getChildren().add(Inputs.named(messages.text("collect.sheet.sheet"), choice));
        }
        switch (offer) {
            case SheetOffer.Answers answers -> lay(answers);
            case SheetOffer.Reduction reduced -> lay(reduced);
        }
    }

    private void lay(SheetOffer.Answers offer) {
        var facts = label(
                messages.text(
                        "collect.sheet.answers",
                        offer.table().size(),
                        offer.table().columns().size()),
                "quiet");
        Inputs.OneOf<Per> per = new Inputs.OneOf<>(
                Arrays.asList(Per.values()), each -> messages.text("collect.sheet.per." + each), model::per);
        per.show(offer.per());
        per.setAccessibleText(messages.text("collect.sheet.per"));
        getChildren().addAll(facts, Inputs.named(messages.text("collect.sheet.per"), per));
        var grid = new GridPane();
        grid.getStyleClass().add("voices");
        var use = new ColumnConstraints();
        use.setPercentWidth(36);
        var heading = new ColumnConstraints();
        heading.setHgrow(Priority.ALWAYS);
        heading.setPercentWidth(64);
        grid.getColumnConstraints().addAll(heading, use);
        grid.addRow(
                0, label(messages.text("collect.sheet.column"), "h3"), label(messages.text("collect.sheet.use"), "h3"));
        for (int i = 0; i < offer.uses().size(); i++) {
            AnswersTable.Column column = offer.table().columns().get(i);
            grid.addRow(i + 1, about(column), use(i, column, offer.uses().get(i)));
        }
        getChildren().add(grid);
        offer.table().remarks().forEach(remark -> getChildren().add(label(remark.sentence(messages), "quiet")));
    }

    private static Node about(AnswersTable.Column column) {
        var name = label(column.heading().isEmpty() ? "–" : column.heading(), "strong");
        var example = label(column.example(), "quote");
        example.getStyleClass().addAll("small", "quiet");
        example.setWrapText(false);
        example.setMinWidth(0);
        return new VBox(name, example);
    }

    private Node use(int place, AnswersTable.Column column, Use chosen) {
        Inputs.OneOf<Use> use = new Inputs.OneOf<>(
                Arrays.asList(Use.values()),
                each -> messages.text("answers.use." + each),
                each -> model.use(place, each));
        use.show(chosen);
        uses.add(use);
        use.setAccessibleText(messages.text("collect.sheet.use-of", column.heading()));
        return use;
    }

    private void lay(SheetOffer.Reduction offer) {
        Draft draft = offer.draft();
        getChildren()
                .add(label(messages.text("collect.sheet.rows", draft.lines().size()), "quiet"));
        getChildren()
                .add(count(
                        Feather.CHECK,
                        "good",
                        "collect.sheet.exact",
                        draft.exact() + draft.tolerant(),
                        draft.tolerant()));
        if (draft.nowhere() > 0) {
            getChildren().add(count(Feather.FILE_PLUS, "quiet", "collect.sheet.nowhere", draft.nowhere()));
        }
        draft.remarks().forEach(remark -> getChildren().add(label(remark.sentence(messages), "quiet")));
        List<Line> doubtful = draft.doubtful();
        if (doubtful.isEmpty()) {
            return;
        }
        doubts.getItems().setAll(doubtful);
        getChildren().add(near);
        var sure = new Hyperlink(messages.text("collect.sheet.accept", SURE));
        sure.getStyleClass().add("link");
        sure.setOnAction(event -> model.accept(SURE));
        var none = new Hyperlink(messages.text("collect.sheet.accept-none"));
        none.getStyleClass().add("link");
        none.setOnAction(event -> model.accept(2));
        var ways = new FlowPane(sure, none);
        ways.getStyleClass().add("doubt-ways");
        getChildren().add(ways);
        getChildren().add(doubts);
    }

    private Label count(Feather icon, String tone, String key, Object... arguments) {
        var label = label(messages.text(key, arguments), "note");
        label.setGraphic(Icons.of(icon));
        label.getStyleClass().add(tone);
        return label;
    }

    private static Label label(String words, String style) {
        var label = new Label(words);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }

    /// A row that is in doubt: its verbatim, what comes nearest, and what shall become of it.
    private final class Doubt extends WrappingCell<Line> {
        private final Label verbatim = label("", "quote");
        private final Label found = label("", "quote");
        private final Label where = label("", "small");
        private final Inputs.OneOf<Decision> decision;
        private final VBox box;

        Doubt() {
            this.decision = new Inputs.OneOf<>(List.of(), this::name, this::decide);
            decision.getStyleClass().add("doubt-decision");
            where.getStyleClass().add("quiet");
            found.getStyleClass().add("quiet");
            found.managedProperty().bind(found.visibleProperty());
            box = new VBox(verbatim, found, where, decision);
            box.getStyleClass().add("doubt");
            getStyleClass().add("doubt-cell");
        }

        private String name(Decision each) {
            return switch (each) {
                case Decision.At(var place) ->
                    getItem() != null && getItem().anchor() instanceof Anchor.Several(var passages)
                            ? model.place(passages.get(place))
                            : messages.text("collect.sheet.decision.ANCHOR");
                case Decision.FromTable _ -> messages.text("collect.sheet.decision.FROM_TABLE");
                case Decision.Leave _ -> messages.text("collect.sheet.decision.LEAVE");
            };
        }

        private void decide(Decision chosen) {
            if (getItem() != null) {
                model.decide(getItem(), chosen);
            }
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            if (line == null) {
                setGraphic(null);
                return;
            }
            verbatim.setText("“" + cut(line.entry().verbatim()) + "”");
            found.setText(found(line));
            found.setVisible(!found.getText().isEmpty());
            where.setText(where(line));
            reduction.ifPresent(offer -> decision.offer(line.ways(), offer.of(line)));
            decision.setAccessibleText(
                    messages.text("collect.sheet.decision-of", line.entry().line()));
            setGraphic(box);
        }

        private String found(Line line) {
            return line.anchor() instanceof Anchor.Near(var passage, var words, var likeness) ? "≈ " + cut(words) : "";
        }

        private static String cut(String words) {
            String line = words.replaceAll("\\s+", " ");
            return line.length() > LONGEST ? line.substring(0, LONGEST).strip() + " …" : line;
        }

        private String where(Line line) {
            return switch (line.anchor()) {
                case Anchor.Near(var passage, var words, var likeness) ->
                    messages.text("collect.sheet.likeness", line.entry().line(), source(passage.source()), likeness);
                case Anchor.Several(var passages) ->
                    messages.text("collect.sheet.several", line.entry().line(), passages.size());
                case Anchor.At _, Anchor.Nowhere _ -> "";
            };
        }

        private String source(SourceId id) {
            return model.sourceName(id);
        }
    }
}
