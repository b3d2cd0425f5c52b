package org.pilah.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pilah.analysis.Citation;
import org.pilah.analysis.QuoteFinder;
import org.pilah.analysis.QuoteFinder.Finding;
import org.pilah.analysis.SourceSieve;
import org.pilah.analysis.SourceSieve.Likely;
import org.pilah.exchange.ReductionIntake.Anchor;
import org.pilah.importer.ReductionTable.Entry;
import org.pilah.model.CaseId;
import org.pilah.model.Digest;
import org.pilah.model.Passage;
import org.pilah.model.Source;
import org.pilah.model.SourceId;
import org.pilah.model.Study;
import org.pilah.model.Turn;
import org.pilah.project.OpenProject;
import org.pilah.task.Progress;

/// Finds the words of a reduction table in the transcripts of the study: in the source the row names, else in those
/// of its informant, else in all. For one thread at a time.
final class Anchoring {
    /// What is less like the verbatim than this is something else.
    private static final double ALIKE = 0.5;

    /// Where fewer pairs of the verbatim's words occur than this share, nothing like it can stand.
    private static final double SHARED = 0.25;

    private static final double WHOLE = 0.999;
    private static final int MOST_NEAR = 3;
    private static final int MOST_WHOLE = 20;
    /// So many characters of transcripts are kept open: a table mostly goes source by source.
    private static final int OPEN = 12_000_000;
    private static final Pattern CITED = Pattern.compile("(?:.* · )?(.+)[:@](\\d+)");

    private final OpenProject project;
    private final Study study;
    private final Progress progress;
    private final Map<String, Source> sources = new HashMap<>();
    private final Map<String, CaseId> cases = new HashMap<>();
    private final LinkedHashMap<SourceId, Book> open = new LinkedHashMap<>(16, 0.75f, true);
    private Optional<SourceSieve> sieve = Optional.empty();
    private int opened;

    Anchoring(OpenProject project, Progress progress) {
        this.project = project;
        this.study = project.study();
        this.progress = progress;
        for (Source source : study.sources()) {
            sources.put(Names.plain(source.name()), source);
            sources.putIfAbsent(Names.plain(source.file()), source);
            sources.putIfAbsent(source.id().value(), source);
        }
        study.cases().forEach(one -> cases.put(Names.plain(one.name()), one.id()));
    }

    /// A transcript that is looked through.
    private record Book(String text, QuoteFinder finder) {}

    Anchor anchor(Entry entry) {
        Optional<Matcher> cited = Optional.of(CITED.matcher(entry.citation())).filter(Matcher::matches);
        Optional<Source> named = source(entry.source())
                .or(() -> cited.flatMap(match -> source(match.group(1))))
                .or(() -> source(entry.informant()));
        int turn = cited.filter(match -> entry.citation().charAt(match.end(1)) == ':')
                .map(match -> number(match.group(2)))
                .orElse(0);
        Anchor there = named.map(source -> anchor(finding(source, entry), source, entry, turn))
                .orElse(new Anchor.Nowhere());
        if (there instanceof Anchor.At || there instanceof Anchor.Several) {
            return there;
        }
        Anchor elsewhere = elsewhere(entry);
        return switch (elsewhere) {
            // The row names another source than the one that has its words: somebody should look at that.
            case Anchor.At(var passage, var words, var fit)
            when !entry.source().isEmpty() && named.isPresent() -> near(passage, 1);
            case Anchor.Near near
            when there instanceof Anchor.Near closer && closer.likeness() >= near.likeness() -> closer;
            case Anchor.Nowhere nowhere -> there;
            default -> elsewhere;
        };
    }

    private Optional<Source> source(String name) {
        return name.isEmpty() ? Optional.empty() : Optional.ofNullable(sources.get(Names.plain(name)));
    }

    private static int number(String digits) {
        return digits.length() > 8 ? 0 : Integer.parseInt(digits);
    }

