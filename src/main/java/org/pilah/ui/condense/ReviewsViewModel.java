package org.pilah.ui.condense;

import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pilah.exchange.correct.Compared;
import org.pilah.exchange.correct.Reviews;
import org.pilah.model.Change;
import org.pilah.model.Item;
import org.pilah.model.Review;
import org.pilah.model.ReviewedSegment;
import org.pilah.model.Segment;
import org.pilah.model.Source;
import org.pilah.task.Latest;
import org.pilah.ui.desk.Desk;
import org.pilah.ui.desk.Place;
import org.pilah.ui.desk.UndoOffer;

/// The segments whose words a correction changed, in order of sources and text, until somebody has looked at them. For
/// the screen's thread only.
public final class ReviewsViewModel {
    private final Desk desk;
    private final Reviews reviews;
    private final Latest loading;
    private final ObservableList<ReviewedSegment> waiting = FXCollections.observableArrayList();
    private final ObservableList<ReviewedSegment> shown = FXCollections.unmodifiableObservableList(waiting);
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(0);

    public ReviewsViewModel(Desk desk) {
        this.desk = desk;
        this.reviews = new Reviews(desk.project());
        this.loading = new Latest(desk.background());
        desk.watch(this::follow);
        load();
    }

    Desk desk() {
        return desk;
    }

    /// Those that wait for a look.
    public ObservableList<ReviewedSegment> waiting() {
        return shown;
    }

    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    public String source(ReviewedSegment one) {
        return desk.study()
                .source(one.segment().passage().source())
                .map(Source::name)
                .orElse("");
    }

    public String reason(ReviewedSegment one) {
        return desk.messages().text("review.reason." + one.review().reason());
    }

    /// The words it was coded on and the words now.
    public Compared compared(ReviewedSegment one) {
        String now = reviews.words(one);
        String cut = Review.of(one.segment().id(), one.review().reason(), now).before();
        return Compared.of(one.review().before(), cut);
    }

    /// Brings the person to the segment in its transcript.
    public void open(ReviewedSegment one) {
        desk.go(new Place.Quote(one.segment().id()));
    }

    /// Somebody looked at these.
    public void settle(List<ReviewedSegment> looked) {
        if (looked.isEmpty()) {
            return;
        }
        int many = looked.size();
        desk.apply(
                at -> Reviews.settled(looked),
                () -> desk.notices().tell(desk.messages().text("review.settled", many), UndoOffer.of(desk)));
    }

    public void settleAll() {
        settle(List.copyOf(waiting));
    }

    private void follow(Change change) {
        List<Change> singles = change.each();
        if (singles.isEmpty() || singles.stream().anyMatch(ReviewsViewModel::concerns)) {
            load();
        }
    }

    private static boolean concerns(Change single) {
        return switch (single) {
            case Change.Add(var item) -> concerns(item);
            case Change.Remove(var item) -> concerns(item);
            case Change.Alter(var before, var after) -> concerns(after);
            case Change.Correct correct -> true;
            case Change.All all -> throw new IllegalArgumentException("one at a time");
        };
    }

    private static boolean concerns(Item item) {
        return item instanceof Review || item instanceof Segment;
    }

    private void load() {
        loading.ask(
                reviews::open,
                found -> {
                    waiting.setAll(found);
                    count.set(found.size());
                },
                desk::failed);
    }
}
