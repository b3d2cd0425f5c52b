package org.pilah.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.pilah.analysis.QuoteFinder;
import org.pilah.importer.CodingRow;
import org.pilah.importer.Remark;
import org.pilah.model.CaseId;
import org.pilah.model.Code;
import org.pilah.model.CodeId;
import org.pilah.model.CodedSegment;
import org.pilah.model.Passage;
import org.pilah.model.Segment;
import org.pilah.model.Source;
import org.pilah.model.SourceId;
import org.pilah.model.Study;
import org.pilah.model.Team;
import org.pilah.model.Turn;
import org.pilah.model.Vocabulary;
import org.pilah.project.OpenProject;

/// What a table of codings would do to a study, row by row, before anything is done.
final class CodingPlan {
    /// Characters of the nearest words that a report shows.
    private static final int SHOWN = 60;

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final OpenProject project;
    private final Study study;
    private final CodingIntake.Wishes wishes;
    private final CodeNames codes;
    private final Map<String, Source> sources = new HashMap<>();
    private final Map<String, CaseId> cases = new HashMap<>();
    private final Map<Passage, PlannedPlace> places = new LinkedHashMap<>();
    private final List<CodingIntake.BadRow> bad = new ArrayList<>();
    private final Set<SourceId> loaded = new HashSet<>();
    /// The source at hand: tables mostly go source by source, so one is kept open.
    private final Map<SourceId, Book> open = new HashMap<>(2);
    private long size;
    private long repeated;
    private long known;

    CodingPlan(OpenProject project, CodingIntake.Wishes wishes) {
        this.project = project;
        this.study = project.study();
        this.wishes = wishes;
        this.codes = new CodeNames(study, wishes.codes());
        for (Source source : study.sources()) {
            sources.put(Names.plain(source.name()), source);
            sources.putIfAbsent(Names.plain(source.file()), source);
            sources.putIfAbsent(source.id().value(), source);
        }
        study.cases().forEach(one -> {
            cases.put(Names.plain(one.name()), one.id());
            cases.putIfAbsent(one.id().value(), one.id());
        });
    }

    void refuse(int line, Remark reason) {
        bad.add(new CodingIntake.BadRow(line, reason));
    }

    void consider(CodingRow.Good row) {
        try {
            take(row);
        } catch (Unfit unfit) {
            refuse(row.line(), unfit.reason);
        }
    }

    private void take(CodingRow.Good row) {
        Source source = sources.get(Names.plain(row.source()));
        if (source == null) {
            throw new Unfit(Remark.of("codings.bad.source", row.line(), row.source()));
        }
        Book book = book(source);
        Passage passage = passage(row, book);
        String coder = coder(row);
        CaseId owner = owner(row, book, passage);
        CodeId code = codes.find(row.code(), row.line());

        PlannedPlace place = places.computeIfAbsent(passage, fresh -> newPlace(fresh, book));
        place.own(owner);
        place.note(row.paraphrase(), row.memo());
        Map<String, String> facets = Vocabulary.held(row.facets());
        var planned = new PlannedPlace.Planned(code, coder, facets);
        if (place.holds(planned) && wishes.twice() == CodingIntake.Twice.LEAVE) {
            known++;
            return;
        }
        repeated += place.plan(planned) ? 0 : 1;
        size++;
    }

    private PlannedPlace newPlace(Passage passage, Book book) {
        return PlannedPlace.fresh(Segment.of(passage, book.text.substring(passage.start(), passage.end())));
    }

