package org.pilah.ui.condense;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.pilah.ui.desk.Desk;

/// The drawer beneath the transcript: reduction table and search results.
public final class DrawerViewModel {
    private final Desk desk;
    private final ReductionViewModel reduction;
    private final ReductionEditing editing;
    private final SearchViewModel search;
    private final ReviewsViewModel reviews;
    private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(Tab.REDUCTION);
    private final BooleanProperty open = new SimpleBooleanProperty(true);

    /// What the drawer can show.
    public enum Tab {
        REDUCTION,
        SEARCH,
        REVIEW
    }

    public DrawerViewModel(Desk desk, Reading reading) {
        this.desk = desk;
        this.reduction = new ReductionViewModel(desk, reading);
        this.editing = new ReductionEditing(desk, reduction);
        this.search = new SearchViewModel(desk);
        this.reviews = new ReviewsViewModel(desk);
        desk.lay(Lying.class, this::lying).ifPresent(this::lay);
    }

    private record Lying(
            Tab tab, boolean open, ReductionViewModel.Scope scope, String filter, SheetOrder order, String question) {}

    private Lying lying() {
        return new Lying(
                tab.get(),
                open.get(),
                reduction.scopeProperty().get(),
                reduction.filterProperty().get(),
                reduction.orderProperty().get(),
                search.questionProperty().get());
    }

    private void lay(Lying before) {
        tab.set(before.tab());
        open.set(before.open());
        reduction.scopeProperty().set(before.scope());
        reduction.filterProperty().set(before.filter());
        reduction.orderProperty().set(before.order());
        search.questionProperty().set(before.question());
    }

    Desk desk() {
        return desk;
    }

    public ReductionViewModel reduction() {
        return reduction;
    }

    public ReductionEditing editing() {
        return editing;
    }

    public SearchViewModel search() {
        return search;
    }

    /// The segments that wait for a look after a correction.
    public ReviewsViewModel reviews() {
        return reviews;
    }

    public ObjectProperty<Tab> tabProperty() {
        return tab;
    }

    /// Whether more than its tabs is seen.
    public BooleanProperty openProperty() {
        return open;
    }

    /// Opens and shuts the drawer.
    public void toggle() {
        open.set(!open.get());
    }

    /// Shows the segments that wait for a look.
    public void review() {
        open.set(true);
        tab.set(Tab.REVIEW);
    }

    /// Shows the answers to this question.
    public void search(String question) {
        open.set(true);
        tab.set(Tab.SEARCH);
        search.questionProperty().set(question);
    }
}
