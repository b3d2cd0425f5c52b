package org.pilah.ui.condense;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pilah.messages.Problem;
import org.pilah.model.Action;
import org.pilah.model.Change;
import org.pilah.model.Code;
import org.pilah.model.CodeId;
import org.pilah.model.CodedSegment;
import org.pilah.model.Coding;
import org.pilah.model.Framework;
import org.pilah.model.Query;
import org.pilah.model.SegmentId;
import org.pilah.model.Study;
import org.pilah.project.OpenProject;
import org.pilah.task.Progress;
import org.pilah.ui.desk.Desk;
import org.pilah.ui.desk.UndoOffer;

/// What is done to the codes of the study. Each gesture is one step that can be undone, however many codings it
/// takes along; what takes codings along says so and offers to undo it. For the screen's thread only.
final class CodeWork {
    /// So many segments are changed without further ado; more are changed with their progress shown.
    private static final int FEW = 100;

    private final Desk desk;
    private final Marking marking;

    CodeWork(Desk desk, Marking marking) {
        this.desk = desk;
        this.marking = marking;
    }

    /// What was done: how many codings went along.
    private record Done(Optional<Action> action, int codings) {}

    /// Puts a new code of this name at the end beneath a parent, or as a root for `NONE`.
    CodeId add(String name, CodeId parent) {
        var changes = new ArrayList<Change>();
        if (parent.equals(Marking.OUTSIDE)) {
            ensureOutside(changes);
        }
        Code code = marking.newCode(name, parent);
        changes.add(new Change.Add(code));
        apply(changes);
        return code.id();
    }

    /// Gives a code another state of its own: name, words about it, other names, colour.
    void alter(Code before, Code after) {
        if (!before.equals(after)) {
            var changes = new ArrayList<Change>();
            if (before.id().equals(Marking.OUTSIDE)) {
                ensureOutside(changes);
            }
            changes.add(new Change.Alter(before, after));
            apply(changes);
        }
    }

    private void ensureOutside(List<Change> changes) {
        if (desk.study().code(Marking.OUTSIDE).isEmpty()) {
            changes.add(new Change.Add(marking.outside()));
        }
    }

    /// Brings a code to another place of the tree.
    void move(Code code, CodeMoves.Target target, CodeMoves moves) {
        apply(moves.move(code, target));
    }

    private void apply(List<Change> changes) {
        if (!changes.isEmpty()) {
            desk.apply(changes.size() == 1 ? changes.getFirst() : new Change.All(changes));
        }
    }

    /// Makes one code of two: codings and codes beneath move over, the names become further names.
    void merge(CodeId from, CodeId into) {
        Code goes = code(from);
        Code stays = into.equals(Marking.OUTSIDE) ? marking.outside() : code(into);
        work(
                desk.messages().text("codes.merging", name(goes), name(stays)),
                new Query.Coded(from),
                new Step(
                        merging -> merging.beforeMerging(goes, stays),
                        (segment, take) -> CodeMerging.recode(segment, from, stays, take),
                        merging -> merging.afterMerging(goes, stays)),
                done -> tell("codes.merged", done, name(goes), name(stays)));
    }

    /// Gives these segments of a code to a new one beside it.
    void split(CodeId from, String name, Set<SegmentId> segments) {
        Code old = code(from);
        Code made = marking.newCode(name, old.parent());
        work(
                desk.messages().text("codes.splitting", name(old)),
                new Query.Coded(from),
                new Step(
                        merging -> beside(old, made),
                        (segment, take) -> {
                            if (segments.contains(segment.segment().id())) {
                                CodeMerging.recode(segment, from, made, take);
                            }
                        },
                        merging -> List.of()),
                done -> tell("codes.split-off", done, name(old), name(made)));
    }

    /// The new code comes just behind the old one.
    private List<Change> beside(Code old, Code made) {
        Study study = desk.project().study();
        var changes = new ArrayList<Change>();
        int place = old.position() + 1;
        changes.add(new Change.Add(made.beneath(old.parent(), old.framework(), place)));
        for (Code each : study.codesBeneath(old.parent())) {
            if (each.position() > old.position() && each.position() <= place) {
                place++;
                changes.add(new Change.Alter(each, each.at(place)));
            }
        }
        return changes;
    }

