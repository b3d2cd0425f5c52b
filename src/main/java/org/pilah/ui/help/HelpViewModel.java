package org.pilah.ui.help;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pilah.messages.Messages;
import org.pilah.model.Language;
import org.pilah.ui.desk.Topic;

/// The guide's mind: which page is read and where, how one came there, and what is looked for. For the screen's
/// thread only.
public final class HelpViewModel {
    private Messages messages;
    private Guide guide;
    private GuideSearch search;
    private final ReadOnlyObjectWrapper<Spot> spot;
    private final ReadOnlyObjectWrapper<Optional<Page>> page = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();
    private final StringProperty question = new SimpleStringProperty("");
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ObservableList<Line> shownLines = FXCollections.unmodifiableObservableList(lines);
    private final Deque<Spot> before = new ArrayDeque<>();
    private final Deque<Spot> after = new ArrayDeque<>();

    /// A place in the guide: a page, and a section of it or its beginning.
    public record Spot(String page, String anchor) {}

    /// A line at the side: a heading of the contents, a page, or a section that was found.
    public sealed interface Line {
        record Heading(String words) implements Line {}

        record Leaf(String title, Spot spot) implements Line {}

        record Hit(String title, String page, String snippet, Spot spot) implements Line {}
    }

    public HelpViewModel(Messages messages) {
        this.messages = messages;
        this.guide = Guide.in(language(messages));
        this.search = new GuideSearch(guide);
        this.spot = new ReadOnlyObjectWrapper<>(new Spot(Topic.TEN_MINUTES.page(), ""));
        question.subscribe(typed -> list());
        show();
    }

    public Messages messages() {
        return messages;
    }

    /// The page that is read.
    public ReadOnlyObjectProperty<Optional<Page>> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// Where one is.
    public ReadOnlyObjectProperty<Spot> spotProperty() {
        return spot.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoBackProperty() {
        return canGoBack.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoForwardProperty() {
        return canGoForward.getReadOnlyProperty();
    }

    /// What is looked for.
    public StringProperty questionProperty() {
        return question;
    }

    /// The contents, or what was found.
    public ObservableList<Line> lines() {
        return shownLines;
    }

    /// Opens the page of that topic at its beginning.
    public void open(Topic topic) {
        question.set("");
        go(new Spot(topic.page(), ""));
    }

    /// Follows a link of the page that is read: `coding.md#in-vivo`, or `#in-vivo` within it.
    public void follow(String destination) {
        String anchor = destination.contains("#") ? destination.substring(destination.indexOf('#') + 1) : "";
        String name = Guide.name(destination);
        go(new Spot(name.isEmpty() ? spot.get().page() : name, anchor));
    }

    public void go(Spot wanted) {
        if (guide.page(wanted.page()).isEmpty()) {
            return;
        }
        if (!wanted.equals(spot.get())) {
            before.push(spot.get());
            after.clear();
        }
        spot.set(wanted);
        show();
    }

    public void back() {
        if (!before.isEmpty()) {
            after.push(spot.get());
            spot.set(before.pop());
            show();
        }
    }

    /// To where one was before one went back.
    public void forward() {
        if (!after.isEmpty()) {
            before.push(spot.get());
            spot.set(after.pop());
            show();
        }
    }

    /// The same page in another language.
    public void speak(Messages other) {
        messages = other;
        guide = Guide.in(language(other));
        search = new GuideSearch(guide);
        // Headings have other names there.
        spot.set(new Spot(spot.get().page(), ""));
        before.clear();
        after.clear();
        show();
        list();
    }

    private void show() {
        page.set(guide.page(spot.get().page()));
        canGoBack.set(!before.isEmpty());
        canGoForward.set(!after.isEmpty());
    }

    private void list() {
        if (question.get().isBlank()) {
            lines.setAll(guide.groups().stream()
                    .flatMap(group -> Stream.concat(
                            Stream.<Line>of(new Line.Heading(group.heading())),
                            group.pages().stream().map(each -> new Line.Leaf(each.title(), new Spot(each.name(), "")))))
                    .toList());
        } else {
            lines.setAll(found());
        }
    }

    private List<Line> found() {
        return search.find(question.get()).stream()
                .<Line>map(each -> new Line.Hit(
                        each.section().heading(),
                        each.page().title(),
                        each.snippet(),
                        new Spot(each.page().name(), each.section().anchor())))
                .toList();
    }

    private static Language language(Messages messages) {
        return Language.of(messages.language()).orElse(Language.ENGLISH);
    }
}
