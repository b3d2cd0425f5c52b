package org.pilah.ui.condense;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import org.pilah.analysis.Quotation;
import org.pilah.model.Code;
import org.pilah.model.CodedSegment;
import org.pilah.model.Passage;
import org.pilah.model.Query;
import org.pilah.model.SegmentId;
import org.pilah.project.Words;
import org.pilah.ui.desk.Desk;

/// A code is split: some of its quotes go to a new code beside it. For the screen's thread only.
final class SplitViewModel {
    /// Nobody reads more than this in one list; the rest stays with the old code.
    static final int MOST = 1_000;

    private final Desk desk;
    private final CodeWork work;
    private final Code code;
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObservableSet<SegmentId> picked = FXCollections.observableSet(new LinkedHashSet<>());
    private final ObservableList<QuoteLine> shown = FXCollections.observableArrayList();
    private final ObservableList<QuoteLine> seen = FXCollections.unmodifiableObservableList(shown);
    private final ReadOnlyObjectWrapper<Quotes> quotes = new ReadOnlyObjectWrapper<>(new Quotes(List.of(), 0));

    /// A quote of the code.
    record QuoteLine(SegmentId segment, String citation, String words) {}

    /// The quotes, and how many there are in all.
    record Quotes(List<QuoteLine> lines, int all) {
        Quotes {
            lines = List.copyOf(lines);
        }
    }

    SplitViewModel(Desk desk, CodeWork work, Code code) {
        this.desk = desk;
        this.work = work;
        this.code = code;
        filter.subscribe(text -> show());
        quotes.subscribe(read -> show());
        desk.ask(this::read, quotes::set);
    }

    Desk desk() {
        return desk;
    }

    Code code() {
        return code;
    }

    StringProperty nameProperty() {
        return name;
    }

    StringProperty filterProperty() {
        return filter;
    }

    /// The quotes that go to the new code.
    ObservableSet<SegmentId> picked() {
        return picked;
    }

    /// The quotes that answer to the filter.
    ObservableList<QuoteLine> shown() {
        return seen;
    }

    ReadOnlyObjectProperty<Quotes> quotesProperty() {
        return quotes.getReadOnlyProperty();
    }

    /// Picks all that are shown, or lets go of them when they are picked already.
    void pickShown() {
        Set<SegmentId> all = new LinkedHashSet<>();
        shown.forEach(line -> all.add(line.segment()));
        if (picked.containsAll(all)) {
            picked.removeAll(all);
        } else {
            picked.addAll(all);
        }
    }

    boolean isReady() {
        return !name.get().isBlank() && !picked.isEmpty();
    }

    void split() {
        if (isReady()) {
            work.split(code.id(), name.get().strip(), Set.copyOf(picked));
        }
    }

    private void show() {
        String wanted = filter.get().strip().toLowerCase(Locale.ROOT);
        shown.setAll(quotes.get().lines().stream()
                .filter(line -> line.words().toLowerCase(Locale.ROOT).contains(wanted)
                        || line.citation().toLowerCase(Locale.ROOT).contains(wanted))
                .toList());
    }

    private Quotes read(Words words) {
        var lines = new ArrayList<QuoteLine>();
        int all = 0;
        for (SegmentId id : words.segments(new Query.Coded(code.id()))) {
            Optional<CodedSegment> found = desk.material().segment(id);
            boolean own = found.stream()
                    .flatMap(each -> each.codings().stream())
                    .anyMatch(coding -> coding.code().equals(code.id()));
            if (own) {
                all++;
                if (all <= MOST) {
                    found.flatMap(this::line).ifPresent(lines::add);
                }
            }
        }
        return new Quotes(lines, all);
    }

    private Optional<QuoteLine> line(CodedSegment found) {
        Passage passage = found.segment().passage();
        return desk.study().source(passage.source()).map(source -> {
            String words = desk.material().text(source.id(), passage.start(), passage.end());
            var quotation = Quotation.of(found, source, desk.material().turns(source.id()), words);
            return new QuoteLine(quotation.id(), quotation.citation(desk.study()), words);
        });
    }
}
