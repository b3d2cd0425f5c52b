package org.pilah.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is small in a study, at one moment. Never changes; `with` gives the next moment.
///
/// Texts, segments and codings are not here: `Material` fetches them by source.
public final class Study {
    private static final int COLOURS = 8;

    private final StudyId id;
    private final Details details;
    private final Map<Class<? extends Item>, Map<String, Item>> items;
    private final Map<CodeId, List<Code>> children;
    private final Map<CodeId, Integer> families;

    private Study(StudyId id, Details details, Map<Class<? extends Item>, Map<String, Item>> items) {
        this(id, details, items, tree(items.getOrDefault(Code.class, Map.of()).values()));
    }

    private Study(
            StudyId id,
            Details details,
            Map<Class<? extends Item>, Map<String, Item>> items,
            Map<CodeId, List<Code>> children) {
        this.id = id;
        this.details = details;
        this.items = items;
        this.children = children;
        this.families = families(children.getOrDefault(CodeId.NONE, List.of()));
    }

    public static Study empty(StudyId id, Details details) {
        return new Study(id, details, Map.of());
    }

    /// The study with these things in it, given in the order in which they were added. Faster than adding one
    /// by one; for things that were in a study before.
    public Study filledWith(List<Item> things) {
        var all = new HashMap<Class<? extends Item>, Map<String, Item>>();
        Details filled = details;
        for (Item item : things) {
            if (item instanceof Details found) {
                filled = found;
            } else {
                all.computeIfAbsent(item.getClass(), type -> new LinkedHashMap<>())
                        .put(item.key(), item);
            }
        }
        all.replaceAll((type, map) -> Collections.unmodifiableMap(map));
        return new Study(id, filled, Map.copyOf(all));
    }

    public StudyId id() {
        return id;
    }

    public Details details() {
        return details;
    }

    /// All things in the snapshot but its details.
    public Stream<Item> items() {
        return items.values().stream().flatMap(map -> map.values().stream());
    }

    public List<Framework> frameworks() {
        return all(Framework.class);
    }

    public List<Case> cases() {
        return all(Case.class);
    }

    public List<Source> sources() {
        return all(Source.class);
    }

    /// The sources case by case, in the order of the cases, and those of none behind them: how everything that goes
    /// through all sources shows them.
    public List<Source> sourcesByCase() {
        var numbers = new HashMap<CaseId, Integer>();
        cases().forEach(each -> numbers.put(each.id(), numbers.size()));
        return sources().stream()
                .sorted(Comparator.comparingInt(source -> numbers.getOrDefault(source.caseId(), numbers.size())))
                .toList();
    }

    public List<Memo> memos() {
        return all(Memo.class);
    }

    public List<Relation> relations() {
        return all(Relation.class);
    }

    public List<Judgement> judgements() {
        return all(Judgement.class);
    }

    public List<Display> displays() {
        return all(Display.class);
    }

    public List<Proposition> propositions() {
        return all(Proposition.class);
    }

    /// All codes in order of the tree: a parent, then what is beneath it.
    public List<Code> codes() {
        var found = new ArrayList<Code>();
        collect(CodeId.NONE, found);
        return found;
    }

    /// The codes directly beneath this one, or the roots for `NONE`, in their order.
    public List<Code> codesBeneath(CodeId parent) {
        return children.getOrDefault(parent, List.of());
    }

    public Optional<Code> code(CodeId wanted) {
        return find(Code.class, wanted.value());
    }

    public Optional<Case> caseWith(CaseId wanted) {
        return find(Case.class, wanted.value());
    }

    public Optional<Source> source(SourceId wanted) {
        return find(Source.class, wanted.value());
    }

    public Optional<Framework> framework(FrameworkId wanted) {
        return find(Framework.class, wanted.value());
    }

    public <T extends Item> Optional<T> find(Class<T> type, String key) {
        return Optional.ofNullable(type.cast(items.getOrDefault(type, Map.of()).get(key)));
    }

    /// The code and all beneath it.
    public Set<CodeId> reach(CodeId root) {
        var found = new LinkedHashSet<CodeId>();
        found.add(root);
        var beneath = new ArrayList<Code>();
        collect(root, beneath);
        beneath.forEach(code -> found.add(code.id()));
        return found;
    }

    /// The codes from the root down to this one.
    public List<Code> path(CodeId leaf) {
        var upwards = new ArrayList<Code>();
        Optional<Code> step = code(leaf);
        while (step.isPresent()) {
            upwards.add(step.get());
            step = code(step.get().parent());
        }
        return upwards.reversed();
    }

    /// The names from the root down to this code, with ` / ` between.
    public String pathName(CodeId leaf, Language language) {
        return String.join(
                " / ", path(leaf).stream().map(code -> code.name().in(language)).toList());
    }

    /// The colour in which a code is shown, 1 to 8: its own, else its parent's, else that of its family: all codes
    /// of a framework share one, and so does a root of the researcher's own with what is beneath it.
    public int colourOf(CodeId shown) {
        List<Code> way = path(shown);
        for (Code step : way.reversed()) {
            if (step.colour() > 0) {
                return step.colour();
            }
        }
        return way.isEmpty() ? 1 : 1 + families.getOrDefault(way.getFirst().id(), 0) % COLOURS;
    }

