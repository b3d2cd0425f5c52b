package org.pilah.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.pilah.importer.ReductionTable;
import org.pilah.importer.Remark;
import org.pilah.model.Code;
import org.pilah.model.CodeId;
import org.pilah.model.Ids;
import org.pilah.model.Language;
import org.pilah.model.Study;

/// Codes by what a table calls them: an id, a name in either language, an alias, or a path of names from the root
/// down (`A / B / C` or `A > B > C`). Makes those that are missing, if that is wished.
final class CodeNames {
    private static final Pattern STEP = Pattern.compile("\\s+/\\s+|\\s*>\\s*");

    private final Study study;
    private final CodingIntake.Codes wish;
    private final Map<String, CodeId> byId = new HashMap<>();
    private final Map<String, Set<CodeId>> byName = new HashMap<>();
    private final Map<String, Set<CodeId>> byAlias = new HashMap<>();
    private final Map<String, CodeId> byPath = new HashMap<>();
    private final Map<CodeId, Integer> children = new HashMap<>();
    private final Map<CodeId, Code> created = new LinkedHashMap<>();

    CodeNames(Study study, CodingIntake.Codes wish) {
        this.study = study;
        this.wish = wish;
        for (Code code : study.codes()) {
            children.merge(code.parent(), code.position() + 1, Math::max);
            byId.put(code.id().value(), code.id());
            for (Language language : Language.values()) {
                name(byName, code.name().in(language), code.id());
                byPath.putIfAbsent(Names.plain(study.pathName(code.id(), language)), code.id());
            }
            code.aliases().forEach(alias -> name(byAlias, alias, code.id()));
        }
    }

    /// The code that is meant on this line of the table.
    ///
    /// @throws CodingPlan.Unfit when there is none and none may be made, or when the name stands for several
    CodeId find(String words, int line) {
        List<String> steps = steps(words);
        String path = String.join(" / ", steps);
        CodeId exact = byId.getOrDefault(words.strip(), byPath.getOrDefault(Names.plain(path), CodeId.NONE));
        if (!exact.isNone()) {
            return exact;
        }
        Set<CodeId> named = byName.getOrDefault(Names.plain(words), byAlias.getOrDefault(Names.plain(words), Set.of()));
        if (named.size() > 1) {
            throw new CodingPlan.Unfit(Remark.of("codings.bad.ambiguous", line, words, paths(named)));
        }
        if (named.size() == 1) {
            return named.iterator().next();
        }
        if (wish == CodingIntake.Codes.MUST_EXIST || steps.isEmpty()) {
            throw new CodingPlan.Unfit(Remark.of("codings.bad.code", line, words));
        }
        return create(steps);
    }

    /// The code that a row of a reduction table means. A code of that name which has all the names above it
    /// somewhere on its own way is the one, so that a table may leave out steps; so is one whose root and parent
    /// are named anywhere in the row.
    ///
    /// @throws CodingPlan.Unfit as `find` does
    CodeId find(ReductionTable.Way way, int line) {
        if (way.steps().size() == 1 && way.around().isEmpty()) {
            return find(way.steps().getFirst(), line);
        }
        return find(way.steps(), plain(way.around()), line);
    }

    private CodeId find(List<String> way, Set<String> around, int line) {
        CodeId exact = byPath.getOrDefault(Names.plain(String.join(" / ", way)), CodeId.NONE);
        if (!exact.isNone()) {
            return exact;
        }
        List<String> above = way.subList(0, way.size() - 1);
        Set<CodeId> called = byName.getOrDefault(Names.plain(way.getLast()), Set.of());
        Set<String> needed = plain(above);
        List<CodeId> fitting = called.stream()
                .filter(code -> way.size() > 1 && namesAbove(code).containsAll(needed))
                .toList();
        if (fitting.isEmpty()) {
            fitting = called.stream().filter(code -> isAround(code, around)).toList();
        }
        if (fitting.size() > 1) {
            throw new CodingPlan.Unfit(
                    Remark.of("codings.bad.ambiguous", line, way.getLast(), paths(Set.copyOf(fitting))));
        }
        if (fitting.size() == 1) {
            return fitting.getFirst();
        }
        if (wish == CodingIntake.Codes.MUST_EXIST) {
            throw new CodingPlan.Unfit(Remark.of("codings.bad.code", line, String.join(" / ", way)));
        }
        if (above.isEmpty()) {
            return create(way.getLast(), way.getLast(), CodeId.NONE);
        }
        CodeId parent = find(above, around, line);
        return create(way.getLast(), path(parent) + " / " + way.getLast(), parent);
    }

