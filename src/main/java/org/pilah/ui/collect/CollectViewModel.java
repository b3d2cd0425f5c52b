package org.pilah.ui.collect;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.pilah.model.Change;
import org.pilah.model.Source;
import org.pilah.model.SourceId;
import org.pilah.model.TextPart;
import org.pilah.ui.control.Folder;
import org.pilah.ui.desk.Desk;
import org.pilah.ui.desk.Place;

/// What the workspace shows and what can be done in it: sources and how they come in, cases, and what is missing.
///
/// While the workspace is not seen it only notes that something changed, so that coding elsewhere costs nothing here.
public final class CollectViewModel {
    private final Desk desk;
    private final SourcesViewModel sources;
    private final DetailsViewModel details;
    private final PreviewViewModel preview;
    private final CasesViewModel cases;
    private final LogViewModel log;
    private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(Tab.SOURCES);
    private boolean resting;
    private boolean stale;

    /// The parts of the workspace.
    enum Tab {
        SOURCES,
        CASES,
        LOG
    }

    public CollectViewModel(Desk desk) {
        this.desk = desk;
        this.sources = new SourcesViewModel(desk);
        this.details = new DetailsViewModel(desk, file -> Folder.open(desk, file));
        this.preview = new PreviewViewModel(desk, this::welcome);
        this.cases = new CasesViewModel(desk);
        this.log = new LogViewModel(desk);
        sources.chosenProperty().subscribe(details::show);
        refresh();
        desk.watch(this::changed);
        desk.lay(Lying.class, this::lying).ifPresent(this::lay);
    }

    private record Lying(
            Tab tab,
            Optional<SourceId> source,
            String filter,
            SourceOrder.Grouping grouping,
            String cases,
            PreviewViewModel.Lying preview) {}

    private Lying lying() {
        return new Lying(
                tab.get(),
                sources.chosenProperty().get(),
                sources.filterProperty().get(),
                sources.groupingProperty().get(),
                cases.filterProperty().get(),
                preview.lying());
    }

    private void lay(Lying before) {
        tab.set(before.tab());
        before.source().ifPresent(sources::choose);
        sources.filterProperty().set(before.filter());
        sources.groupingProperty().set(before.grouping());
        cases.filterProperty().set(before.cases());
        preview.lay(before.preview());
    }

    Desk desk() {
        return desk;
    }

    SourcesViewModel sources() {
        return sources;
    }

    DetailsViewModel details() {
        return details;
    }

    PreviewViewModel preview() {
        return preview;
    }

    CasesViewModel cases() {
        return cases;
    }

    LogViewModel log() {
        return log;
    }

    ObjectProperty<Tab> tabProperty() {
        return tab;
    }

    /// Shows the place, if it is one of this workspace.
    public void go(Place place) {
        if (place instanceof Place.SourceDetails(var source)) {
            tab.set(Tab.SOURCES);
            sources.choose(source);
        }
    }

    /// Files or folders were dropped or chosen: they are looked at, nothing enters yet.
    void look(List<Path> paths) {
        tab.set(Tab.SOURCES);
        preview.load(paths);
    }

    /// A file that is no source is read as a table of cases.
    void takeCases(Path file) {
        preview.leave();
        tab.set(Tab.CASES);
        cases.take(file);
    }

    /// Nobody sees the workspace for now.
    void rest() {
        resting = true;
        stale |= sources.rest();
    }

    /// It is seen again.
    void wake() {
        resting = false;
        if (stale) {
            refresh();
        }
    }

    private void changed(Change change) {
        List<Change> singles = change.each();
        boolean texts = singles.isEmpty() || singles.stream().anyMatch(CollectViewModel::isOfText);
        if (texts) {
            sources.forgetTurns();
        }
        if (resting) {
            stale = true;
        } else {
            refresh();
        }
    }

    private static boolean isOfText(Change single) {
        return switch (single) {
            case Change.Add(var item) -> item instanceof TextPart;
            case Change.Remove(var item) -> item instanceof TextPart;
            case Change.Alter(var before, var after) -> after instanceof TextPart;
            case Change.Correct _, Change.All _ -> true;
        };
    }

    private void refresh() {
        stale = false;
        sources.refresh();
        details.show(sources.chosenProperty().get());
        cases.refresh();
        log.refresh();
    }

    private void welcome(List<Source> come) {
        sources.choose(come.getFirst().id());
    }
}
