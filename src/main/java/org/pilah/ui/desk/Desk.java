package org.pilah.ui.desk;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.pilah.messages.Messages;
import org.pilah.model.Change;
import org.pilah.model.Language;
import org.pilah.model.Material;
import org.pilah.model.Study;
import org.pilah.project.OpenProject;
import org.pilah.project.Words;
import org.pilah.task.Background;
import org.pilah.task.Progress;

/// The open study in one language, with what every screen needs around it: how to change it, to ask it, to be told
/// of changes, to tell the person something, and to bring them somewhere else.
///
/// For the screen's thread only. When the language is switched, the desk is left for another one on the same study.
public final class Desk {
    private final OpenProject project;
    private final Saving saving;
    private final Background background;
    private final Messages messages;
    private final Notices notices;
    private final Consumer<Place> guide;
    private final List<Consumer<Change>> watchers = new CopyOnWriteArrayList<>();
    private final Map<Class<?>, Supplier<?>> lying = new HashMap<>();
    private final Map<Class<?>, Object> brought = new HashMap<>();
    private volatile boolean left;

    public Desk(
            OpenProject project,
            Saving saving,
            Background background,
            Messages messages,
            Notices notices,
            Consumer<Place> guide) {
        this.project = project;
        this.saving = saving;
        this.background = background;
        this.messages = messages;
        this.notices = notices;
        this.guide = guide;
        project.watch(change -> {
            if (!left) {
                background.screen().execute(() -> tell(change));
            }
        });
    }

    /// Leaves this desk for one in another language, on which everything lies as it lay here.
    public Desk in(Messages language) {
        var next = new Desk(project, saving, background, language, notices, guide);
        next.brought.putAll(brought);
        lying.forEach((kind, thing) -> next.brought.put(kind, thing.get()));
        leave();
        return next;
    }

    /// What lay on the desk before this one, if there was one; and from now on `now` tells what lies here, when
    /// this desk is left for another one. A value without a word of one language.
    public <T> Optional<T> lay(Class<T> kind, Supplier<T> now) {
        lying.put(kind, now);
        return Optional.ofNullable(kind.cast(brought.get(kind)));
    }

    private void tell(Change change) {
        if (!left) {
            watchers.forEach(watcher -> watcher.accept(change));
        }
    }

    public OpenProject project() {
        return project;
    }

    /// The system has shown files: its window may have let go of the study file's lock.
    public void filesWereShown() {
        background.ask(
                () -> {
                    project.hold();
                    return true;
                },
                held -> {});
    }

    /// What is small in the study, as it is now.
    public Study study() {
        return project.study();
    }

    /// Texts, segments and codings. Asking takes about a millisecond for one source; ask for much in the
    /// background.
    public Material material() {
        return project.material();
    }

    public Saving saving() {
        return saving;
    }

    public Background background() {
        return background;
    }

    public Messages messages() {
        return messages;
    }

    public Language language() {
        return Language.of(messages.language()).orElse(Language.ENGLISH);
    }

    public Notices notices() {
        return notices;
    }

    /// Who is coding.
    public String coder() {
        return saving.coderProperty().get();
    }

    /// Does it, as one step that can be undone. Watchers hear of it when it is on the disk.
    public void apply(Change change) {
        saving.apply(at -> change, () -> {});
    }

    /// As `apply`, for a change that names the time at which it happens; `done` follows when it is on the disk.
    public void apply(Function<Instant, Change> change, Runnable done) {
        saving.apply(change, done);
    }

    /// Work of its own form that changes the study, such as an import: shown with its progress, one step that can
    /// be undone.
    public <T> void work(String title, Function<Progress, T> work, Consumer<T> show, Consumer<Throwable> refused) {
        background.runInLine(
                title,
                work,
                answer -> {
                    saving.refresh();
                    show.accept(answer);
                },
                refused);
    }

    /// Asks words, codes and counts as they stand when the question is reached.
    public <T> void ask(Function<Words, T> question, Consumer<T> show) {
        background.ask(() -> question.apply(project.words(Progress.SILENT)), show);
    }

    /// Calls the watcher after every change. Many changes at once (an import, a long undo) are told as an empty
    /// `Change.All`: anything may be different.
    public void watch(Consumer<Change> watcher) {
        watchers.add(watcher);
    }

    /// What could not be done is told, or written down if it is a mistake of the program's own.
    public void failed(Throwable failure) {
        notices.failed(failure);
    }

    /// Brings the person there.
    public void go(Place place) {
        guide.accept(place);
    }

    /// Somebody sits at another desk now: watchers here are not called any more, and nothing that lay here is held.
    public void leave() {
        left = true;
        watchers.clear();
        lying.clear();
    }
}
