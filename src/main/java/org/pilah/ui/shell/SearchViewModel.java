package org.pilah.ui.shell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pilah.model.Case;
import org.pilah.model.Code;
import org.pilah.model.Source;
import org.pilah.ui.desk.Desk;
import org.pilah.ui.desk.Place;
import org.pilah.ui.shell.Suggestion.Kind;

/// The search field: while somebody types it offers sources, codes and cases by name, and always to look in the
/// text.
public final class SearchViewModel {
    private static final int MOST = 8;
    private static final int NO_MATCH = 9;

    private final Desk desk;
    private final StringProperty text = new SimpleStringProperty("");
    private final ObservableList<Suggestion> suggestions = FXCollections.observableArrayList();
    private final ObservableList<Suggestion> shownSuggestions = FXCollections.unmodifiableObservableList(suggestions);
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper();

    private record Ranked(int rank, Suggestion suggestion) {}

    public SearchViewModel(Desk desk) {
        this.desk = desk;
        text.subscribe(this::suggest);
    }

    public StringProperty textProperty() {
        return text;
    }

    public ObservableList<Suggestion> suggestions() {
        return shownSuggestions;
    }

    /// The place of the suggestion that Enter takes.
    public ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// Up or down in the list, around its ends.
    public void move(int steps) {
        if (!suggestions.isEmpty()) {
            chosen.set(Math.floorMod(chosen.get() + steps, suggestions.size()));
        }
    }

    /// Goes where the chosen suggestion leads.
    public void take() {
        if (!suggestions.isEmpty()) {
            take(suggestions.get(chosen.get()));
        }
    }

    public void take(Suggestion suggestion) {
        if (suggestion.kind() != Kind.TEXT) {
            text.set("");
        }
        suggestions.clear();
        desk.go(suggestion.place());
    }

    /// Offers nothing until somebody types again.
    public void rest() {
        suggestions.clear();
    }

    /// Offers again what goes with the text that stands there.
    public void wake() {
        suggest(text.get());
    }

    private void suggest(String typed) {
        String words = typed.strip();
        chosen.set(0);
        if (words.isEmpty()) {
            suggestions.clear();
            return;
        }
        var found = new ArrayList<Suggestion>(named(words));
        found.add(new Suggestion(
                Kind.TEXT, desk.messages().text("shell.search.in-text", words), "", 0, new Place.Search(words)));
        suggestions.setAll(found);
    }

    private List<Suggestion> named(String words) {
        String wanted = words.toLowerCase(Locale.ROOT);
        return Stream.of(sources(wanted), codes(wanted), cases(wanted))
                .flatMap(each -> each)
                .filter(each -> each.rank() < NO_MATCH)
                .sorted(Comparator.comparingInt(Ranked::rank))
                .limit(MOST)
                .map(Ranked::suggestion)
                .toList();
    }

    private Stream<Ranked> sources(String wanted) {
        return desk.study().sources().stream()
                .map(source -> new Ranked(
                        rank(wanted, source.name()),
                        new Suggestion(
                                Kind.SOURCE,
                                source.name(),
                                desk.messages()
                                        .text("shell.kind." + source.kind().name()),
                                0,
                                new Place.Transcript(source.id()))));
    }

    private Stream<Ranked> codes(String wanted) {
        return desk.study().codes().stream().flatMap(code -> {
            int rank = Stream.concat(Stream.of(code.name().in(desk.language())), code.aliases().stream())
                    .mapToInt(name -> rank(wanted, name))
                    .min()
                    .orElse(NO_MATCH);
            return rank == NO_MATCH ? Stream.empty() : Stream.of(new Ranked(rank, suggestion(code)));
        });
    }

    private Suggestion suggestion(Code code) {
        String above = desk.study().pathName(code.parent(), desk.language());
        return new Suggestion(
                Kind.CODE,
                code.name().in(desk.language()),
                above.isEmpty() ? desk.messages().text("shell.search.code") : above,
                desk.study().colourOf(code.id()),
                new Place.InTree(code.id()));
    }

    private Stream<Ranked> cases(String wanted) {
        return desk.study().cases().stream().flatMap(one -> {
            int rank = rank(wanted, one.name());
            return rank == NO_MATCH ? Stream.empty() : Stream.of(new Ranked(rank, suggestion(one)));
        });
    }

    /// A case with one transcript leads there, any other to all its words.
    private Suggestion suggestion(Case one) {
        List<Source> sources = desk.study().sources().stream()
                .filter(source -> source.names(one.id()))
                .toList();
        Place place = sources.size() == 1
                ? new Place.Transcript(sources.getFirst().id())
                : new Place.Search("case:\"" + one.name().replace("\"", "") + "\"");
        return new Suggestion(
                Kind.CASE, one.name(), desk.messages().text("shell.search.case", sources.size()), 0, place);
    }

    /// How well the name goes with what was typed: the name begins with it, a word of it does, it is in there.
    private static int rank(String wanted, String name) {
        String small = name.toLowerCase(Locale.ROOT);
        int at = small.indexOf(wanted);
        if (at <= 0) {
            return at == 0 ? 0 : NO_MATCH;
        }
        return small.contains(" " + wanted) ? 1 : 2;
    }
}
