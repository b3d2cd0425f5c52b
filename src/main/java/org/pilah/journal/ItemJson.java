package org.pilah.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.MutableConfigOverride;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pilah.model.Case;
import org.pilah.model.Code;
import org.pilah.model.Coding;
import org.pilah.model.Details;
import org.pilah.model.Display;
import org.pilah.model.Framework;
import org.pilah.model.Item;
import org.pilah.model.ItemText;
import org.pilah.model.Judgement;
import org.pilah.model.Memo;
import org.pilah.model.Proposition;
import org.pilah.model.Relation;
import org.pilah.model.Review;
import org.pilah.model.Segment;
import org.pilah.model.Source;
import org.pilah.model.TextPart;

/// Things as JSON, read within limits and by a closed list of types: nothing in a file chooses a class. Safe in any
/// thread.
public final class ItemJson implements ItemText {
    static final Map<String, Class<? extends Item>> TYPES = Map.ofEntries(
            Map.entry("study", Details.class),
            Map.entry("framework", Framework.class),
            Map.entry("code", Code.class),
            Map.entry("case", Case.class),
            Map.entry("source", Source.class),
            Map.entry("text", TextPart.class),
            Map.entry("segment", Segment.class),
            Map.entry("coding", Coding.class),
            Map.entry("memo", Memo.class),
            Map.entry("relation", Relation.class),
            Map.entry("judgement", Judgement.class),
            Map.entry("display", Display.class),
            Map.entry("proposition", Proposition.class),
            Map.entry("review", Review.class));

    /// The change types a file may name, with the words of each.
    static final Map<String, Class<? extends Item>> CHANGES = Stream.of("add", "remove", "alter")
            .flatMap(verb ->
                    TYPES.entrySet().stream().map(type -> Map.entry(verb + "-" + type.getKey(), type.getValue())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    /// The longest text and the longest name a line may hold, in UTF-16 units.
    static final int LONGEST_TEXT = 2 * TextPart.LONGEST;

    private static final int DEEPEST = 40;
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(DEEPEST)
            .maxStringLength(LONGEST_TEXT)
            .maxNameLength(LONGEST_TEXT)
            .maxNumberLength(60)
            .maxDocumentLength(LineBytes.LONGEST)
            .build();

    static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(LIMITS)
                    .streamWriteConstraints(StreamWriteConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .addModule(new ModelJson())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_DEFAULT, JsonInclude.Include.ALWAYS))
            .withConfigOverride(String.class, ItemJson::emptyWhenLeftOut)
            .withConfigOverride(List.class, ItemJson::emptyWhenLeftOut)
            .withConfigOverride(Map.class, ItemJson::emptyWhenLeftOut)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            // What a value answers about itself is no part of it.
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .build();

    private static final ObjectReader WHOLE = MAPPER.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static void emptyWhenLeftOut(MutableConfigOverride type) {
        type.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
    }

    @Override
    public String write(Item item) {
        try {
            return "{\"" + item.noun() + "\":" + MAPPER.writeValueAsString(item) + "}";
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written", e);
        }
    }

    @Override
    public Item read(String text) {
        try {
            var tree = WHOLE.readTree(text);
            List<String> names = List.copyOf(
                    tree.properties().stream().map(Map.Entry::getKey).toList());
            Class<? extends Item> type = names.size() == 1 ? TYPES.get(names.getFirst()) : null;
            if (type == null || tree.path(names.getFirst()).isNull()) {
                throw new IllegalArgumentException("not a thing of a study");
            }
            return MAPPER.treeToValue(tree.get(names.getFirst()), type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be read", e);
        }
    }
}
