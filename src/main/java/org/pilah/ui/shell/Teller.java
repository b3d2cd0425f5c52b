package org.pilah.ui.shell;

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
    private static final int MOST = 3;

    private final Folders folders;
    private final Supplier<Messages> messages;
    private final ObservableList<Notice> notices = FXCollections.observableArrayList();

    Teller(Folders folders, Supplier<Messages> messages) {
        this.folders = folders;
        this.messages = messages;
    }

    /// What is to be shown, the newest last; at most a few.
    ObservableList<Notice> notices() {
        return notices;
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
        add(new Notice(
                Tone.TROUBLE, problem.sentence(messages.get()), problem.advice(messages.get()), Optional.empty()));
    }

    @Override
    public void failed(Throwable failure) {
        switch (failure) {
            case Problem problem -> problem(problem);
            case OutOfMemoryError _ -> problem(new Problem("cli.memory"));
            default -> {
                Fault fault = Fault.of(failure);
                problem(fault.keepIn(folders.data().resolve("log"))
                        .map(file -> new Problem("cli.fault", fault.code(), file.toString()))
                        .orElseGet(() -> new Problem("cli.fault-unkept", fault.code())));
            }
        }
    }

    private void add(Notice notice) {
        notices.removeIf(notice::equals);
        if (notices.size() >= MOST) {
            notices.removeFirst();
        }
        notices.add(notice);
    }
}