    /// The colour for a root of the researcher's own that is to come: the next one no family has, as long as there
    /// is one.
    public int nextColour() {
        return 1 + (int) families.values().stream().distinct().count() % COLOURS;
    }

    /// The study after this change. Changes to texts, segments and codings leave it as it is.
    ///
    /// @throws IllegalArgumentException when the change does not fit: what it adds is there already, what it
    ///     alters or removes is not there as it says, or something would point nowhere
    public Study with(Change change) {
        Study next = this;
        for (Change single : change.each()) {
            next = next.withOne(single);
        }
        return next;
    }

    private Study withOne(Change change) {
        return switch (change) {
            case Change.Add(var item) -> isSmall(item) ? put(null, item) : this;
            case Change.Remove(var item) -> isSmall(item) ? remove(item) : this;
            case Change.Alter(var before, var after) -> isSmall(after) ? put(before, after) : this;
            case Change.Correct(var rewording) -> reworded(rewording);
            case Change.All all -> with(all);
        };
    }

    /// The length of a text is told by its source.
    private Study reworded(Rewording rewording) {
        Source before = source(rewording.source())
                .orElseThrow(() -> new IllegalArgumentException("a text of no source: " + rewording.source()));
        return put(before, rewording.of(before));
    }

    /// Whether things of this type live in the snapshot.
    public static boolean isSmall(Item item) {
        return switch (item) {
            case TextPart _, Segment _, Coding _, Review _ -> false;
            case Details _, Framework _, Code _, Case _, Source _ -> true;
            case Memo _, Relation _, Judgement _, Display _, Proposition _ -> true;
        };
    }

    private Study put(@Nullable Item before, Item after) {
        if (after instanceof Details changed) {
            refuse(before == null || !before.equals(details), after);
            return new Study(id, changed, items, children);
        }
        Map<String, Item> old = items.getOrDefault(after.getClass(), Map.of());
        refuse(!Objects.equals(old.get(after.key()), before), after);
        refuse(!fits(after), after);
        var next = new LinkedHashMap<>(old);
        next.put(after.key(), after);
        return replace(after.getClass(), next);
    }

    private Study remove(Item item) {
        Map<String, Item> old = items.getOrDefault(item.getClass(), Map.of());
        refuse(!item.equals(old.get(item.key())), item);
        refuse(item instanceof Code code && !codesBeneath(code.id()).isEmpty(), item);
        refuse(
                item instanceof Framework one
                        && codes().stream().anyMatch(code -> code.framework().equals(one.id())),
                item);
        refuse(item instanceof Case one && sources().stream().anyMatch(source -> source.names(one.id())), item);
        var next = new LinkedHashMap<>(old);
        next.remove(item.key());
        return replace(item.getClass(), next);
    }

    private Study replace(Class<? extends Item> type, Map<String, Item> next) {
        var all = new HashMap<>(items);
        all.put(type, Collections.unmodifiableMap(next));
        return type == Code.class
                ? new Study(id, details, Map.copyOf(all))
                : new Study(id, details, Map.copyOf(all), children);
    }

    /// Names are told apart by people, so they must differ; and nothing may point nowhere.
    private boolean fits(Item item) {
        return switch (item) {
            case Code code ->
                (code.parent().isNone() || code(code.parent()).isPresent())
                        && !reach(code.id()).contains(code.parent())
                        && (code.framework().isNone()
                                || framework(code.framework()).isPresent());
            case Case added ->
                cases().stream()
                        .allMatch(each ->
                                each.id().equals(added.id()) || !each.name().equalsIgnoreCase(added.name()));
            case Source added ->
                sources().stream()
                                .allMatch(each -> each.id().equals(added.id())
                                        || !each.name().equalsIgnoreCase(added.name()))
                        && (added.caseId().isNone() || caseWith(added.caseId()).isPresent())
                        && added.speakers().stream()
                                .allMatch(each -> each.caseId().isNone()
                                        || caseWith(each.caseId()).isPresent());
            default -> true;
        };
    }

    private static void refuse(boolean wrong, Item item) {
        if (wrong) {
            throw new IllegalArgumentException(
                    "a change that does not fit the study: " + item.getClass().getSimpleName() + " " + item.key());
        }
    }

    private <T extends Item> List<T> all(Class<T> type) {
        return items.getOrDefault(type, Map.of()).values().stream()
                .map(type::cast)
                .toList();
    }

    private void collect(CodeId parent, List<Code> into) {
        for (Code child : codesBeneath(parent)) {
            into.add(child);
            collect(child.id(), into);
        }
    }

    private static Map<CodeId, List<Code>> tree(Collection<? extends Item> codes) {
        var found = new HashMap<CodeId, List<Code>>();
        for (Item item : codes) {
            if (item instanceof Code code) {
                found.computeIfAbsent(code.parent(), parent -> new ArrayList<>())
                        .add(code);
            }
        }
        found.values().forEach(siblings -> siblings.sort(Comparator.comparingInt(Code::position)));
        return found;
    }

    /// The place of each root's family among all families.
    private static Map<CodeId, Integer> families(List<Code> roots) {
        var places = new HashMap<String, Integer>();
        var found = new HashMap<CodeId, Integer>();
        for (Code root : roots) {
            String family = root.framework().isNone()
                    ? " " + root.id()
                    : root.framework().value();
            int place = places.size();
            found.put(root.id(), places.computeIfAbsent(family, fresh -> place));
        }
        return found;
    }
}
