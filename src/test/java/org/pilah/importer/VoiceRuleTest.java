package org.pilah.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pilah.importer.VoiceRule.Style;
import org.pilah.model.Source.Speaker;

class VoiceRuleTest {
    @ParameterizedTest
    @ValueSource(strings = {"[%s] ", "<%s> ", "(%s) ", "%s - ", "%s – ", "%s — ", "%s: ", "%s : "})
    void namesInAFrameThatRecursAreFoundOut(String frame) {
        String text = (frame.formatted("Rini") + "Dulu keruh.\nSekali.\n" + frame.formatted("Darto") + "Ya.\n"
                        + frame.formatted("RINI") + "Sekarang lancar.\n")
                + frame.formatted("Darto") + "Benar.\n";

        assertEquals(
                List.of("Rini: Dulu keruh.", "Rini: Sekali.", "Darto: Ya.", "Rini: Sekarang lancar.", "Darto: Benar."),
                turns(text, VoiceRule.DETECT));
    }

    @Test
    void aListOfDashesIsNoDialogue() {
        String text = "Kebutuhan warga\nAir - dari sumur bor\nListrik - dari genset\nJalan - masih tanah\n";

        assertEquals(List.of(), read(text, VoiceRule.DETECT).speakers());
    }

    @Test
    void withAColonNamesCountThatStandOnlyOnce() {
        String text = "Rini: Dulu keruh.\nCatatan: ia tertawa\nWahyu: Benar.\n";

        assertEquals(
                List.of("Rini: Dulu keruh.", "Rini: Catatan: ia tertawa", "Wahyu: Benar."),
                turns(text, VoiceRule.of(Style.COLON)));
    }

    @Test
    void questionAndAnswerAreLettersAlone() {
        String text = "T. Sejak kapan?\nJ. Dulu: tahun 2019.\nWahyu: begitu katanya.\nT. Lalu?\n";

        assertEquals(
                List.of("T: Sejak kapan?", "J: Dulu: tahun 2019.", "J: Wahyu: begitu katanya.", "T: Lalu?"),
                turns(text, VoiceRule.of(Style.QUESTION_ANSWER)));
    }

    @Test
    void nobodySpeaksWhereTheResearcherSaysSo() {
        String text = "P: Sejak kapan?\nI: Dulu.\n";

        assertEquals(List.of(": P: Sejak kapan?", ": I: Dulu."), turns(text, VoiceRule.of(Style.NONE)));
    }

    @Test
    void oneExampleTellsHowAllNamesAreSet() {
        String text =
                "[00:12] {Rini Ketua}: Dulu keruh.\n{Pewawancara} Lalu?\n{rincian} tidak ada\n{RINI KETUA} Lancar.\n";

        assertEquals(
                List.of(
                        "Rini Ketua: Dulu keruh.",
                        "Pewawancara: Lalu?",
                        "Pewawancara: {rincian} tidak ada",
                        "Rini Ketua: Lancar."),
                turns(text, VoiceRule.of(List.of("{Wahyu}", "{Wahyu}:"))));
        assertEquals(
                12,
                read(text, VoiceRule.of(List.of("{Wahyu}", "{Wahyu}:")))
                        .turns()
                        .getFirst()
                        .seconds());
    }

    @Test
    void anExampleWithNothingBehindTheNameSaysNothing() {
        assertEquals(
                List.of(),
                read("Rini Dulu.\nDarto Ya.\n", VoiceRule.of(List.of("Rini"))).speakers());
    }

    private static ImportedSource read(String text, VoiceRule rule) {
        return new SourceImporter().read("t", text, ImportOptions.DETECT.withVoices(rule));
    }

    private static List<String> turns(String text, VoiceRule rule) {
        ImportedSource source = read(text, rule);
        List<String> labels = source.speakers().stream().map(Speaker::label).toList();
        return source.turns().stream()
                .peek(turn -> assertEquals(true, turn.speaker().isEmpty() || labels.contains(turn.speaker())))
                .map(turn -> turn.speaker() + ": " + text.substring(turn.body(), turn.end()))
                .toList();
    }
}
