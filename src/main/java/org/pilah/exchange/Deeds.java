package org.pilah.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pilah.messages.Messages;
import org.pilah.model.Action;
import org.pilah.model.Change;

/// Says in words what the actions of a study did: *12 sumber diimpor*.
public final class Deeds {
    /// What goes with another thing is not told apart from it: a text with its source, a segment with its codings.
    private static final Map<String, String> WITH = Map.of("text", "source", "segment", "coding");

    /// What a correction of a text is in the study file, and what it was at first, when sources and segments were
    /// named with it.
    private static final List<String> CORRECTED = List.of(Change.Correct.TYPE, "alter-text");

    private final Messages messages;
    private final Set<Long> undoings = new HashSet<>();

    public Deeds(List<Action> history, Messages messages) {
        this.messages = messages;
        history.stream().filter(action -> action.undoes() > 0).forEach(action -> undoings.add(action.revision()));
    }

    /// One action, as the history tells it.
    public String of(Action action) {
        String what = what(action.changes());
        if (action.undoes() == 0) {
            return what;
        }
        String key = undoings.contains(action.undoes()) ? "history.redone" : "history.undone";
        return messages.text(key, action.undoes(), what);
    }

    /// What changes of these types and numbers amount to, without saying whether something was taken back.
    public String what(Map<String, Long> changes) {
        var parts = new ArrayList<String>();
        long corrected = CORRECTED.stream()
                .mapToLong(type -> changes.getOrDefault(type, 0L))
                .sum();
        if (corrected > 0) {
            parts.add(messages.text("history.correct", corrected));
            changes.forEach((type, number) -> {
                if (type.equals("add-review")) {
                    parts.add(messages.text("history.to-review", number));
                }
            });
            return String.join(", ", parts);
        }
        changes.forEach((type, number) -> {
            String deed = type.substring(0, type.indexOf('-'));
            String noun = type.substring(type.indexOf('-') + 1);
            if (!changes.containsKey(deed + "-" + WITH.getOrDefault(noun, noun + "s"))) {
                String done = type.equals("add-source") ? "import" : deed;
                parts.add(messages.text("history." + done, messages.text("history.noun." + noun, number)));
            }
        });
        return String.join(", ", parts);
    }
}
