package org.pilah.ui.help;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.pilah.ui.desk.Place;
import org.pilah.ui.desk.Place.Workspace;
import org.pilah.ui.desk.Settings;

/// The tour's mind: at which of its five steps it is. It is offered once, when the sample study is first opened, and
/// follows a person who goes to another workspace by themselves. For the screen's thread only.
public final class TourViewModel {
    private static final String SETTING = "tour";
    private static final String SEEN = "seen";

    private final Settings settings;
    private final Consumer<Place> guide;
    private final ReadOnlyObjectWrapper<Optional<Step>> step = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean wanted;

    /// The steps, in the order of the method.
    public enum Step {
        COLLECT(Workspace.COLLECT),
        CODE(Workspace.CONDENSE),
        REDUCTION(Workspace.CONDENSE),
        DISPLAY(Workspace.DISPLAY),
        CONCLUDE(Workspace.CONCLUDE);

        private final Workspace workspace;

        Step(Workspace workspace) {
            this.workspace = workspace;
        }

        public Workspace workspace() {
            return workspace;
        }

        /// 1 for the first.
        public int number() {
            return STEPS.indexOf(this) + 1;
        }

        public boolean isLast() {
            return this == STEPS.getLast();
        }
    }

    private static final List<Step> STEPS = List.of(Step.values());

    /// @param settings remember that the tour was seen
    /// @param guide brings the person somewhere
    public TourViewModel(Settings settings, Consumer<Place> guide) {
        this.settings = settings;
        this.guide = guide;
    }

    /// The step that is shown; empty while there is no tour.
    public ReadOnlyObjectProperty<Optional<Step>> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// The sample study is open: the tour begins if somebody waits for it, or if it was never shown.
    public void atSample() {
        if (wanted || !settings.text(SETTING, "").equals(SEEN)) {
            begin();
        }
    }

    /// Begins as soon as the sample study is open.
    public void await() {
        wanted = true;
    }

    /// Begins at the first step.
    public void begin() {
        wanted = false;
        settings.put(SETTING, SEEN);
        go(Step.COLLECT);
    }

    /// The next step; after the last one the tour is over.
    public void next() {
        step.get().ifPresent(now -> {
            if (now.isLast()) {
                end();
            } else {
                go(STEPS.get(now.number()));
            }
        });
    }

    /// No more of it.
    public void end() {
        wanted = false;
        step.set(Optional.empty());
    }

    /// The person went to a workspace: the tour goes on with what is to be said there.
    public void arrived(Workspace workspace) {
        if (step.get().filter(now -> now.workspace() != workspace).isPresent()) {
            step.set(Arrays.stream(Step.values())
                    .filter(each -> each.workspace() == workspace)
                    .findFirst());
        }
    }

    private void go(Step wantedStep) {
        step.set(Optional.of(wantedStep));
        guide.accept(new Place.Room(wantedStep.workspace()));
    }
}
