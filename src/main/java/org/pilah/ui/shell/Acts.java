package org.pilah.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.pilah.exchange.Program;
import org.pilah.messages.Messages;
import org.pilah.ui.conclude.ConcludeView;
import org.pilah.ui.condense.CondenseView;
import org.pilah.ui.control.FileChoice;
import org.pilah.ui.control.Folder;
import org.pilah.ui.control.HelpPlace;
import org.pilah.ui.control.KeyList;
import org.pilah.ui.control.Overlay;
import org.pilah.ui.desk.Desk;
import org.pilah.ui.desk.Topic;
import org.pilah.ui.desk.Workbooks;
import org.pilah.ui.display.DisplayView;
import org.pilah.ui.start.NewStudyForm;
import org.pilah.ui.start.NewStudyViewModel;

/// What can be done from everywhere in the window, by menu, button or key.
final class Acts {
    private static final List<String> STUDIES = List.of("*.pilah");
    private static final List<String> WORKBOOKS = List.of("*.xlsx");

    private final ShellViewModel model;
    private final Overlay overlay;
    private final FileChoice files;
    private final Guidance guidance;

    Acts(ShellViewModel model, Overlay overlay, FileChoice files, Guidance guidance) {
        this.model = model;
        this.overlay = overlay;
        this.files = files;
        this.guidance = guidance;
    }

    void newStudy() {
        var form = new NewStudyViewModel(
                model.messages(), model.background(), model.house().person().documents());
        var content = new NewStudyForm(form, files, study -> {
            overlay.close();
            model.make(study);
        });
        open("start.new.heading", Topic.TEN_MINUTES, content);
    }

    void openStudy() {
        files.open(new FileChoice.Wish(text("shell.open.title"), text("shell.study-files"), STUDIES, lastFolder()))
                .ifPresent(model::open);
    }

    void export() {
        desk().ifPresent(open -> {
            var workbooks = new Workbooks(open);
            Path place = open.project().path().toAbsolutePath().resolveSibling(workbooks.name());
            files.save(new FileChoice.Wish(
                            text("conclude.export.where"), text("conclude.export.files"), WORKBOOKS, place))
                    .ifPresent(target -> workbooks.write(target, file -> Folder.show(open, file)));
        });
    }

    void check() {
        desk().ifPresent(open -> new ErrandsViewModel(open, model.house()).check(lines -> {
            var list = new VBox();
            list.getStyleClass().add("card-lines");
            for (String line : lines) {
                var label = new Label(line);
                label.setWrapText(true);
                list.getChildren().add(label);
            }
            list.getChildren().getFirst().getStyleClass().add("strong");
            list.getChildren().add(buttons(closing("shell.close")));
            open("shell.check.heading", Topic.TROUBLE, list);
        }));
    }

    void history() {
        desk().ifPresent(open -> new ErrandsViewModel(open, model.house()).history(deeds -> {
            var list = new ListView<ErrandsViewModel.Deed>();
            list.getStyleClass().add("history");
            list.getItems().setAll(deeds);
            list.setCellFactory(view -> new DeedCell());
            open("shell.history.heading", Topic.STUDY_FILE, list);
        }));
    }

    /// The keys of the whole program.
    void keys() {
        var list = new ArrayList<>(Keys.list(messages()));
        list.addAll(CondenseView.keys(messages()));
        list.addAll(DisplayView.keys(messages()));
        list.addAll(ConcludeView.keys(messages()));
        open("shell.keys.heading", Topic.KEYS, new KeyList(list));
    }

    /// The guide, at the page for the place where one is.
    void help() {
        guidance.help();
    }

    void tour() {
        guidance.tour();
    }

    void about() {
        var name = new Label("Pilah " + Program.version());
        name.getStyleClass().add("strong");
        var words = new Label(text("shell.about.words"));
        words.setWrapText(true);
        words.getStyleClass().add("quiet");
        var places = new Label(text(
                "shell.about.places",
                model.house().folders().cache().toString(),
                model.house().folders().data().toString()));
        places.setWrapText(true);
        places.getStyleClass().addAll("small", "quiet");
        var all = new VBox(name, words, places, buttons(closing("shell.close")));
        all.getStyleClass().add("card-lines");
        open("shell.about.heading", Topic.STUDY_FILE, all);
    }

    void details() {
        desk().ifPresent(open -> open(
                "shell.details.heading",
                Topic.TEAM,
                new DetailsForm(new TopViewModel(open), model.messages(), overlay::close)));
    }

    void words() {
        desk().ifPresent(open -> open(
                "shell.words.heading",
                Topic.QUERIES,
                new WordsForm(new WordsViewModel(open), model.messages(), overlay::close)));
    }

    void otherCoder() {
        desk().ifPresent(open -> open("shell.coder.heading", Topic.TEAM, new CoderForm(model.messages(), name -> {
            overlay.close();
            model.codeAs(name);
        })));
    }

    /// Puts the question and takes the answer; closing the card is to answer nothing.
    void ask(Question question) {
        var sentence = new Label(question.sentence());
        sentence.setWrapText(true);
        var row = new FlowPane();
        row.getStyleClass().add("card-buttons");
        for (Question.Way way : question.ways()) {
            var button = new Button(way.words());
            button.setOnAction(event -> {
                overlay.close();
                way.action().run();
            });
            row.getChildren().add(button);
        }
        row.getChildren().getFirst().getStyleClass().add("main");
        var all = new VBox(sentence, row);
        all.getStyleClass().addAll("card-lines", "question");
        overlay.open(question.heading(), all, model::leaveUndecided);
    }

    /// A card over the window, and the page of the guide that speaks of it.
    private void open(String heading, Topic topic, Node content) {
        HelpPlace.mark(content, topic);
        overlay.open(text(heading), content);
    }

    private Button closing(String key) {
        var button = new Button(text(key));
        button.getStyleClass().add("main");
        button.setOnAction(event -> overlay.close());
        return button;
    }

    private static HBox buttons(Button... buttons) {
        var row = new HBox(buttons);
        row.getStyleClass().add("card-buttons");
        return row;
    }

    private Optional<Desk> desk() {
        return model.deskProperty().get();
    }

    private Path lastFolder() {
        return model.house().settings().recent().stream()
                .map(recent -> recent.file().toAbsolutePath().getParent())
                .findFirst()
                .orElse(model.house().person().documents());
    }

    private String text(String key, Object... arguments) {
        return messages().text(key, arguments);
    }

    private Messages messages() {
        return model.messages();
    }

    /// One step of the history: when and who above, what beneath.
    private static final class DeedCell extends ListCell<ErrandsViewModel.Deed> {
        @Override
        protected void updateItem(ErrandsViewModel.Deed deed, boolean empty) {
            super.updateItem(deed, empty);
            if (empty || deed == null) {
                setGraphic(null);
                return;
            }
            var head = new Label(deed.time() + " · " + deed.by());
            head.getStyleClass().addAll("small", "quiet");
            var what = new Label(deed.what());
            what.setWrapText(true);
            setGraphic(new VBox(head, what));
        }
    }
}
