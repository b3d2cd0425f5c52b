package org.pilah;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pilah.model.Axis;
import org.pilah.model.Axis.Dimension;
import org.pilah.model.Bilingual;
import org.pilah.model.Case;
import org.pilah.model.CaseId;
import org.pilah.model.Cell;
import org.pilah.model.Change;
import org.pilah.model.Change.Add;
import org.pilah.model.Change.All;
import org.pilah.model.Change.Alter;
import org.pilah.model.Change.Remove;
import org.pilah.model.Code;
import org.pilah.model.CodeId;
import org.pilah.model.Coding;
import org.pilah.model.CodingId;
import org.pilah.model.Details;
import org.pilah.model.Digest;
import org.pilah.model.Display;
import org.pilah.model.Framework;
import org.pilah.model.FrameworkId;
import org.pilah.model.Item;
import org.pilah.model.ItemId;
import org.pilah.model.Judgement;
import org.pilah.model.Language;
import org.pilah.model.Memo;
import org.pilah.model.Passage;
import org.pilah.model.Proposition;
import org.pilah.model.Ref;
import org.pilah.model.Relation;
import org.pilah.model.Review;
import org.pilah.model.Segment;
import org.pilah.model.SegmentId;
import org.pilah.model.Source;
import org.pilah.model.SourceId;
import org.pilah.model.TextPart;
import org.pilah.model.Turn;
import org.pilah.model.Value;

/// A small study that has at least two things of every type, full ones and bare ones, with words that are hard to
/// keep, and every kind of change to them.
///
/// The golden study of form 1 was written from these, so they stay as they are; what a later form brings gets
/// samples of its own.
public final class Samples {
    public static final String TITLE = "Kampung “Grenpul” \\ \"hijau\" 🌱";
    public static final Instant TIME = Instant.parse("2026-11-22T04:00:03.120Z");

    /// Quotes, control characters, emoji of several code points, right-to-left, what separates lines elsewhere.
    public static final String HARD =
            "“Air\0\1\t\r\n\\\"'</script> 👩🏽‍🌾 \u202Eتجربة\u202C e\u0301 \u2028\u2029\uFEFF %3D;=|,\177";

    public static final SourceId INTERVIEW = new SourceId("wawancara-1");
    public static final SourceId NOTE = new SourceId("catatan.2");
    public static final String WORDS = "[00:01] Ketua: Airnya bersih 💧 sekarang.\nBu Siti: " + HARD + "\n";

    private static final FrameworkId STAGES = new FrameworkId("adi-stages");
    private static final CodeId WATER = new CodeId("akses-air");
    private static final CaseId VILLAGE = new CaseId("grenpul");
    private static final SegmentId FIRST = new SegmentId("s1");
    private static final SegmentId SECOND = new SegmentId("s2");
    private static final int SPLIT = 60;

    private Samples() {}

    /// Changes that follow one another from an empty study on: everything is added, altered, added and removed
    /// in bundles, and the last thing of every type is removed again.
    public static List<Change> changes() {
        var changes = new ArrayList<Change>();
        changes.add(new Alter(Details.titled(TITLE), details()));
        items().forEach(item -> changes.add(new Add(item)));
        changes.addAll(alterations());
        changes.add(new All(List.of()));
        changes.add(bundle());
        changes.add(bundle().inverse());
        lastOfEach().reversed().forEach(item -> changes.add(new Remove(item)));
        return changes;
    }

    /// Every thing but the study's details, in an order in which they can be added.
    public static List<Item> items() {
        var items = new ArrayList<Item>();
        items.addAll(frameworks());
        items.addAll(codes());
        items.addAll(cases());
        items.addAll(sources());
        items.addAll(texts());
        items.addAll(segments());
        items.addAll(codings());
        items.addAll(memos());
        items.addAll(relations());
        items.addAll(judgements());
        items.addAll(displays());
        items.addAll(propositions());
        return items;
    }

