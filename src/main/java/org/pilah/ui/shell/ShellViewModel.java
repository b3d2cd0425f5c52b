package org.pilah.ui.shell;

import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pilah.exchange.NewStudy;
import org.pilah.messages.Messages;
import org.pilah.messages.Problem;
import org.pilah.model.Access;
import org.pilah.model.Condition;
import org.pilah.model.Language;
import org.pilah.project.OpenProject;
import org.pilah.project.SafetyCopies;
import org.pilah.task.Background;
import org.pilah.task.Job;
import org.pilah.ui.desk.Desk;
import org.pilah.ui.desk.Notices;
import org.pilah.ui.desk.Place;
import org.pilah.ui.desk.Place.Workspace;
import org.pilah.ui.desk.Saving;
import org.pilah.ui.desk.Settings;

/// The window's mind: which study is open, in which language, in which workspace; what is being worked on and what
/// is to be told. For the screen's thread only.
public final class ShellViewModel {
    private static final String LANGUAGE = "language";
    private static final String CODER = "coder";
    private static final String LAST_OPEN = "open";
    private static final String WORKSPACE = "workspace.";

    private final House house;
    private final Background background;
    private final Teller teller;
    private final StudyDoor door;
    private final Appearance appearance;
    private final ReadOnlyObjectWrapper<Messages> messages;
    private final ReadOnlyObjectWrapper<Optional<Desk>> desk = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Banner>> banner = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Workspace> workspace = new SimpleObjectProperty<>(Workspace.COLLECT);
    private final ReadOnlyObjectWrapper<Optional<Place>> place = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<Job> jobs = FXCollections.observableArrayList();
    private final ObservableList<Job> shownJobs = FXCollections.unmodifiableObservableList(jobs);
    private final List<Notice> refusals = new ArrayList<>();
    private Access access = Access.WRITE;

    public ShellViewModel(House house, Function<Consumer<Throwable>, Background> background) {
        this.house = house;
        Language language = Language.of(house.settings().text(LANGUAGE, ""))
                .orElse(house.person().language());
        this.messages = new ReadOnlyObjectWrapper<>(messages(language));
        this.appearance = new Appearance(house.settings());
        this.teller = new Teller(house.folders(), messages::get);
        this.background = background.apply(teller::failed);
        this.background.watch(this::watch);
        this.door = new StudyDoor(house, this.background, teller, messages::get, desk, this::enter);
    }

    public House house() {
        return house;
    }

    public Background background() {
        return background;
    }

