package org.pilah.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pilah.model.Case;
import org.pilah.model.CaseId;
import org.pilah.model.Item;
import org.pilah.model.Language;
import org.pilah.model.Source;
import org.pilah.model.SourceId;
import org.pilah.model.TextPart;
import org.pilah.model.Turn;

/// A study of two people and the interviews with them, whose speakers are known.
public final class TwoInterviews {
    public static final SourceId FIRST = new SourceId("wawancara-1");
    public static final SourceId SECOND = new SourceId("wawancara-2");
    public static final CaseId WATI = new CaseId("ibu-wati");
    public static final CaseId DARTO = new CaseId("pak-darto");

    private TwoInterviews() {}

    public static Desks in(Path folder) {
        Desks desks = Desks.in(folder);
        desks.add(new Case(WATI, "Ibu Wati", "person", Map.of()), new Case(DARTO, "Pak Darto", "person", Map.of()));
        interview(
                        FIRST,
                        "Ibu W",
                        WATI,
                        "Ikut, tapi sudah ada daftarnya dari dinas. Kami tinggal pilih saja.",
                        "Dananya turun telat, kami nombok dulu.")
                .forEach(desks::add);
        interview(
                        SECOND,
                        "Pak D",
                        DARTO,
                        "Rapatnya malam, banyak yang tidak datang.",
                        "Sekarang anak-anak muda mulai ikut mengurus.")
                .forEach(desks::add);
        return desks;
    }

    private static List<Item> interview(
            SourceId id, String speaker, CaseId owner, String firstAnswer, String secondAnswer) {
        var words = new StringBuilder();
        var turns = new ArrayList<Turn>();
        turn("Peneliti", "Bagaimana kegiatan itu dipilih?", words, turns);
        turn(speaker, firstAnswer, words, turns);
        turn("Peneliti", "Apa kendalanya?", words, turns);
        turn(speaker, secondAnswer, words, turns);
        var source = new Source(
                id,
                id.value(),
                Source.Kind.INTERVIEW,
                "2026-11-22",
                "",
                "",
                "",
                Language.INDONESIAN,
                CaseId.NONE,
                List.of(
                        new Source.Speaker("Peneliti", Source.Role.INTERVIEWER, CaseId.NONE),
                        new Source.Speaker(speaker, Source.Role.INFORMANT, owner)),
                words.length(),
                "",
                "");
        return List.of(source, new TextPart(id, 0, words.toString(), turns));
    }

    private static void turn(String speaker, String said, StringBuilder words, List<Turn> turns) {
        int start = words.length();
        words.append(speaker).append(": ");
        int body = words.length();
        words.append(said).append('\n');
        turns.add(new Turn(start, body, words.length(), speaker, Turn.NO_TIME));
    }
}
