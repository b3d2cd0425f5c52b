package org.pilah.project;

import org.pilah.journal.Journal;
import org.pilah.journal.Line;
import org.pilah.messages.Problem;
import org.pilah.model.Action;
import org.pilah.model.Change;
import org.pilah.model.Details;
import org.pilah.store.ProjectStore;
import org.pilah.store.Stand;
import org.pilah.store.StoreUnusable;
import org.pilah.task.Progress;

/// Brings the tables to where the study file stands, from where they are or from the beginning.
final class Replay {
    /// Lines between two moments at which a load is made safe from growing memory.
    private static final int LINES = 400;

    private final Journal journal;
    private final ProjectStore store;
    private long batchPlace;

    Replay(Journal journal, ProjectStore store) {
        this.journal = journal;
        this.store = store;
    }

    /// Does nothing when the tables are current.
    ///
    /// @throws Problem when the file holds a line that makes no sense; the tables then stand nowhere
    void bringUp(Progress progress) {
        long from = 0;
        var stand = store.stand();
        if (stand.isPresent()
                && journal.passes(stand.get().revision().hash(), stand.get().place())) {
            from = stand.get().place();
            if (from == journal.size()) {
                return;
            }
        }
        if (from == 0) {
            store.clear();
            // A study's details are there from its first line on.
            store.write(new Change.Add(Details.titled(journal.header().title())));
        }
        store.loosen();
        int[] lines = {0};
        boolean fromNothing = from == 0;
        journal.read(from, line -> {
            progress.check();
            try {
                write(line);
            } catch (IllegalArgumentException e) {
                throw fromNothing
                        ? new Problem(e, "project.line-does-not-fit", line.rev(), journal.path())
                        : StoreUnusable.nonsense(e);
            }
            if (++lines[0] % LINES == 0) {
                progress.at(journal.header().title(), line.place(), journal.size());
                store.loosen();
            }
        });
        store.commit(new Stand(journal.revision(), journal.size()));
    }

    private void write(Line line) {
        switch (line.content()) {
            case Line.Did(var change) -> {
                store.write(change);
                if (line.batch().isEmpty()) {
                    store.write(new Action(
                            line.rev(),
                            line.at(),
                            line.by(),
                            change.counts(),
                            line.undoes(),
                            line.place(),
                            line.size()));
                } else if (batchPlace == 0) {
                    batchPlace = line.place();
                }
            }
            case Line.Closed(var first, var counts) -> {
                long size = line.place() + line.size() - batchPlace;
                store.write(new Action(line.rev(), line.at(), line.by(), counts, line.undoes(), batchPlace, size));
                batchPlace = 0;
            }
        }
    }
}