    public Appearance appearance() {
        return appearance;
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

    /// What is to be known all the time while this study is open.
    public ReadOnlyObjectProperty<Optional<Banner>> bannerProperty() {
        return banner.getReadOnlyProperty();
    }

    public ObjectProperty<Workspace> workspaceProperty() {
        return workspace;
    }

    /// Where the person was brought last.
    public ReadOnlyObjectProperty<Optional<Place>> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /// The work of opening or closing a study that is under way: until it is over there is nothing else to do.
    public ReadOnlyObjectProperty<Optional<Job>> passingProperty() {
        return door.passing().getReadOnlyProperty();
    }

    /// What the person must decide before it goes on.
    public ReadOnlyObjectProperty<Optional<Question>> questionProperty() {
        return door.question().getReadOnlyProperty();
    }

    /// The person does not want to decide: everything stays as it is.
    public void leaveUndecided() {
        door.question().set(Optional.empty());
    }

    /// Long work that is under way.
    public ObservableList<Job> jobs() {
        return shownJobs;
    }

    public ObservableList<Notice> notices() {
        return teller.notices();
    }

    public void dismiss(Notice notice) {
        teller.dismiss(notice);
    }

    /// Something happened, in one sentence, and one thing can be done with it.
    public void tell(String sentence, Notices.Offer offer) {
        teller.tell(sentence, offer);
    }

    /// What could not be done is told.
    public void failed(Throwable failure) {
        teller.failed(failure);
    }

    public Language language() {
        return Language.of(messages().language()).orElse(Language.ENGLISH);
    }

    public void speak(Language language) {
        house.settings().put(LANGUAGE, language.tag());
        messages.set(messages(language));
        desk.get().ifPresent(old -> {
            // What was chosen at that place lies on the desk; going there once more would choose something else.
            place.set(Optional.of(new Place.Room(workspace.get())));
            desk.set(Optional.of(old.in(messages.get())));
            showBanner(old.project());
        });
    }

    /// Brings the person there.
    public void go(Place wanted) {
        workspace.set(wanted.workspace());
        place.set(Optional.of(wanted));
        desk.get()
                .ifPresent(open -> house.settings()
                        .note(
                                WORKSPACE + open.study().id().value(),
                                wanted.workspace().name()));
    }

    /// Opens a study. The one that is open is closed once the other one is there.
    public void open(Path file) {
        door.open(file, Access.WRITE);
    }

    /// Opens a study to look at it, also while somebody else changes it.
    public void look(Path file) {
        door.open(file, Access.READ);
    }

    /// Makes a study and opens it.
    public void make(NewStudy study) {
        door.make(study);
    }

    /// Opens the sample study, which is built when it is not there yet.
    public void openSample() {
        door.openSample();
    }

    /// The study that was open when the program ended, if there was one.
    public void resume() {
        String last = house.settings().text(LAST_OPEN, "");
        house.settings().recent().stream()
                .map(Settings.Recent::file)
                .filter(file -> file.toString().equals(last))
                .findFirst()
                .ifPresent(this::open);
    }

    /// Back to the start page, unless something would get lost.
    public void leaveStudy() {
        door.unlessLost(() -> {
            house.settings().put(LAST_OPEN, "");
            close(() -> {});
        });
    }

    /// Ends the program, unless something would get lost: `then` follows once the study is closed.
    public void quit(Runnable then) {
        door.unlessLost(() -> {
            house.settings().save();
            door.closeForGood(then);
        });
    }

    /// Asks whether this computer's copies of the study shall go, and removes them.
    public void removeTraces() {
        door.removeTraces(() -> house.settings().put(LAST_OPEN, ""));
    }

    /// The system has shown files to choose from.
    public void filesWereShown() {
        desk.get().ifPresent(Desk::filesWereShown);
    }

    /// Closes the study, if one is open; `then` follows.
    public void close(Runnable then) {
        door.close(then);
    }

    /// Ends all work.
    public void end() {
        house.settings().save();
        background.close();
    }

    /// Who codes from now on.
    public void codeAs(String name) {
        String wanted = name.strip();
        if (!wanted.isEmpty()) {
            house.settings().put(CODER, wanted);
            desk.get().ifPresent(open -> open.saving().codeAs(wanted));
        }
    }

    private void enter(OpenProject project, Access wanted) {
        access = wanted;
        Path file = project.path().toAbsolutePath().normalize();
        house.settings()
                .opened(new Settings.Recent(
                        file, project.study().details().title(), house.clock().instant()));
        house.settings().put(LAST_OPEN, file.toString());
        String coder = house.settings().text(CODER, house.person().name());
        var saving = new Saving(project, background, coder, this::refused);
        saving.stateProperty().subscribe(this::look);
        place.set(Optional.empty());
        desk.set(Optional.of(deskOn(project, saving)));
        showBanner(project);
        door.tellCondition(project);
        go(new Place.Room(roomLeft(project)));
    }

    /// The workspace in which the study was left; a study without a source begins where sources come in.
    private Workspace roomLeft(OpenProject project) {
        String left = house.settings().text(WORKSPACE + project.study().id().value(), Workspace.CONDENSE.name());
        return project.study().sources().isEmpty()
                ? Workspace.COLLECT
                : Arrays.stream(Workspace.values())
                        .filter(each -> each.name().equals(left))
                        .findFirst()
                        .orElse(Workspace.CONDENSE);
    }

    private Desk deskOn(OpenProject project, Saving saving) {
        return new Desk(project, saving, background, messages.get(), teller, this::go);
    }

    /// What the disk refused can be tried again.
    private void refused(Throwable failure) {
        Optional<Saving> stuck = desk.get()
                .map(Desk::saving)
                .filter(saving -> saving.stateProperty().get() == Saving.State.UNSAVED);
        if (stuck.isPresent() && failure instanceof Problem problem) {
            var retry = new Notices.Offer(messages().text("shell.retry"), stuck.get()::retry);
            refusals.add(teller.problem(problem, retry));
        } else {
            teller.failed(failure);
        }
    }

    /// Once everything is saved, nobody needs to hear that it was not.
    private void look(Saving.State state) {
        if (state == Saving.State.SAVED) {
            refusals.forEach(teller::dismiss);
            refusals.clear();
        }
    }

    private void showBanner(OpenProject project) {
        banner.set(Optional.empty());
        if (project.writable()) {
            return;
        }
        var copies = SafetyCopies.of(project.study().id(), project.path(), house.folders());
        boolean inNeed =
                project.condition() instanceof Condition.Damaged || project.condition() instanceof Condition.Older;
        background.ask(() -> inNeed ? copies.newest() : Optional.<SafetyCopies.Newest>empty(), newest -> {
            if (desk.get().filter(open -> open.project() == project).isPresent()) {
                banner.set(Optional.of(banner(project, copies, newest)));
            }
        });
    }

    private Banner banner(OpenProject project, SafetyCopies copies, Optional<SafetyCopies.Newest> newest) {
        var ways = new ArrayList<Question.Way>();
        newest.ifPresent(copy -> ways.add(new Question.Way(
                messages().text("shell.banner.copy", time(copy), copy.revision()),
                () -> door.openCopy(copies, project.path()))));
        return switch (project.condition()) {
            case Condition.Damaged(var line, var _, var _, var good) ->
                new Banner(messages().text("shell.banner.damaged", line, good.number()), ways);
            case Condition.Older(var here, var last) -> {
                ways.add(way("shell.banner.accept", door::acceptOlder));
                yield new Banner(messages().text("shell.banner.older", here.number(), last.number()), ways);
            }
            case Condition.Sound _, Condition.Torn _, Condition.TornUntouched _ ->
                new Banner(
                        messages().text("shell.banner.read-only"),
                        List.of(
                                way("shell.banner.reload", () -> door.reload(access)),
                                way("shell.banner.write", () -> door.reload(Access.WRITE))));
        };
    }

    private Question.Way way(String key, Runnable action) {
        return new Question.Way(messages().text(key), action);
    }

    private String time(SafetyCopies.Newest copy) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(messages().locale())
                .format(ZonedDateTime.ofInstant(copy.made(), house.clock().getZone()));
    }

    /// Work that only prepares answers: nobody is asked before it is stopped.
    void disregard(Job job) {
        door.disregard(job);
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
}
