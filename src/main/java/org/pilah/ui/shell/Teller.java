package org.pilah.ui.shell;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pilah.messages.Messages;
import org.pilah.messages.Problem;
import org.pilah.project.Folders;
import org.pilah.task.Fault;
import org.pilah.ui.desk.Notices;
import org.pilah.ui.shell.Notice.Tone;

/// Collects what a person is to be told; the window shows it. The one place where mistakes of the program end: each
/// is written down once, without a word of a transcript, and told under a short code.
final class Teller implements Notices {
    private static final int MOST = 4;

    private final Folders folders;
    private final Supplier<Messages> messages;
    private final ObservableList<Notice> notices = FXCollections.observableArrayList();
    private final ObservableList<Notice> shown = FXCollections.unmodifiableObservableList(notices);
    private final Map<String, Problem> faults = new HashMap<>();

    Teller(Folders folders, Supplier<Messages> messages) {
        this.folders = folders;
        this.messages = messages;
    }

    /// What is to be shown, the newest last; at most a few.
    ObservableList<Notice> notices() {
        return shown;
    }

    /// The person has seen it, or it is no longer so.
    void dismiss(Notice notice) {
        notices.remove(notice);
    }

    @Override
    public void tell(String sentence) {
        add(new Notice(Tone.NEWS, sentence, "", Optional.empty()));
    }

    @Override
    public void tell(String sentence, Offer offer) {
        add(new Notice(Tone.NEWS, sentence, "", Optional.of(offer)));
    }

    @Override
    public void problem(Problem problem) {
        trouble(problem, Optional.empty());
    }

    /// As `problem`, with one thing that can be done about it.
    Notice problem(Problem problem, Offer offer) {
        return trouble(problem, Optional.of(offer));
    }

    @Override
    public void failed(Throwable failure) {
        switch (failure) {
            case Problem problem -> problem(problem);
            case OutOfMemoryError _ -> problem(new Problem("cli.memory"));
            default -> {
                Fault fault = Fault.of(failure);
                problem(faults.computeIfAbsent(fault.code(), code -> kept(fault)));
            }
        }
    }

    private Problem kept(Fault fault) {
        return fault.keepIn(folders.data().resolve("log"))
                .map(file -> new Problem("cli.fault", fault.code(), file.toString()))
                .orElseGet(() -> new Problem("cli.fault-unkept", fault.code()));
    }

    private Notice trouble(Problem problem, Optional<Offer> offer) {
        var notice = new Notice(Tone.TROUBLE, problem.sentence(messages.get()), problem.advice(messages.get()), offer);
        add(notice);
        return notice;
    }

    /// What is told already is not told again. Where there is no room, news give way before trouble does.
    private void add(Notice notice) {
        notices.removeIf(each -> each.sentence().equals(notice.sentence()));
        if (notices.size() >= MOST) {
            notices.remove(notices.stream()
                    .filter(each -> each.tone() == Tone.NEWS)
                    .findFirst()
                    .orElse(notices.getFirst()));
        }
        notices.add(notice);
    }
}
