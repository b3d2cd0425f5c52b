package org.pilah.ui.condense;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pilah.analysis.Citation;
import org.pilah.model.Hit;
import org.pilah.model.Language;
import org.pilah.model.Material;
import org.pilah.model.Passage;
import org.pilah.model.Source;
import org.pilah.model.SourceId;
import org.pilah.model.Study;
import org.pilah.model.Turn;

/// One answer of a search as it is shown: where it stands, who says it and when, its words with what was found in them,
/// and the codes on it. `seconds` is −1 where no time is given.
public record Found(
        Hit hit,
        String source,
        String speaker,
        int turn,
        int seconds,
        String words,
        Snippet snippet,
        List<CodeTag> codes) {
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    public Found {
        codes = List.copyOf(codes);
    }

    /// Where the person is brought, one after the other: to the words that were found.
    public List<Passage> places() {
        return hit.marks().isEmpty() ? List.of(hit.passage()) : hit.marks();
    }

    /// When it is said, `08:20` or `1:08:20`; empty where no time is given.
    public String time() {
        if (seconds < 0) {
            return "";
        }
        return seconds < HOUR
                ? "%02d:%02d".formatted(seconds / MINUTE, seconds % MINUTE)
                : "%d:%02d:%02d".formatted(seconds / HOUR, seconds % HOUR / MINUTE, seconds % MINUTE);
    }

    /// Answers with their words, source by source as they need it. For the background.
    static final class Reader {
        private final Study study;
        private final Material material;
        private final Language language;
        private final Map<SourceId, List<Turn>> turns = new HashMap<>();

        Reader(Study study, Material material, Language language) {
            this.study = study;
            this.material = material;
            this.language = language;
        }

        Optional<Found> read(Hit hit) {
            return study.source(hit.passage().source()).map(source -> read(hit, source));
        }

        private Found read(Hit hit, Source source) {
            Passage passage = hit.passage();
            List<Turn> all = turns.computeIfAbsent(source.id(), material::turns);
            int turn = Citation.turnAt(all, passage.start());
            String words = material.text(source.id(), passage.start(), passage.end());
            return new Found(
                    hit,
                    source.name(),
                    hit.speaker(),
                    turn,
                    turn == 0 ? Turn.NO_TIME : all.get(turn - 1).seconds(),
                    words,
                    Snippet.of(words, passage.start(), hit.marks()),
                    CodeTag.of(hit.codes(), study, language));
        }
    }
}
