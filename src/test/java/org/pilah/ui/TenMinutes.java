package org.pilah.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.pilah.model.CodedSegment;
import org.pilah.model.Language;
import org.pilah.model.Passage;
import org.pilah.model.Source;
import org.pilah.ui.desk.Desk;
import org.pilah.ui.desk.Place.Workspace;
import org.pilah.ui.desk.Topic;
import org.pilah.ui.help.Guide;
import org.pilah.ui.help.Markdown;
import org.pilah.ui.shell.ShellViewModel;
import org.testfx.api.FxRobot;

/// The guide's page *Ten minutes from transcript to matrix*, followed step by step in the window. Each method is one
/// section of the page, with its words.
final class TenMinutes {
    private static final Map<Language, Words> WORDS = Map.of(
            Language.INDONESIAN,
            new Words(
                    "13-bu-wati",
                    "Bu Wati",
                    "kegiatan",
                    "Ikut karena diajak tetangga; belajar mencatat uang.",
                    "waktu",
                    "Jadwal siang berbenturan dengan menjaga warung.",
                    "polaritas:penghambat",
                    "Latihan berguna, tetapi jadwalnya menghambat ibu yang berusaha."),
            Language.ENGLISH,
            new Words(
                    "13-mrs-wati",
                    "Mrs Wati",
                    "activities",
                    "Joined because a neighbour asked; learned to keep accounts.",
                    "time",
                    "Noon training clashes with minding the stall.",
                    "polarity:inhibiting",
                    "The training helps, but its hours keep women with a stall away."));

    private final ShellViewModel model;
    private final Stage stage;
    private final Answers answers;
    private final FxRobot robot = new FxRobot();
    private final Words words;

    /// What the page has people write.
    record Words(
            String source,
            String informant,
            String code,
            String paraphrase,
            String factor,
            String second,
            String filter,
            String conclusion) {}

    TenMinutes(ShellViewModel model, Stage stage, Answers answers) {
        this.model = model;
        this.stage = stage;
        this.answers = answers;
        this.words = Objects.requireNonNull(WORDS.get(model.language()), "the page in a language it is not written in");
    }

    Words words() {
        return words;
    }

    void openTheSampleStudy() {
        fire(text("start.sample"));
        until(() -> model.deskProperty().get().isPresent()
                && model.passingProperty().get().isEmpty());
        until(() -> button(text("tour.skip")).isPresent());
        fire(text("tour.skip"));
        until(() -> model.jobs().isEmpty());
    }

    void lookAtAnInterview() {
        String transcript = String.join(
                "\n",
                Markdown.lines(
                        Guide.in(model.language())
                                .page(Topic.TEN_MINUTES.page())
                                .orElseThrow(),
                        ""));
        Screens.run(() -> {
            var content = new ClipboardContent();
            content.putString(transcript);
            Clipboard.getSystemClipboard().setContent(content);
        });
        press(KeyCode.CONTROL, KeyCode.DIGIT1);
        fire(text("collect.zone.paste"));
        until(() -> canFire(text("collect.paste.look")));
        Screens.run(() -> ((TextField) shown(".paste .text-field").findFirst().orElseThrow()).setText(words.source()));
        fire(text("collect.paste.look"));
        until(() -> shown(".voices .combo-box").count() > 2);
        Screens.run(() -> {
            TextField owner = shown(".voices .combo-box")
                    .map(node -> (ComboBox<?>) node)
                    .filter(ComboBox::isEditable)
                    .map(ComboBox::getEditor)
                    .findFirst()
                    .orElseThrow();
            owner.requestFocus();
            owner.setText(words.informant());
        });
        press(KeyCode.ENTER);
        settle();
    }

    void takeItIn() {
        fire(model.messages().text("collect.preview.take", 1));
        until(() -> source().isPresent());
        until(() -> model.jobs().isEmpty());
    }

