package org.pilah.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.pilah.exchange.DemoStudy;
import org.pilah.exchange.NewStudy;
import org.pilah.messages.Messages;
import org.pilah.messages.Problem;
import org.pilah.model.Access;
import org.pilah.model.Condition;
import org.pilah.model.StudyId;
import org.pilah.project.OpenProject;
import org.pilah.project.SafetyCopies;
import org.pilah.project.Traces;
import org.pilah.task.Background;
import org.pilah.task.Job;
import org.pilah.task.Progress;
import org.pilah.ui.desk.Desk;
import org.pilah.ui.desk.Notices;
import org.pilah.ui.shell.Question.Way;

/// The way into a study and out of it: opens, makes, rescues and closes studies, asks before anything is lost, and
/// turns what stands in the way into a sentence with something to do. For the screen's thread only.
final class StudyDoor {
    private static final String SAMPLE_FOLDER = "Pilah-contoh";
    private static final String SAMPLE = "grenpul.pilah";

    /// What looking without changing helps against.
    private static final Set<String> LOOK = Set.of("journal.open-elsewhere", "journal.not-writable");

    /// What a safety copy helps against.
    private static final Set<String> RESCUE = Set.of(
            "journal.header-damaged",
            "journal.empty",
            "journal.not-a-study",
            "journal.missing",
            "journal.not-readable");

    private final House house;
    private final Background background;
    private final Teller teller;
    private final Supplier<Messages> messages;
    private final BiConsumer<OpenProject, Access> enter;
    private final ReadOnlyObjectWrapper<Optional<Desk>> desk;
    private final List<Job> disregarded = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Optional<Job>> passing = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Question>> question = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// @param desk where the open study lies
    /// @param enter what follows when a study was opened: it puts a desk there
    StudyDoor(
            House house,
            Background background,
            Teller teller,
            Supplier<Messages> messages,
            ReadOnlyObjectWrapper<Optional<Desk>> desk,
            BiConsumer<OpenProject, Access> enter) {
        this.house = house;
        this.background = background;
        this.teller = teller;
        this.messages = messages;
        this.desk = desk;
        this.enter = enter;
    }

    /// The work of opening or closing a study that is under way.
    ReadOnlyObjectWrapper<Optional<Job>> passing() {
        return passing;
    }

    /// What must be decided first.
    ReadOnlyObjectWrapper<Optional<Question>> question() {
        return question;
    }

    /// Opens the study, unless it is the one that is open.
    void open(Path file, Access access) {
        boolean isOpen = desk.get().filter(old -> isAt(old, file)).isPresent();
        if (!isOpen) {
            unlessLost(() -> pass(file, access));
        }
    }

    /// Opens the study that is open once more.
    void reload(Access access) {
        desk.get().ifPresent(old -> unlessLost(() -> pass(old.project().path(), access)));
    }

    void make(NewStudy study) {
        unlessLost(() -> pass(
                messages.get().text("shell.creating", study.details().title()),
                study.file(),
                Access.WRITE,
                progress -> study.make(
                        house.folders(), house.clock(), house.person().name())));
    }

    /// Opens the sample study, and builds it before if it is not there.
    void openSample() {
        Path folder = house.person().documents().resolve(SAMPLE_FOLDER);
        Path study = folder.resolve(SAMPLE);
        unlessLost(() -> pass(messages.get().text("shell.sample.building"), study, Access.WRITE, progress -> {
            if (!Files.exists(study)) {
                new DemoStudy(
                                house.home().resolve("samples/grenpul"),
                                folder,
                                messages.get(),
                                progress,
                                step -> progress.check())
                        .build(house.folders(), house.clock());
            }
            return OpenProject.open(study, Access.WRITE, house.folders(), house.clock(), progress);
        }));
    }

    /// Goes on from an older state of the file.
    void acceptOlder() {
        desk.get().ifPresent(old -> {
            background.inLine(
                    () -> {
                        old.project().acceptOlder();
                        return old;
                    },
                    accepted -> reload(Access.WRITE),
                    teller::failed);
        });
    }