    /// Segments that come with their codings, as people and tables make them: alone and in bundles, with and
    /// without what may be left out, and some that look much the same.
    public static List<Change> coded() {
        Change full = new All(List.of(
                new Add(segments().getFirst()),
                new Add(codings().getFirst()),
                new Add(codings().get(1))));
        Change bare = coded(SECOND, new Coding(new CodingId("c4"), SECOND, WATER, "siti", Map.of(), TIME));
        Change other = coded(
                new SegmentId("s4"),
                new Coding(new CodingId("c5"), new SegmentId("s4"), WATER, "budi", Map.of("level", "1"), TIME));
        Change later = coded(
                new SegmentId("s5"),
                new Coding(new CodingId("c6"), new SegmentId("s5"), WATER, "siti", Map.of(), TIME.plusSeconds(1)));
        Change elsewhere = new All(List.of(
                new Add(new Segment(new SegmentId("s6"), new Passage(NOTE, 0, 4), "x", VILLAGE, 0, "", "memo")),
                new Add(new Coding(new CodingId("c7"), new SegmentId("s6"), WATER, "siti", Map.of(), TIME))));
        return List.of(
                full,
                bare,
                new All(List.of(bare)),
                new All(List.of(full, other, later, elsewhere, bare)),
                new All(List.of(
                        new All(List.of(bare, other)), later, new Add(codings().getLast()))),
                coded(SECOND, codings().getLast()),
                coded(SECOND, codings().getFirst()),
                new All(List.of(new Add(segments().getFirst()))),
                new All(List.of(
                        new Add(codings().getFirst()), new Add(segments().getFirst()))),
                full.inverse());
    }

    /// Segments that wait for a look after a correction of the text, as they come, change and go.
    public static List<Change> reviews() {
        var full = new Review(FIRST, Review.Reason.CHANGED, HARD);
        var graver = new Review(FIRST, Review.Reason.BORDER, HARD);
        var bare = new Review(SECOND, Review.Reason.DELETED, "");
        return List.of(
                new Add(full),
                new Add(bare),
                new Alter(full, graver),
                new All(List.of(new Remove(graver), new Add(full))),
                new Remove(bare));
    }

    private static Change coded(SegmentId segment, Coding coding) {
        return new All(List.of(
                new Add(new Segment(segment, new Passage(INTERVIEW, 15, 29), "x", CaseId.NONE, 0, "", "")),
                new Add(coding)));
    }

    /// The study's details, full and bare.
    public static List<Details> studies() {
        return List.of(details(), new Details("", List.of(), List.of(), Map.of()));
    }

    public static Details details() {
        return new Details(
                TITLE,
                List.of("Bagaimana air sampai ke warga?", HARD),
                List.of("siti", "Pak Lurah, S.Sos."),
                ordered("condensation", "pemadatan fakta", "citation", HARD, "", ""));
    }

    private static List<Framework> frameworks() {
        return List.of(
                new Framework(
                        STAGES,
                        "1.2",
                        new Bilingual("Tahapan", "Stages"),
                        Bilingual.same(HARD),
                        "Adi (2013)",
                        "buku",
                        "deductive",
                        true,
                        "verdict-3",
                        "seven"),
                new Framework(new FrameworkId("own"), "", Bilingual.EMPTY, Bilingual.EMPTY, "", "", "", false, "", ""));
    }

    private static List<Code> codes() {
        return List.of(
                new Code(
                        WATER,
                        CodeId.NONE,
                        STAGES,
                        3,
                        new Bilingual("Akses air", "Access to water"),
                        new Bilingual(HARD, ""),
                        new Bilingual("", HARD),
                        Bilingual.same("bukan hujan"),
                        new Bilingual("“keran”", "“tap”"),
                        List.of("air", HARD),
                        List.of("keran", "sumur"),
                        8,
                        "in-vivo"),
                Code.named(new CodeId("air-bersih"), WATER, 0, "Air bersih 💧"),
                Code.named(new CodeId("air-keruh"), WATER, 1, HARD));
    }

    private static List<Case> cases() {
        var attributes = new LinkedHashMap<String, Value>();
        attributes.put("umur", new Value.Amount(new BigDecimal("41.50")));
        attributes.put("pendapatan", new Value.Amount(new BigDecimal("-1E+6")));
        attributes.put("lahir", new Value.Day(LocalDate.of(1985, 2, 28)));
        attributes.put("jenis kelamin", new Value.Choice("perempuan"));
        attributes.put(HARD, new Value.Text(HARD));
        attributes.put("kosong", new Value.Text(""));
        return List.of(
                new Case(VILLAGE, "Kampung Grenpul", "village", attributes),
                new Case(new CaseId("siti"), HARD, "", Map.of()),
                new Case(new CaseId("last"), "Tanpa sumber", "person", Map.of()));
    }

