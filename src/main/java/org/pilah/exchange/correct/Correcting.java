package org.pilah.exchange.correct;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.pilah.analysis.CorrectedSource;
import org.pilah.analysis.CorrectedSource.Coded;
import org.pilah.analysis.CorrectedSource.Heard;
import org.pilah.importer.ImportOptions;
import org.pilah.importer.ImportedSource;
import org.pilah.importer.SourceImporter;
import org.pilah.messages.Problem;
import org.pilah.model.Change;
import org.pilah.model.CodedSegment;
import org.pilah.model.Correction;
import org.pilah.model.Edit;
import org.pilah.model.Passage;
import org.pilah.model.Review;
import org.pilah.model.SegmentId;
import org.pilah.model.Source;
import org.pilah.model.SourceId;
import org.pilah.model.TextPart;
import org.pilah.model.Turn;
import org.pilah.project.OpenProject;
import org.pilah.task.Progress;

/// Corrects texts after they were coded: proposes what would change, place by place, and does what a person wants of
/// it as one step that can be undone. Codings stay on their words; segments whose words change wait for a look.
///
/// The former words stay in the study file: that is what undo, the history and an honest study live on. Whoever
/// replaces names must know it. Callable from any thread.
public final class Correcting {
    /// How many characters around a place are shown with it.
    private static final int AROUND = 60;

    private final OpenProject project;

    public Correcting(OpenProject project) {
        this.project = project;
    }

    /// A place at which words would change: what stands around them in the line, who says them, and the segments
    /// whose words they are.
    public record Place(SourceId source, Edit edit, String lead, String tail, String speaker, Set<SegmentId> touched) {
        public Place {
            touched = Set.copyOf(touched);
        }

        /// The words as they are now.
        public String words() {
            return edit.were();
        }
    }

    /// What would change: the places in order of sources and text; turns that were heard in a corrected file; and
    /// how often the words that are replaced stand elsewhere in the study, where no correction reaches.
    public record Proposal(List<Place> places, Map<SourceId, Heard> heard, Elsewhere elsewhere) {
        public Proposal {
            places = List.copyOf(places);
            heard = Map.copyOf(heard);
        }

        /// How many sources these places are in.
        public static int sources(Collection<Place> places) {
            return (int) places.stream().map(Place::source).distinct().count();
        }

        /// How many segments would have to be looked at again.
        public static int touched(Collection<Place> places) {
            return (int) places.stream()
                    .flatMap(place -> place.touched().stream())
                    .distinct()
                    .count();
        }
    }

    /// Where the same words stand outside of texts: names of sources, cases and codes, and what researchers wrote.
    public record Elsewhere(int names, int notes) {
        public static final Elsewhere NOWHERE = new Elsewhere(0, 0);

        public int all() {
            return names + notes;
        }
    }

    /// Whether labels of speakers are corrected too.
    public enum Labels {
        LEFT,
        CORRECTED
    }

    /// What was done: places and sources corrected, segments that moved with their words, and those to look at.
    public record Report(int places, int sources, int moved, int reviewed) {}

    /// The sources of these names, with or without the ending of a file.
    ///
    /// @throws Problem when there is none of that name
    public List<SourceId> named(List<String> names) {
        return names.stream()
                .map(name -> project.study().sources().stream()
                        .filter(each -> isNamed(each, name))
                        .findFirst()
                        .orElseThrow(() -> new Problem("correct.no-source", name)))
                .map(Source::id)
                .distinct()
                .toList();
    }

    private static boolean isNamed(Source source, String name) {
        String plain = name.strip();
        int ending = plain.lastIndexOf('.');
        return source.id().value().equals(plain)
                || source.name().equalsIgnoreCase(plain)
                || (ending > 0 && source.name().equalsIgnoreCase(plain.substring(0, ending)));
    }

    /// Proposes to replace words wherever they stand in these sources.
    public Proposal replace(
            List<Replacements.Replacement> wanted, Labels labels, List<SourceId> sources, Progress progress) {
        var replacements = new Replacements(wanted);
        var places = new ArrayList<Place>();
        var notes = new int[1];
        for (int number = 0; number < sources.size(); number++) {
            progress.check();
            SourceId id = sources.get(number);
            progress.at(source(id).name(), number, sources.size());
            String text = project.material().text(id);
            List<CodedSegment> segments = project.material().segments(id);
            for (CodedSegment each : segments) {
                notes[0] += replacements.in(each.segment().paraphrase()).size()
                        + replacements.in(each.segment().memo()).size();
            }
            List<Edit> edits = replacements.in(text);
            if (!edits.isEmpty()) {
                List<Turn> turns = project.material().turns(id);
                List<Edit> kept = labels == Labels.CORRECTED ? edits : outsideLabels(edits, turns);
                places.addAll(places(new Window(id, text, 0), turns, segments, kept));
            }
        }
        return new Proposal(places, Map.of(), elsewhere(replacements, notes[0]));
    }

