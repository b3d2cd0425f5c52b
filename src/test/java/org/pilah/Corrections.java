package org.pilah;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pilah.analysis.CorrectedSource;
import org.pilah.analysis.CorrectedSource.Coded;
import org.pilah.analysis.CorrectedSource.Heard;
import org.pilah.model.CaseId;
import org.pilah.model.Change;
import org.pilah.model.Change.Add;
import org.pilah.model.Change.All;
import org.pilah.model.Code;
import org.pilah.model.CodeId;
import org.pilah.model.CodedSegment;
import org.pilah.model.Coding;
import org.pilah.model.CodingId;
import org.pilah.model.Correction;
import org.pilah.model.Digest;
import org.pilah.model.Edit;
import org.pilah.model.Language;
import org.pilah.model.Passage;
import org.pilah.model.Segment;
import org.pilah.model.SegmentId;
import org.pilah.model.Source;
import org.pilah.model.SourceId;
import org.pilah.model.TextPart;
import org.pilah.model.Turn;

/// A text in two parts that is coded and then corrected, with everything that can follow: labels and turns change,
/// segments move, change, lose their borders and all their words.
///
/// A golden study was written from these, so they stay as they are.
public final class Corrections {
    public static final SourceId SOURCE = new SourceId("wawancara-9");

    private static final String TEXT =
            "Peneliti: Apa BKN itu?\nBu Sari: BKN 💧 itu badan warga.\nPeneliti: Siapa ketuanya?\nBu Sari: Saya.\n";
    private static final int SPLIT = 56;
    private static final CodeId CODE = new CodeId("lembaga");

    private Corrections() {}

    /// Changes that follow one another from an empty study on.
    public static List<Change> changes() {
        Source source = new Source(
                SOURCE,
                "Wawancara 9",
                Source.Kind.INTERVIEW,
                "",
                "",
                "",
                "",
                Language.INDONESIAN,
                CaseId.NONE,
                List.of(
                        new Source.Speaker("Peneliti", Source.Role.INTERVIEWER, CaseId.NONE),
                        new Source.Speaker("Bu Sari", Source.Role.INFORMANT, CaseId.NONE)),
                TEXT.length(),
                "",
                "");
        List<TextPart> parts = parts();
        List<Segment> segments = segments();
        var changes = new ArrayList<Change>();
        changes.add(new Add(Code.named(CODE, CodeId.NONE, 1, "Lembaga")));
        changes.add(new All(List.of(new Add(source), new Add(parts.getFirst()), new Add(parts.getLast()))));
        segments.forEach(segment -> changes.add(new All(List.of(
                new Add(segment),
                new Add(new Coding(
                        new CodingId("k" + segment.key()), segment.id(), CODE, "siti", Map.of(), Samples.TIME))))));
        Change longer = corrected(
                new Coded(source, parts, coded(segments), Map.of()),
                edit("BKN itu", "BKM yang baru itu"),
                edit("Sari", "Ani"),
                edit("BKN 💧", "BKM 💧💧"),
                edit("warga.", "milik warga!"),
                new Edit(TEXT.lastIndexOf("Sari"), "Sari", "Ani"));
        Change shorter = corrected(
                new Coded(source, parts, coded(segments), Map.of()),
                edit("BKN 💧 itu badan", "Itu"),
                edit("Siapa ", ""));
        changes.add(longer);
        changes.add(longer.inverse());
        changes.add(shorter);
        changes.add(shorter.inverse());
        changes.add(longer);
        return changes;
    }

    private static List<TextPart> parts() {
        var turns = new ArrayList<Turn>();
        int start = 0;
        for (String line : TEXT.lines().toList()) {
            int colon = line.indexOf(':');
            turns.add(new Turn(
                    start, start + colon + 2, start + line.length(), line.substring(0, colon), turns.size() - 1));
            start += line.length() + 1;
        }
        return List.of(
                new TextPart(SOURCE, 0, TEXT.substring(0, SPLIT), turns.subList(0, 2)),
                new TextPart(SOURCE, SPLIT, TEXT.substring(SPLIT), turns.subList(2, 4)));
    }

    private static List<Segment> segments() {
        return List.of(
                segment("d1", "Apa"),
                segment("d2", "BKN 💧 itu"),
                segment("d3", "💧 itu badan"),
                segment("d4", "itu"),
                segment("d5", "badan warga"),
                segment("d6", "Saya"));
    }

    private static Segment segment(String id, String words) {
        int start = TEXT.indexOf(words, TEXT.indexOf("Bu Sari"));
        int from = start < 0 ? TEXT.indexOf(words) : start;
        return new Segment(
                new SegmentId(id),
                new Passage(SOURCE, from, from + words.length()),
                Digest.ofWords(words),
                CaseId.NONE,
                0,
                "",
                "");
    }

    private static List<CodedSegment> coded(List<Segment> segments) {
        return segments.stream()
                .map(segment -> new CodedSegment(segment, List.of()))
                .toList();
    }

    private static Edit edit(String were, String words) {
        return new Edit(TEXT.indexOf(were), were, words);
    }

    private static Change corrected(Coded coded, Edit... edits) {
        return new All(CorrectedSource.of(coded, new Correction(SOURCE, List.of(edits)), Heard.NOTHING)
                .changes());
    }
}
