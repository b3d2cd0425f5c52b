package org.pilah.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineTranscriptTest {
    @TempDir
    Path folder;

    @Test
    void whisperSubtitlesBecomeParagraphsThatEndWithSentences() throws IOException {
        ImportedSource read = Reading.read(folder, "a.srt", """
            1
            00:00:00,000 --> 00:00:04,200
            Selamat pagi, Bu.

            2
            00:00:04,200 --> 00:00:07,000
            Bagaimana kabar
            kelompoknya?

            3
            00:01:12,500 --> 00:01:15,000
            Baik, <i>alhamdulillah</i>.
            """);

        assertEquals("""
            [00:00:00] Selamat pagi, Bu. Bagaimana kabar kelompoknya?
            [00:01:12] Baik, alhamdulillah.
            """, read.text());
        assertEquals(
                List.of(" 0: Selamat pagi, Bu. Bagaimana kabar kelompoknya?", " 72: Baik, alhamdulillah."),
                Reading.turns(read));
        assertEquals(List.of(), read.remarks());
    }

    @Test
    void teamsVoicesBecomeTurns() throws IOException {
        ImportedSource read = Reading.read(folder, "a.vtt", """
            WEBVTT

            8f0c1d2e-77/12-0
            00:00:03.120 --> 00:00:05.480
            <v Rina Wulandari>Apa yang Ibu</v>

            8f0c1d2e-77/12-1
            00:00:05.480 --> 00:00:07.000
            <v Rina Wulandari>kerjakan di kelompok?</v>

            8f0c1d2e-77/13-0
            00:00:08.000 --> 00:00:11.000
            <v Darmi, S.Pd.>Saya bendahara &amp; juru masak.</v>
            """);

        assertEquals("""
            [00:00:03] Rina Wulandari: Apa yang Ibu kerjakan di kelompok?
            [00:00:08] Darmi, S.Pd.: Saya bendahara & juru masak.
            """, read.text());
        assertEquals(
                List.of(
                        "Rina Wulandari 3: Apa yang Ibu kerjakan di kelompok?",
                        "Darmi, S.Pd. 8: Saya bendahara & juru masak."),
                Reading.turns(read));
    }

    @Test
    void zoomNamesInsideTheWordsBecomeSpeakers() throws IOException {
        ImportedSource read = Reading.read(folder, "a.vtt", """
            WEBVTT

            1
            00:00:01.000 --> 00:00:02.000
            Rina: Siapa yang mulai?

            2
            00:00:02.500 --> 00:00:04.000
            Darmi: Saya: sejak awal.

            3
            00:00:04.000 --> 00:00:06.000
            Darmi: Lalu Bu Tin.

            4
            00:00:07.000 --> 00:00:08.000
            Rina: Begitu.
            """);

        assertEquals(
                List.of("Rina 1: Siapa yang mulai?", "Darmi 2: Saya: sejak awal. Lalu Bu Tin.", "Rina 7: Begitu."),
                Reading.turns(read));
    }

    @Test
    void linesThatRollOverTheScreenAreReadOnce() throws IOException {
        ImportedSource read = Reading.read(folder, "a.vtt", """
            WEBVTT
            Kind: captions
            Language: id

            00:00:00.160 --> 00:00:02.470 align:start position:0%
            \s
            kami<00:00:00.480><c> mulai</c><00:00:00.800><c> dari</c>

            00:00:02.470 --> 00:00:02.480 align:start position:0%
            kami mulai dari
            \s

            00:00:02.480 --> 00:00:05.000 align:start position:0%
            kami mulai dari
            arisan<00:00:03.000><c> kecil</c>

            00:00:05.000 --> 00:00:05.010 align:start position:0%
            arisan kecil
            \s

            00:00:05.010 --> 00:00:07.000 align:start position:0%
            arisan kecil
            di<00:00:06.000><c> balai</c>
            """);

        assertEquals("[00:00:00] kami mulai dari arisan kecil di balai\n", read.text());
        assertEquals(List.of(Remark.of("import.remark.rolling", 4)), read.remarks());
    }

    @Test
    void timesThatOverlapOrGoBackLoseNoWord() throws IOException {
        ImportedSource read = Reading.read(folder, "a.srt", """
            1
            00:00:10,000 --> 00:00:14,000
            satu

            2
            00:00:12,000 --> 00:00:15,000
            dua

            3
            00:00:05,000 --> 00:00:06,000
            tiga
            4
            00:00:xx,000 --> rusak
            empat
            """);

        assertEquals("[00:00:10] satu dua tiga empat\n", read.text());
        assertEquals(
                List.of(
                        Remark.of("import.remark.timesBackward", 1),
                        Remark.of("import.remark.timesOverlap", 1),
                        Remark.of("import.remark.cuesUnread", 1)),
                read.remarks());
    }

    @Test
    void whispersTextWithSpansIsJoined() throws IOException {
        ImportedSource read = Reading.read(folder, "a.txt", """
            [00:00.000 --> 00:05.000]  Kami mulai dari
            [00:05.000 --> 00:09.000]  arisan kecil.
            [01:00:12.000 --> 01:00:15.000]  Lalu berhenti.
            """);

        assertEquals("[00:00:00] Kami mulai dari arisan kecil.\n[01:00:12] Lalu berhenti.\n", read.text());
        assertEquals(List.of(Remark.of("import.remark.cuesJoined", 3)), read.remarks());
    }

    @Test
    void aNameAndATimeAboveTheWordsNameTheSpeaker() throws IOException {
        String text = """
            Rina Wulandari   0:03
            Apa yang Ibu kerjakan?
            Darmi   1:05
            Saya bendahara.
            Juga juru masak.

            Rina Wulandari   1:12:08
            Sejak kapan?
            """;

        ImportedSource read = Reading.read(folder, "a.txt", text);

        assertEquals(text, read.text());
        assertEquals(
                List.of(
                        "Rina Wulandari 3: Apa yang Ibu kerjakan?",
                        "Darmi 65: Saya bendahara.",
                        "Darmi -1: Juga juru masak.",
                        "Rina Wulandari 4328: Sejak kapan?"),
                Reading.turns(read));
    }

    @Test
    void theSameHoldsForBracketsAndSpeakerNumbers() throws IOException {
        ImportedSource zoom = Reading.read(folder, "zoom.txt", """
            [Rina W.] 14:03:22
            Siapa?

            [Darmi] 14:03:25
            Saya.
            """);
        ImportedSource otter = Reading.read(folder, "otter.txt", """
            Speaker 1 (00:12)
            Siapa?

            Speaker 2 (00:15)
            Saya.
            """);

        assertEquals(List.of("Rina W. 50602: Siapa?", "Darmi 50605: Saya."), Reading.turns(zoom));
        assertEquals(List.of("Speaker 1 12: Siapa?", "Speaker 2 15: Saya."), Reading.turns(otter));
    }

    @Test
    void teamsWordTranscriptsNameSpeakerAndTime() throws IOException {
        String turn = "<w:p><w:r><w:drawing/></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>%s</w:t></w:r><w:r>"
                + "<w:t xml:space=\"preserve\">   %s</w:t></w:r><w:r><w:br/><w:t>%s</w:t></w:r></w:p>";
        Path file = TestDocx.of(
                        turn.formatted("Rina Wulandari", "0:03", "Siapa?") + turn.formatted("Darmi", "0:07", "Saya."))
                .write(folder.resolve("a.docx"));

        assertEquals(List.of("Rina Wulandari 3: Siapa?", "Darmi 7: Saya."), Reading.turns(Reading.read(file)));
    }

    @Test
    void theFirstFormOfTeamsHasTheNameBelowTheSpan() throws IOException {
        ImportedSource read = Reading.read(folder, "a.txt", """
            0:0:0.0 --> 0:0:2.450
            Rina Wulandari
            Siapa?
            0:0:3.0 --> 0:0:4.0
            Darmi
            Saya.
            0:0:5.0 --> 0:0:7.0
            Rina Wulandari
            Sejak kapan?
            0:0:8.0 --> 0:0:9.0
            Darmi
            Dulu.
            """);

        assertEquals(
                List.of(
                        "Rina Wulandari 0: Siapa?",
                        "Darmi 3: Saya.",
                        "Rina Wulandari 5: Sejak kapan?",
                        "Darmi 8: Dulu."),
                Reading.turns(read));
    }

    @Test
    void aTimeAloneStandsForTheWordsBelow() throws IOException {
        ImportedSource read = Reading.read(folder, "a.txt", "0:00\nkami mulai\n0:04\ndari arisan\n1:02:03\nselesai\n");

        assertEquals(List.of(" 0: kami mulai", " 4: dari arisan", " 3723: selesai"), Reading.turns(read));
    }

    @Test
    void zoomsMessagesNameWhoWroteThem() throws IOException {
        ImportedSource read = Reading.read(folder, "a.txt", """
            10:02:15 From Rina to Everyone:
            \tSiapa?
            10:02:40 From Darmi to Everyone: Saya.
            """);

        assertEquals(List.of("Rina 36135: Siapa?", "Darmi 36160: Saya."), Reading.turns(read));
    }

    @Test
    void marksOfF4AndEasyTranscriptGiveTheTime() throws IOException {
        ImportedSource f4 = Reading.read(folder, "a.txt", "I: Siapa? #00:01:12-5#\nB: Saya. #00:01:15-0#\nB: Ya.\n");
        ImportedSource easy = Reading.read(folder, "b.txt", "[00:01:12] I: Siapa?\n[00:01:15] B: Saya.\nB: Ya.\n");

        assertEquals(List.of("I 72: Siapa?", "B 75: Saya.", "B -1: Ya."), Reading.turns(f4));
        assertEquals(List.of("I 72: Siapa?", "B 75: Saya.", "B -1: Ya."), Reading.turns(easy));
    }

    @Test
    void aSentenceThatEndsWithAClockIsNoSpeaker() throws IOException {
        ImportedSource read = Reading.read(
                folder, "a.txt", "P: Kapan mulai?\nRapat dimulai pukul 10:30\nRapat selesai pukul 11:30\nJ: Ya.\n");

        assertEquals(
                List.of("P", "P", "P", "J"),
                read.turns().stream().map(turn -> turn.speaker()).toList());
    }
}
