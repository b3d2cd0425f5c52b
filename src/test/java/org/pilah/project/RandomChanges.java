package org.pilah.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.pilah.Samples;
import org.pilah.analysis.CorrectedSource;
import org.pilah.model.Case;
import org.pilah.model.CaseId;
import org.pilah.model.Change;
import org.pilah.model.Change.Add;
import org.pilah.model.Change.All;
import org.pilah.model.Change.Alter;
import org.pilah.model.Change.Remove;
import org.pilah.model.Code;
import org.pilah.model.CodeId;
import org.pilah.model.CodedSegment;
import org.pilah.model.Coding;
import org.pilah.model.CodingId;
import org.pilah.model.Correction;
import org.pilah.model.Details;
import org.pilah.model.Edit;
import org.pilah.model.Item;
import org.pilah.model.ItemId;
import org.pilah.model.Language;
import org.pilah.model.Memo;
import org.pilah.model.Passage;
import org.pilah.model.Review;
import org.pilah.model.Segment;
import org.pilah.model.SegmentId;
import org.pilah.model.Source;
import org.pilah.model.SourceId;
import org.pilah.model.TextPart;
import org.pilah.model.Turn;
import org.pilah.model.Value;

/// Changes drawn by lot that fit a study, and changes that do not.
final class RandomChanges {
    private static final List<String> WORDS =
            List.of("air", "bersih", "warga", "memberdayakan", "dana", "💧", "rapat", "ya,", "nggak", "e\u0301");
    private static final List<String> CODERS = List.of("siti", "budi");

    /// Of shorter texts corrections might leave nothing.
    private static final int SHORTEST = 20;

    private final Random random;
    private int made;

    RandomChanges(Random random) {
        this.random = random;
    }

    /// A change that fits; empty when the lot fell on something of which there is nothing.
    Optional<Change> fitting(PlainStudy study) {
        return switch (random.nextInt(15)) {
            case 0 -> Optional.of(newSource(study));
            case 1 -> Optional.of(new Add(new Case(new CaseId(id()), "Kasus " + made, "orang", attributes())));
            case 2 -> Optional.of(new Add(Code.named(new CodeId(id()), parent(study), made, "Kode " + made)));
            case 3, 4, 5 -> one(study.all(Source.class)).map(source -> coded(source, study));
            case 6 -> one(study.all(Segment.class)).flatMap(segment -> coding(segment, study));
            case 7 -> one(study.all(Segment.class)).map(segment -> new Alter(segment, changed(segment, study)));
            case 8 -> one(study.all(Coding.class)).map(Remove::new);
            case 9 -> one(study.all(Coding.class)).flatMap(coding -> moved(coding, study));
            case 10 -> small(study);
            case 11 -> one(study.all(Source.class)).map(source -> changedSource(source, study));
            case 12 -> removal(study);
            case 13 -> correction(study).map(corrected -> new All(corrected.changes()));
            default -> one(study.all(Segment.class)).map(segment -> goneSegment(segment, study));
        };
    }

    /// A change that says something of the study which is not so, or would leave something pointing nowhere.
    Optional<Change> unfit(PlainStudy study) {
        return switch (random.nextInt(9)) {
            case 0 -> one(study.all(Case.class)).map(Add::new);
            case 1 -> one(study.all(Coding.class)).map(Add::new);
            case 2 -> one(study.all(Segment.class)).map(Add::new);
            case 3 -> one(study.all(Segment.class)).map(segment -> new Remove(segment.withNotes("lain", id())));
            case 4 ->
                one(study.all(Coding.class))
                        .flatMap(coding -> study.all(Code.class).stream()
                                .filter(code -> code.id().equals(coding.code()))
                                .findFirst())
                        .map(Remove::new);
            case 5 ->
                one(study.all(Segment.class))
                        .map(segment -> new Add(new Coding(
                                new CodingId(id()),
                                segment.id(),
                                new CodeId("tiada"),
                                "siti",
                                Map.of(),
                                Samples.TIME)));
            case 6 ->
                one(study.all(Source.class))
                        .map(source -> new Add(new Segment(
                                new SegmentId(id()),
                                new Passage(source.id(), 0, source.characters() + 1),
                                "",
                                CaseId.NONE,
                                0,
                                "",
                                "")));
            case 7 ->
                one(study.all(TextPart.class))
                        .map(part ->
                                new Remove(new TextPart(part.source(), part.start(), part.text() + ".", part.turns())));
            default -> one(study.all(Source.class)).map(Remove::new);
        };
    }

