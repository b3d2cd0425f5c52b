package org.pilah.exporter;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.pilah.analysis.CoOccurrence;
import org.pilah.exporter.WorkbookContent.Counts;
import org.pilah.exporter.WorkbookContent.Stand;
import org.pilah.exporter.WorkbookContent.Table;
import org.pilah.model.Axis;
import org.pilah.model.Case;
import org.pilah.model.CaseId;
import org.pilah.model.Cell;
import org.pilah.model.Change;
import org.pilah.model.Code;
import org.pilah.model.CodeId;
import org.pilah.model.CodedSegment;
import org.pilah.model.Coding;
import org.pilah.model.CodingId;
import org.pilah.model.CodingSpan;
import org.pilah.model.Details;
import org.pilah.model.Item;
import org.pilah.model.Language;
import org.pilah.model.MatrixSpec;
import org.pilah.model.Passage;
import org.pilah.model.Query;
import org.pilah.model.Revision;
import org.pilah.model.Segment;
import org.pilah.model.SegmentId;
import org.pilah.model.Source;
import org.pilah.model.SourceId;
import org.pilah.model.Study;
import org.pilah.model.StudyId;
import org.pilah.model.Turn;
import org.pilah.model.Value;

/// A small study under construction, with its texts, and the workbook's content made from it.
final class Sample {
    static final Instant CHANGED = Instant.parse("2026-11-22T04:05:06Z");

    static final MatrixSpec CODE_BY_CASE = new MatrixSpec(
            Axis.of(Axis.Dimension.CODE),
            Axis.of(Axis.Dimension.CASE),
            Cell.COUNT,
            new Query.All(),
            MatrixSpec.Reach.WITH_DESCENDANTS);

    private static final String VILLAGE = """
        P: Bagaimana air di sini?
        Ibu Wati: =SUM(A1) Air bersih sudah masuk, tapi iuran naik.
        P: Lalu?
        Ibu Wati: Saya ikut pelatihan sablon, hasilnya saya jual.
        """;

    private static final String[] TALK = {
        "Air bersih",
        "iuran",
        "naik",
        "setiap",
        "bulan,",
        "katanya",
        "nggak",
        "pernah",
        "ikut",
        "rapat",
        "RT.",
        "Kami",
        "senang",
        "&",
        "<bantuan>",
        "pelatihan",
        "\"sablon\"",
        "habis",
        "itu",
        "sepi",
        "lagi…",
        "é",
        "𝒜"
    };

    private static final Pattern AFTER_LINES = Pattern.compile("(?<=\n)");

    private Study study;
    private final InMemoryMaterial material = new InMemoryMaterial();
    private final List<CodedSegment> segments = new ArrayList<>();
    private int codings;

    Sample(String title) {
        study = Study.empty(
                new StudyId("study"),
                new Details(
                        title,
                        List.of("Bagaimana tahapan pemberdayaan dijalankan?", "Apa manfaatnya bagi warga?"),
                        List.of("siti", "budi"),
                        Map.of()));
    }

    /// One interview, three codes, one case.
    static Sample village() {
        var sample = new Sample("Kampung Grenpul")
                .code("air", "", "Air")
                .code("iuran", "air", "Iuran")
                .code("kerja", "", "Kerja")
                .oneCase("wati", "Ibu Wati")
                .source("s1", "wati", VILLAGE);
        int formula = VILLAGE.indexOf("=SUM");
        int fee = VILLAGE.indexOf("iuran");
        int training = VILLAGE.indexOf("pelatihan");
        sample.segment("s1", formula, formula + 19, "Air sudah ada", "lihat lagi", "air pro", "iuran kontra");
        sample.segment("s1", fee, fee + 10, "", "", "air kontra");
        sample.segment("s1", training, training + 16, "", "", "kerja");
        return sample;
    }