    private Passage passage(CodingRow.Good row, Book book) {
        if (row.hasPlace()) {
            if (row.end() <= row.start()) {
                throw new Unfit(Remark.of("codings.bad.order", row.line(), row.start(), row.end()));
            }
            if (row.end() > book.text.length()) {
                throw new Unfit(Remark.of(
                        "codings.bad.outside",
                        row.line(),
                        row.start(),
                        row.end(),
                        book.source.name(),
                        book.text.length()));
            }
            if (book.isWithinCharacter(row.start()) || book.isWithinCharacter(row.end())) {
                throw new Unfit(
                        Remark.of("codings.bad.within", row.line(), row.start(), row.end(), book.source.name()));
            }
            String words = book.text.substring(row.start(), row.end());
            if (!row.quote().isBlank() && !sameWords(row.quote(), words)) {
                throw new Unfit(Remark.of(
                        "codings.bad.words",
                        row.line(),
                        row.start(),
                        row.end(),
                        book.source.name(),
                        shown(words),
                        shown(row.quote())));
            }
            return new Passage(book.source.id(), row.start(), row.end());
        }
        return switch (book.finder.find(row.quote())) {
            case QuoteFinder.Finding.Found(var passage) -> passage;
            case QuoteFinder.Finding.Twice(var passages) ->
                throw new Unfit(Remark.of(
                        "codings.bad.twice",
                        row.line(),
                        shown(row.quote()),
                        book.source.name(),
                        passages.size(),
                        passages.get(0).start(),
                        passages.get(1).start()));
            case QuoteFinder.Finding.Nearest(var passage, var likeness) ->
                throw new Unfit(Remark.of(
                        "codings.bad.nearest",
                        row.line(),
                        shown(row.quote()),
                        book.source.name(),
                        passage.start(),
                        shown(book.text.substring(passage.start(), passage.end())),
                        likeness));
            case QuoteFinder.Finding.Absent() ->
                throw new Unfit(Remark.of("codings.bad.absent", row.line(), shown(row.quote()), book.source.name()));
        };
    }

    /// Blanks do not count, nor does the mark that keeps a spreadsheet from taking words for a formula.
    private static boolean sameWords(String quote, String words) {
        String plain = BLANKS.matcher(quote).replaceAll("");
        String wanted = BLANKS.matcher(words).replaceAll("");
        return plain.equals(wanted) || plain.equals("'" + wanted);
    }

    private String coder(CodingRow.Good row) {
        String coder = row.coder().isEmpty() ? wishes.coder() : row.coder();
        if (!Team.has(study.details(), coder)) {
            String team = String.join(", ", study.details().coders());
            throw new Unfit(Remark.of("codings.bad.coder", row.line(), coder, team));
        }
        return coder;
    }

    /// The case to note on the segment: none where its speaker or source says the same.
    private CaseId owner(CodingRow.Good row, Book book, Passage passage) {
        if (row.caseName().isEmpty()) {
            return CaseId.NONE;
        }
        CaseId owner = cases.get(Names.plain(row.caseName()));
        if (owner == null) {
            throw new Unfit(Remark.of("codings.bad.case", row.line(), row.caseName()));
        }
        return owner.equals(book.source.caseOf(book.speakerAt(passage.start()))) ? CaseId.NONE : owner;
    }

    private Book book(Source source) {
        Book known = open.get(source.id());
        if (known != null) {
            return known;
        }
        Book book = new Book(
                source, project.material().text(source.id()), project.material().turns(source.id()));
        open.clear();
        open.put(source.id(), book);
        if (loaded.add(source.id())) {
            project.material().segments(source.id()).forEach(this::remember);
        }
        return book;
    }

    private void remember(CodedSegment coded) {
        places.putIfAbsent(coded.segment().passage(), PlannedPlace.known(coded));
    }

    /// The codes that will be made, parents first.
    List<Code> created() {
        return codes.created();
    }

    /// The passages on which something happens, in the order of the table.
    Collection<PlannedPlace> places() {
        return places.values().stream().filter(PlannedPlace::changes).toList();
    }

    List<CodingIntake.BadRow> bad() {
        return bad;
    }

    long size() {
        return size;
    }

    long repeated() {
        return repeated;
    }

    long known() {
        return known;
    }

    private static String shown(String words) {
        String line = words.replaceAll("\\s+", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }

    /// A source that is being coded.
    private static final class Book {
        private final Source source;
        private final String text;
        private final List<Turn> turns;
        private final QuoteFinder finder;

        Book(Source source, String text, List<Turn> turns) {
            this.source = source;
            this.text = text;
            this.turns = turns;
            this.finder = new QuoteFinder(source.id(), text);
        }

        boolean isWithinCharacter(int place) {
            return place > 0
                    && place < text.length()
                    && Character.isSurrogatePair(text.charAt(place - 1), text.charAt(place));
        }

        String speakerAt(int place) {
            int from = 0;
            int to = turns.size();
            while (from < to) {
                int middle = (from + to) >>> 1;
                if (turns.get(middle).end() <= place) {
                    from = middle + 1;
                } else {
                    to = middle;
                }
            }
            return from < turns.size() && turns.get(from).start() <= place
                    ? turns.get(from).speaker()
                    : "";
        }
    }

    /// A row does not fit the study.
    static final class Unfit extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Remark reason;

        Unfit(Remark reason) {
            super(reason.key(), null, false, false);
            this.reason = reason;
        }

        Remark reason() {
            return reason;
        }
    }
}
