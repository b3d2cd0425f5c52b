package org.pilah.model;

import java.util.ArrayList;
import java.util.List;

/// Who may code: anybody while the study names no team, and once it does, whoever belongs to it. Whoever codes with
/// their own hands belongs to it from then on; a table does not make anybody a member, for a name in it may be a slip
/// of the pen.
public final class Team {
    private Team() {}

    public static boolean has(Details study, String coder) {
        return study.coders().isEmpty() || study.coders().contains(coder);
    }

    /// The change, with everybody who codes by it in the team.
    public static Change joined(Details study, Change change) {
        List<String> fresh = change.each().stream()
                .filter(single -> single instanceof Change.Add(Coding _))
                .map(single -> ((Coding) ((Change.Add) single).item()).coder())
                .filter(coder -> !has(study, coder))
                .distinct()
                .toList();
        if (fresh.isEmpty()) {
            return change;
        }
        var team = new ArrayList<>(study.coders());
        team.addAll(fresh);
        return new Change.All(List.of(new Change.Alter(study, study.withCoders(team)), change));
    }
}
