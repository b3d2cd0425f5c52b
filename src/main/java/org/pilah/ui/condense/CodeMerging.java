package org.pilah.ui.condense;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.pilah.model.Change;
import org.pilah.model.Code;
import org.pilah.model.CodeId;
import org.pilah.model.CodedSegment;
import org.pilah.model.Coding;
import org.pilah.model.Framework;
import org.pilah.model.FrameworkId;
import org.pilah.model.Item;
import org.pilah.model.Judgement;
import org.pilah.model.Memo;
import org.pilah.model.Ref;
import org.pilah.model.Relation;
import org.pilah.model.Study;

/// The changes that bring codes together, apart and away, with the codings on them. Knows one moment of the study;
/// segments are handed in one by one, so that any number of them may come.
final class CodeMerging {
    private final Study study;

    CodeMerging(Study study) {
        this.study = study;
    }

    /// What becomes of a segment's codings when one code becomes another one. Who has coded with both has coded
    /// once.
    static void recode(CodedSegment segment, CodeId from, Code into, Consumer<Change> take) {
        for (Coding coding : segment.codings()) {
            if (!coding.code().equals(from)) {
                continue;
            }
            Optional<Coding> twin = segment.codings().stream()
                    .filter(each ->
                            each.code().equals(into.id()) && each.coder().equals(coding.coder()))
                    .findFirst();
            if (twin.isEmpty()) {
                take.accept(new Change.Alter(coding, with(coding, into.id(), coding.facets())));
                continue;
            }
            take.accept(new Change.Remove(coding));
            var facets = new TreeMap<>(coding.facets());
            facets.putAll(twin.get().facets());
            if (!facets.equals(twin.get().facets())) {
                take.accept(new Change.Alter(twin.get(), with(twin.get(), into.id(), facets)));
            }
        }
    }

    private static Coding with(Coding coding, CodeId code, Map<String, String> facets) {
        return new Coding(coding.id(), coding.segment(), code, coding.coder(), facets, coding.at());
    }

    /// What is before the codings when `from` becomes part of `into`: `into` is there, and stands where it does not
    /// go along.
    List<Change> beforeMerging(Code from, Code into) {
        var changes = new ArrayList<Change>();
        if (study.code(into.id()).isEmpty()) {
            changes.add(new Change.Add(into));
        }
        if (study.reach(from.id()).contains(into.id())) {
            changes.add(new Change.Alter(into, into.beneath(from.parent(), into.framework(), from.position())));
        }
        return changes;
    }

    /// What follows the codings: what was beneath `from` stands beneath `into`, its names are further names, notes
    /// on it are notes on the other one.
    List<Change> afterMerging(Code from, Code into) {
        var changes = new ArrayList<Change>();
        int place = afterLast(study.codesBeneath(into.id()));
        for (Code child : study.codesBeneath(from.id())) {
            if (!child.id().equals(into.id())) {
                changes.add(new Change.Alter(child, child.beneath(into.id(), child.framework(), place)));
                place++;
            }
        }
        redirect(from.id(), into.id(), changes);
        changes.add(new Change.Remove(from));
        boolean moved = study.reach(from.id()).contains(into.id());
        Code stands = moved ? into.beneath(from.parent(), into.framework(), from.position()) : into;
        Code named = stands.alsoCalled(names(from, into));
        if (!named.equals(stands)) {
            changes.add(new Change.Alter(stands, named));
        }
        return changes;
    }

    private static List<String> names(Code from, Code into) {
        Set<String> names = new LinkedHashSet<>(into.aliases());
        names.add(from.name().indonesian());
        names.add(from.name().english());
        names.addAll(from.aliases());
        names.removeIf(name -> name.isBlank()
                || name.equalsIgnoreCase(into.name().indonesian())
                || name.equalsIgnoreCase(into.name().english()));
        return List.copyOf(names);
    }

