package org.pilah.ui.shell;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.pilah.messages.Messages;
import org.pilah.ui.control.HelpPlace;
import org.pilah.ui.desk.Desk;
import org.pilah.ui.desk.Place.Workspace;
import org.pilah.ui.desk.Topic;
import org.pilah.ui.help.HelpWindow;
import org.pilah.ui.help.Tour;
import org.pilah.ui.help.TourViewModel;

/// Leads people: the guide at the page for the place where they are, and the tour on the sample study.
final class Guidance {
    private static final Map<Workspace, Topic> PAGES = Map.of(
            Workspace.COLLECT, Topic.IMPORTING,
            Workspace.CONDENSE, Topic.CODING,
            Workspace.DISPLAY, Topic.DISPLAYS,
            Workspace.CONCLUDE, Topic.CONCLUSIONS);

    private final ShellViewModel model;
    private final Parent window;
    private final HelpWindow help;
    private final TourViewModel steps;
    private final Tour tour;
    private final EventHandler<KeyEvent> key = this::pressed;
    private final ListChangeListener<Window> windows = this::changed;

    /// @param window all that is in the program's window
    /// @param layer lies over it
    Guidance(ShellViewModel model, Parent window, Pane layer) {
        this.model = model;
        this.window = window;
        this.help = new HelpWindow(window::getScene, this::tour);
        this.steps = new TourViewModel(model.house().settings(), model::go);
        this.tour = new Tour(steps, window, layer, model.messages());
        model.messagesProperty().subscribe(messages -> help.speak(messages));
        model.workspaceProperty().subscribe(steps::arrived);
        Window.getWindows().addListener(new WeakListChangeListener<>(windows));
    }

    /// Windows and popovers over the program's own, such as the gallery of frameworks, hear F1 as that does.
    private void changed(ListChangeListener.Change<? extends Window> change) {
        while (change.next()) {
            change.getAddedSubList().stream()
                    .filter(this::isOverOurs)
                    .forEach(added -> added.addEventHandler(KeyEvent.KEY_PRESSED, key));
            change.getRemoved().forEach(removed -> removed.removeEventHandler(KeyEvent.KEY_PRESSED, key));
        }
    }

    private boolean isOverOurs(Window other) {
        Window beneath = switch (other) {
            case Stage over -> over.getOwner();
            case PopupWindow over -> over.getOwnerWindow();
            default -> null;
        };
        return beneath != null && (Objects.equals(beneath.getScene(), window.getScene()) || isOverOurs(beneath));
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.F1 && event.getSource() instanceof Window over) {
            help(over.getScene());
            event.consume();
        }
    }

    /// Opens the guide at the page for the node that has the keyboard, else for the workspace.
    void help() {
        help(window.getScene());
    }

    private void help(Scene scene) {
        Node focused = Optional.ofNullable(scene.getFocusOwner()).orElse(scene.getRoot());
        Topic usual = model.deskProperty().get().isEmpty()
                ? Topic.TEN_MINUTES
                : PAGES.getOrDefault(model.workspaceProperty().get(), Topic.TEN_MINUTES);
        help(HelpPlace.of(focused).orElse(usual));
    }

    void help(Topic topic) {
        help.open(topic, model.messages());
    }

    /// Begins the tour; the sample study is opened for it.
    void tour() {
        help.hide();
        if (model.deskProperty().get().filter(Guidance::isSample).isPresent()) {
            steps.begin();
        } else {
            steps.await();
            model.openSample();
        }
    }

    /// Another study, or none, is in the window, or it speaks another language.
    void furnished(Optional<Desk> desk) {
        tour.speak(model.messages());
        boolean inSample = desk.filter(Guidance::isSample).isPresent();
        if (!inSample) {
            steps.stepProperty().get().ifPresent(step -> steps.end());
        } else if (steps.stepProperty().get().isEmpty()) {
            steps.atSample();
        }
    }

    /// The sample study bears its title, in whichever language it was made.
    private static boolean isSample(Desk desk) {
        String title = desk.study().details().title();
        return Stream.of(Messages.indonesian(), Messages.english())
                .map(messages -> messages.text("demo.title"))
                .anyMatch(title::equals);
    }
}