    /// Takes a code away with its codings. Codes beneath it move up and keep theirs.
    void delete(CodeId id) {
        Code code = code(id);
        int children = desk.study().codesBeneath(id).size();
        work(
                desk.messages().text("codes.deleting", name(code)),
                new Query.Coded(id),
                new Step(
                        merging -> List.of(),
                        (segment, take) -> CodeMerging.uncode(segment, Set.of(id), take),
                        merging -> merging.removing(code)),
                done -> tell("codes.deleted", done, name(code), children));
    }

    /// Takes a framework out of the study with its codes and their codings; codes of the team's own among them
    /// become roots.
    void delete(Framework framework) {
        Set<CodeId> own = new CodeMerging(desk.study())
                .ownOf(framework.id()).stream().map(Code::id).collect(Collectors.toSet());
        work(
                desk.messages().text("codes.deleting", framework.name().in(desk.language())),
                new Query.Or(own.stream().<Query>map(Query.Coded::new).toList()),
                new Step(
                        merging -> List.of(),
                        (segment, take) -> CodeMerging.uncode(segment, own, take),
                        merging -> merging.removing(framework)),
                done -> tell("codes.framework-deleted", done, framework.name().in(desk.language()), own.size()));
    }

    /// Takes a framework of the catalogue, or what is left of it, into the study.
    void takeIn(Function<Study, Change> adoption, String name) {
        // A code that stayed when its framework was taken out is there already.
        List<Change> changes = adoption.apply(desk.study()).each().stream()
                .filter(change -> !(change instanceof Change.Add(Code code)
                        && desk.study().code(code.id()).isPresent()))
                .toList();
        apply(changes);
        desk.notices().tell(desk.messages().text("codes.framework-added", name));
    }

    private Code code(CodeId id) {
        return desk.study().code(id).orElseThrow(() -> new Problem("codes.gone", id));
    }

    private String name(Code code) {
        return code.name().in(desk.language());
    }

    /// What happens before the segments, with each of them, and after.
    private record Step(
            Function<CodeMerging, List<Change>> before, EachSegment each, Function<CodeMerging, List<Change>> after) {}

    private interface EachSegment {
        void take(CodedSegment segment, Consumer<Change> take);
    }

    private void work(String title, Query which, Step step, Consumer<Done> show) {
        String by = desk.coder();
        desk.work(title, progress -> carryOut(title, which, step, by, progress), show, desk::failed);
    }

    private Done carryOut(String title, Query which, Step step, String by, Progress progress) {
        OpenProject project = desk.project();
        List<SegmentId> segments = project.words(progress).segments(which);
        var merging = new CodeMerging(project.study());
        var codings = new int[1];
        Consumer<Consumer<Change>> all = take -> {
            step.before().apply(merging).forEach(take);
            long done = 0;
            for (SegmentId id : segments) {
                progress.check();
                progress.at(title, done++, segments.size());
                project.material()
                        .segment(id)
                        .ifPresent(segment -> step.each().take(segment, change -> {
                            codings[0] += takesAlong(change) ? 1 : 0;
                            take.accept(change);
                        }));
            }
            step.after().apply(merging).forEach(take);
        };
        if (segments.size() > FEW) {
            return new Done(project.batch(by, batch -> all.accept(batch::apply)), codings[0]);
        }
        var changes = new ArrayList<Change>();
        all.accept(changes::add);
        return new Done(Optional.of(project.apply(new Change.All(changes), by)), codings[0]);
    }

    private static boolean takesAlong(Change change) {
        return switch (change) {
            case Change.Remove(var item) -> item instanceof Coding;
            case Change.Alter(Coding before, Coding after) -> !before.code().equals(after.code());
            case Change.Add _, Change.Alter _, Change.Correct _, Change.All _ -> false;
        };
    }

    private void tell(String key, Done done, Object first, Object second) {
        if (done.action().isPresent()) {
            desk.notices().tell(desk.messages().text(key, first, second, done.codings()), UndoOffer.of(desk));
        }
    }
}
