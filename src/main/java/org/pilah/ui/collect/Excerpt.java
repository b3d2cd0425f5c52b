package org.pilah.ui.collect;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.pilah.exchange.SourceIntake.Voice;
import org.pilah.importer.ImportedSource.Glimpse;
import org.pilah.model.Source.Role;
import org.pilah.model.Turn;

/// The first lines of a text as they will be read: names of speakers in the accent, questions quieter.
final class Excerpt extends TextFlow {
    private static final int TURNS = 8;
    private static final int LONGEST = 320;

    Excerpt() {
        getStyleClass().addAll("card", "excerpt");
    }

    void show(Glimpse glimpse, List<Voice> voices) {
        getChildren().clear();
        Map<String, Role> roles =
                voices.stream().collect(Collectors.toMap(Voice::label, Voice::role, (one, other) -> one));
        List<Turn> turns = glimpse.turns().stream().limit(TURNS).toList();
        if (turns.isEmpty()) {
            add(cut(glimpse.beginning().strip()), "excerpt-words");
        }
        for (int i = 0; i < turns.size(); i++) {
            Turn turn = turns.get(i);
            if (i > 0) {
                add("\n", "excerpt-words");
            }
            if (!turn.speaker().isEmpty()) {
                add(turn.speaker() + "  ", "excerpt-speaker");
            }
            boolean data = roles.getOrDefault(turn.speaker(), Role.INFORMANT) == Role.INFORMANT;
            add(
                    cut(glimpse.beginning().substring(turn.body(), turn.end())),
                    data ? "excerpt-words" : "excerpt-question");
        }
    }

    private static String cut(String words) {
        return words.length() > LONGEST ? words.substring(0, LONGEST).strip() + " …" : words;
    }

    private void add(String words, String style) {
        var text = new Text(words);
        text.getStyleClass().add(style);
        getChildren().add(text);
    }
}