    /// Puts the newest safety copy beside the study and opens it.
    void openCopy(SafetyCopies copies, Path study) {
        String name = String.valueOf(study.getFileName()).replaceFirst("\\.pilah$", "");
        String title = messages.get().text("shell.copy.name", name);
        unlessLost(() -> pass(
                messages.get().text("shell.opening", title),
                study.resolveSibling(title),
                Access.WRITE,
                progress -> OpenProject.open(
                        copies.putBeside(title), Access.WRITE, house.folders(), house.clock(), progress)));
    }

    /// Tells what this computer keeps of the open study beside its file, and removes it if the person wants: the
    /// study is closed before, and no longer offered here.
    ///
    /// @param left what is done before it is closed
    void removeTraces(Runnable left) {
        desk.get().ifPresent(open -> {
            StudyId study = open.study().id();
            background.ask(
                    () -> Traces.of(study, house.folders()),
                    kept -> ask(
                            messages.get().text("shell.traces.heading"),
                            messages.get().text("shell.traces.sentence", kept.copies(), megabytes(kept)),
                            List.of(
                                    way("shell.traces.stay", () -> {}),
                                    way(
                                            "shell.traces.remove",
                                            () -> unlessLost(() -> {
                                                // Before the start page comes, which lists what is remembered.
                                                left.run();
                                                Path file = open.project().path();
                                                house.settings().forget(file, study);
                                                close(() -> remove(file));
                                            })))));
        });
    }

    private void remove(Path file) {
        background.inLine(
                () -> Traces.remove(file, house.folders()),
                removed -> teller.tell(messages.get().text("traces.removed", removed.copies(), megabytes(removed))),
                teller::failed);
    }

    private static double megabytes(Traces traces) {
        return traces.bytes() / 1_000_000.0;
    }

    private void pass(Path file, Access access) {
        pass(
                messages.get().text("shell.opening", String.valueOf(file.getFileName())),
                file,
                access,
                progress -> OpenProject.open(file, access, house.folders(), house.clock(), progress));
    }

    /// A study that cannot be opened leaves the person where they were. One that is opened once more is closed
    /// before, or it would stand in its own way.
    private void pass(String title, Path file, Access access, Function<Progress, OpenProject> opening) {
        boolean again = desk.get().filter(old -> isAt(old, file)).isPresent();
        Runnable start = () -> track(background.runInLine(
                title,
                opening,
                project -> {
                    Optional<Desk> old = desk.get();
                    List<Job> left = background.jobs();
                    enter.accept(project, access);
                    old.ifPresent(each -> closeBehind(each, left, () -> {}));
                },
                failure -> refused(failure, file, access, again)));
        if (again) {
            close(start);
        } else {
            start.run();
        }
    }

    private void refused(Throwable failure, Path file, Access access, boolean wasOpen) {
        if (!(failure instanceof Problem problem)) {
            teller.failed(failure);
            return;
        }
        Optional<SafetyCopies> copies = RESCUE.contains(problem.key())
                ? SafetyCopies.of(file, house.folders())
                        .filter(found -> found.newest().isPresent())
                : Optional.empty();
        if (wasOpen && access == Access.WRITE && LOOK.contains(problem.key())) {
            teller.problem(problem);
            pass(file, Access.READ);
        } else if (LOOK.contains(problem.key()) && access == Access.WRITE) {
            offer(problem, "shell.look", () -> open(file, Access.READ));
        } else if (copies.isPresent()) {
            offer(problem, "shell.copy.open", () -> openCopy(copies.get(), file));
        } else if (problem.key().equals("journal.missing")) {
            offer(problem, "shell.forget", () -> house.settings().forget(file));
        } else {
            teller.problem(problem);
        }
    }

    private void offer(Problem problem, String key, Runnable action) {
        teller.problem(problem, new Notices.Offer(messages.get().text(key), action));
    }

