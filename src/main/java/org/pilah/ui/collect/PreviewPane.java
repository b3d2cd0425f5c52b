package org.pilah.ui.collect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.pilah.exchange.SourceIntake.Origin;
import org.pilah.importer.ImportedSource.Glimpse;
import org.pilah.importer.LeftOut;
import org.pilah.importer.Remark;
import org.pilah.messages.Messages;
import org.pilah.messages.Problem;
import org.pilah.model.Turn;
import org.pilah.ui.collect.Candidate.Reading;
import org.pilah.ui.control.Icons;

/// The files on their way in, and one of them with everything that can be said about it before it enters.
final class PreviewPane extends BorderPane {
    private static final double MOST_ROWS = 7;
    private static final double MOST_OF_HEIGHT = 0.34;
    private static final double ROW = 2.46;
    private static final List<String> ENCODINGS =
            List.of("UTF-8", "windows-1252", "ISO-8859-1", "UTF-16LE", "UTF-16BE");

    private final PreviewViewModel model;
    private final Messages messages;
    private final Wordings wordings;
    private final Consumer<Candidate> asCases;
    private final ListView<Candidate> list = new ListView<>();
    private final Label heading = new Label();
    private final Label facts = new Label();
    private final VBox notes = new VBox();
    private final VBox body = new VBox();
    private final VoicesForm voices;
    private final VoiceRulePane rule;
    private final SourceForm form;
    private final Inputs.OneOf<String> encoding;
    private final Node encodingField;
    private final Excerpt excerpt = new Excerpt();
    private final Hyperlink sameForAll = new Hyperlink();
    private final Button take = new Button();
    private final SheetViewModel sheets;
    private final SheetPane sheet;
    private boolean choosing;

    PreviewPane(PreviewViewModel model, SheetViewModel sheets, Messages messages, Consumer<Candidate> asCases) {
        this.model = model;
        this.sheets = sheets;
        this.sheet = new SheetPane(sheets);
        this.messages = messages;
        this.wordings = new Wordings(messages);
        this.asCases = asCases;
        this.voices = new VoicesForm(model, messages);
        this.rule = new VoiceRulePane(model, messages);
        this.form = new SourceForm(model, messages);
        this.encoding = new Inputs.OneOf<>(ENCODINGS, name -> name, model::encoding);
        encoding.setAccessibleText(messages.text("collect.field.encoding"));
        this.encodingField = Inputs.named(messages.text("collect.field.encoding"), encoding);
        getStyleClass().addAll("sheet", "preview");
        setTop(top());
        setCenter(middle());
        setBottom(buttons());
        model.chosenProperty().subscribe(chosen -> show(chosen));
        model.candidates().subscribe(this::countAll);
        countAll();
    }

