package org.pilah.exchange;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.pilah.model.Case;
import org.pilah.model.CaseId;
import org.pilah.model.Change;
import org.pilah.model.Ids;
import org.pilah.model.Study;
import org.pilah.project.OpenProject;

/// Names that people use, and things that have them.
final class Names {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern ENDING = Pattern.compile(
            "\\.(txt|md|markdown|docx|docm|dotx|doc|dot|odt|ott|fodt|rtf|pdf|html|htm|xhtml|mhtml|mht|epub|srt|vtt)$");

    private Names() {}

    /// The name, or the name with the next number when it is taken. `taken` is in lower case.
    static String free(String name, Set<String> taken) {
        String free = name;
        for (int n = 2; taken.contains(free.toLowerCase(Locale.ROOT)); n++) {
            free = name + " (" + n + ")";
        }
        return free;
    }

    /// A name as it is compared: without capitals, surplus blanks, and the ending of a document's file.
    static String plain(String name) {
        return ENDING.matcher(spaced(name).toLowerCase(Locale.ROOT)).replaceFirst("");
    }

    /// A name with one blank between its words.
    private static String spaced(String name) {
        return BLANKS.matcher(name.strip()).replaceAll(" ");
    }

    /// The case of this name, or a new one.
    static CaseId caseNamed(String name, OpenProject.Batch batch) {
        return knownCase(name, batch.study()).orElseGet(() -> {
            CaseId id = newCase(name, batch.study());
            batch.apply(new Change.Add(new Case(id, spaced(name), "", Map.of())));
            return id;
        });
    }

    static Optional<CaseId> knownCase(String name, Study study) {
        return study.cases().stream()
                .filter(each -> spaced(each.name()).equalsIgnoreCase(spaced(name))
                        || each.id().value().equals(name))
                .findFirst()
                .map(Case::id);
    }

    static CaseId newCase(String name, Study study) {
        return new CaseId(
                Ids.fromName(name, id -> study.caseWith(new CaseId(id)).isPresent()));
    }
}
