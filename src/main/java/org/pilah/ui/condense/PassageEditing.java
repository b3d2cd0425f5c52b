package org.pilah.ui.condense;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.pilah.exchange.correct.Compared;
import org.pilah.exchange.correct.Correcting;
import org.pilah.exchange.correct.Correcting.Proposal;
import org.pilah.model.Passage;
import org.pilah.task.Latest;
import org.pilah.ui.desk.Desk;

/// Writing a passage of the text anew: what changes by it is shown while somebody writes, and saved as one step that
/// can be undone. For the screen's thread only.
final class PassageEditing {
    /// More words than this are corrected in a file.
    static final int LONGEST = 20_000;

    private final Desk desk;
    private final Correcting correcting;
    private final Latest looking;
    private final Passage passage;
    private final String before;
    private final Runnable review;
    private final StringProperty words;
    private final ReadOnlyObjectWrapper<Change> change;

    /// What the new words make of the old ones, and how many segments would have to be reviewed.
    record Change(Compared compared, int touched) {}

    /// @param review brings the person to the segments that wait for a look
    PassageEditing(Desk desk, Passage passage, String before, Runnable review) {
        this.desk = desk;
        this.correcting = new Correcting(desk.project());
        this.looking = new Latest(desk.background());
        this.passage = passage;
        this.before = before;
        this.review = review;
        this.words = new SimpleStringProperty(before);
        this.change = new ReadOnlyObjectWrapper<>(new Change(Compared.of(before, before), 0));
        words.subscribe((old, now) -> looking.ask(
                () -> new Change(
                        Compared.of(before, now),
                        Proposal.touched(correcting.words(passage, now).places())),
                change::set,
                desk::failed));
    }

    Desk desk() {
        return desk;
    }

    /// The words as they are being written.
    StringProperty wordsProperty() {
        return words;
    }

    ReadOnlyObjectProperty<Change> changeProperty() {
        return change.getReadOnlyProperty();
    }

    boolean isChanged() {
        return !words.get().equals(before);
    }

    /// Saves what was written; the same words are nothing to save.
    void save() {
        if (!isChanged()) {
            return;
        }
        String now = words.get();
        String by = desk.coder();
        desk.work(
                desk.messages().text("correction.doing"),
                progress -> {
                    Proposal proposal = correcting.words(passage, now);
                    return correcting.apply(proposal, proposal.places(), by, progress);
                },
                report -> CorrectionViewModel.tell(report, desk, review),
                desk::failed);
    }

    /// The editing of the words at hand; empty, and told, where there are none or too many.
    static Optional<PassageEditing> of(Desk desk, Reading reading, Optional<Passage> target, Runnable review) {
        if (target.isEmpty()) {
            desk.notices().tell(desk.messages().text("correction.nothing-at-hand"));
            return Optional.empty();
        }
        if (target.get().length() > LONGEST) {
            desk.notices().tell(desk.messages().text("correction.too-long"));
            return Optional.empty();
        }
        return target.map(passage -> new PassageEditing(desk, passage, reading.words(passage), review));
    }
}
