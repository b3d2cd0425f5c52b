package org.pilah.ui.condense;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.pilah.analysis.Quotation;
import org.pilah.messages.Problem;
import org.pilah.model.Change;
import org.pilah.model.Code;
import org.pilah.model.CodeId;
import org.pilah.model.Coding;
import org.pilah.model.CodingId;
import org.pilah.model.Ids;
import org.pilah.model.Language;
import org.pilah.model.Segment;
import org.pilah.model.Study;

/// What writing into cells of the reduction table amounts to, cell after cell, as changes of one step. Knows one
/// moment of the study.
///
/// A paraphrase is the segment's. Codes are those of one coder; what others coded stays. Category and theme are places
/// in the code tree: another category moves the row's code beneath it, another theme moves the row's category beneath
/// it, for all rows. That is possible where the row has one code, and the code is no framework's.
final class SheetPlan {
    private final Study study;
    private final String coder;
    private final CodeWords words;
    private final List<Function<Instant, Change>> changes = new ArrayList<>();
    private int cells;

    SheetPlan(Study study, Language language, String coder) {
        this.study = study;
        this.coder = coder;
        this.words = new CodeWords(study, language);
    }

    /// How many cells are another thing afterwards.
    int cells() {
        return cells;
    }

    /// All changes, in order; each is asked for the time at which it happens.
    List<Function<Instant, Change>> changes() {
        var all = new ArrayList<Function<Instant, Change>>();
        words.made().forEach(code -> all.add(at -> new Change.Add(code)));
        all.addAll(changes);
        return all;
    }

    /// What stands in the cell when it is opened for writing.
    ///
    /// @throws Problem when nothing can be written into it
    String before(Quotation row, SheetColumn column) {
        return switch (column) {
            case PARAPHRASE -> row.segment().paraphrase();
            case CODES -> words.write(own(row).stream().map(Coding::code).toList());
            case CATEGORY -> category(only(row)).map(words::write).orElse("");
            case THEME -> words.write(study.path(only(row)).getFirst().id());
            case NUMBER, CITATION, VERBATIM -> throw new Problem("drawer.not-written");
        };
    }

    /// Writes this into the cell.
    ///
    /// @throws Problem when that cannot be
    void write(Quotation row, SheetColumn column, String text) {
        int before = changes.size();
        switch (column) {
            case PARAPHRASE -> paraphrase(row.segment(), text.strip());
            case CODES -> codes(row, text);
            case CATEGORY -> category(row, text);
            case THEME -> theme(row, text);
            case NUMBER, CITATION, VERBATIM -> throw new Problem("drawer.not-written");
        }
        if (changes.size() > before) {
            cells++;
        }
    }

    private void paraphrase(Segment segment, String text) {
        if (!segment.paraphrase().equals(text)) {
            Segment after = segment.withNotes(text, segment.memo());
            changes.add(at -> new Change.Alter(segment, after));
        }
    }

    private void codes(Quotation row, String text) {
        List<Coding> own = own(row);
        var near = new HashSet<CodeId>();
        row.codings().forEach(coding -> near.add(coding.code()));
        Set<CodeId> wanted = words.read(text, near);
        for (Coding coding : own) {
            if (!wanted.contains(coding.code())) {
                changes.add(at -> new Change.Remove(coding));
            }
        }
        var fresh = new LinkedHashSet<>(wanted);
        own.forEach(coding -> fresh.remove(coding.code()));
        for (CodeId code : fresh) {
            var id = new CodingId(Ids.next());
            changes.add(at -> new Change.Add(new Coding(id, row.id(), code, coder, Map.of(), at)));
        }
    }

    private void category(Quotation row, String text) {
        Code code = study.code(only(row)).orElseThrow();
        move(code, text, grandparent(code));
    }

    private void theme(Quotation row, String text) {
        List<Code> path = study.path(only(row));
        // The category goes beneath the theme and takes the code along; a code without one goes itself.
        Code moved = path.get(path.size() > 2 ? 1 : 0);
        move(moved, text, CodeId.NONE);
    }

    private CodeId grandparent(Code code) {
        return study.code(code.parent()).map(Code::parent).orElse(CodeId.NONE);
    }

    /// Moves the code beneath the one that is named, which is made in `place` if there is none.
    private void move(Code code, String text, CodeId place) {
        if (!code.framework().isNone()) {
            throw new Problem("drawer.framework-code", name(code));
        }
        if (code.id().equals(Marking.IN_VIVO) || code.id().equals(Marking.OUTSIDE)) {
            throw new Problem("drawer.fixed-code", name(code));
        }
        CodeId target = CodeId.NONE;
        if (!text.isBlank()) {
            target = words.known(text, Set.of(code.parent())).orElseGet(() -> words.make(text.strip(), place));
        }
        if (target.equals(code.parent()) || target.equals(code.id())) {
            return;
        }
        if (study.reach(code.id()).contains(target)) {
            throw new Problem("drawer.beneath-itself", name(code));
        }
        int last = study.codesBeneath(target).stream()
                .mapToInt(Code::position)
                .max()
                .orElse(-1);
        Code after =
                code.beneath(target, code.framework(), last + 1 + words.made().size());
        changes.add(at -> new Change.Alter(code, after));
    }

    private Optional<CodeId> category(CodeId code) {
        return study.code(code).map(Code::parent).filter(parent -> !parent.isNone());
    }

    /// The one code of the row.
    private CodeId only(Quotation row) {
        List<CodeId> codes = row.codings().stream().map(Coding::code).distinct().toList();
        if (codes.isEmpty()) {
            throw new Problem("drawer.no-code");
        }
        if (codes.size() > 1) {
            throw new Problem("drawer.many-codes", codes.size());
        }
        return codes.getFirst();
    }

    private List<Coding> own(Quotation row) {
        return row.codings().stream()
                .filter(coding -> coding.coder().equals(coder))
                .toList();
    }

    private String name(Code code) {
        return words.write(code.id());
    }
}