    /// What opening brought to light and is to be told once.
    void tellCondition(OpenProject project) {
        switch (project.condition()) {
            case Condition.Torn(var bytes, var aside) -> teller.problem(new Problem("check.torn", bytes, aside));
            case Condition.TornUntouched(var bytes) -> teller.problem(new Problem("check.torn-untouched", bytes));
            case Condition.Sound _, Condition.Damaged _, Condition.Older _ -> {
                // Nothing, or what the banner says all the time.
            }
        }
    }

    /// Does it when nothing gets lost by it, or the person wants it all the same.
    void unlessLost(Runnable then) {
        desk.get()
                .ifPresentOrElse(open -> open.saving().whenSettled(() -> askUnsaved(open, then)), () -> askJobs(then));
    }

    private void askUnsaved(Desk open, Runnable then) {
        int lost = open.saving().unsaved().size();
        if (lost == 0) {
            askJobs(then);
            return;
        }
        ask(
                messages.get().text("shell.unsaved.heading"),
                messages.get().text("shell.unsaved.sentence", lost),
                List.of(
                        way("shell.unsaved.retry", () -> {
                            open.saving().retry();
                            unlessLost(then);
                        }),
                        way("shell.unsaved.stay", () -> {}),
                        way("shell.unsaved.drop", () -> askJobs(then))));
    }

    private void askJobs(Runnable then) {
        List<Job> jobs = background.jobs().stream()
                .filter(job -> !disregarded.contains(job))
                .toList();
        if (jobs.isEmpty()) {
            then.run();
            return;
        }
        ask(
                messages.get().text("shell.working.heading"),
                messages.get()
                        .text(
                                "shell.working.sentence",
                                jobs.size(),
                                jobs.getFirst().title()),
                List.of(way("shell.working.stay", () -> {}), way("shell.working.stop", () -> {
                    jobs.forEach(Job::stop);
                    then.run();
                })));
    }

    private void ask(String heading, String sentence, List<Way> ways) {
        question.set(Optional.of(new Question(heading, sentence, ways)));
    }

    private Way way(String key, Runnable action) {
        return new Way(messages.get().text(key), () -> {
            question.set(Optional.empty());
            action.run();
        });
    }

    /// Closes the study, if one is open; `then` follows.
    void close(Runnable then) {
        Optional<Desk> open = desk.get();
        if (open.isEmpty()) {
            then.run();
            return;
        }
        desk.set(Optional.empty());
        closeBehind(open.get(), background.jobs(), then);
    }

    /// Closes the study while its screens are still to be seen: nobody comes back to them.
    void closeForGood(Runnable then) {
        desk.get().ifPresentOrElse(open -> closeBehind(open, background.jobs(), then), then);
    }

    /// Work for a study that is left would only keep it open.
    private void closeBehind(Desk old, List<Job> left, Runnable then) {
        old.leave();
        old.saving().end();
        left.forEach(Job::stop);
        String title =
                messages.get().text("shell.closing", old.study().details().title());
        Job closing = background.runInLine(
                title,
                progress -> {
                    old.project().close();
                    return true;
                },
                closed -> then.run(),
                failure -> {
                    teller.failed(failure);
                    then.run();
                });
        disregard(closing);
        track(closing);
    }

    /// Nobody needs to be asked about this work: nothing is lost when it is stopped.
    void disregard(Job job) {
        disregarded.removeIf(Job::isOver);
        disregarded.add(job);
    }

    private void track(Job job) {
        if (job.isOver()) {
            return;
        }
        passing.set(Optional.of(job));
        Runnable look = () -> {
            if (job.isOver() && passing.get().filter(job::equals).isPresent()) {
                passing.set(Optional.empty());
            }
        };
        job.watch(look);
        look.run();
    }

    private static boolean isAt(Desk desk, Path file) {
        return plain(desk.project().path()).equals(plain(file));
    }

    private static Path plain(Path file) {
        return file.toAbsolutePath().normalize();
    }
}
