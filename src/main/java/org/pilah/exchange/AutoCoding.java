package org.pilah.exchange;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pilah.model.Action;
import org.pilah.model.Change;
import org.pilah.model.CodeId;
import org.pilah.model.CodedSegment;
import org.pilah.model.Coding;
import org.pilah.model.Hit;
import org.pilah.model.Passage;
import org.pilah.model.Query;
import org.pilah.model.Segment;
import org.pilah.model.Source;
import org.pilah.model.SourceId;
import org.pilah.model.Team;
import org.pilah.project.OpenProject;
import org.pilah.task.Progress;

/// Suggests passages for a code by a question, and codes them when a person says so: one step that can be undone.
public final class AutoCoding {
    private final OpenProject project;

    public AutoCoding(OpenProject project) {
        this.project = project;
    }

    /// How much around the found words is a passage.
    public enum Unit {
        /// All a speaker says in one go.
        TURN,
        /// The sentences that hold found words.
        SENTENCE,
        /// The found words alone.
        MATCH
    }

    /// A passage that could be coded, its words, and who says them.
    public record Suggestion(Passage passage, String quote, String speaker) {}

    /// Passages that answer the question and share no word with one that has this code already, in order of
    /// source and text.
    ///
    /// A question that is not about words (`is:uncoded speaker:Ketua`) has whole turns for an answer whatever
    /// the unit.
    public List<Suggestion> suggestions(Query query, CodeId code, Unit unit, Progress progress) {
        var found = new ArrayList<Suggestion>();
        var coded = new HashMap<SourceId, Set<Passage>>();
        project.words(progress).turns(query, hit -> {
            progress.check();
            Set<Passage> there = coded.computeIfAbsent(hit.passage().source(), source -> codedWith(code, source));
            for (Passage passage : passages(hit, unit)) {
                if (there.stream().noneMatch(each -> each.overlaps(passage.start(), passage.end()))) {
                    found.add(new Suggestion(passage, quote(passage), hit.speaker()));
                }
            }
        });
        return found;
    }

    /// Codes these passages. Empty when there are none.
    ///
    /// @throws org.pilah.messages.Problem when it could not be saved; then nothing was coded
    public Optional<Action> apply(List<Suggestion> suggestions, CodeId code, String by) {
        var known = new HashMap<SourceId, Map<Passage, Segment>>();
        return project.batch(by, batch -> {
            for (Suggestion suggestion : suggestions) {
                Passage passage = suggestion.passage();
                var changes = new ArrayList<Change>();
                Segment segment = known.computeIfAbsent(passage.source(), this::segments)
                        .computeIfAbsent(passage, fresh -> {
                            Segment made = Segment.of(fresh, suggestion.quote());
                            changes.add(new Change.Add(made));
                            return made;
                        });
                changes.add(new Change.Add(Coding.of(segment.id(), code, by, Map.of(), batch.at())));
                batch.apply(Team.joined(batch.study().details(), new Change.All(changes)));
            }
        });
    }

    private Set<Passage> codedWith(CodeId code, SourceId source) {
        var found = new LinkedHashSet<Passage>();
        for (CodedSegment coded : project.material().segments(source)) {
            if (coded.codings().stream().anyMatch(coding -> coding.code().equals(code))) {
                found.add(coded.segment().passage());
            }
        }
        return found;
    }

    private Map<Passage, Segment> segments(SourceId source) {
        var found = new LinkedHashMap<Passage, Segment>();
        project.material()
                .segments(source)
                .forEach(coded -> found.putIfAbsent(coded.segment().passage(), coded.segment()));
        return found;
    }

    private Set<Passage> passages(Hit hit, Unit unit) {
        if (hit.marks().isEmpty()) {
            return Set.of(hit.passage());
        }
        return switch (unit) {
            case TURN -> Set.of(hit.passage());
            case MATCH -> new LinkedHashSet<>(hit.marks());
            case SENTENCE -> sentences(hit);
        };
    }

    private Set<Passage> sentences(Hit hit) {
        String words = quote(hit.passage());
        BreakIterator breaks =
                BreakIterator.getSentenceInstance(locale(hit.passage().source()));
        breaks.setText(words);
        var found = new LinkedHashSet<Passage>();
        for (Passage mark : hit.marks()) {
            int start = breaks.preceding(mark.start() - hit.passage().start() + 1);
            int end =
                    breaks.following(Math.max(start, mark.end() - hit.passage().start() - 1));
            String sentence = words.substring(start, end);
            int from = hit.passage().start() + start;
            found.add(new Passage(
                    hit.passage().source(),
                    from,
                    from + sentence.stripTrailing().length()));
        }
        return found;
    }

    private ULocale locale(SourceId source) {
        return project.study()
                .source(source)
                .map(Source::language)
                .map(language -> new ULocale(language.tag()))
                .orElse(ULocale.ROOT);
    }

    private String quote(Passage passage) {
        return project.material().text(passage.source(), passage.start(), passage.end());
    }
}