    void codeTwoPassages() {
        until(() -> Screens.on(() -> {
            var table = (TableView<?>) shown(".sources").findFirst().orElseThrow();
            return String.valueOf(table.getSelectionModel().getSelectedItem()).contains(words.source());
        }));
        fire(text("collect.source.open"));
        until(() -> shown(".transcript-text").findAny().isPresent());
        Screens.run(() -> shown(".transcript-text").findFirst().orElseThrow().requestFocus());
        settle();
        press(KeyCode.CONTROL, KeyCode.DOWN);
        press(KeyCode.CONTROL, KeyCode.DOWN);
        give(words.code(), 1);
        press(KeyCode.P);
        until(() -> stage.getScene().getFocusOwner() instanceof TextInputControl);
        Screens.run(() -> ((TextInputControl) stage.getScene().getFocusOwner()).setText(words.paraphrase()));
        press(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> segments().getFirst().segment().paraphrase().equals(words.paraphrase()));
        for (int i = 0; i < 4; i++) {
            press(KeyCode.CONTROL, KeyCode.DOWN);
        }
        give(words.factor(), 2);
        write("-");
        until(() -> segments().getLast().codings().stream()
                .anyMatch(coding -> coding.facets().containsValue("inhibiting")));
    }

    private void give(String code, int quotes) {
        press(KeyCode.ENTER);
        until(() -> shown(".palette").findAny().isPresent());
        write(code);
        press(KeyCode.ENTER);
        until(() -> segments().size() == quotes);
        // A person sees the code at the right before they go on.
        until(() -> shown(".inspector .code-chip").findAny().isPresent());
        settle();
    }

    void seeTheReductionTable() {
        Node cell = Screens.on(() -> shown(".sheet-table *")
                .filter(node -> node instanceof Labeled label
                        && text("drawer.hint.paraphrase").equals(label.getText()))
                .findFirst()
                .orElseThrow());
        robot.clickOn(cell);
        settle();
        press(KeyCode.ENTER);
        until(() -> stage.getScene().getFocusOwner() instanceof TextInputControl);
        write(words.second());
        press(KeyCode.ENTER);
        until(() -> segments().getLast().segment().paraphrase().equals(words.second()));
    }

    void openTheMatrix() {
        press(KeyCode.CONTROL, KeyCode.DIGIT3);
        until(() -> shown(".matrix-grid").findAny().isPresent());
        Screens.run(() -> icon(text("display.saved.new")).orElseThrow().fire());
        settle();
        toTheInformant();
        int rows = desk().study().codes().size();
        for (int row = 0; row < rows && !isQuoteBehind(); row++) {
            press(KeyCode.DOWN);
            settle();
        }
        // The stage comes first; beneath it stands the code itself.
        press(KeyCode.DOWN);
        until(this::isQuoteBehind);
    }

    /// Into the first row of the informant's column.
    private void toTheInformant() {
        Screens.run(() -> shown(".matrix-grid").findFirst().orElseThrow().requestFocus());
        press(KeyCode.CONTROL, KeyCode.HOME);
        // At the end stands the total, before it what has no case, before that the last informant.
        press(KeyCode.END);
        press(KeyCode.LEFT);
        press(KeyCode.LEFT);
    }

    private boolean isQuoteBehind() {
        return isBehind(segments().getFirst());
    }

    private boolean isBehind(CodedSegment quote) {
        Passage passage = quote.segment().passage();
        return Screens.on(() -> shown(".passage-words")
                .anyMatch(node -> ((Labeled) node)
                        .getText()
                        .contains(desk().material().text(passage.source(), passage.start(), passage.end()))));
    }

    void goToTheTranscriptAndBack() {
        Screens.run(() -> ((Hyperlink) shown(".passage .link").findFirst().orElseThrow()).fire());
        until(() -> model.workspaceProperty().get() == Workspace.CONDENSE);
        press(KeyCode.CONTROL, KeyCode.DIGIT3);
        until(this::isQuoteBehind);
    }

