package org.pilah.exchange;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pilah.framework.Catalogue;
import org.pilah.framework.Template;
import org.pilah.model.Change;
import org.pilah.model.Details;
import org.pilah.model.Language;
import org.pilah.project.Folders;
import org.pilah.project.OpenProject;

/// A study that is about to be made: its file, what it says of itself, and what it codes by. `frameworks` are named
/// as `Catalogue.offered` names them.
public record NewStudy(Path file, Details details, List<String> frameworks) {
    private static final String ENDING = ".pilah";

    public NewStudy {
        file = ended(file);
        frameworks = List.copyOf(frameworks);
    }

    public static NewStudy empty(Path file, String title, List<String> coders) {
        return new NewStudy(file, new Details(title, List.of(), coders, Map.of()), List.of());
    }

    /// The study with the template's questions, in this language, and its frameworks.
    public NewStudy like(Template template, Language language) {
        List<String> questions = template.questions().stream()
                .map(question -> question.in(language))
                .toList();
        return new NewStudy(
                file,
                new Details(details.title(), questions, details.coders(), details.settings()),
                template.frameworks());
    }

    /// Makes the file and opens it. What it begins with is one step that can be undone.
    ///
    /// @throws org.pilah.messages.Problem when there is a file of that name or the folder cannot be written
    public OpenProject make(Folders folders, Clock clock, String by) {
        OpenProject project = OpenProject.create(file, details.title(), folders, clock);
        try {
            begin(project, by);
            return project;
        } catch (RuntimeException e) {
            project.close();
            throw e;
        }
    }

    private void begin(OpenProject project, String by) {
        var changes = new ArrayList<Change>();
        Details plain = project.study().details();
        if (!plain.equals(details)) {
            changes.add(new Change.Alter(plain, details));
        }
        if (!frameworks.isEmpty()) {
            changes.add(Catalogue.shipped().adoption(frameworks, project.study()));
        }
        if (!changes.isEmpty()) {
            project.apply(new Change.All(changes), by);
        }
    }

    private static Path ended(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(ENDING) ? file : file.resolveSibling(name + ENDING);
    }
}