    /// A study of random shape.
    static Sample random(Random random) {
        var sample = new Sample("Studi acak & <uji>");
        int codes = 1 + random.nextInt(12);
        for (int i = 0; i < codes; i++) {
            String parent = i == 0 || random.nextInt(3) == 0 ? "" : "c" + random.nextInt(i);
            sample.code("c" + i, parent, "Kode " + i);
        }
        int cases = 1 + random.nextInt(4);
        for (int i = 0; i < cases; i++) {
            sample.add(new Case(new CaseId("k" + i), "Ibu " + i, "orang", Map.of()));
        }
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            int owner = random.nextInt(cases + 1);
            sample.source("s" + i, owner == cases ? "" : "k" + owner, talk(random, 4 + random.nextInt(6)));
            sample.codeAtRandom(random, "s" + i, codes);
        }
        return sample;
    }

    static String talk(Random random, int turns) {
        var text = new StringBuilder();
        for (int i = 0; i < turns; i++) {
            text.append(i % 2 == 0 ? "P: " : "Informan: ");
            for (int words = 3 + random.nextInt(20); words > 0; words--) {
                text.append(TALK[random.nextInt(TALK.length)]).append(words == 1 ? "\n" : " ");
            }
        }
        return text.toString();
    }

    Study study() {
        return study;
    }

    InMemoryMaterial material() {
        return material;
    }

    List<CodedSegment> segments() {
        return segments;
    }

    Sample add(Item item) {
        study = study.with(new Change.Add(item));
        return this;
    }

    Sample code(String id, String parent, String name) {
        return add(Code.named(new CodeId(id), new CodeId(parent), study.codes().size(), name));
    }

    Sample oneCase(String id, String name) {
        var attributes = new LinkedHashMap<String, Value>();
        attributes.put("peran", new Value.Choice("penerima"));
        attributes.put("usia", new Value.Amount(new BigDecimal("41.5")));
        attributes.put("sejak", new Value.Day(LocalDate.of(2019, 8, 17)));
        return add(new Case(new CaseId(id), name, "orang", attributes));
    }

    /// A source of turns, one a line, "label: words".
    Sample source(String id, String owner, String text) {
        var turns = new ArrayList<Turn>();
        int start = 0;
        for (String line : AFTER_LINES.splitAsStream(text).toList()) {
            int colon = line.indexOf(": ");
            String speaker = colon < 0 ? "" : line.substring(0, colon);
            int end = start + line.length() - (line.endsWith("\n") ? 1 : 0);
            if (end > start) {
                turns.add(new Turn(start, start + (colon < 0 ? 0 : colon + 2), end, speaker, Turn.NO_TIME));
            }
            start += line.length();
        }
        add(new Source(
                new SourceId(id),
                "wawancara-" + id,
                Source.Kind.INTERVIEW,
                "2026-11-01",
                "",
                "",
                "",
                Language.INDONESIAN,
                new CaseId(owner),
                List.of(),
                text.length(),
                id + ".txt",
                ""));
        material.put(new SourceId(id), text, turns);
        return this;
    }

    /// One segment with these codes on it, each "code" or "code polarity".
    Sample segment(String source, int start, int end, String paraphrase, String memo, String... codes) {
        var passage = new Passage(new SourceId(source), start, end);
        String quote = material.text(passage.source(), start, end);
        var id = new SegmentId("seg" + segments.size());
        var all = new ArrayList<Coding>();
        for (String each : codes) {
            int space = each.indexOf(' ');
            all.add(new Coding(
                    new CodingId("cod" + codings++),
                    id,
                    new CodeId(space < 0 ? each : each.substring(0, space)),
                    codings % 3 == 0 ? "budi" : "siti",
                    space < 0 ? Map.of() : Map.of("polarity", each.substring(space + 1)),
                    CHANGED.minusSeconds(60L * codings)));
        }
        var coded = new CodedSegment(
                new Segment(id, passage, Segment.of(passage, quote).words(), CaseId.NONE, 0, paraphrase, memo), all);
        segments.add(coded);
        material.put(coded);
        return this;
    }

    Table table(MatrixSpec spec) {
        var counted = new NaiveCount(study, material, spec);
        return new Table("", counted.matrix(), "", counted.passages());
    }

    WorkbookContent content(Table... tables) {
        return new WorkbookContent(
                study,
                material,
                new Stand(new Revision(42, "9f2c41d0".repeat(8)), CHANGED, "0.1.0"),
                new Counts(NaiveCount.codes(study, segments), List.of("siti", "budi"), segments.size(), codings),
                List.of(tables),
                CoOccurrence.of(each -> segments.forEach(segment -> segment.codings()
                        .forEach(coding -> each.accept(new CodingSpan(
                                segment.segment().passage().source(),
                                segment.segment().passage().start(),
                                segment.segment().passage().end(),
                                coding.code()))))));
    }

    private void codeAtRandom(Random random, String source, int codes) {
        int length = material.text(new SourceId(source)).length();
        int at = 0;
        while (at < length - 2) {
            int start = Math.min(length - 2, at + random.nextInt(20));
            int end = Math.min(length, start + 1 + random.nextInt(60));
            var chosen = new String[random.nextInt(4)];
            for (int i = 0; i < chosen.length; i++) {
                chosen[i] = "c" + random.nextInt(codes) + (random.nextBoolean() ? " kontra" : "");
            }
            segment(source, start, end, random.nextBoolean() ? "ringkas" : "", "", chosen);
            at = start + random.nextInt(30) + 1;
        }
    }
}