    private void redirect(CodeId from, CodeId into, List<Change> changes) {
        study.memos()
                .forEach(memo -> alter(
                        memo,
                        new Memo(
                                memo.id(),
                                memo.title(),
                                memo.kind(),
                                memo.date(),
                                memo.text(),
                                memo.about().stream()
                                        .map(ref -> redirected(ref, from, into))
                                        .distinct()
                                        .toList()),
                        changes));
        study.relations()
                .forEach(relation -> alter(
                        relation,
                        new Relation(
                                relation.id(),
                                relation.type(),
                                redirected(relation.from(), from, into),
                                redirected(relation.to(), from, into),
                                relation.sign(),
                                relation.note(),
                                relation.evidence()),
                        changes));
        study.judgements()
                .forEach(judgement -> alter(
                        judgement,
                        new Judgement(
                                judgement.id(),
                                redirected(judgement.target(), from, into),
                                judgement.criterion().equals(from) ? into : judgement.criterion(),
                                judgement.verdict(),
                                judgement.reason(),
                                judgement.evidence(),
                                judgement.counterEvidence(),
                                judgement.status(),
                                judgement.by()),
                        changes));
    }

    private static Ref redirected(Ref ref, CodeId from, CodeId into) {
        return ref.equals(new Ref("code", from.value())) ? new Ref("code", into.value()) : ref;
    }

    private static void alter(Item before, Item after, List<Change> changes) {
        if (!before.equals(after)) {
            changes.add(new Change.Alter(before, after));
        }
    }

    /// What becomes of a segment when this code is taken away: a segment that nothing else is on goes with it.
    static void uncode(CodedSegment segment, Set<CodeId> codes, Consumer<Change> take) {
        List<Coding> gone = segment.codings().stream()
                .filter(coding -> codes.contains(coding.code()))
                .toList();
        gone.forEach(coding -> take.accept(new Change.Remove(coding)));
        boolean bare = !gone.isEmpty()
                && gone.size() == segment.codings().size()
                && segment.segment().paraphrase().isBlank()
                && segment.segment().memo().isBlank();
        if (bare) {
            take.accept(new Change.Remove(segment.segment()));
        }
    }

    /// The code goes; what is beneath it moves up into its place and keeps its codings.
    List<Change> removing(Code code) {
        var changes = new ArrayList<Change>();
        List<Code> children = study.codesBeneath(code.id());
        List<Code> behind = study.codesBeneath(code.parent()).stream()
                .filter(each -> each.position() > code.position())
                .toList();
        int place = code.position();
        for (Code child : children) {
            changes.add(new Change.Alter(child, child.beneath(code.parent(), child.framework(), place)));
            place++;
        }
        for (Code each : behind) {
            if (each.position() < place) {
                changes.add(new Change.Alter(each, each.at(place)));
                place++;
            } else {
                break;
            }
        }
        changes.add(new Change.Remove(code));
        return changes;
    }

    /// The framework goes with all its codes; codes of the team's own that stood among them become roots.
    List<Change> removing(Framework framework) {
        var changes = new ArrayList<Change>();
        Collection<Code> own = ownOf(framework.id());
        int place = afterLast(study.codesBeneath(CodeId.NONE));
        List<Code> codes = study.codes();
        for (Code code : codes) {
            boolean roofless = !own.contains(code)
                    && study.code(code.parent()).filter(own::contains).isPresent();
            if (roofless) {
                changes.add(new Change.Alter(code, code.beneath(CodeId.NONE, code.framework(), place)));
                place++;
            }
        }
        codes.reversed().stream().filter(own::contains).forEach(code -> changes.add(new Change.Remove(code)));
        changes.add(new Change.Remove(framework));
        return changes;
    }

    /// The codes that came with the framework.
    Collection<Code> ownOf(FrameworkId framework) {
        return study.codes().stream()
                .filter(code -> code.framework().equals(framework))
                .collect(LinkedHashSet::new, LinkedHashSet::add, LinkedHashSet::addAll);
    }

    private static int afterLast(List<Code> siblings) {
        return 1 + siblings.stream().mapToInt(Code::position).max().orElse(-1);
    }
}
