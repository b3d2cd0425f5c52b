package org.pilah.ui.condense;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.pilah.Samples;
import org.pilah.model.Case;
import org.pilah.model.CaseId;
import org.pilah.model.Change;
import org.pilah.model.CodeId;
import org.pilah.model.Coding;
import org.pilah.model.CodingId;
import org.pilah.model.SegmentId;
import org.pilah.model.Source;
import org.pilah.model.SourceId;
import org.pilah.ui.Desks;
import org.pilah.ui.Screens;
import org.pilah.ui.control.Look;

/// Renders states of the transcript that no workspace shows by itself: overlapping codings, a chosen segment, a
/// selection, words found. The argument is the folder for the pictures.
public final class TranscriptPictures {
    private static final SourceId INTERVIEW = new SourceId("wawancara-5");

    private TranscriptPictures() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Path work = Files.createTempDirectory("pilah-transcript");
        try (Desks desks = study(work)) {
            for (Look look : new Look[] {Look.LIGHT, Look.DARK}) {
                var reading = Screens.on(() -> new Reading(desks.desk()));
                var model = Screens.on(
                        () -> new TranscriptViewModel(desks.desk(), reading, new Marking(desks.desk(), reading)));
                Stage stage = Screens.show(() -> new TranscriptPane(model), 800, 620, look);
                Screens.run(() -> reading.open(INTERVIEW, () -> {}));
                settle();
                Screens.picture(stage, folder.resolve("coded-" + look + ".png"));
                Screens.run(() -> reading.chosenProperty().set(Optional.of(new SegmentId("wawancara-5-0"))));
                settle();
                Screens.picture(stage, folder.resolve("chosen-" + look + ".png"));
                Screens.run(() -> {
                    model.finding().wantedProperty().set("kami");
                    model.finding().next();
                    model.nextTurn(0);
                });
                settle();
                Screens.picture(stage, folder.resolve("selected-" + look + ".png"));
                Screens.run(() -> {
                    model.clear();
                    look.dress(stage.getScene(), 150);
                });
                settle();
                Screens.picture(stage, folder.resolve("large-" + look + ".png"));
                Screens.run(stage::hide);
            }
        }
        Screens.run(Platform::exit);
        System.exit(0);
    }

    private static Desks study(Path work) {
        Desks desks = Desks.in(work)
                .code("stages", "", "Tahap pemberdayaan (Adi)")
                .code("plan", "stages", "3 Perencanaan alternatif")
                .code("welfare", "", "Kesejahteraan (BPS)")
                .code("work", "welfare", "Ketenagakerjaan")
                .code("factor", "", "Faktor")
                .code("time", "factor", "Waktu")
                .code("budget", "factor", "Anggaran")
                .code("own", "", "ya jalan sendiri saja, tidak ada yang menunggu lagi");
        desks.add(new Case(new CaseId("w"), "penerima manfaat", "person", Map.of()));
        String middle = """
            Peneliti: Waktu kegiatan itu dipilih, Ibu ikut rapatnya?
            Ibu W: Ikut, tapi sudah ada daftarnya dari dinas. Kami tinggal pilih saja, mau cukur rambut atau servis AC. Saya bilang, lah, kalau ibu-ibu gimana? Terus Bu Sekre nulis, katanya nanti diusulkan.
            Peneliti: Usulan itu akhirnya jadi kegiatan?
            Ibu W: Jadi, yang jualan lewat HP itu. Alhamdulillah sekarang anak saya yang pegang, pesanan keripik masuk tiap minggu. Cuma ya itu, dananya turun telat, kami nombok dulu.
            Ibu W: Yang nombok itu kami bertiga.
            Peneliti: Setelah selesai, masih ada yang mendampingi?
            Ibu W: Sesekali ada yang datang lihat-lihat. Kalau pelatihan sudah tidak, ya jalan sendiri saja.
            """;
        String more = String.join(
                "",
                IntStream.range(0, 30)
                        .mapToObj(i -> "Peneliti: Lalu yang ke-" + i + "?\nIbu W: Ya begitu, Bu, yang ke-" + i
                                + " juga. Kami jalan terus.\n")
                        .toList());
        desks.interview(INTERVIEW.value(), "w", middle + more);
        desks.desk().apply(voices(desks));
        String at = INTERVIEW.value();
        desks.segment(
                at,
                "Ikut, tapi sudah ada daftarnya dari dinas. Kami tinggal pilih saja, mau cukur rambut atau servis AC.",
                "plan",
                "time");
        desks.segment(at, "Saya bilang, lah, kalau ibu-ibu gimana?");
        desks.segment(at, "Alhamdulillah sekarang anak saya yang pegang, pesanan keripik masuk tiap minggu.", "work");
        SegmentId late = desks.segment(at, "Cuma ya itu, dananya turun telat, kami nombok dulu.");
        desks.add(new Coding(
                new CodingId("late"),
                late,
                new CodeId("budget"),
                Desks.CODER,
                Map.of("polarity", "inhibiting"),
                Samples.TIME));
        desks.segment(at, "dananya turun telat", "time");
        desks.segment(at, "Kalau pelatihan sudah tidak, ya jalan sendiri saja.", "own");
        desks.segment(
                at,
                "Sesekali ada yang datang lihat-lihat. Kalau pelatihan sudah tidak, ya jalan sendiri saja.",
                "plan",
                "work",
                "budget");
        desks.segment(
                at,
                "Jadi, yang jualan lewat HP itu. Alhamdulillah sekarang anak saya yang pegang, pesanan keripik masuk"
                        + " tiap minggu. Cuma ya itu, dananya turun telat, kami nombok dulu.",
                "welfare");
        return desks;
    }

    private static Change voices(Desks desks) {
        Source before = desks.desk().study().source(INTERVIEW).orElseThrow();
        return new Change.Alter(
                before,
                before.withSpeakers(List.of(
                        new Source.Speaker("Peneliti", Source.Role.INTERVIEWER, CaseId.NONE),
                        new Source.Speaker("Ibu W", Source.Role.INFORMANT, new CaseId("w")))));
    }

    private static void settle() {
        for (int i = 0; i < 6; i++) {
            Screens.frame();
        }
    }
}
