package org.pilah.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pilah.messages.Messages;
import org.pilah.model.Action;

/// Says in words what the actions of a study did: *12 sumber diimpor*.
final class Deeds {
    private final Messages messages;
    private final Set<Long> undoings = new HashSet<>();

    Deeds(List<Action> history, Messages messages) {
        this.messages = messages;
        history.stream().filter(action -> action.undoes() > 0).forEach(action -> undoings.add(action.revision()));
    }

    String of(Action action) {
        String what = what(action.changes());
        if (action.undoes() == 0) {
            return what;
        }
        String key = undoings.contains(action.undoes()) ? "history.redone" : "history.undone";
        return messages.text(key, action.undoes(), what);
    }

    /// A text goes with its source, so it is not told apart from it.
    private String what(Map<String, Long> changes) {
        var parts = new ArrayList<String>();
        changes.forEach((type, number) -> {
            String deed = type.substring(0, type.indexOf('-'));
            String noun = type.substring(type.indexOf('-') + 1);
            if (!noun.equals("text") || !changes.containsKey(deed + "-source")) {
                String done = type.equals("add-source") ? "import" : deed;
                parts.add(messages.text("history." + done, messages.text("history.noun." + noun, number)));
            }
        });
        return String.join(", ", parts);
    }
}
