package org.pilah.ui.start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pilah.exchange.NewStudy;
import org.pilah.framework.Catalogue;
import org.pilah.framework.Template;
import org.pilah.messages.Messages;
import org.pilah.model.Language;
import org.pilah.task.Background;

/// The study somebody is about to make: its title, where its file goes, and what it begins with.
public final class NewStudyViewModel {
    private static final String ENDING = ".pilah";
    private static final int LONGEST_NAME = 80;

    private final Messages messages;
    private final StringProperty title = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Path> file = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Start> starts = FXCollections.observableArrayList();
    private final ObservableList<Start> shownStarts = FXCollections.unmodifiableObservableList(starts);
    private Path folder;
    private boolean chosen;

    /// Something to begin with: a template, or nothing (`id` is empty).
    public record Start(String id, String name, String summary, List<Template> template) {
        public Start {
            template = List.copyOf(template);
        }
    }

    /// @param documents where studies usually go
    public NewStudyViewModel(Messages messages, Background background, Path documents) {
        this.messages = messages;
        this.folder = documents;
        title.subscribe(this::name);
        starts.setAll(List.of(
                new Start("", messages.text("start.new.empty"), messages.text("start.new.empty.about"), List.of())));
        background.ask(
                () -> Catalogue.shipped().templates(),
                templates -> templates.forEach(each -> starts.add(new Start(
                        each.id(), each.name().in(language()), each.summary().in(language()), List.of(each)))));
    }

    public Messages messages() {
        return messages;
    }

    public StringProperty titleProperty() {
        return title;
    }

    /// Where the study's file will lie: named after the title until the person chooses a place.
    public ReadOnlyObjectProperty<Path> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /// What the study can begin with, nothing first.
    public ObservableList<Start> starts() {
        return shownStarts;
    }

    /// The person chose the place.
    public void choose(Path wanted) {
        chosen = true;
        String name = String.valueOf(wanted.getFileName());
        file.set(name.endsWith(ENDING) ? wanted : wanted.resolveSibling(name + ENDING));
    }

    /// The study as it stands here; empty while it has no title.
    public Optional<NewStudy> study(Start start) {
        String words = title.get().strip();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        NewStudy plain = NewStudy.empty(file.get(), words, List.of());
        return Optional.of(start.template().stream()
                .findFirst()
                .map(template -> plain.like(template, language()))
                .orElse(plain));
    }

    private void name(String words) {
        if (chosen) {
            return;
        }
        String plain =
                words.strip().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "-").replaceAll("[. ]+$", "");
        String name = plain.isEmpty() ? messages.text("start.new.unnamed") : plain;
        String cut = name.substring(0, Math.min(LONGEST_NAME, name.length())).strip();
        Path wanted = folder.resolve(cut + ENDING);
        for (int number = 2; Files.exists(wanted); number++) {
            wanted = folder.resolve(cut + " " + number + ENDING);
        }
        file.set(wanted);
    }

    private Language language() {
        return Language.of(messages.language()).orElse(Language.ENGLISH);
    }
}
