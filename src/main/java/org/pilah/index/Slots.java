package org.pilah.index;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.pilah.model.Axis;
import org.pilah.model.CaseId;
import org.pilah.model.Code;
import org.pilah.model.CodeId;
import org.pilah.model.Language;
import org.pilah.model.Matrix.Heading;
import org.pilah.model.MatrixSpec.Reach;
import org.pilah.model.SourceId;
import org.pilah.model.Study;
import org.pilah.model.Value;
import org.pilah.model.Vocabulary;

/// The rows (or columns) of a matrix, numbered, and which of them a coding falls into.
///
/// The index knows codes, cases and sources by their ids only. For each part of the index these are led to slots
/// once; then a coding is placed by looking up a number.
final class Slots {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");
    private static final int[] NOWHERE = {};

    private final Axis axis;
    private final Study study;
    private final Reach reach;
    private final Language language;
    private final Vocabulary vocabulary;
    private final List<Heading> headings = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final BitSet used = new BitSet();
    private final int known;

    Slots(Axis axis, Study study, Reach reach, Language language) {
        this.axis = axis;
        this.study = study;
        this.reach = reach;
        this.language = language;
        this.vocabulary = Vocabulary.ofAxis(axis);
        switch (axis.dimension()) {
            case CODE -> codes().forEach(this::put);
            case CASE -> study.cases().forEach(each -> put(each.key(), each.name(), each.name(), 0));
            case SOURCE -> study.sources().forEach(each -> put(each.key(), each.name(), each.name(), 0));
            case SPEAKER, ROLE, TECHNIQUE, WAVE, CODER, FACET, ATTRIBUTE -> {}
        }
        this.known = headings.size();
    }

    private List<Code> codes() {
        Optional<Set<CodeId>> branch = axis.branch().map(study::reach);
        return study.codes().stream()
                .filter(code -> branch.map(ids -> ids.contains(code.id())).orElse(true))
                .filter(code -> axis.framework().map(code.framework()::equals).orElse(true))
                .toList();
    }

    /// Places the codings of one part of the index.
    @FunctionalInterface
    interface Placing {
        /// The slots of the coding; the array is shared.
        int[] slots(int coding) throws IOException;
    }

    /// All slots of this part are known afterwards.
    Placing in(LeafReader leaf) throws IOException {
        return switch (axis.dimension()) {
            case CODE -> placing(leaf, Fields.CODE);
            case CASE, ATTRIBUTE -> placing(leaf, Fields.CASE);
            case SOURCE, TECHNIQUE, WAVE -> placing(leaf, Fields.SOURCE);
            case SPEAKER -> placing(leaf, Fields.SPEAKER);
            case CODER -> placing(leaf, Fields.CODER);
            case FACET -> placing(leaf, Fields.facet(axis.name()));
            case ROLE -> roles(leaf);
        };
    }

    int size() {
        return headings.size();
    }

    Heading heading(int slot) {
        return headings.get(slot);
    }

    /// The slot of this id, or −1.
    int slotOf(String id) {
        return numbers.getOrDefault(id, -1);
    }

    /// Whether some line stands beneath another one.
    boolean isNested() {
        return headings.stream().anyMatch(heading -> heading.depth() > 0);
    }

    /// Some coding falls into these slots.
    void use(int[] slots) {
        for (int slot : slots) {
            used.set(slot);
        }
    }

    /// The slots to be shown, in order: all that the study names, then what is used (the values that all studies
    /// share before its own), then what has no value.
    int[] shown() {
        return IntStream.concat(
                        IntStream.range(0, known),
                        IntStream.range(known, size())
                                .filter(used::get)
                                .boxed()
                                .sorted(Comparator.comparing((Integer slot) ->
                                                heading(slot).id().isEmpty())
                                        .thenComparingInt(slot ->
                                                vocabulary.orderOf(heading(slot).id()))
                                        .thenComparing(slot -> heading(slot).id(), Slots::natural))
                                .mapToInt(slot -> slot))
                .toArray();
    }