    private Change newSource(PlainStudy study) {
        SourceId id = new SourceId(id());
        var text = new StringBuilder();
        var turns = new ArrayList<Turn>();
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            String speaker = i % 2 == 0 ? "P" : "Ketua";
            int start = text.length();
            text.append(speaker).append(": ");
            int body = text.length();
            text.append(words(1 + random.nextInt(20)));
            turns.add(new Turn(start, body, text.length(), speaker, Turn.NO_TIME));
            text.append('\n');
        }
        var changes = new ArrayList<Change>();
        var speakers = List.of(
                new Source.Speaker("P", Source.Role.INTERVIEWER, CaseId.NONE),
                new Source.Speaker("Ketua", Source.Role.INFORMANT, owner(study)));
        changes.add(new Add(new Source(
                id,
                "Sumber " + made,
                Source.Kind.INTERVIEW,
                "",
                "",
                "interview",
                "",
                random.nextBoolean() ? Language.INDONESIAN : Language.ENGLISH,
                owner(study),
                speakers,
                text.length(),
                "",
                "")));
        int cut = random.nextBoolean() ? text.length() : turns.getFirst().end() + 1;
        changes.add(part(id, text.toString(), 0, cut, turns));
        if (cut < text.length()) {
            changes.add(part(id, text.toString(), cut, text.length(), turns));
        }
        return new All(changes);
    }

    private static Change part(SourceId id, String text, int from, int to, List<Turn> turns) {
        return new Add(new TextPart(
                id,
                from,
                text.substring(from, to),
                turns.stream()
                        .filter(turn -> turn.start() >= from && turn.start() < to)
                        .toList()));
    }

    /// Some words of a text become others, and everything follows; empty when the lot fell on too little.
    Optional<CorrectedSource> correction(PlainStudy study) {
        return one(study.all(Source.class)).flatMap(source -> corrected(source, study));
    }

    private Optional<CorrectedSource> corrected(Source source, PlainStudy study) {
        String text = study.text(source);
        var edits = new ArrayList<Edit>();
        int from = 0;
        for (int wanted = 1 + random.nextInt(3); wanted > 0 && from < text.length(); wanted--) {
            int start = from + random.nextInt(text.length() - from);
            int end = start + random.nextInt(Math.min(8, text.length() - start));
            String words = random.nextInt(4) == 0 ? "" : words(1 + random.nextInt(2));
            if (end > start || !words.isEmpty()) {
                edits.add(new Edit(start, text.substring(start, end), words));
                from = end + 1;
            }
        }
        if (source.characters() < SHORTEST || edits.isEmpty()) {
            return Optional.empty();
        }
        var reviews = new HashMap<SegmentId, Review>();
        study.all(Review.class).forEach(review -> reviews.put(review.segment(), review));
        List<CodedSegment> segments = study.segments(source).stream()
                .map(segment -> new CodedSegment(segment, List.of()))
                .toList();
        var coded = new CorrectedSource.Coded(source, study.parts(source), segments, reviews);
        return Optional.of(
                CorrectedSource.of(coded, new Correction(source.id(), edits), CorrectedSource.Heard.NOTHING));
    }

    private Change coded(Source source, PlainStudy study) {
        Segment segment = Segment.of(passage(source), "").withCase(owner(study));
        String text = study.text(source);
        Segment marked = Segment.of(
                segment.passage(),
                text.substring(segment.passage().start(), segment.passage().end()));
        Segment named = new Segment(
                new SegmentId(id()), marked.passage(), marked.words(), segment.caseId(), random.nextInt(4), "", "");
        var changes = new ArrayList<Change>(List.of(new Add(named)));
        coding(named, study).ifPresent(changes::add);
        coding(named, study).ifPresent(changes::add);
        return new All(changes);
    }

    private Passage passage(Source source) {
        int start = random.nextInt(source.characters() - 1);
        int end = start + 1 + random.nextInt(Math.min(60, source.characters() - start));
        return new Passage(source.id(), start, end);
    }

    private Optional<Change> coding(Segment segment, PlainStudy study) {
        return one(study.all(Code.class))
                .map(code -> new Add(new Coding(
                        new CodingId(id()),
                        segment.id(),
                        code.id(),
                        CODERS.get(random.nextInt(CODERS.size())),
                        random.nextBoolean() ? Map.of() : Map.of("polarity", "inhibiting"),
                        Samples.TIME.plusSeconds(random.nextInt(100)))));
    }

    private Segment changed(Segment segment, PlainStudy study) {
        return segment.withNotes(words(random.nextInt(5)), words(2) + " " + id())
                .withCase(owner(study));
    }

    private Optional<Change> moved(Coding coding, PlainStudy study) {
        return one(study.all(Code.class))
                .map(code -> new Alter(
                        coding,
                        new Coding(
                                coding.id(),
                                coding.segment(),
                                code.id(),
                                "ani",
                                Map.of("level", id()),
                                coding.at().plusSeconds(1))));
    }

    private Optional<Change> small(PlainStudy study) {
        return switch (random.nextInt(5)) {
            case 0 -> Optional.of(new Add(new Memo(new ItemId(id()), "Memo", "", "", words(8), List.of())));
            case 1 ->
                one(study.all(Memo.class))
                        .map(memo -> new Alter(memo, new Memo(memo.id(), id(), "", "", "", List.of())));
            case 2 ->
                one(study.all(Case.class))
                        .map(each -> new Alter(each, new Case(each.id(), "Kasus " + id(), "desa", attributes())));
            case 3 -> one(study.all(Code.class)).map(code -> new Alter(code, renamed(code)));
            default ->
                one(study.all(Details.class)).map(details -> new Alter(details, Details.titled("Studi " + id())));
        };
    }

    private Code renamed(Code code) {
        return Code.named(code.id(), CodeId.NONE, ++made, "Kode " + id());
    }

    private Change changedSource(Source source, PlainStudy study) {
        return new Alter(
                source,
                new Source(
                        source.id(),
                        "Sumber " + id(),
                        source.kind(),
                        "2026",
                        "",
                        "",
                        String.valueOf(random.nextInt(3)),
                        Language.INDONESIAN,
                        owner(study),
                        List.of(new Source.Speaker("Ketua", Source.Role.INFORMANT, owner(study))),
                        source.characters(),
                        source.file(),
                        source.sha256()));
    }

    private Optional<Change> removal(PlainStudy study) {
        return switch (random.nextInt(4)) {
            case 0 -> one(study.all(Memo.class)).map(Remove::new);
            case 1 ->
                one(study.all(Case.class).stream()
                                .filter(each -> study.all(Source.class).stream().noneMatch(one -> one.names(each.id())))
                                .filter(each -> study.all(Segment.class).stream()
                                        .noneMatch(one -> one.caseId().equals(each.id())))
                                .toList())
                        .map(Remove::new);
            case 2 ->
                one(study.all(Code.class).stream()
                                .filter(code -> study.all(Code.class).stream()
                                        .noneMatch(other -> other.parent().equals(code.id())))
                                .filter(code -> study.all(Coding.class).stream()
                                        .noneMatch(coding -> coding.code().equals(code.id())))
                                .toList())
                        .map(Remove::new);
            default -> one(study.all(Source.class)).map(source -> gone(source, study));
        };
    }

    private static Change gone(Source source, PlainStudy study) {
        var changes = new ArrayList<Change>();
        study.segments(source).forEach(segment -> changes.add(goneSegment(segment, study)));
        study.parts(source).reversed().forEach(part -> changes.add(new Remove(part)));
        changes.add(new Remove(source));
        return new All(changes);
    }

    private static Change goneSegment(Segment segment, PlainStudy study) {
        var changes = new ArrayList<Change>();
        study.codings(segment).forEach(coding -> changes.add(new Remove(coding)));
        changes.add(new Remove(segment));
        return new All(changes);
    }

    private CaseId owner(PlainStudy study) {
        return random.nextInt(3) == 0
                ? CaseId.NONE
                : one(study.all(Case.class)).map(Case::id).orElse(CaseId.NONE);
    }

    private CodeId parent(PlainStudy study) {
        return random.nextInt(3) == 0
                ? CodeId.NONE
                : one(study.all(Code.class)).map(Code::id).orElse(CodeId.NONE);
    }

    private Map<String, Value> attributes() {
        return random.nextBoolean() ? Map.of() : Map.of("peran", new Value.Choice(random.nextBoolean() ? "ketua" : ""));
    }

    private String words(int count) {
        var words = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return String.join(" ", words);
    }

    private String id() {
        return "x" + ++made;
    }

    private <T extends Item> Optional<T> one(List<T> things) {
        return things.isEmpty() ? Optional.empty() : Optional.of(things.get(random.nextInt(things.size())));
    }
}
