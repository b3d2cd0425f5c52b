package org.pilah.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pilah.model.StudyWords.Entry;

class StudyWordsTest {
    private static final Entry KPM = new Entry(" KPM ", "keluarga  penerima manfaat");
    private static final StudyWords WORDS = new StudyWords(
            List.of(KPM, new Entry("nggak", "tidak"), new Entry("gak", "tidak"), new Entry("sama", "Sama"), KPM));

    @Test
    void wordsAreKeptAmongTheSettingsAndComeBack() {
        Details before = new Details("t", List.of(), List.of(), Map.of("citation", "short"));

        Details after = WORDS.in(before);

        assertEquals(
                "KPM\tkeluarga penerima manfaat\nnggak\ttidak\ngak\ttidak",
                after.settings().get("words"));
        assertEquals(WORDS, StudyWords.of(after));
        assertEquals(before, new StudyWords(List.of()).in(after));
    }

    @Test
    void formsThatMeanTheSameStandForEachOther() {
        assertEquals(
                Map.of(
                        "kpm", Set.of("keluarga penerima manfaat"),
                        "keluarga penerima manfaat", Set.of("KPM"),
                        "tidak", Set.of("nggak", "gak"),
                        "nggak", Set.of("tidak", "gak"),
                        "gak", Set.of("tidak", "nggak")),
                WORDS.others());
    }

    @Test
    void aFormThatIsToldAnewMeansSomethingElse() {
        StudyWords told = WORDS.with(List.of(new Entry("kpm", "kader pembangunan manusia")));

        assertEquals(
                List.of(
                        new Entry("nggak", "tidak"),
                        new Entry("gak", "tidak"),
                        new Entry("kpm", "kader pembangunan manusia")),
                told.entries());
        assertEquals(told.without("KPM").entries().size(), 2);
    }
}