    private Placing placing(LeafReader leaf, String field) throws IOException {
        SortedDocValues values = DocValues.getSorted(leaf, Fields.value(field));
        int[][] slots = slots(values);
        int[] none = {number("")};
        return coding -> values.advanceExact(coding) ? slots[values.ordValue()] : none;
    }

    /// A case without a role of its own speaks in the role of its speaker.
    private Placing roles(LeafReader leaf) throws IOException {
        Placing voices = placing(leaf, Fields.VOICE);
        SortedDocValues cases = DocValues.getSorted(leaf, Fields.value(Fields.CASE));
        int[][] slots = new int[cases.getValueCount()][];
        for (int ordinal = 0; ordinal < slots.length; ordinal++) {
            String role = study.caseWith(new CaseId(text(cases, ordinal)))
                    .flatMap(Attributes::role)
                    .map(Value::plain)
                    .orElse("");
            slots[ordinal] = role.isEmpty() ? NOWHERE : new int[] {number(role)};
        }
        return coding -> {
            int[] own = cases.advanceExact(coding) ? slots[cases.ordValue()] : NOWHERE;
            return own.length == 0 ? voices.slots(coding) : own;
        };
    }

    private int[][] slots(SortedDocValues values) throws IOException {
        int[][] slots = new int[values.getValueCount()][];
        for (int ordinal = 0; ordinal < slots.length; ordinal++) {
            slots[ordinal] = slots(text(values, ordinal));
        }
        return slots;
    }

    private int[] slots(String value) {
        return switch (axis.dimension()) {
            case CODE -> code(new CodeId(value));
            case CASE, SOURCE -> new int[] {named(value)};
            case ATTRIBUTE ->
                one(study.caseWith(new CaseId(value))
                        .flatMap(owner -> Attributes.of(owner, axis.name()))
                        .map(Value::plain));
            case TECHNIQUE -> one(study.source(new SourceId(value)).map(Attributes::technique));
            case WAVE -> one(study.source(new SourceId(value)).map(source -> source.wave()));
            case SPEAKER, CODER, FACET, ROLE -> new int[] {number(value)};
        };
    }

    /// A code outside the limits of the axis is nowhere; one the study does not name has no value.
    private int[] code(CodeId code) {
        if (study.code(code).isEmpty()) {
            return axis.name().isEmpty() ? new int[] {number("")} : NOWHERE;
        }
        List<Code> lines = reach == Reach.OWN ? study.code(code).stream().toList() : study.path(code);
        return lines.stream()
                .map(Code::key)
                .filter(numbers::containsKey)
                .mapToInt(this::number)
                .toArray();
    }

    private int[] one(Optional<String> value) {
        return new int[] {number(value.orElse(""))};
    }

    /// What the study does not name has no slot of its own.
    private int named(String key) {
        return number(numbers.containsKey(key) ? key : "");
    }

    private int number(String value) {
        Integer number = numbers.get(value);
        if (number != null) {
            return number;
        }
        String label = vocabulary.nameOf(value, language);
        return put(value, label, label, 0);
    }

    private void put(Code code) {
        put(code.key(), code.name().in(language), study.pathName(code.id(), language), (int)
                study.path(code.id()).stream()
                        .filter(above -> numbers.containsKey(above.key()))
                        .count());
    }

    private int put(String key, String label, String path, int depth) {
        numbers.put(key, headings.size());
        headings.add(new Heading(key, label, path, depth));
        return headings.size() - 1;
    }

    private static String text(SortedDocValues values, int ordinal) throws IOException {
        return values.lookupOrd(ordinal).utf8ToString();
    }

    /// Numbers by size and before all else; days are written so that they sort as words.
    private static int natural(String one, String other) {
        boolean number = NUMBER.matcher(one).matches();
        if (number != NUMBER.matcher(other).matches()) {
            return number ? -1 : 1;
        }
        int bySize = number ? new BigDecimal(one).compareTo(new BigDecimal(other)) : 0;
        int byLetters = bySize != 0 ? bySize : one.compareToIgnoreCase(other);
        return byLetters != 0 ? byLetters : one.compareTo(other);
    }
}
