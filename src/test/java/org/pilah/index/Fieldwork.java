package org.pilah.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pilah.model.Case;
import org.pilah.model.CaseId;
import org.pilah.model.Change;
import org.pilah.model.Code;
import org.pilah.model.CodeId;
import org.pilah.model.CodedSegment;
import org.pilah.model.Coding;
import org.pilah.model.CodingId;
import org.pilah.model.Details;
import org.pilah.model.Item;
import org.pilah.model.Language;
import org.pilah.model.Passage;
import org.pilah.model.Segment;
import org.pilah.model.SegmentId;
import org.pilah.model.Source;
import org.pilah.model.SourceId;
import org.pilah.model.Study;
import org.pilah.model.StudyId;
import org.pilah.model.Turn;
import org.pilah.model.Value;

/// A study made up for a test, with its texts.
final class Fieldwork {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    Study study = Study.empty(new StudyId("study"), Details.titled("Kampung Grenpul"));
    final Map<SourceId, String> texts = new LinkedHashMap<>();
    final Map<SourceId, List<Turn>> turns = new LinkedHashMap<>();
    final Map<SourceId, Map<SegmentId, CodedSegment>> segments = new LinkedHashMap<>();

    void code(String id, String parent) {
        var owner = parent.isEmpty() ? CodeId.NONE : new CodeId(parent);
        add(Code.named(new CodeId(id), owner, study.codes().size(), id));
    }

    void person(String id, Map<String, Value> attributes) {
        add(new Case(new CaseId(id), id, "person", attributes));
    }

    /// A source with a turn for each line: `Ibu Sri: words`.
    void source(Source source, String text) {
        var found = new ArrayList<Turn>();
        int start = 0;
        for (String line : text.lines().toList()) {
            int label = line.indexOf(": ");
            String speaker = label < 0 ? "" : line.substring(0, label);
            found.add(new Turn(
                    start, label < 0 ? start : start + label + 2, start + line.length(), speaker, Turn.NO_TIME));
            start += line.length() + 1;
        }
        add(source);
        texts.put(source.id(), text);
        turns.put(source.id(), found);
        segments.put(source.id(), new TreeMap<>());
    }

    static Source source(String id, Language language, String owner, Source.Speaker... speakers) {
        return new Source(
                new SourceId(id),
                id,
                Source.Kind.INTERVIEW,
                "",
                "",
                "interview",
                "",
                language,
                owner.isEmpty() ? CaseId.NONE : new CaseId(owner),
                List.of(speakers),
                0,
                "",
                "");
    }

    static Source.Speaker voice(String label, Source.Role role, String owner) {
        return new Source.Speaker(label, role, owner.isEmpty() ? CaseId.NONE : new CaseId(owner));
    }

    Passage passage(String source, String quote) {
        var id = new SourceId(source);
        int start = text(id).indexOf(quote);
        return new Passage(id, start, start + quote.length());
    }

    /// Marks a passage; each coding is written `code coder` or `code coder facet=value`.
    void segment(String id, Passage passage, String... codings) {
        put(new Segment(new SegmentId(id), passage, "", CaseId.NONE, 0, "", ""), codings);
    }

    void put(Segment segment, String... codings) {
        var made = new ArrayList<Coding>();
        for (String each : codings) {
            String[] words = each.split(" ", -1);
            Map<String, String> facets = List.of(words).subList(2, words.length).stream()
                    .map(facet -> facet.split("=", 2))
                    .collect(Collectors.toMap(facet -> facet[0], facet -> facet[1]));
            made.add(new Coding(
                    new CodingId(segment.id() + "-" + made.size()),
                    segment.id(),
                    new CodeId(words[0]),
                    words[1],
                    facets,
                    NOON));
        }
        of(segments, segment.passage().source()).put(segment.id(), new CodedSegment(segment, made));
    }

    void drop(SourceId source, SegmentId segment) {
        of(segments, source).remove(segment);
    }

    List<CodedSegment> segments() {
        return segments.values().stream()
                .flatMap(each -> each.values().stream())
                .toList();
    }

    SourceWords words(SourceId source) {
        return new SourceWords(
                study.source(source).orElseThrow(),
                of(turns, source),
                List.copyOf(of(segments, source).values()),
                this::text);
    }

    WordIndex index() {
        WordIndex index = WordIndex.inMemory();
        putInto(index);
        return index;
    }

    void putInto(WordIndex index) {
        texts.keySet().forEach(source -> index.put(words(source)));
        index.refresh();
    }

    String text(SourceId source, int start, int end) {
        return text(source).substring(start, end);
    }

    private String text(SourceId source) {
        return of(texts, source);
    }

    static <K, V> V of(Map<K, V> map, K key) {
        Function<K, V> missing = wanted -> {
            throw new IllegalStateException("no " + wanted);
        };
        return map.computeIfAbsent(key, missing);
    }

    private void add(Item item) {
        study = study.with(new Change.Add(item));
    }
}
