package org.pilah.ui.shell;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pilah.messages.Messages;
import org.pilah.messages.Problem;
import org.pilah.model.Access;
import org.pilah.model.Language;
import org.pilah.project.OpenProject;
import org.pilah.task.Background;
import org.pilah.task.Job;
import org.pilah.task.Progress;
import org.pilah.ui.desk.Desk;
import org.pilah.ui.desk.Place;
import org.pilah.ui.desk.Place.Workspace;
import org.pilah.ui.desk.Saving;
import org.pilah.ui.desk.Settings;

/// The window's mind: which study is open, in which language, in which workspace; what is being worked on and what
/// is to be told. For the screen's thread only.
public final class ShellViewModel {
    private static final String LANGUAGE = "language";
    private static final String CODER = "coder";

    private final House house;
    private final Background background;
    private final Teller teller;
    private final ReadOnlyObjectWrapper<Messages> messages;
    private final ReadOnlyObjectWrapper<Optional<Desk>> desk = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Workspace> workspace = new SimpleObjectProperty<>(Workspace.COLLECT);
    private final ReadOnlyObjectWrapper<Optional<Place>> place = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<Job> jobs = FXCollections.observableArrayList();

    public ShellViewModel(House house, Function<Consumer<Throwable>, Background> background) {
        this.house = house;
        Language language = Language.of(house.settings().text(LANGUAGE, "")).orElse(house.language());
        this.messages = new ReadOnlyObjectWrapper<>(messages(language));
        this.teller = new Teller(house.folders(), messages::get);
        this.background = background.apply(teller::failed);
        this.background.watch(this::watch);
    }

    public House house() {
        return house;
    }

    public ReadOnlyObjectProperty<Messages> messagesProperty() {
        return messages.getReadOnlyProperty();
    }

    public Messages messages() {
        return messages.get();
    }

    /// The open study in the spoken language; empty on the start page.
    public ReadOnlyObjectProperty<Optional<Desk>> deskProperty() {
        return desk.getReadOnlyProperty();
    }

    public ObjectProperty<Workspace> workspaceProperty() {
        return workspace;
    }

    /// Where the person was brought last.
    public ReadOnlyObjectProperty<Optional<Place>> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /// Long work that is under way.
    public ObservableList<Job> jobs() {
        return FXCollections.unmodifiableObservableList(jobs);
    }

    public ObservableList<Notice> notices() {
        return teller.notices();
    }

    /// What could not be done is told.
    public void failed(Throwable failure) {
        teller.failed(failure);
    }

    public void speak(Language language) {
        house.settings().put(LANGUAGE, language.tag());
        messages.set(messages(language));
        desk.get().ifPresent(old -> {
            old.leave();
            desk.set(Optional.of(deskOn(old.project(), old.saving())));
        });
    }

    /// Brings the person there.
    public void go(Place wanted) {
        workspace.set(wanted.workspace());
        place.set(Optional.of(wanted));
    }

    /// Opens a study; the one that is open is closed first.
    public void open(Path file) {
        open(file, Access.WRITE);
    }

    /// Opens a study to look at it, also while somebody else changes it.
    public void look(Path file) {
        open(file, Access.READ);
    }

    private void open(Path file, Access access) {
        open(
                messages().text("shell.opening", String.valueOf(file.getFileName())),
                progress -> OpenProject.open(file, access, house.folders(), house.clock(), progress));
    }

    /// Makes a study and opens it.
    public void create(Path file, String title) {
        open(
                messages().text("shell.creating", title),
                progress -> OpenProject.create(file, title, house.folders(), house.clock()));
    }

    private void open(String title, Function<Progress, OpenProject> opening) {
        close(() -> background.runInLine(title, opening, this::show, this::refused));
    }

    private void refused(Throwable failure) {
        if (failure instanceof Problem problem) {
            teller.problem(problem);
        } else {
            teller.failed(failure);
        }
    }

    private void show(OpenProject project) {
        house.settings()
                .opened(new Settings.Recent(
                        project.path().toAbsolutePath(),
                        project.study().details().title(),
                        house.clock().instant()));
        String coder = house.settings().text(CODER, house.user());
        var saving = new Saving(project, background, coder, teller::failed);
        desk.set(Optional.of(deskOn(project, saving)));
        go(new Place.Room(project.study().sources().isEmpty() ? Workspace.COLLECT : Workspace.CONDENSE));
    }

    private Desk deskOn(OpenProject project, Saving saving) {
        return new Desk(project, saving, background, messages.get(), teller, this::go);
    }

    /// Closes the study, if one is open; `then` follows.
    public void close(Runnable then) {
        Optional<Desk> open = desk.get();
        if (open.isEmpty()) {
            then.run();
            return;
        }
        Desk old = open.get();
        old.leave();
        desk.set(Optional.empty());
        background.inLine(
                () -> {
                    old.project().close();
                    return true;
                },
                closed -> then.run(),
                teller::failed);
    }

    /// Closes the study and ends all work.
    public void end() {
        desk.get().ifPresent(open -> {
            open.leave();
            background.inLine(
                    () -> {
                        open.project().close();
                        return true;
                    },
                    closed -> {},
                    failure -> {});
        });
        background.close();
    }

    private void watch(Job job) {
        jobs.add(job);
        job.watch(() -> {
            if (job.isOver()) {
                jobs.remove(job);
            }
        });
        if (job.isOver()) {
            jobs.remove(job);
        }
    }

    private static Messages messages(Language language) {
        return language == Language.INDONESIAN ? Messages.indonesian() : Messages.english();
    }

    /// For tests and the window: everything on the screen's thread.
    public Executor screen() {
        return background.screen();
    }
}