    private boolean isAround(CodeId code, Set<String> around) {
        CodeId parent = parent(code);
        CodeId root = code;
        for (CodeId step = parent; !step.isNone(); step = parent(step)) {
            root = step;
        }
        return isCalled(root, around) && (parent.isNone() || isCalled(parent, around));
    }

    private boolean isCalled(CodeId code, Set<String> names) {
        return code(code)
                .filter(each -> Arrays.stream(Language.values())
                        .anyMatch(language ->
                                names.contains(Names.plain(each.name().in(language)))))
                .isPresent();
    }

    private static Set<String> plain(Collection<String> names) {
        return names.stream().map(Names::plain).collect(Collectors.toSet());
    }

    /// The names of all codes above this one, in both languages.
    private Set<String> namesAbove(CodeId code) {
        var found = new HashSet<String>();
        for (CodeId step = parent(code); !step.isNone(); step = parent(step)) {
            code(step).ifPresent(each -> {
                for (Language language : Language.values()) {
                    found.add(Names.plain(each.name().in(language)));
                }
            });
        }
        return found;
    }

    private CodeId parent(CodeId code) {
        return code(code).map(Code::parent).orElse(CodeId.NONE);
    }

    private Optional<Code> code(CodeId id) {
        return study.code(id).or(() -> Optional.ofNullable(created.get(id)));
    }

    private String path(CodeId code) {
        var names = new ArrayList<String>();
        for (CodeId step = code; !step.isNone(); step = parent(step)) {
            code(step).map(each -> each.name().in(Language.INDONESIAN)).ifPresent(names::addFirst);
        }
        return String.join(" / ", names);
    }

    /// The codes that were made, parents first.
    List<Code> created() {
        return List.copyOf(created.values());
    }

    private CodeId create(List<String> steps) {
        CodeId parent = CodeId.NONE;
        String path = "";
        for (String step : steps) {
            path = path.isEmpty() ? step : path + " / " + step;
            CodeId known = byPath.get(Names.plain(path));
            parent = known == null ? create(step, path, parent) : known;
        }
        return parent;
    }

    private CodeId create(String name, String path, CodeId parent) {
        CodeId id = new CodeId(Ids.fromName(
                path, taken -> study.code(new CodeId(taken)).isPresent() || created.containsKey(new CodeId(taken))));
        int position = children.merge(parent, 1, Integer::sum) - 1;
        created.put(id, Code.named(id, parent, position, name));
        byPath.put(Names.plain(path), id);
        name(byName, name, id);
        return id;
    }

    private static void name(Map<String, Set<CodeId>> names, String words, CodeId id) {
        names.computeIfAbsent(Names.plain(words), key -> new LinkedHashSet<>()).add(id);
    }

    private String paths(Set<CodeId> codes) {
        var paths = new ArrayList<String>();
        codes.forEach(code ->
                paths.add(study.code(code).isPresent() ? study.pathName(code, Language.INDONESIAN) : code.value()));
        return String.join("; ", paths);
    }

    private static List<String> steps(String words) {
        return Arrays.stream(STEP.split(words.strip()))
                .map(String::strip)
                .filter(step -> !step.isEmpty())
                .toList();
    }
}