    private static List<Source> sources() {
        return List.of(
                new Source(
                        INTERVIEW,
                        "Wawancara 1 👩🏽‍🌾",
                        Source.Kind.INTERVIEW,
                        "2026-11-22",
                        "Balai “RW 5”",
                        "in-depth-interview",
                        "1",
                        Language.INDONESIAN,
                        VILLAGE,
                        List.of(
                                new Source.Speaker("Ketua", Source.Role.INFORMANT, CaseId.NONE),
                                new Source.Speaker("Bu Siti", Source.Role.INTERVIEWER, new CaseId("siti")),
                                new Source.Speaker(HARD, Source.Role.IGNORED, CaseId.NONE)),
                        WORDS.length(),
                        "wawancara 1.docx",
                        "0f".repeat(32)),
                bareSource(NOTE, "Catatan", Source.Kind.FIELD_NOTE),
                bareSource(new SourceId("fgd"), "FGD", Source.Kind.FOCUS_GROUP));
    }

    private static Source bareSource(SourceId id, String name, Source.Kind kind) {
        return new Source(id, name, kind, "", "", "", "", Language.ENGLISH, CaseId.NONE, List.of(), 0, "", "");
    }

    private static List<TextPart> texts() {
        int label = WORDS.indexOf('\n') + 1;
        return List.of(
                new TextPart(
                        INTERVIEW,
                        0,
                        WORDS.substring(0, SPLIT),
                        List.of(
                                new Turn(0, 15, label - 1, "Ketua", 1),
                                new Turn(label, label + 9, WORDS.length(), "Bu Siti", Turn.NO_TIME))),
                new TextPart(
                        INTERVIEW,
                        SPLIT,
                        WORDS.substring(SPLIT),
                        List.of(
                                new Turn(SPLIT, SPLIT, SPLIT + 1, "", 0),
                                new Turn(SPLIT + 1, SPLIT + 1, SPLIT + 2, HARD, 86_400),
                                new Turn(SPLIT + 2, SPLIT + 2, SPLIT + 3, "", Turn.NO_TIME))),
                new TextPart(NOTE, 0, "", List.of()));
    }

    private static List<Segment> segments() {
        var acrossParts = new Passage(INTERVIEW, SPLIT - 5, SPLIT + 5);
        return List.of(
                new Segment(
                        FIRST,
                        acrossParts,
                        Digest.ofWords(WORDS.substring(acrossParts.start(), acrossParts.end())),
                        VILLAGE,
                        3,
                        HARD,
                        "Memo 🌱\nbaris kedua"),
                new Segment(
                        SECOND,
                        new Passage(INTERVIEW, 15, 29),
                        Digest.ofWords(WORDS.substring(15, 29)),
                        CaseId.NONE,
                        0,
                        "",
                        ""),
                new Segment(new SegmentId("s3"), new Passage(INTERVIEW, 15, 20), "", CaseId.NONE, 0, "", ""));
    }

    private static List<Coding> codings() {
        var polarity = ordered("polarity", "supporting", "aspect", "a=b;c%d", HARD, HARD, "", "");
        return List.of(
                new Coding(new CodingId("c1"), FIRST, WATER, "siti", polarity, TIME.plusNanos(1)),
                new Coding(new CodingId("c2"), FIRST, new CodeId("air-bersih"), HARD, Map.of(), TIME),
                new Coding(new CodingId("c3"), SECOND, WATER, "", Map.of(), Instant.parse("1999-01-01T00:00:00Z")));
    }

    private static List<Memo> memos() {
        return List.of(
                new Memo(
                        new ItemId("m1"),
                        HARD,
                        "code-choice",
                        "2026-11-22",
                        HARD.repeat(3),
                        List.of(new Ref("code", WATER.value()), new Ref("", ""))),
                new Memo(new ItemId("m2"), "", "", "", "", List.of()));
    }

    private static List<Relation> relations() {
        var barrier = new Ref("code", WATER.value());
        return List.of(
                new Relation(
                        new ItemId("r1"),
                        "remedy",
                        barrier,
                        new Ref("case", "siti"),
                        "±",
                        HARD,
                        List.of(SECOND, FIRST)),
                new Relation(new ItemId("r2"), "", barrier, barrier, "", "", List.of()));
    }

    private static List<Judgement> judgements() {
        var village = new Ref("case", VILLAGE.value());
        return List.of(
                new Judgement(
                        new ItemId("j1"),
                        village,
                        WATER,
                        "tercapai",
                        HARD,
                        List.of(FIRST),
                        List.of(SECOND),
                        Judgement.Status.CONFIRMED,
                        "siti"),
                new Judgement(
                        new ItemId("j2"),
                        village,
                        CodeId.NONE,
                        "",
                        "",
                        List.of(),
                        List.of(),
                        Judgement.Status.PROPOSED,
                        ""));
    }

