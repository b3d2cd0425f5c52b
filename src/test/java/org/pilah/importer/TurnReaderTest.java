package org.pilah.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pilah.model.CaseId;
import org.pilah.model.Language;
import org.pilah.model.Source.Role;
import org.pilah.model.Source.Speaker;
import org.pilah.model.Turn;

class TurnReaderTest {
    static Stream<Arguments> usualTranscripts() {
        return Stream.of(
                Arguments.of("Peneliti: Apa?\nInforman: Ini.", "Peneliti|Apa?, Informan|Ini."),
                Arguments.of("P: Apa?\nI: Ini.", "P|Apa?, I|Ini."),
                Arguments.of(
                        "Pewawancara : Apa?\nInforman 3 (Ketua) : Ini.", "Pewawancara|Apa?, Informan 3 (Ketua)|Ini."),
                Arguments.of("P\t: Apa?\nIbu S.\t: Ini.", "P|Apa?, Ibu S.|Ini."),
                Arguments.of("Q. What?\nA. This.\nQ. Why?", "Q|What?, A|This., Q|Why?"),
                Arguments.of("Q: What?\nA:This.", "Q|What?, A|This."),
                Arguments.of("T: Apa?\nJ: Ini.", "T|Apa?, J|Ini."),
                Arguments.of("P1: Satu.\nP2: Dua.\nModerator: Tiga.", "P1|Satu., P2|Dua., Moderator|Tiga."),
                Arguments.of("Siti: a\nBudi: b\nSiti: c\nBudi: d", "Siti|a, Budi|b, Siti|c, Budi|d"),
                Arguments.of("Peneliti: a\nSiti: b\nSiti: c", "Peneliti|a, Siti|b, Siti|c"),
                Arguments.of("Pak RT: a\nBu Tini: b", "Pak RT|a, Bu Tini|b"),
                Arguments.of("PENELITI: a\nInforman: b\nPeneliti: c", "PENELITI|a, Informan|b, PENELITI|c"),
                Arguments.of("1. Peneliti: a\n2. Informan: b", "Peneliti|a, Informan|b"),
                Arguments.of("Peneliti\tApa?\nInforman\tIni.", "Peneliti|Apa?, Informan|Ini."),
                Arguments.of("Peneliti:\nApa?\nInforman:\nIni.\nItu.", "Peneliti|Apa?, Informan|Ini., Informan|Itu."));
    }

    @ParameterizedTest
    @MethodSource("usualTranscripts")
    void theUsualFormsOfLabelsAreSpeakers(String text, String expected) {
        assertEquals(expected, shown(text));
    }

    static Stream<Arguments> falseFriends() {
        return Stream.of(
                Arguments.of("Catatan: hujan.\nCatatan: ramai.\nJadi: begitu.\nJadi: pulang."),
                Arguments.of("10:30 kami tiba.\n11:45 kami pulang.\nPukul 10:30 mulai."),
                Arguments.of("http://a.id/b\nhttps://a.id/c\nSitus:http://a.id"),
                Arguments.of("Ada tiga hal yang perlu dicatat di sini sekarang: satu, dua.\nSelesai."),
                Arguments.of("Pertama: satu.\nKedua: dua.\nKetiga: tiga."),
                Arguments.of("Peserta yang hadir: 20 orang.\nMereka datang."),
                Arguments.of("A. Latar\nB. Metode\nC. Hasil\nP. Lain\nQ. Lain\nI. Lain"),
                Arguments.of("Masalahnya: uang.\n" + "Kalimat biasa.\n".repeat(20)
                        + "Masalahnya: waktu.\nUntungnya: a\nUntungnya: b"));
    }

    @ParameterizedTest
    @MethodSource("falseFriends")
    void proseWithColonsHasNoSpeakers(String text) {
        TurnReader.Voices voices = TurnReader.read(Lines.of(List.of(text)), Language.INDONESIAN);

        assertEquals(List.of(), voices.speakers());
        assertEquals((int) text.lines().count(), voices.turns().getFirst().size());
    }

