package org.pilah.ui.collect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pilah.model.Case;
import org.pilah.model.CaseId;
import org.pilah.model.Change;
import org.pilah.model.Ids;
import org.pilah.model.Study;

/// Finds cases by the names people write, and makes those that are not there.
final class CaseNaming {
    private CaseNaming() {}

    /// The case of a name, and the changes that must come first to make it.
    record Named(CaseId id, List<Change> first) {
        Named {
            first = List.copyOf(first);
        }

        /// Both as one step.
        Change before(Change change) {
            var all = new ArrayList<>(first);
            all.add(change);
            return all.size() == 1 ? change : new Change.All(all);
        }
    }

    static Optional<Case> known(String name, Study study) {
        String plain = name.strip();
        return study.cases().stream()
                .filter(each -> each.name().equalsIgnoreCase(plain))
                .findFirst();
    }

    /// Nothing written names no case.
    static Named named(String name, Study study) {
        if (name.isBlank()) {
            return new Named(CaseId.NONE, List.of());
        }
        return known(name, study).map(one -> new Named(one.id(), List.of())).orElseGet(() -> {
            Case made = fresh(name, study);
            return new Named(made.id(), List.of(new Change.Add(made)));
        });
    }

    static Case fresh(String name, Study study) {
        String id =
                Ids.fromName(name, taken -> study.caseWith(new CaseId(taken)).isPresent());
        return new Case(new CaseId(id), name.strip(), "", Map.of());
    }
}
