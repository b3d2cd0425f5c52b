package org.pilah.ui.condense;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.pilah.exchange.correct.Compared;
import org.pilah.exchange.correct.Compared.Kind;
import org.pilah.exchange.correct.Compared.Piece;
import org.pilah.exchange.correct.Correcting.Place;
import org.pilah.messages.Messages;
import org.pilah.ui.condense.CorrectionViewModel.Count;
import org.pilah.ui.condense.CorrectionViewModel.Line;
import org.pilah.ui.condense.CorrectionViewModel.Scope;
import org.pilah.ui.condense.CorrectionViewModel.State;
import org.pilah.ui.condense.CorrectionViewModel.Way;
import org.pilah.ui.control.FileChoice;
import org.pilah.ui.control.HelpPlace;
import org.pilah.ui.control.Look;
import org.pilah.ui.control.WrappingCell;
import org.pilah.ui.desk.Topic;

/// Correcting in many places: how, what, and the list of places before and after, each with a box.
final class CorrectionDialog {
    private static final List<String> TEXTS =
            List.of("*.docx", "*.txt", "*.odt", "*.rtf", "*.doc", "*.pdf", "*.md", "*.html", "*.srt", "*.vtt");
    private static final List<String> TABLES = List.of("*.csv", "*.xlsx", "*.ods");

    private final CorrectionViewModel model;
    private final Messages messages;
    private final FileChoice files;
    private final VBox form = new VBox();
    private final ListView<Line> list;
    private final Label told = new Label();
    private final Label elsewhere = new Label();
    private final Hyperlink all = new Hyperlink();
    private final Button look = new Button();

    CorrectionDialog(CorrectionViewModel model, FileChoice files) {
        this.model = model;
        this.messages = model.desk().messages();
        this.files = files;
        this.list = new ListView<>(model.lines());
    }

    void show(Node owner) {
        furnishList();
        look.setText(messages.text("correction.look"));
        look.setMinWidth(Region.USE_PREF_SIZE);
        look.setOnAction(event -> model.look());
        all.setOnAction(event -> model.chooseAll());
        told.setWrapText(true);
        told.getStyleClass().add("strong");
        told.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(told, Priority.ALWAYS);
        elsewhere.setWrapText(true);
        elsewhere.setMinHeight(Region.USE_PREF_SIZE);
        elsewhere.getStyleClass().addAll("small", "warn");
        var former = label("correct.former", "small", "quiet");
        var foot = new HBox(told, all);
        foot.getStyleClass().add("correction-foot");
        form.getStyleClass().add("correction-form");
        var content = new VBox(ways(), form, list, foot, elsewhere, former);
        content.getStyleClass().add("correction");
        HelpPlace.mark(content, Topic.CORRECTING);
        VBox.setVgrow(list, Priority.ALWAYS);
        Look.style(content, CorrectionDialog.class, "correct.css");
        var window = new Window(
                owner, messages.text("correction.title"), content, messages.text("correction.do.none"), messages);
        // Its words grow with the count.
        ButtonBar.setButtonUniformSize(window.mainButton(), false);
        window.mainButton().setMinWidth(Region.USE_PREF_SIZE);
        model.wayProperty().subscribe(this::ask);
        model.countProperty().subscribe(count -> {
            window.mainButton().setDisable(count.places() == 0);
            window.mainButton()
                    .setText(
                            count.places() == 0
                                    ? messages.text("correction.do.none")
                                    : messages.text("correction.do", count.places()));
            tell();
        });
        model.stateProperty().subscribe(state -> tell());
        window.show(model::apply);
    }

    private Node ways() {
        var group = new ToggleGroup();
        var row = new HBox();
        row.getStyleClass().add("unit-choice");
        for (Way way : Way.values()) {
            var button = new ToggleButton(messages.text("correction.way." + way));
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setToggleGroup(group);
            model.wayProperty().subscribe(now -> button.setSelected(now == way));
            button.setOnAction(event -> {
                model.wayProperty().set(way);
                button.setSelected(true);
            });
            button.setDisable(way == Way.FILE && model.openName().isEmpty());
            row.getChildren().add(button);
        }
        return row;
    }

    private void ask(Way way) {
        switch (way) {
            case REPLACE -> {
                TextField wrong = field("correction.wrong", model.wrongProperty());
                TextField right = field("correction.right", model.rightProperty());
                form.getChildren().setAll(row(wrong, right, look), row(scopes(), labels()), how());
                wrong.requestFocus();
            }
            case LIST ->
                form.getChildren()
                        .setAll(
                                label("correction.list.about", "quiet"),
                                row(choose(TABLES, "correction.list.choose"), look),
                                row(scopes(), labels()));
            case FILE -> {
                var about = new Label(messages.text("correction.file.about", model.openName()));
                about.setWrapText(true);
                about.getStyleClass().add("quiet");
                form.getChildren().setAll(about, row(choose(TEXTS, "correction.file.choose"), look));
            }
        }
    }

    /// How words are found, until they are.
    private Node how() {
        Label how = label("correction.how", "small", "hint");
        model.stateProperty().subscribe(state -> {
            how.setVisible(state != State.SHOWN);
            how.setManaged(state != State.SHOWN);
        });
        return how;
    }

