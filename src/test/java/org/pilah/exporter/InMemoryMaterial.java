package org.pilah.exporter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.pilah.model.CodedSegment;
import org.pilah.model.Material;
import org.pilah.model.ReviewedSegment;
import org.pilah.model.SegmentId;
import org.pilah.model.SourceId;
import org.pilah.model.Turn;

/// Texts, turns and segments in memory.
final class InMemoryMaterial implements Material {
    private final Map<SourceId, String> texts = new LinkedHashMap<>();
    private final Map<SourceId, List<Turn>> turns = new LinkedHashMap<>();
    private final Map<SourceId, List<CodedSegment>> segments = new LinkedHashMap<>();

    void put(SourceId source, String text, List<Turn> turnsOfText) {
        texts.put(source, text);
        turns.put(source, turnsOfText);
        segments.put(source, new ArrayList<>());
    }

    /// Segments must come in order of the text.
    void put(CodedSegment segment) {
        segments.getOrDefault(segment.segment().passage().source(), new ArrayList<>())
                .add(segment);
    }

    @Override
    public String text(SourceId source) {
        return texts.getOrDefault(source, "");
    }

    @Override
    public String text(SourceId source, int start, int end) {
        String text = text(source);
        return text.substring(Math.min(start, text.length()), Math.min(end, text.length()));
    }

    @Override
    public List<Turn> turns(SourceId source) {
        return turns.getOrDefault(source, List.of());
    }

    @Override
    public List<CodedSegment> segments(SourceId source) {
        return segments.getOrDefault(source, List.of());
    }

    @Override
    public List<ReviewedSegment> reviews() {
        return List.of();
    }

    @Override
    public long reviewCount() {
        return 0;
    }

    @Override
    public Optional<CodedSegment> segment(SegmentId id) {
        return segments.values().stream()
                .flatMap(List::stream)
                .filter(each -> each.segment().id().equals(id))
                .findFirst();
    }

    @Override
    public void segments(Consumer<CodedSegment> each) {
        segments.values().forEach(list -> list.forEach(each));
    }
}
