package org.pilah.exporter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.pilah.model.Code;
import org.pilah.model.CodeId;
import org.pilah.model.Coding;
import org.pilah.model.Material;
import org.pilah.model.Passage;
import org.pilah.model.SegmentId;
import org.pilah.model.Source;
import org.pilah.model.SourceId;
import org.pilah.model.Study;

/// All segments and codings in a light form, so that they can be put into the order of the codes: the words
/// themselves are held, or are fetched again where there is no room for them.
final class Evidence {
    /// Characters of quotes that are held.
    private static final long ROOM = 1 << 26;

    private static final int NOT_HELD = -1;

    private final Study study;
    private final Material material;
    private final List<Code> codes;
    private final Map<CodeId, Integer> codeNumbers = new HashMap<>();
    private final Map<SourceId, Integer> sourceNumbers = new HashMap<>();
    private final Map<SegmentId, Integer> numbers = new HashMap<>();
    private final Map<Map<String, String>, Map<String, String>> facets = new HashMap<>();
    private final Map<String, String> coders = new HashMap<>();
    private final List<Line> segments = new ArrayList<>();
    private final List<Mark> codings = new ArrayList<>();
    private final List<String> quotes = new ArrayList<>();
    private long held;

    Evidence(Study study, Material material) {
        this.study = study;
        this.material = material;
        this.codes = study.codes();
        codes.forEach(code -> codeNumbers.put(code.id(), codeNumbers.size()));
        study.sources().forEach(source -> sourceNumbers.put(source.id(), sourceNumbers.size()));
    }

    /// One segment. `source` and `caseNumber` are places in the study's lists, `firstMark` and `marks` its
    /// codings.
    record Line(
            SegmentId id,
            Source source,
            int sourceNumber,
            int caseNumber,
            Passage passage,
            int turn,
            String speaker,
            String citation,
            int quote,
            String paraphrase,
            String memo,
            int firstMark,
            int marks) {}

    /// One coding. `segment` is the place of its line, `code` the code's place in the tree.
    record Mark(String id, int segment, int code, String coder, Map<String, String> facets, Instant at) {}

    /// Takes in what the walk found and says it in the light form.
    Line add(Walk.Found found) {
        int first = codings.size();
        for (Coding coding : found.codings()) {
            Integer code = codeNumbers.get(coding.code());
            if (code == null) {
                throw new IllegalStateException("a coding of a code that is not in the study: " + coding.id());
            }
            codings.add(new Mark(
                    coding.id().value(),
                    segments.size(),
                    code,
                    coders.computeIfAbsent(coding.coder(), name -> name),
                    facets.computeIfAbsent(coding.facets(), same -> same),
                    coding.at()));
        }
        var line = new Line(
                found.segment().id(),
                found.source(),
                sourceNumbers.getOrDefault(found.source().id(), 0),
                found.caseNumber(),
                found.segment().passage(),
                found.turn(),
                found.speaker(),
                found.citation(study),
                hold(found.quote()),
                found.segment().paraphrase(),
                found.segment().memo(),
                first,
                codings.size() - first);
        numbers.put(line.id(), segments.size());
        segments.add(line);
        return line;
    }

    List<Line> segments() {
        return segments;
    }

    List<Mark> codings() {
        return codings;
    }

    List<Code> codes() {
        return codes;
    }

    List<Mark> codings(Line line) {
        return codings.subList(line.firstMark, line.firstMark + line.marks);
    }

    /// The segment's place among all, or −1 when the study does not have it.
    int number(SegmentId segment) {
        return numbers.getOrDefault(segment, -1);
    }

    /// The names of all facets in use, in order of the alphabet.
    List<String> facetNames() {
        var names = new TreeSet<String>();
        facets.keySet().forEach(each -> names.addAll(each.keySet()));
        return List.copyOf(names);
    }

    /// The words of the segment.
    String quote(Line line) {
        return line.quote == NOT_HELD
                ? material.text(line.source.id(), line.passage.start(), line.passage.end())
                : quotes.get(line.quote);
    }

    private int hold(String quote) {
        if (held + quote.length() > ROOM) {
            return NOT_HELD;
        }
        held += quote.length();
        quotes.add(quote);
        return quotes.size() - 1;
    }
}
