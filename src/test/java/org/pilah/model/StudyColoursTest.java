package org.pilah.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StudyColoursTest {
    private static final FrameworkId STAGES = new FrameworkId("stages");

    private final Study study = Study.empty(new StudyId("s"), Details.titled("Studi"))
            .filledWith(List.of(
                    new Framework(
                            STAGES, "1", Bilingual.same("Tahap"), Bilingual.EMPTY, "", "", "deductive", false, "", ""),
                    code("one", "", STAGES, 0, 0),
                    code("one-a", "one", STAGES, 0, 0),
                    code("two", "", STAGES, 1, 0),
                    code("own", "", FrameworkId.NONE, 2, 0),
                    code("red", "own", FrameworkId.NONE, 0, 6),
                    code("red-a", "red", FrameworkId.NONE, 0, 0)));

    @Test
    void codesOfOneFrameworkShareAColourAndOwnRootsHaveTheirs() {
        List<Integer> colours = Stream.of("one", "one-a", "two", "own")
                .map(id -> study.colourOf(new CodeId(id)))
                .toList();

        assertEquals(List.of(1, 1, 1, 2), colours);
    }

    @Test
    void aColourOfItsOwnIsHandedDown() {
        List<Integer> colours = Stream.of("red", "red-a")
                .map(id -> study.colourOf(new CodeId(id)))
                .toList();

        assertEquals(List.of(6, 6), colours);
    }

    private static Code code(String id, String parent, FrameworkId framework, int position, int colour) {
        return new Code(
                new CodeId(id),
                new CodeId(parent),
                framework,
                position,
                Bilingual.same(id),
                Bilingual.EMPTY,
                Bilingual.EMPTY,
                Bilingual.EMPTY,
                Bilingual.EMPTY,
                List.of(),
                List.of(),
                colour,
                "");
    }
}