    static Stream<Arguments> timeMarks() {
        return Stream.of(
                Arguments.of("[00:12:33] P: a", 753),
                Arguments.of("[12:33] P: a", 753),
                Arguments.of("(00:12:33) P: a", 753),
                Arguments.of("00:12:33 P: a", 753),
                Arguments.of("#00:12:33-1# P: a", 753),
                Arguments.of("P: a #00:12:33-1#", 753),
                Arguments.of("P [00:12:33]: a", 753),
                Arguments.of("P (12:33): a", 753),
                Arguments.of("P: [00:12:33] a", 753),
                Arguments.of("[00:12:33.500 --> 00:12:40.000] P: a", 753),
                Arguments.of("[00:12:33]\nP: a", 753),
                Arguments.of("P: a", -1));
    }

    @ParameterizedTest
    @MethodSource("timeMarks")
    void timesAreReadWhereverTranscriptsPutThem(String text, int seconds) {
        List<Turn> turns = turns(text);

        assertEquals(List.of(seconds), turns.stream().map(Turn::seconds).toList());
        assertEquals("P|a", shown(text));
    }

    @Test
    void aTimeBelongsToItsTurnOnly() {
        assertEquals(
                List.of(61, -1, 3_600),
                turns("[01:01] P: a\nb\n[01:00:00] c").stream()
                        .map(Turn::seconds)
                        .toList());
    }

    @Test
    void labelAndTimeAreBeforeTheBodyAndBlanksBehindTheEnd() {
        List<Turn> turns = turns("  [00:01:12] Ketua Informan: dua  kata \t\n\n - \nP: x\nInforman: y");

        assertEquals(
                new Turn(2, 13, 38, "", 72),
                turns("  [00:01:12] Ketua Informan: dua  kata \t\n").getFirst());
        assertEquals(List.of(2, 46, 51), turns.stream().map(Turn::start).toList());
    }

    @Test
    void aParagraphWithoutALabelGoesOnWithTheSpeakerAndANoteIsNobodys() {
        assertEquals(
                "|Transkrip wawancara, P|a, P|b, |Catatan: bising, |[1] catatan kaki, P|c",
                shown("Transkrip wawancara\nP: a\nb\nCatatan: bising\n[1] catatan kaki\nc"));
    }

    static Stream<Arguments> roles() {
        return Stream.of(
                Arguments.of("P: a\nI: b", Language.INDONESIAN, "P"),
                Arguments.of("I: a\nP: b", Language.ENGLISH, "I"),
                Arguments.of("P: a\nJ: b", Language.INDONESIAN, "P"),
                Arguments.of("T: a\nJ: b", Language.INDONESIAN, "T"),
                Arguments.of("I: a\nR: b", Language.ENGLISH, "I"),
                Arguments.of("Moderator: a\nP: b\nPeserta 2: c", Language.INDONESIAN, "Moderator"),
                Arguments.of("Pewawancara 2: a\nIbu S.: b", Language.INDONESIAN, "Pewawancara 2"));
    }

    @ParameterizedTest
    @MethodSource("roles")
    void whoAsksIsTheInterviewer(String text, Language language, String interviewer) {
        List<Speaker> speakers =
                TurnReader.read(Lines.of(List.of(text)), language).speakers();

        assertEquals(
                List.of(new Speaker(interviewer, Role.INTERVIEWER, CaseId.NONE)),
                speakers.stream()
                        .filter(each -> each.role() == Role.INTERVIEWER)
                        .toList());
    }

    @Test
    void aTurnThatGoesOverTwoPiecesBelongsToTheFirst() {
        var lines = Lines.of(List.of("P: awal yang panjang ", "sampai akhir.  \nJ: ya", "\n"));

        TurnReader.Voices voices = TurnReader.read(lines, Language.INDONESIAN);

        assertEquals(
                List.of(List.of(new Turn(0, 3, 34, "P", -1)), List.of(new Turn(37, 40, 42, "J", -1)), List.of()),
                voices.turns());
    }

    private static String shown(String text) {
        return String.join(
                ", ",
                turns(text).stream()
                        .map(turn -> turn.speaker() + "|" + text.substring(turn.body(), turn.end()))
                        .toList());
    }

    private static List<Turn> turns(String text) {
        return TurnReader.read(Lines.of(List.of(text)), Language.INDONESIAN)
                .turns()
                .getFirst();
    }
}