    private static List<Edit> outsideLabels(List<Edit> edits, List<Turn> turns) {
        var kept = new ArrayList<Edit>();
        int next = 0;
        for (Edit edit : edits) {
            while (next < turns.size() && turns.get(next).end() <= edit.start()) {
                next++;
            }
            boolean inLabel = next < turns.size()
                    && edit.start() < turns.get(next).body()
                    && edit.end() > turns.get(next).start();
            if (!inLabel) {
                kept.add(edit);
            }
        }
        return kept;
    }

    private Elsewhere elsewhere(Replacements replacements, int inSegments) {
        var study = project.study();
        var names = new int[1];
        study.sources().forEach(each -> names[0] += replacements.in(each.name()).size());
        study.cases().forEach(each -> names[0] += replacements.in(each.name()).size());
        study.codes()
                .forEach(each -> names[0] += Math.max(
                        replacements.in(each.name().indonesian()).size(),
                        replacements.in(each.name().english()).size()));
        int memos = study.memos().stream()
                .mapToInt(memo ->
                        replacements.in(memo.title() + "\n" + memo.text()).size())
                .sum();
        return new Elsewhere(names[0], inSegments + memos);
    }

    /// Proposes other words for a passage.
    public Proposal words(Passage passage, String words) {
        SourceId id = passage.source();
        String now = project.material().text(id, passage.start(), passage.end());
        List<Edit> edits = TextDifference.between(now, words, source(id).name(), Progress.SILENT).stream()
                .map(edit -> edit.movedBy(passage.start()))
                .toList();
        int from = Math.max(0, passage.start() - 2 * AROUND);
        String around = project.material().text(id, from, passage.end() + 2 * AROUND);
        return proposal(new Window(id, around, from), edits, Heard.NOTHING);
    }

    /// Proposes the text of a corrected file for that of a source. What is new in it comes with its speakers.
    ///
    /// @throws Problem when it cannot be read, or has too little in common with the source
    public Proposal file(SourceId id, Path file, ImportOptions options, Progress progress) {
        ImportedSource corrected = new SourceImporter().read(file, options, progress);
        progress.check();
        String text = project.material().text(id);
        List<Edit> edits =
                TextDifference.between(text, corrected.text(), source(id).name(), progress);
        return proposal(new Window(id, text, 0), edits, new Heard(corrected.turns(), corrected.speakers()));
    }

    private Proposal proposal(Window window, List<Edit> edits, Heard heard) {
        SourceId id = window.source();
        List<Place> places = edits.isEmpty()
                ? List.of()
                : places(
                        window, project.material().turns(id), project.material().segments(id), edits);
        return new Proposal(places, Map.of(id, heard), Elsewhere.NOWHERE);
    }

    private static List<Place> places(Window window, List<Turn> turns, List<CodedSegment> segments, List<Edit> edits) {
        var places = new ArrayList<Place>();
        var touching = new Touching(segments);
        int next = 0;
        for (Edit edit : edits) {
            while (next < turns.size() && turns.get(next).end() < edit.start()) {
                next++;
            }
            boolean spoken = next < turns.size() && turns.get(next).start() <= edit.start();
            String speaker = spoken ? turns.get(next).speaker() : "";
            int body = spoken ? turns.get(next).body() : 0;
            places.add(new Place(
                    window.source(),
                    edit,
                    window.lead(body <= edit.start() ? body : 0, edit.start()),
                    window.tail(edit.end()),
                    speaker,
                    touching.by(edit)));
        }
        return places;
    }

    /// A stretch of a text, beginning somewhere in it; its places are those of the whole text.
    private record Window(SourceId source, String text, int start) {
        /// What stands before the place in its line, behind the label, as far as it helps to find it.
        String lead(int body, int place) {
            int at = place - start;
            int line = Math.max(text.lastIndexOf('\n', at - 1) + 1, body - start);
            int from = Math.max(line, at - AROUND);
            int blank = from > line ? text.indexOf(' ', from) + 1 : from;
            return text.substring(blank > from && blank <= at ? blank : from, at);
        }

        String tail(int place) {
            int at = place - start;
            int line = text.indexOf('\n', at);
            int to = Math.min(line < 0 ? text.length() : line, Math.min(text.length(), at + AROUND));
            boolean whole = to == text.length() || text.charAt(to) == '\n';
            int blank = whole ? to : text.lastIndexOf(' ', to);
            return text.substring(at, blank > at ? blank : to);
        }
    }