    private Anchor elsewhere(Entry entry) {
        List<Likely> likely = sieve().likely(entry.verbatim(), SHARED);
        Set<SourceId> own = ofInformant(entry.informant());
        var whole = new ArrayList<Passage>();
        int tried = 0;
        for (Likely each : likely) {
            if (each.share() < WHOLE || tried++ == MOST_WHOLE) {
                break;
            }
            switch (book(each.source()).finder.find(entry.verbatim())) {
                case Finding.Found(var passage) -> whole.add(passage);
                case Finding.Twice(var passages) -> whole.addAll(passages);
                case Finding.Nearest nearest -> {
                    // Its turn comes if no source has the words themselves.
                }
                case Finding.Absent absent -> {
                    // The sieve lets a few through that have nothing.
                }
            }
        }
        List<Passage> mine =
                whole.stream().filter(place -> own.contains(place.source())).toList();
        List<Passage> found = mine.isEmpty() ? whole : mine;
        if (!found.isEmpty()) {
            return found.size() == 1 ? at(found.getFirst(), entry) : new Anchor.Several(found);
        }
        return nearest(likely, own, entry);
    }

    private Anchor nearest(List<Likely> likely, Set<SourceId> own, Entry entry) {
        var order = new ArrayList<Likely>(likely);
        order.sort((one, other) -> Double.compare(weight(other, own), weight(one, own)));
        Anchor best = new Anchor.Nowhere();
        double most = 0;
        for (Likely each : order.subList(0, Math.min(MOST_NEAR, order.size()))) {
            if (book(each.source()).finder.find(entry.verbatim()) instanceof Finding.Nearest(var passage, var likeness)
                    && likeness >= ALIKE
                    && likeness > most) {
                best = near(passage, likeness);
                most = likeness;
            }
        }
        return best;
    }

    private static double weight(Likely likely, Set<SourceId> own) {
        return likely.share() + (own.contains(likely.source()) ? 0.1 : 0);
    }

    /// The sources in which the informant speaks.
    private Set<SourceId> ofInformant(String name) {
        var found = new HashSet<SourceId>();
        if (name.isEmpty()) {
            return found;
        }
        CaseId owner = cases.getOrDefault(Names.plain(name), CaseId.NONE);
        for (Source source : study.sources()) {
            boolean speaks = source.speakers().stream()
                    .anyMatch(each -> Names.plain(each.label()).equals(Names.plain(name)));
            if (speaks || (!owner.isNone() && source.names(owner))) {
                found.add(source.id());
            }
        }
        return found;
    }

    private Finding finding(Source source, Entry entry) {
        return book(source.id()).finder.find(entry.verbatim());
    }

    private Anchor anchor(Finding finding, Source source, Entry entry, int turn) {
        return switch (finding) {
            case Finding.Found(var passage) -> at(passage, entry);
            case Finding.Twice(var passages) -> {
                List<Passage> cited = turn == 0 ? List.of() : inTurn(passages, source, turn);
                yield cited.size() == 1 ? at(cited.getFirst(), entry) : new Anchor.Several(passages);
            }
            case Finding.Nearest(var passage, var likeness) ->
                likeness < ALIKE ? new Anchor.Nowhere() : near(passage, likeness);
            case Finding.Absent absent -> new Anchor.Nowhere();
        };
    }

    private List<Passage> inTurn(List<Passage> passages, Source source, int turn) {
        List<Turn> turns = project.material().turns(source.id());
        return passages.stream()
                .filter(passage -> Citation.turnAt(turns, passage.start()) == turn)
                .toList();
    }

    private Anchor at(Passage passage, Entry entry) {
        String words = words(passage);
        boolean exact = words.equals(entry.verbatim().strip());
        return new Anchor.At(passage, Digest.ofWords(words), exact ? Anchor.Fit.EXACT : Anchor.Fit.TOLERANT);
    }

    private Anchor near(Passage passage, double likeness) {
        return new Anchor.Near(passage, words(passage), likeness);
    }

    private String words(Passage passage) {
        return book(passage.source()).text.substring(passage.start(), passage.end());
    }

    private Book book(SourceId source) {
        Book known = open.get(source);
        if (known != null) {
            return known;
        }
        String text = project.material().text(source);
        var book = new Book(text, new QuoteFinder(source, text));
        open.put(source, book);
        opened += text.length();
        var oldest = open.entrySet().iterator();
        while (opened > OPEN && open.size() > 1) {
            opened -= oldest.next().getValue().text.length();
            oldest.remove();
        }
        return book;
    }

    private SourceSieve sieve() {
        if (sieve.isEmpty()) {
            var fresh = new SourceSieve();
            int done = 0;
            for (Source source : study.sources()) {
                progress.check();
                progress.at(source.name(), done++, study.sources().size());
                fresh.add(source.id(), project.material().text(source.id()));
            }
            sieve = Optional.of(fresh);
        }
        return sieve.get();
    }
}
