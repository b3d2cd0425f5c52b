package org.pilah.ui.collect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pilah.model.Case;
import org.pilah.model.CaseId;
import org.pilah.model.Language;
import org.pilah.model.Passage;
import org.pilah.model.Source;
import org.pilah.model.SourceId;
import org.pilah.model.TextPart;
import org.pilah.model.Turn;
import org.pilah.ui.Desks;

/// A study of two interviews with two informants, each speaker linked to a case, nothing coded yet.
final class Fieldwork {
    static final SourceId FIRST = new SourceId("wawancara-1");
    static final SourceId SECOND = new SourceId("wawancara-2");
    static final CaseId WATI = new CaseId("ibu-wati");
    static final CaseId DARTO = new CaseId("pak-darto");

    private Fieldwork() {}

    static Desks in(Path folder) {
        Desks desks = Desks.in(folder)
                .add(new Case(WATI, "Ibu Wati", "person", Map.of()), new Case(DARTO, "Pak Darto", "person", Map.of()))
                .code("kendala", "", "Kendala");
        interview(
                desks,
                FIRST,
                new Source.Speaker("Ibu W", Source.Role.INFORMANT, WATI),
                "Ikut, tapi sudah ada daftarnya dari dinas.",
                "Dananya turun telat, kami nombok dulu.");
        interview(
                desks,
                SECOND,
                new Source.Speaker("Pak D", Source.Role.INFORMANT, DARTO),
                "Rapatnya malam, banyak yang tidak datang.",
                "Sekarang anak-anak muda mulai ikut mengurus.");
        return desks;
    }

    private static void interview(
            Desks desks, SourceId id, Source.Speaker informant, String firstAnswer, String secondAnswer) {
        var words = new StringBuilder();
        var turns = new ArrayList<Turn>();
        turn("Peneliti", "Bagaimana kegiatan itu dipilih?", words, turns);
        turn(informant.label(), firstAnswer, words, turns);
        turn("Peneliti", "Apa kendalanya?", words, turns);
        turn(informant.label(), secondAnswer, words, turns);
        desks.add(
                new Source(
                        id,
                        id.value(),
                        Source.Kind.INTERVIEW,
                        "2026-11-22",
                        "",
                        "",
                        "",
                        Language.INDONESIAN,
                        CaseId.NONE,
                        List.of(new Source.Speaker("Peneliti", Source.Role.INTERVIEWER, CaseId.NONE), informant),
                        words.length(),
                        "",
                        ""),
                new TextPart(id, 0, words.toString(), turns));
    }

    private static void turn(String speaker, String said, StringBuilder words, List<Turn> turns) {
        int start = words.length();
        words.append(speaker).append(": ");
        int body = words.length();
        words.append(said).append('\n');
        turns.add(new Turn(start, body, words.length() - 1, speaker, Turn.NO_TIME));
    }

    /// The stretch of a source that says this.
    static Passage passage(Desks desks, SourceId source, String words) {
        int start = desks.desk().material().text(source).indexOf(words);
        return new Passage(source, start, start + words.length());
    }
}
