package org.pilah.ui.condense;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.pilah.messages.Messages;
import org.pilah.model.Bilingual;
import org.pilah.model.Change;
import org.pilah.model.Code;
import org.pilah.model.CodeId;
import org.pilah.model.CodedSegment;
import org.pilah.model.Coding;
import org.pilah.model.CodingId;
import org.pilah.model.Ids;
import org.pilah.model.Passage;
import org.pilah.model.Segment;
import org.pilah.model.SegmentId;
import org.pilah.model.Study;
import org.pilah.ui.desk.Desk;

/// What a researcher does with the pen in hand: codes, notes and borders on the open transcript. Each gesture is one
/// step that can be undone. For the screen's thread only.
public final class Marking {
    /// The code for what fits no framework. It is offered always and made when it is first used.
    public static final CodeId OUTSIDE = new CodeId("outside-framework");

    /// The code above all codes in the informants' own words.
    public static final CodeId IN_VIVO = new CodeId("in-vivo");

    /// The name of the kind of code in an informant's own words.
    public static final String IN_VIVO_KIND = "in-vivo";

    private static final int LONGEST_NAME = 60;
    private static final int IN_VIVO_COLOUR = 4;
    private static final int OUTSIDE_COLOUR = 8;

    private final Desk desk;
    private final Reading reading;

    public Marking(Desk desk, Reading reading) {
        this.desk = desk;
        this.reading = reading;
    }

    /// Codes the passage. What this coder has coded so already stays as it is. The segment is chosen.
    public void code(Passage passage, CodeId code) {
        code(passage, code, List.of());
    }

    /// Makes a code of this name beneath `parent` (or a root, for `NONE`) and codes the passage with it.
    public CodeId codeNew(Passage passage, String name, CodeId parent) {
        Code made = newCode(name, parent);
        code(passage, made.id(), List.of(new Change.Add(made)));
        return made.id();
    }

    /// Codes the passage with a code in its own words.
    public void inVivo(Passage passage) {
        String words = reading.words(passage).strip().replaceAll("\\s+", " ");
        String name = words.length() <= LONGEST_NAME ? words : words.substring(0, wordEnd(words, LONGEST_NAME)) + "…";
        Optional<Code> known = desk.study().codesBeneath(IN_VIVO).stream()
                .filter(code -> code.name().in(desk.language()).equalsIgnoreCase(name))
                .findFirst();
        if (known.isPresent()) {
            code(passage, known.get().id());
            return;
        }
        var first = new ArrayList<Change>();
        if (desk.study().code(IN_VIVO).isEmpty()) {
            first.add(new Change.Add(root(IN_VIVO, "condense.in-vivo", IN_VIVO_KIND, IN_VIVO_COLOUR)));
        }
        Code made = newCode(name, IN_VIVO).ofKind(IN_VIVO_KIND);
        first.add(new Change.Add(made));
        code(passage, made.id(), first);
    }

    private void code(Passage passage, CodeId code, List<Change> first) {
        Optional<CodedSegment> there = reading.segmentOn(passage);
        boolean coded = there.stream()
                .flatMap(each -> each.codings().stream())
                .anyMatch(coding -> coding.code().equals(code) && coding.coder().equals(desk.coder()));
        Segment segment = there.map(CodedSegment::segment).orElseGet(() -> Segment.of(passage, reading.words(passage)));
        reading.chosenProperty().set(Optional.of(segment.id()));
        if (coded) {
            return;
        }
        var changes = new ArrayList<>(first);
        if (code.equals(OUTSIDE) && desk.study().code(OUTSIDE).isEmpty()) {
            changes.add(new Change.Add(outside()));
        }
        if (there.isEmpty()) {
            changes.add(new Change.Add(segment));
        }
        var id = new CodingId(Ids.next());
        String coder = desk.coder();
        Function<Instant, Change> change = at -> {
            var all = new ArrayList<>(changes);
            all.add(new Change.Add(new Coding(id, segment.id(), code, coder, Map.of(), at)));
            return new Change.All(all);
        };
        desk.apply(change, () -> {});
    }