    private static List<Display> displays() {
        return List.of(
                new Display(
                        new ItemId("d1"),
                        HARD,
                        Axis.of(Dimension.CODE),
                        new Axis(Dimension.ATTRIBUTE, "jenis kelamin"),
                        Cell.PARAPHRASES,
                        "code:akses-air AND \"air bersih\"",
                        ordered("akses-air\tperempuan", HARD, "\t", "")),
                new Display(
                        new ItemId("d2"),
                        "",
                        Axis.of(Dimension.CASE),
                        new Axis(Dimension.FACET, "polarity"),
                        Cell.COUNT,
                        "",
                        Map.of()));
    }

    private static List<Proposition> propositions() {
        return List.of(
                new Proposition(
                        new ItemId("p1"),
                        HARD,
                        "pattern",
                        Proposition.Status.VERIFIED,
                        5,
                        "2026-11",
                        List.of(FIRST, SECOND),
                        List.of(new SegmentId("s3")),
                        List.of("outliers", "if-then")),
                new Proposition(
                        new ItemId("p2"),
                        "",
                        "",
                        Proposition.Status.TENTATIVE,
                        0,
                        "",
                        List.of(),
                        List.of(),
                        List.of()));
    }

    /// One of every type becomes something else in all that may change.
    private static List<Change> alterations() {
        var stages = frameworks().getFirst();
        var code = codes().getFirst();
        var part = texts().getFirst();
        var segment = segments().getFirst();
        var coding = codings().getFirst();
        var display = displays().getFirst();
        return List.of(
                new Alter(details(), details().withCoders(List.of())),
                new Alter(
                        stages, new Framework(STAGES, "2", stages.name(), Bilingual.EMPTY, "", "", "", false, "", "")),
                new Alter(code, Code.named(WATER, CodeId.NONE, 0, "Air")),
                new Alter(cases().getFirst(), new Case(VILLAGE, "Grenpul", "", Map.of())),
                new Alter(
                        sources().getFirst(),
                        sources().getFirst().withCase(CaseId.NONE).withSpeakers(List.of())),
                new Alter(part, new TextPart(INTERVIEW, 0, part.text().replace("bersih", "BERSIH"), List.of())),
                new Alter(segment, segment.withCase(CaseId.NONE).withNotes("", "memo baru")),
                new Alter(
                        coding,
                        new Coding(coding.id(), SECOND, new CodeId("air-keruh"), "budi", Map.of("level", "1"), TIME)),
                new Alter(memos().getFirst(), new Memo(new ItemId("m1"), "", "", "", "", List.of())),
                new Alter(relations().getFirst(), swapped(relations().getFirst())),
                new Alter(judgements().getFirst(), withdrawn(judgements().getFirst())),
                new Alter(
                        display,
                        new Display(
                                display.id(),
                                "",
                                /* rows= */ display.columns(),
                                /* columns= */ display.rows(),
                                Cell.QUOTES,
                                "",
                                Map.of())),
                new Alter(propositions().getFirst(), rejected(propositions().getFirst())));
    }

    private static Relation swapped(Relation one) {
        return new Relation(one.id(), one.type(), one.to(), one.from(), "-", "", List.of());
    }

    private static Judgement withdrawn(Judgement one) {
        return new Judgement(
                one.id(), one.target(), one.criterion(), "", "", List.of(), List.of(), Judgement.Status.PROPOSED, "");
    }

    private static Proposition rejected(Proposition one) {
        return new Proposition(
                one.id(), one.text(), "", Proposition.Status.REJECTED, 1, "", List.of(), List.of(), List.of());
    }

    /// One gesture of many kinds, with gestures in it.
    private static Change bundle() {
        var memo = new Memo(new ItemId("m9"), "baru", "", "", "", List.of());
        var segment = new Segment(new SegmentId("s9"), new Passage(NOTE, 0, 1), "", CaseId.NONE, 1, "", "");
        var coding = new Coding(new CodingId("c9"), segment.id(), WATER, "siti", Map.of(), TIME);
        return new All(List.of(
                new Add(memo),
                new Alter(memo, new Memo(memo.id(), HARD, "", "", "", List.of())),
                new All(List.of(new Add(segment), new All(List.of(new Add(coding))), new All(List.of()))),
                new Remove(memos().getLast()),
                new Remove(codings().getLast())));
    }

    private static List<Item> lastOfEach() {
        var last = new LinkedHashMap<String, Item>();
        items().forEach(item -> last.put(item.noun(), item));
        return List.copyOf(last.values());
    }

    private static Map<String, String> ordered(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