    /// Only what inhibits is counted, and rows without a number are left out: the second quote is behind the number
    /// that the informant has left.
    void countWhatInhibits() {
        Screens.run(() ->
                ((TextField) shown(".filter-field .text-field").findFirst().orElseThrow()).setText(words.filter()));
        Screens.run(() -> shown(".check-box")
                .map(CheckBox.class::cast)
                .filter(box -> text("display.leave-out-empty").equals(box.getText()))
                .findFirst()
                .orElseThrow()
                .fire());
        settle();
        toTheInformant();
        int rows = desk().study().codes().size();
        for (int row = 0; row < rows && !isBehind(segments().getLast()); row++) {
            press(KeyCode.DOWN);
            settle();
        }
        until(() -> isBehind(segments().getLast()));
    }

    void wordAConclusion() {
        Screens.run(() -> {
            var menu = (MenuButton) shown(".passage-evidence").findFirst().orElseThrow();
            menu.getOnShowing().handle(new Event(MenuButton.ON_SHOWING));
            item((Menu) menu.getItems().getFirst(), text("conclude.menu.new")).fire();
        });
        until(() -> model.workspaceProperty().get() == Workspace.CONCLUDE);
        settle();
        Screens.run(() -> shown(".conclusion-list").findFirst().orElseThrow().requestFocus());
        press(KeyCode.ENTER);
        until(() -> shown(".card-field").findAny().isPresent());
        Screens.run(() -> {
            var field = (TextInputControl) shown(".card-field").findFirst().orElseThrow();
            field.requestFocus();
            field.setText(words.conclusion());
        });
        press(KeyCode.ENTER);
        until(() -> desk().study().propositions().stream()
                .anyMatch(each -> each.text().equals(words.conclusion())));
    }

    void takeItToExcel(Path book) {
        answers.add(book);
        press(KeyCode.CONTROL, KeyCode.E);
        until(() -> Files.exists(book) && model.jobs().isEmpty());
    }

    Optional<Source> source() {
        return desk().study().sources().stream()
                .filter(each -> each.name().equals(words.source()))
                .findFirst();
    }

    /// The quotes in the interview that was brought in.
    List<CodedSegment> segments() {
        return source().map(each -> desk().material().segments(each.id())).orElse(List.of());
    }

    Desk desk() {
        return model.deskProperty().get().orElseThrow();
    }

    private static MenuItem item(Menu menu, String words) {
        return menu.getItems().stream()
                .filter(each -> words.equals(each.getText()))
                .findFirst()
                .orElseThrow();
    }

    private String text(String key) {
        return model.messages().text(key);
    }

    private void press(KeyCode... keys) {
        Keys.press(keys);
        Screens.frame();
    }

    private void write(String typed) {
        robot.write(typed);
        Screens.frame();
    }

    static void settle() {
        for (int i = 0; i < 5; i++) {
            Screens.frame();
        }
    }

    /// What was on the screen when it did not go on stands in `target/ten-minutes`.
    private void until(BooleanSupplier holds) {
        try {
            Screens.until(holds);
        } catch (AssertionError e) {
            Screens.picture(
                    stage, Path.of("target/ten-minutes", model.language().tag() + ".png"));
            throw e;
        }
    }

    private boolean canFire(String name) {
        return button(name).filter(found -> !found.isDisabled()).isPresent();
    }

    private void fire(String name) {
        Screens.run(() -> button(name)
                .orElseThrow(() -> new AssertionError("there is no button " + name))
                .fire());
        settle();
    }

    private static Optional<ButtonBase> button(String name) {
        return shown("*")
                .filter(ButtonBase.class::isInstance)
                .map(ButtonBase.class::cast)
                .filter(button -> name.equals(button.getText()))
                .findFirst();
    }

    private static Optional<ButtonBase> icon(String name) {
        return shown("*")
                .filter(ButtonBase.class::isInstance)
                .map(ButtonBase.class::cast)
                .filter(button -> name.equals(button.getAccessibleText()))
                .findFirst();
    }

    static Stream<Node> shown(String selector) {
        return List.copyOf(Window.getWindows()).stream()
                .flatMap(window -> window.getScene().getRoot().lookupAll(selector).stream())
                .filter(TenMinutes::isSeen);
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }
}