    /// Codes these segments, of whichever source, as one step. What this coder has coded so already stays as it is.
    public void code(List<SegmentId> segments, CodeId code) {
        String coder = desk.coder();
        Map<SegmentId, CodingId> made = new LinkedHashMap<>();
        for (SegmentId id : segments) {
            Optional<CodedSegment> there = desk.material().segment(id);
            boolean coded = there.stream()
                    .flatMap(each -> each.codings().stream())
                    .anyMatch(coding ->
                            coding.code().equals(code) && coding.coder().equals(coder));
            if (there.isPresent() && !coded) {
                made.put(id, new CodingId(Ids.next()));
            }
        }
        if (made.isEmpty()) {
            return;
        }
        var first = new ArrayList<Change>();
        if (code.equals(OUTSIDE) && desk.study().code(OUTSIDE).isEmpty()) {
            first.add(new Change.Add(outside()));
        }
        Function<Instant, Change> change = at -> {
            var all = new ArrayList<>(first);
            made.forEach((segment, id) -> all.add(new Change.Add(new Coding(id, segment, code, coder, Map.of(), at))));
            return new Change.All(all);
        };
        desk.apply(change, () -> {});
    }

    /// Marks the passage without a code, so that it can be noted on.
    public Segment mark(Passage passage) {
        Optional<CodedSegment> there = reading.segmentOn(passage);
        Segment segment = there.map(CodedSegment::segment).orElseGet(() -> Segment.of(passage, reading.words(passage)));
        if (there.isEmpty()) {
            desk.apply(new Change.Add(segment));
        }
        reading.chosenProperty().set(Optional.of(segment.id()));
        return segment;
    }

    /// Takes one coding away, and the segment with it if nothing else is on it.
    public void uncode(CodedSegment from, Coding coding) {
        var changes = new ArrayList<Change>();
        changes.add(new Change.Remove(coding));
        boolean bare = from.codings().size() == 1
                && from.segment().paraphrase().isBlank()
                && from.segment().memo().isBlank();
        if (bare) {
            changes.add(new Change.Remove(from.segment()));
        }
        desk.apply(new Change.All(changes));
    }

    /// Takes the segment away with all its codings and notes.
    public void remove(CodedSegment segment) {
        var changes = new ArrayList<Change>();
        segment.codings().forEach(coding -> changes.add(new Change.Remove(coding)));
        changes.add(new Change.Remove(segment.segment()));
        desk.apply(new Change.All(changes));
    }

    /// Gives the segment another state: paraphrase, memo, weight or case.
    public void alter(Segment before, Segment after) {
        if (!before.equals(after)) {
            desk.apply(new Change.Alter(before, after));
        }
    }

    /// Moves the segment's borders; its codings stay on it.
    public void border(Segment segment, Passage to) {
        alter(segment, segment.on(to, reading.words(to)));
    }

    /// Gives a coding this value of a facet, or none for an empty value.
    public void facet(Coding coding, String name, String value) {
        Coding after = coding.withFacet(name, value);
        if (!after.equals(coding)) {
            desk.apply(new Change.Alter(coding, after));
        }
    }

    /// Gives all these codings this value of a facet, or none for an empty value, as one step.
    public void facet(List<Coding> codings, String name, String value) {
        var changes = new ArrayList<Change>();
        for (Coding each : codings) {
            Coding after = each.withFacet(name, value);
            if (!after.equals(each)) {
                changes.add(new Change.Alter(each, after));
            }
        }
        if (!changes.isEmpty()) {
            desk.apply(new Change.All(changes));
        }
    }

    /// A code of this name, behind its siblings, that is in no study yet.
    public Code newCode(String name, CodeId parent) {
        Study study = desk.study();
        int place = 1
                + study.codesBeneath(parent).stream()
                        .mapToInt(Code::position)
                        .max()
                        .orElse(-1);
        var id = new CodeId(
                Ids.fromName(name, taken -> study.code(new CodeId(taken)).isPresent()));
        Code code = Code.named(id, parent, place, name.strip());
        // A root keeps its colour wherever other roots go.
        return parent.isNone() ? code.coloured(study.nextColour()) : code;
    }

    /// The code for what fits no framework: as it is, or as it will be made.
    public Code outside() {
        return desk.study().code(OUTSIDE).orElseGet(() -> root(OUTSIDE, "condense.outside", "", OUTSIDE_COLOUR));
    }

    private Code root(CodeId id, String key, String kind, int colour) {
        int place = newCode("x", CodeId.NONE).position();
        // Both languages, whichever is spoken at the moment.
        var name = new Bilingual(
                Messages.indonesian().text(key), Messages.english().text(key));
        return Code.named(id, CodeId.NONE, place, name.indonesian())
                .called(name)
                .coloured(colour)
                .ofKind(kind);
    }

    private static int wordEnd(String words, int most) {
        int space = words.lastIndexOf(' ', most);
        return space > most / 2 ? space : most;
    }
}