    /// Does the chosen ones of the proposed places, in all sources as one step. Nothing is done where none is
    /// chosen.
    ///
    /// @throws Problem when a text was changed since it was proposed, nothing would be left of one, or it
    /// could not be
    ///     saved; then everything is as it was
    public Report apply(Proposal proposal, Collection<Place> chosen, String by, Progress progress) {
        var bySource = new LinkedHashMap<SourceId, List<Edit>>();
        var words = new HashMap<SourceId, List<Place>>();
        Set<Place> wanted = Set.copyOf(chosen);
        for (Place place : proposal.places()) {
            if (wanted.contains(place)) {
                bySource.computeIfAbsent(place.source(), fresh -> new ArrayList<>())
                        .add(place.edit());
                words.computeIfAbsent(place.source(), fresh -> new ArrayList<>())
                        .add(place);
            }
        }
        var open = new HashMap<SegmentId, Review>();
        project.material().reviews().forEach(each -> open.put(each.segment().id(), each.review()));
        var done = new int[4];
        project.batch(
                by,
                batch -> bySource.forEach((id, edits) -> {
                    progress.check();
                    progress.at(source(id).name(), done[1], bySource.size());
                    List<Place> places = words.getOrDefault(id, List.of());
                    var corrected =
                            corrected(batch.study().source(id), places, new Correction(id, edits), proposal, open);
                    for (Change change : corrected.changes()) {
                        batch.apply(change);
                    }
                    done[0] += edits.size();
                    done[1]++;
                    done[2] += corrected.moved();
                    done[3] += corrected.reviewed();
                }));
        return new Report(done[0], done[1], done[2], done[3]);
    }

    private CorrectedSource corrected(
            Optional<Source> source,
            List<Place> places,
            Correction correction,
            Proposal proposal,
            Map<SegmentId, Review> open) {
        SourceId id = correction.source();
        Source now = source.orElseThrow(() -> new Problem("correct.changed-meanwhile", id.value()));
        List<TextPart> parts = project.parts(id);
        for (Place place : places) {
            int from = place.edit().start() - place.lead().length();
            String words = project.material().text(id, from, place.edit().end());
            if (place.edit().end() > now.characters() || !words.equals(place.lead() + place.words())) {
                throw new Problem("correct.changed-meanwhile", now.name());
            }
        }
        List<CodedSegment> segments = project.material().segments(id);
        var own = new HashMap<SegmentId, Review>();
        for (CodedSegment each : segments) {
            Review review = open.get(each.segment().id());
            if (review != null) {
                own.put(review.segment(), review);
            }
        }
        try {
            return CorrectedSource.of(new Coded(now, parts, segments, own), correction, heard(proposal, correction));
        } catch (IllegalArgumentException e) {
            throw new Problem(e, "correct.nothing-left", now.name());
        }
    }

    /// The turns that were heard in the words that are wanted, where these are when others are left out.
    private static Heard heard(Proposal proposal, Correction wanted) {
        Heard whole = proposal.heard().getOrDefault(wanted.source(), Heard.NOTHING);
        var turns = new ArrayList<Turn>();
        Set<Edit> edits = Set.copyOf(wanted.edits());
        int next = 0;
        int grown = 0;
        int grownWanted = 0;
        for (Place place : whole.turns().isEmpty() ? List.<Place>of() : proposal.places()) {
            Edit edit = place.edit();
            int start = edit.start() + grown;
            grown += edit.growth();
            int end = start + edit.words().length();
            int back = start - edit.start() - grownWanted;
            boolean isWanted = edits.contains(edit);
            grownWanted += isWanted ? edit.growth() : 0;
            for (; next < whole.turns().size() && whole.turns().get(next).start() < end; next++) {
                Turn turn = whole.turns().get(next);
                if (isWanted && turn.start() >= start) {
                    turns.add(new Turn(
                            turn.start() - back,
                            turn.body() - back,
                            turn.end() - back,
                            turn.speaker(),
                            turn.seconds()));
                }
            }
        }
        return new Heard(turns, whole.speakers());
    }

    private Source source(SourceId id) {
        return project.study().source(id).orElseThrow(() -> new Problem("correct.changed-meanwhile", id.value()));
    }

    /// Which segments an edit reaches. Edits come in order of the text.
    private static final class Touching {
        private final List<CodedSegment> segments;
        private final List<Passage> open = new ArrayList<>();
        private final List<SegmentId> ids = new ArrayList<>();
        private int next;

        Touching(List<CodedSegment> segments) {
            this.segments = segments;
        }

        Set<SegmentId> by(Edit edit) {
            int reach = edit.isInsertion() ? edit.start() : edit.end();
            while (next < segments.size()
                    && segments.get(next).segment().passage().start() < reach) {
                open.add(segments.get(next).segment().passage());
                ids.add(segments.get(next).segment().id());
                next++;
            }
            var touched = new TreeSet<SegmentId>();
            for (int i = open.size() - 1; i >= 0; i--) {
                Passage passage = open.get(i);
                if (passage.end() <= edit.start()) {
                    open.remove(i);
                    ids.remove(i);
                } else if (passage.start() < reach) {
                    touched.add(ids.get(i));
                }
            }
            return touched;
        }
    }
}