    private Node top() {
        var title = new Label(messages.text("collect.preview.title"));
        title.getStyleClass().add("h3");
        list.getStyleClass().addAll("candidates");
        list.maxHeightProperty().bind(heightProperty().multiply(MOST_OF_HEIGHT));
        list.setItems(model.candidates());
        list.setCellFactory(shown -> new Entry());
        list.setAccessibleText(messages.text("collect.preview.title"));
        list.getSelectionModel().selectedItemProperty().subscribe(this::choose);
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE) {
                model.leave();
            }
        });
        var skipped = new Label();
        skipped.getStyleClass().addAll("small", "quiet");
        skipped.setWrapText(true);
        skipped.managedProperty().bind(skipped.visibleProperty());
        model.skipped().subscribe(() -> {
            skipped.setVisible(!model.skipped().isEmpty());
            skipped.setText(
                    messages.text("collect.preview.skipped", model.skipped().size()));
            skipped.setTooltip(new Tooltip(model.skipped().stream()
                    .map(each -> each.sentence(messages))
                    .collect(Collectors.joining("\n"))));
        });
        skipped.setVisible(false);
        var box = new VBox(title, list, skipped);
        box.getStyleClass().addAll("preview-top", "edge-bottom");
        return box;
    }

    private Node middle() {
        heading.getStyleClass().add("h2");
        heading.setWrapText(true);
        facts.getStyleClass().add("quiet");
        facts.setWrapText(true);
        facts.managedProperty().bind(facts.visibleProperty());
        notes.getStyleClass().add("notes");
        sameForAll.setText(messages.text("collect.preview.same"));
        sameForAll.getStyleClass().add("link");
        sameForAll.setOnAction(event -> model.sameForAll());
        sameForAll.managedProperty().bind(sameForAll.visibleProperty());
        encodingField.managedProperty().bind(encodingField.visibleProperty());
        body.getStyleClass().add("preview-body");
        body.getChildren().addAll(heading, facts, notes, sheet, rule, voices, excerpt, form, sameForAll, encodingField);
        var scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    private Node buttons() {
        take.getStyleClass().add("main");
        take.setOnAction(event -> {
            if (isSheet()) {
                sheets.take();
            } else {
                model.takeAll();
            }
        });
        var leave = new Button(messages.text("collect.preview.leave"));
        leave.setOnAction(event -> model.leave());
        leave.disableProperty().bind(model.enteringProperty());
        take.setMinWidth(Region.USE_PREF_SIZE);
        leave.setMinWidth(Region.USE_PREF_SIZE);
        var none = new Hyperlink(messages.text("collect.preview.leave-all"));
        none.getStyleClass().add("link");
        none.setOnAction(event -> model.leaveAll());
        none.disableProperty().bind(model.enteringProperty());
        var row = new FlowPane(take, leave, none);
        row.getStyleClass().addAll("preview-buttons", "edge-top");
        return row;
    }

    private void countAll() {
        long ready = isSheet() ? 1 : model.ready();
        take.setText(messages.text(isSheet() ? "collect.sheet.take" : "collect.preview.take", ready));
        take.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> ready == 0 || model.enteringProperty().get(), model.enteringProperty()));
        double rows = Math.clamp(model.candidates().size(), 1, MOST_ROWS);
        list.setStyle(
                "-fx-pref-height: " + (rows * ROW + 0.3) + "em; -fx-min-height: " + Math.min(rows, 3) * ROW + "em;");
        sameForAll.setVisible(model.candidates().size() > 1
                && model.chosenProperty()
                        .get()
                        .filter(one -> one.reading() instanceof Reading.Seen)
                        .isPresent());
    }

    private boolean isSheet() {
        return model.chosenProperty()
                .get()
                .filter(one -> one.reading() instanceof Reading.Sheet)
                .isPresent();
    }

    private void choose(@Nullable Candidate one) {
        if (!choosing && one != null) {
            model.choose(one.number());
        }
    }

    private void show(Optional<Candidate> chosen) {
        chosen.ifPresent(one -> {
            choosing = true;
            list.getSelectionModel().select(model.candidates().indexOf(one));
            choosing = false;
            heading.setText(messages.text("collect.preview.of", one.label()));
            sheet.setVisible(false);
            switch (one.reading()) {
                case Reading.Sheet(var offer) -> {
                    showOnly("");
                    sheet.show(offer);
                }
                case Reading.Underway _ -> showOnly(messages.text("collect.preview.underway"));
                case Reading.Refused(var problem) -> {
                    showOnly("");
                    notes.getChildren().setAll(refusal(one, problem));
                }
                case Reading.Seen(var glimpse, var doubts) -> show(one, glimpse, doubts);
            }
            countAll();
        });
    }

    private void showOnly(String words) {
        facts.setText(words);
        facts.setVisible(!words.isEmpty());
        voices.setVisible(false);
        rule.pause();
        notes.getChildren().clear();
        List.of(excerpt, form, encodingField, sameForAll).forEach(node -> node.setVisible(false));
        form.setManaged(false);
        excerpt.setManaged(false);
    }

    private List<Node> refusal(Candidate one, Problem problem) {
        var shown = new ArrayList<Node>();
        shown.add(note(Feather.X_CIRCLE, problem.sentence(messages), "bad"));
        shown.add(plain(problem.advice(messages)));
        if (one.isTable()) {
            var table = new Button(messages.text("collect.preview.as-cases"));
            table.setOnAction(event -> asCases.accept(one));
            shown.add(table);
        }
        return shown;
    }

    private void show(Candidate one, Glimpse glimpse, List<Remark> doubts) {
        facts.setText(facts(one, glimpse));
        facts.setVisible(true);
        voices.setVisible(!one.prepared().voices().isEmpty());
        rule.show(one.number(), glimpse, one.prepared().wishes().options().voices());
        excerpt.show(glimpse, one.prepared().voices());
        List.of(excerpt, form).forEach(node -> {
            node.setVisible(true);
            node.setManaged(true);
        });
        encodingField.setVisible(!glimpse.encoding().isEmpty());
        if (!glimpse.encoding().isEmpty() && !encoding.getItems().contains(glimpse.encoding())) {
            encoding.getItems().add(glimpse.encoding());
        }
        encoding.show(glimpse.encoding());
        var shown = new ArrayList<Node>();
        if (one.state() == Candidate.State.TWICE) {
            shown.add(note(Feather.ALERT_TRIANGLE, messages.text("collect.preview.known", one.known()), "warn"));
            var again = new Hyperlink(messages.text("collect.preview.again"));
            again.getStyleClass().add("link");
            again.setOnAction(event -> model.takeAgain());
            shown.add(again);
        }
        doubts.forEach(each -> shown.add(note(Feather.ALERT_TRIANGLE, each.sentence(messages), "warn")));
        if (!glimpse.leftOut().isEmpty()) {
            List<String> things = glimpse.leftOut().stream()
                    .map((LeftOut each) -> each.sentence(messages))
                    .toList();
            shown.add(plain(messages.text("collect.preview.left-out", String.join(", ", things))));
        }
        glimpse.remarks().stream()
                .filter(remark -> !doubts.contains(remark))
                .forEach(remark -> shown.add(plain(remark.sentence(messages))));
        notes.getChildren().setAll(shown);
    }

    /// *Word · Indonesia · 38 giliran · 12 menit*
    private String facts(Candidate one, Glimpse glimpse) {
        var parts = new ArrayList<String>();
        parts.add(
                switch (one.prepared().origin()) {
                    case Origin.Pasted _ -> messages.text("collect.preview.pasted");
                    case Origin.Chosen chosen -> ending(chosen.file());
                });
        if (!glimpse.encoding().isEmpty()) {
            parts.add(glimpse.encoding());
        }
        parts.add(wordings.language(glimpse.language()));
        parts.add(messages.text(
                glimpse.speakers().isEmpty() ? "collect.paragraphs" : "collect.turns",
                glimpse.extent().turns()));
        parts.add(messages.text("collect.characters", glimpse.extent().characters()));
        if (glimpse.extent().seconds() != Turn.NO_TIME) {
            parts.add(messages.text(
                    "collect.minutes", Math.max(1, glimpse.extent().seconds() / 60)));
        }
        return String.join(" · ", parts);
    }

    /// What a file is by the end of its name; where its content says otherwise, a remark tells.
    private static String ending(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    }

    private static Node note(Feather icon, String words, String tone) {
        var label = new Label(words, Icons.of(icon));
        label.getStyleClass().addAll("note", tone);
        label.setWrapText(true);
        return label;
    }

    private static Node plain(String words) {
        var label = new Label(words);
        label.getStyleClass().add("quiet");
        label.setWrapText(true);
        return label;
    }

    /// A file in the list, with what is to be known of it in a sign and a word.
    private final class Entry extends ListCell<Candidate> {
        private final Label file = new Label();
        private final Label state = new Label();
        private final HBox row = new HBox(file, state);

        Entry() {
            file.setMaxWidth(Double.MAX_VALUE);
            file.setMinWidth(0);
            HBox.setHgrow(file, Priority.ALWAYS);
            state.setMinWidth(Region.USE_PREF_SIZE);
            row.getStyleClass().add("candidate");
            // The name gives way, never the state.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Candidate one, boolean empty) {
            super.updateItem(one, empty);
            if (one == null) {
                setGraphic(null);
                return;
            }
            file.setText(one.label());
            state.setText(messages.text("collect.state." + one.state()));
            state.setGraphic(Icons.of(icon(one.state())));
            state.getStyleClass().setAll("label", "state", "small", tone(one.state()));
            setGraphic(row);
            setAccessibleText(one.label() + ", " + state.getText());
        }

        private static Feather icon(Candidate.State state) {
            return switch (state) {
                case UNDERWAY -> Feather.CLOCK;
                case READY -> Feather.CHECK;
                case LOOK, TWICE -> Feather.ALERT_TRIANGLE;
                case REFUSED -> Feather.X_CIRCLE;
            };
        }

        private static String tone(Candidate.State state) {
            return switch (state) {
                case UNDERWAY -> "quiet";
                case READY -> "good";
                case LOOK, TWICE -> "warn";
                case REFUSED -> "bad";
            };
        }
    }
}
