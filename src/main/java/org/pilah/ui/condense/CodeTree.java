package org.pilah.ui.condense;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.pilah.model.Code;
import org.pilah.model.CodeId;
import org.pilah.model.Framework;
import org.pilah.model.FrameworkId;
import org.pilah.model.Study;

/// The code tree as it is shown: frameworks above their codes, codes of the team's own, and at the end the
/// informants' own words and what is outside all frameworks. Never changes.
record CodeTree(List<Branch> roots) {
    static final CodeTree EMPTY = new CodeTree(List.of());

    /// A row with the rows beneath it.
    record Branch(CodeRow row, List<Branch> beneath) {
        Branch {
            beneath = List.copyOf(beneath);
        }
    }

    CodeTree {
        roots = List.copyOf(roots);
    }

    /// @param outside the code for what fits no framework, in the study or not yet
    static CodeTree of(Study study, Code outside) {
        Map<String, List<Branch>> groups = new LinkedHashMap<>();
        List<Branch> last = new ArrayList<>();
        for (Code root : study.codesBeneath(CodeId.NONE)) {
            Branch branch = branch(root, study);
            if (root.id().equals(Marking.IN_VIVO)) {
                last.add(branch);
            } else if (!root.id().equals(outside.id())) {
                String group = root.framework().isNone()
                        ? "/" + root.id().value()
                        : root.framework().value();
                groups.computeIfAbsent(group, key -> new ArrayList<>()).add(branch);
            }
        }
        var roots = new ArrayList<Branch>();
        groups.forEach((group, branches) -> roots.addAll(grouped(branches, study)));
        roots.addAll(last);
        boolean nested =
                study.code(outside.id()).filter(code -> !code.parent().isNone()).isPresent();
        if (!nested) {
            roots.add(branch(outside, study));
        }
        return new CodeTree(roots);
    }

    /// A framework with one root is shown by that root alone.
    private static List<Branch> grouped(List<Branch> branches, Study study) {
        FrameworkId id = framework(branches.getFirst());
        Optional<Framework> framework = study.framework(id);
        return branches.size() == 1 || framework.isEmpty()
                ? branches
                : List.of(new Branch(new CodeRow.Heading(framework.get()), branches));
    }

    private static FrameworkId framework(Branch branch) {
        return switch (branch.row()) {
            case CodeRow.Entry(var code) -> code.framework();
            case CodeRow.Heading(var one) -> one.id();
        };
    }

    private static Branch branch(Code code, Study study) {
        return new Branch(
                new CodeRow.Entry(code),
                study.codesBeneath(code.id()).stream()
                        .map(child -> branch(child, study))
                        .toList());
    }

    /// The rows that fit, with all rows above them.
    CodeTree only(Predicate<CodeRow> fits) {
        return new CodeTree(only(roots, fits));
    }

    private static List<Branch> only(List<Branch> branches, Predicate<CodeRow> fits) {
        var kept = new ArrayList<Branch>();
        for (Branch branch : branches) {
            List<Branch> beneath = only(branch.beneath(), fits);
            if (!beneath.isEmpty() || fits.test(branch.row())) {
                kept.add(new Branch(branch.row(), beneath));
            }
        }
        return kept;
    }

    /// All rows from the top, whatever is folded.
    List<CodeRow> rows() {
        var rows = new ArrayList<CodeRow>();
        each(roots, rows::add);
        return rows;
    }

    private static void each(List<Branch> branches, Consumer<CodeRow> take) {
        for (Branch branch : branches) {
            take.accept(branch.row());
            each(branch.beneath(), take);
        }
    }

    /// The row of this key with those above it, from the top; nothing when there is none.
    List<Branch> way(String key) {
        return way(roots, key);
    }

    private static List<Branch> way(List<Branch> branches, String key) {
        for (Branch branch : branches) {
            if (branch.row().key().equals(key)) {
                return List.of(branch);
            }
            List<Branch> deeper = way(branch.beneath(), key);
            if (!deeper.isEmpty()) {
                var way = new ArrayList<Branch>();
                way.add(branch);
                way.addAll(deeper);
                return way;
            }
        }
        return List.of();
    }

    /// The rows among which the row of this key stands, itself included.
    List<Branch> siblings(String key) {
        List<Branch> way = way(key);
        return way.size() < 2 ? roots : way.get(way.size() - 2).beneath();
    }

    boolean isHeaded(FrameworkId framework) {
        return roots.stream()
                .anyMatch(branch -> branch.row() instanceof CodeRow.Heading(var one)
                        && one.id().equals(framework));
    }
}
