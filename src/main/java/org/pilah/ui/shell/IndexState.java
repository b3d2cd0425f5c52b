package org.pilah.ui.shell;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.pilah.model.Change;
import org.pilah.task.Job;
import org.pilah.ui.desk.Desk;

/// Whether the word index stands where the study does. Prepares it behind the window when a study was opened and
/// when much has changed, so that nobody waits for it with their first question. For the screen's thread only.
final class IndexState {
    private final Desk desk;
    private final Consumer<Job> begun;
    private final ReadOnlyObjectWrapper<Stand> stand = new ReadOnlyObjectWrapper<>(Stand.PREPARING);
    private int wanted;

    /// How far it is.
    enum Stand {
        CURRENT,
        PREPARING,
        /// It was stopped or failed; the next question prepares it.
        BEHIND
    }

    /// @param begun hears of the work, which nobody needs to be asked about before it is stopped
    IndexState(Desk desk, Consumer<Job> begun) {
        this.desk = desk;
        this.begun = begun;
        desk.watch(this::look);
        prepare();
    }

    ReadOnlyObjectProperty<Stand> standProperty() {
        return stand.getReadOnlyProperty();
    }

    /// A small change is in the index when it is told; after many the index stays behind.
    private void look(Change change) {
        if (change instanceof Change.All(var changes) && changes.isEmpty()) {
            prepare();
        }
    }

    private void prepare() {
        wanted++;
        int mine = wanted;
        stand.set(Stand.PREPARING);
        Job job = desk.background()
                .run(
                        desk.messages().text("shell.index.preparing"),
                        progress -> desk.project().words(progress),
                        words -> finish(mine, Stand.CURRENT),
                        failure -> {
                            finish(mine, Stand.BEHIND);
                            desk.failed(failure);
                        });
        begun.accept(job);
        job.watch(() -> {
            if (job.isOver() && job.stopped()) {
                finish(mine, Stand.BEHIND);
            }
        });
    }

    private void finish(int mine, Stand reached) {
        if (mine == wanted) {
            stand.set(reached);
        }
    }
}
