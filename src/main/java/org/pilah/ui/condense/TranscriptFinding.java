package org.pilah.ui.condense;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.pilah.model.Passage;
import org.pilah.task.Latest;
import org.pilah.ui.desk.Desk;

/// Finding words in the open text: all places, which of them one looks at, and the way from one to the next.
final class TranscriptFinding {
    /// More places than these are not shown: nobody goes through them.
    static final int MOST = 10_000;

    private final Desk desk;
    private final Reading reading;
    private final Latest latest;
    private final StringProperty wanted = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Found> found = new ReadOnlyObjectWrapper<>(Found.NOTHING);

    /// The places, in order of the text, and which of them is looked at (−1 for none).
    record Found(List<Stretch> places, int at) {
        static final Found NOTHING = new Found(List.of(), -1);

        Found {
            places = List.copyOf(places);
        }
    }

    TranscriptFinding(Desk desk, Reading reading) {
        this.desk = desk;
        this.reading = reading;
        this.latest = new Latest(desk.background());
        wanted.subscribe(words -> search());
        reading.textProperty().subscribe(text -> search());
    }

    /// What is searched; empty for nothing.
    StringProperty wantedProperty() {
        return wanted;
    }

    ReadOnlyObjectProperty<Found> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /// How many there are, in words.
    String count() {
        Found now = found.get();
        if (wanted.get().isBlank()) {
            return "";
        }
        return now.at() < 0
                ? desk.messages().text("transcript.find.count", now.places().size())
                : desk.messages()
                        .text("transcript.find.at", now.at() + 1, now.places().size());
    }

    /// The places within a stretch.
    List<Stretch> hits(int from, int to) {
        List<Stretch> places = found.get().places();
        int first = firstBehind(places, from);
        int last = first;
        while (last < places.size() && places.get(last).start() < to) {
            last++;
        }
        return places.subList(first, last);
    }

    /// The place that is looked at, or an empty one.
    Stretch here() {
        Found now = found.get();
        return now.at() < 0 ? TextMarks.Look.NOWHERE : now.places().get(now.at());
    }

    /// Goes to the next place and selects it; behind the last comes the first.
    void next() {
        go(1);
    }

    void previous() {
        go(-1);
    }

    private void go(int step) {
        List<Stretch> places = found.get().places();
        if (places.isEmpty()) {
            return;
        }
        int at = found.get().at();
        int next;
        if (at >= 0) {
            next = Math.floorMod(at + step, places.size());
        } else {
            int behind = firstBehind(
                    places,
                    reading.selectionProperty().get().map(Passage::start).orElse(0));
            next = Math.floorMod(step > 0 ? behind : behind - 1, places.size());
        }
        found.set(new Found(places, next));
        select(places.get(next));
    }

    private void select(Stretch place) {
        reading.text().source().ifPresent(source -> {
            var passage = new Passage(source.id(), place.start(), place.end());
            reading.selectionProperty().set(Optional.of(passage));
            reading.chosenProperty()
                    .set(reading.segmentOn(passage).map(each -> each.segment().id()));
        });
    }

    /// The first place that ends behind the offset.
    private static int firstBehind(List<Stretch> places, int offset) {
        int low = 0;
        int high = places.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places.get(middle).end() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private void search() {
        String words = wanted.get().strip();
        if (words.isEmpty()) {
            latest.forget();
            found.set(Found.NOTHING);
            return;
        }
        Reading.Text text = reading.text();
        latest.ask(() -> places(text, words), places -> found.set(new Found(places, -1)), desk::failed);
    }

    /// Upper and lower case are the same, and any space is as good as another, as is a line's end.
    private static List<Stretch> places(Reading.Text text, String words) {
        String pattern = Arrays.stream(words.split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+"));
        Matcher matcher = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text.words().again());
        ScreenBlocks blocks = text.blocks();
        var places = new ArrayList<Stretch>();
        while (places.size() < MOST && matcher.find()) {
            blocks.stretch(blocks.startOnScreen(matcher.start()), blocks.endOnScreen(matcher.end()))
                    .ifPresent(places::add);
        }
        return places;
    }
}