    private TextField field(String key, StringProperty words) {
        var field = new TextField(words.get());
        field.setPromptText(messages.text(key));
        field.setAccessibleText(messages.text(key));
        field.textProperty().bindBidirectional(words);
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                model.look();
                event.consume();
            }
        });
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private Node choose(List<String> endings, String key) {
        var button = new Button(messages.text(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        var name = new Label();
        name.getStyleClass().add("strong");
        name.setMinWidth(0);
        model.fileProperty()
                .subscribe(file -> name.setText(
                        file.map(each -> String.valueOf(each.getFileName())).orElse("")));
        button.setOnAction(event -> {
            Path folder = Optional.ofNullable(
                            model.desk().project().path().toAbsolutePath().getParent())
                    .orElse(Path.of("."));
            files.open(new FileChoice.Wish(messages.text(key), messages.text("correction.files"), endings, folder))
                    .ifPresent(file -> {
                        model.fileProperty().set(Optional.of(file));
                        model.look();
                    });
        });
        return row(button, name);
    }

    private Node scopes() {
        var group = new ToggleGroup();
        var row = new HBox();
        row.getStyleClass().add("correction-row");
        for (Scope scope : Scope.values()) {
            var button = new RadioButton(
                    scope == Scope.OPEN
                            ? messages.text("correction.scope.OPEN", model.openName())
                            : messages.text("correction.scope.ALL"));
            button.setToggleGroup(group);
            button.setDisable(scope == Scope.OPEN && model.openName().isEmpty());
            button.setSelected(model.scopeProperty().get() == scope);
            button.setOnAction(event -> model.scopeProperty().set(scope));
            row.getChildren().add(button);
        }
        return row;
    }

    private Node labels() {
        var box = new CheckBox(messages.text("correction.labels"));
        box.selectedProperty().bindBidirectional(model.labelsProperty());
        return box;
    }

    private static HBox row(Node... nodes) {
        var row = new HBox(nodes);
        row.getStyleClass().add("correction-row");
        return row;
    }

    private Label label(String key, String... styles) {
        var label = new Label(messages.text(key));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }

    private void furnishList() {
        list.getStyleClass().add("correction-list");
        list.setAccessibleText(messages.text("correction.places"));
        list.setCellFactory(view -> new LineCell());
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            Line line = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.SPACE && line != null) {
                line.chosenProperty().set(!line.chosenProperty().get());
                event.consume();
            }
        });
        var nothing = new Label();
        nothing.setWrapText(true);
        nothing.getStyleClass().add("quiet");
        model.stateProperty().subscribe(state -> nothing.setText(emptiness(state)));
        list.setPlaceholder(nothing);
    }

    private String emptiness(State state) {
        return switch (state) {
            case UNASKED -> messages.text("correction.unasked");
            case LOOKING -> messages.text("correction.looking");
            case SHOWN -> messages.text("correct.same");
            case REFUSED ->
                model.problem()
                        .map(problem -> problem.sentence(messages) + " " + problem.advice(messages))
                        .orElse("");
        };
    }

    private void tell() {
        Count count = model.countProperty().get();
        boolean shown =
                model.stateProperty().get() == State.SHOWN && !model.lines().isEmpty();
        told.setText(shown ? messages.text("correction.count", count.places(), count.sources(), count.touched()) : "");
        all.setVisible(shown);
        all.setText(messages.text(
                count.places() == model.lines().size() ? "correction.choose.none" : "correction.choose.all"));
        boolean more = shown && model.elsewhere().all() > 0;
        elsewhere.setText(
                more
                        ? messages.text(
                                "correct.elsewhere",
                                model.elsewhere().names(),
                                model.elsewhere().notes())
                        : "");
        elsewhere.setVisible(more);
        elsewhere.setManaged(more);
    }

    /// A place: where it is, its words before and after, and whether segments lie on them.
    private final class LineCell extends WrappingCell<Line> {
        private final CheckBox box = new CheckBox();
        private final Label where = new Label();
        private final Label touched = new Label();
        private final ComparedWords words = new ComparedWords(messages);
        private final HBox whole = new HBox(box, new VBox(new HBox(where, touched), words));
        private Optional<Line> bound = Optional.empty();

        LineCell() {
            whole.getStyleClass().add("candidate");
            where.getStyleClass().add("found-place");
            touched.getStyleClass().addAll("small", "warn", "correction-touched");
            box.setFocusTraversable(false);
            HBox.setHgrow(whole.getChildren().getLast(), Priority.ALWAYS);
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            bound.ifPresent(old -> box.selectedProperty().unbindBidirectional(old.chosenProperty()));
            bound = Optional.empty();
            setText(null);
            if (empty || line == null) {
                setGraphic(null);
                return;
            }
            bound = Optional.of(line);
            box.selectedProperty().bindBidirectional(line.chosenProperty());
            Place place = line.place();
            where.setText(place.speaker().isEmpty() ? line.source() : line.source() + " · " + place.speaker());
            int count = place.touched().size();
            touched.setText(count == 0 ? "" : messages.text("correction.touched", count));
            words.show(new Compared(List.of(
                    new Piece(Kind.SAME, place.lead()),
                    new Piece(Kind.GONE, place.words()),
                    new Piece(Kind.NEW, place.edit().words()),
                    new Piece(Kind.SAME, place.tail()))));
            box.setAccessibleText(words.getAccessibleText());
            setGraphic(whole);
        }
    }
}
