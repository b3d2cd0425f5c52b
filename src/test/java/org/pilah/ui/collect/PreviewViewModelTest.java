package org.pilah.ui.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.exchange.SourceIntake.Voice;
import org.pilah.importer.ImportedSource.Glimpse;
import org.pilah.importer.VoiceRule;
import org.pilah.messages.Messages;
import org.pilah.messages.Problem;
import org.pilah.model.Case;
import org.pilah.model.CaseId;
import org.pilah.model.Language;
import org.pilah.model.Source;
import org.pilah.model.Source.Role;
import org.pilah.model.SourceId;
import org.pilah.model.Study;
import org.pilah.task.Job;
import org.pilah.ui.Desks;
import org.pilah.ui.collect.Candidate.Reading;
import org.pilah.ui.collect.Candidate.State;

class PreviewViewModelTest {
    private static final String TALK = """
        P: Sejak kapan Bapak ikut?
        Pak T: Dari awal, tahun dua puluh.
        P: Siapa yang mengajak?
        Pak T: Pak RW.
        Bu T: Saya juga.
        """;

    @TempDir
    Path folder;

    private Desks desks;
    private PreviewViewModel model;
    private final List<Source> come = new ArrayList<>();

    @BeforeEach
    void open() {
        desks = Fieldwork.in(folder);
        model = new PreviewViewModel(desks.desk(), come::addAll);
    }

    @AfterEach
    void close() {
        desks.close();
    }

    @Test
    void filesAreLookedAtBeforeAnythingEnters() throws IOException {
        Study before = study();

        model.load(List.of(file("wawancara_2021-05-12.txt", TALK), file("catatan.txt", "Rapat dimulai.\nSelesai.\n")));

        assertEquals(List.of(State.READY, State.LOOK), states());
        assertEquals(
                new SourceFields(
                        "wawancara_2021-05-12",
                        Source.Kind.INTERVIEW,
                        "",
                        "12 Mei 2021",
                        "",
                        "Wawancara",
                        "",
                        Language.INDONESIAN,
                        List.of(
                                new Voice("P", Role.INTERVIEWER, ""),
                                new Voice("Pak T", Role.INFORMANT, ""),
                                new Voice("Bu T", Role.INFORMANT, ""))),
                fields());
        assertEquals(
                Source.Kind.DOCUMENT,
                candidate("catatan.txt").prepared().wishes().kind());
        assertEquals(before, study());
    }

    @Test
    void whileNobodyHasNamedACaseInformantsWhoAreCalledByNameAreProposedAsOnes() throws IOException {
        try (Desks empty = Desks.in(Files.createDirectories(folder.resolve("baru")))) {
            model = new PreviewViewModel(empty.desk(), come::addAll);
            model.load(List.of(file(
                    "satu.txt",
                    "Peneliti: Bagaimana?\nPak Tarno: Baik.\nInforman 2: Ya.\nNarasumber: Ya.\nPeneliti: Lalu?\n")));

            assertEquals(
                    List.of("Peneliti ", "Pak Tarno Pak Tarno", "Informan 2 ", "Narasumber "),
                    fields().voices().stream()
                            .map(voice -> voice.label() + " " + voice.caseName())
                            .toList());
        }
    }

    @Test
    void aVoiceThatIsCalledLikeACaseSpeaksForIt() throws IOException {
        model.load(List.of(file("lanjutan.txt", "Peneliti: Bagaimana, Bu?\nIbu Wati: Baik.\n")));

        assertEquals(
                List.of(new Voice("Peneliti", Role.INTERVIEWER, ""), new Voice("Ibu Wati", Role.INFORMANT, "Ibu Wati")),
                fields().voices());
    }

    @Test
    void spellingsOfOnePersonAreMadeOneWithOneGesture() throws IOException {
        model.load(List.of(file("fgd.txt", """
            Peneliti: Bagaimana airnya?
            Ibu S: Lancar.
            Bu S.: Sekarang ya.
            IBU S: Dulu keruh.
            Pak T: Betul.
            """)));
        List<List<String>> before = OneVoice.proposals(fields().voices());

        model.together(before.getFirst());

        assertEquals(List.of(List.of("Ibu S", "Bu S.")), before);
        assertEquals(List.of(), OneVoice.proposals(fields().voices()));
        assertEquals(
                List.of("", "Ibu S", "Ibu S", ""),
                fields().voices().stream().map(Voice::caseName).toList());
    }

    @Test
    void theWayToTellSpeakersCanBeChangedAndWhatWasSaidStays() throws IOException {
        model.load(List.of(file("t.txt", "Rini * Dulu keruh.\nDarto * Ya.\n")));
        int before = fields().voices().size();

        model.kind(Source.Kind.FOCUS_GROUP);
        model.voices(VoiceRule.of(List.of("Wahyu *")));
        model.takeAll();

        Source source = study().sources().getLast();
        assertEquals(0, before);
        assertEquals(Source.Kind.FOCUS_GROUP, source.kind());
        assertEquals(
                List.of("Rini", "Darto"),
                source.speakers().stream().map(Source.Speaker::label).toList());
    }

    @Test
    void whatIsChangedInThePreviewReachesTheStudyAsOneStep() throws IOException {
        Study before = study();
        model.load(List.of(file("t.txt", TALK)));

        model.rename("Wawancara Pak T");
        model.kind(Source.Kind.FOCUS_GROUP);
        model.date("3/6/2021");
        model.place("Balai RW");
        model.technique("diskusi kelompok terarah");
        model.wave("sebelum");
        model.language(Language.ENGLISH);
        model.owner("Kelompok tani");
        model.role("Bu T", Role.IGNORED);
        model.speaksFor("Pak T", "Pak Darto");
        model.takeAll();

        Source source = study().source(new SourceId("wawancara-pak-t")).orElseThrow();
        CaseId made = new CaseId("kelompok-tani");
        assertEquals(
                new Source(
                        source.id(),
                        "Wawancara Pak T",
                        Source.Kind.FOCUS_GROUP,
                        "2021-06-03",
                        "Balai RW",
                        "fgd",
                        "sebelum",
                        Language.ENGLISH,
                        made,
                        List.of(
                                new Source.Speaker("P", Role.INTERVIEWER, CaseId.NONE),
                                new Source.Speaker("Pak T", Role.INFORMANT, Fieldwork.DARTO),
                                new Source.Speaker("Bu T", Role.IGNORED, CaseId.NONE)),
                        TALK.length(),
                        "t.txt",
                        source.sha256()),
                source);
        assertEquals("Kelompok tani", study().caseWith(made).map(Case::name).orElseThrow());
        assertEquals(TALK, desks.desk().material().text(source.id()));
        assertEquals(List.of(source), come);
        assertTrue(model.candidates().isEmpty());

        desks.offers().getLast().action().run();
        assertEquals(before.sources(), study().sources());
        assertEquals(before.cases(), study().cases());
    }

    @Test
    void aBadFileAmongGoodOnesStaysOutsideWithItsSentence() throws IOException {
        model.load(List.of(
                file("baik.txt", TALK),
                file("rusak.docx", "PK\u0003\u0004 bukan apa-apa"),
                file("gambar.png", "x"),
                file("baik-lain.txt", TALK + "P: Lagi?\n")));

        assertEquals(List.of(State.READY, State.REFUSED, State.REFUSED, State.READY), states());
        model.takeAll();

        assertEquals(
                List.of("wawancara-1", "wawancara-2", "baik", "baik-lain"),
                study().sources().stream().map(Source::name).toList());
        assertEquals(List.of("rusak.docx", "gambar.png"), labels());
        assertEquals("rusak.docx rusak atau terpotong.", problem("rusak.docx").sentence(Messages.indonesian()));
        assertEquals("import.kind", problem("gambar.png").key());
        assertEquals(List.of(), desks.problems());
    }

    @Test
    void aFileThatIsThereAlreadyComesInOnlyWhenThatIsWished() throws IOException {
        Path file = file("t.txt", TALK);
        model.load(List.of(file));
        model.takeAll();

        model.load(List.of(file));
        assertEquals(List.of(State.TWICE), states());
        model.takeAll();
        assertEquals(3, study().sources().size());

        model.takeAgain();
        assertEquals(List.of(State.READY), states());
        model.takeAll();
        assertEquals("t (2)", study().sources().getLast().name());
    }

    @Test
    void theSameFileTwiceInOneDropIsTakenOnce() throws IOException {
        Path file = file("a.txt", TALK);
        Path copy = file("b.txt", TALK);

        model.load(List.of(file, copy, file));

        assertEquals(List.of("a.txt", "b.txt"), labels());
        assertEquals(List.of(State.READY, State.TWICE), states());
    }

    @Test
    void aFileThatChangedSinceItWasLookedAtIsRefused() throws IOException {
        Path file = file("t.txt", TALK);
        model.load(List.of(file));
        Files.writeString(file, TALK + "P: Ditambahkan.\n");

        model.takeAll();

        assertEquals(2, study().sources().size());
        assertEquals("import.changed", problem("t.txt").key());
    }

    @Test
    void anotherEncodingIsReadAtOnceAndHoldsWhenItComesIn() throws IOException {
        Path file = folder.resolve("lama.txt");
        Files.write(
                file,
                "P: \u201cApa kabar?\u201d\nIbu S: Baik \u2013 sekali.\n".getBytes(Charset.forName("windows-1252")));
        model.load(List.of(file));
        model.owner("Ibu Wati");

        model.encoding("ISO-8859-1");

        assertEquals("ISO-8859-1", glimpse("lama.txt").encoding());
        assertTrue(glimpse("lama.txt").beginning().contains("\u0093Apa"));
        assertEquals("Ibu Wati", fields().owner());

        model.encoding("windows-1252");
        model.takeAll();
        assertEquals(
                "P: \u201cApa kabar?\u201d\nIbu S: Baik \u2013 sekali.\n",
                desks.desk().material().text(new SourceId("lama")));
    }

    @Test
    void pastedWordsBecomeASourceOfThatNameAndKind() {
        model.paste("Obrolan di warung", Source.Kind.FIELD_NOTE, "Warga: Airnya keruh lagi.\nRT: Sudah dilaporkan.\n");
        model.takeAll();

        Source source = study().sources().getLast();
        assertEquals("Obrolan di warung", source.name());
        assertEquals(Source.Kind.FIELD_NOTE, source.kind());
        assertEquals("", source.file());
        assertEquals("", source.sha256());
        assertEquals(
                "Warga: Airnya keruh lagi.\nRT: Sudah dilaporkan.\n",
                desks.desk().material().text(source.id()));
    }

    @Test
    void kindTechniqueAndLanguageHoldForAllFilesWhenThatIsWished() throws IOException {
        model.load(List.of(file("a.txt", TALK), file("b.txt", "Rapat dimulai.\n"), file("c.png", "x")));
        model.kind(Source.Kind.OBSERVATION);
        model.technique("kunjungan");
        model.language(Language.ENGLISH);

        model.sameForAll();

        assertEquals(
                Source.Kind.OBSERVATION, candidate("b.txt").prepared().wishes().kind());
        assertEquals("kunjungan", candidate("b.txt").prepared().wishes().technique());
        assertEquals(Language.ENGLISH, glimpse("b.txt").language());
        assertEquals(State.REFUSED, candidate("c.png").state());
    }

    @Test
    void foldersAreGoneThroughAndWhatIsPassedOverIsSaid() throws IOException {
        Path inner = Files.createDirectories(folder.resolve("data/dalam"));
        Files.writeString(inner.resolve("w2.txt"), TALK);
        Files.writeString(inner.resolve("w10.txt"), TALK + "P: Ya.\n");
        Files.writeString(inner.resolve("foto.jpg"), "x");

        model.load(List.of(folder.resolve("data")));

        assertEquals(List.of("w2.txt", "w10.txt"), labels());
        assertEquals(
                List.of("foto.jpg bukan jenis berkas yang dibaca Pilah dan dilewati."),
                model.skipped().stream()
                        .map(each -> each.sentence(Messages.indonesian()))
                        .toList());
    }

    @Test
    void aFolderWithoutAnythingToReadIsSaidToBeOne() throws IOException {
        Files.createDirectories(folder.resolve("kosong"));

        model.load(List.of(folder.resolve("kosong")));

        assertEquals(
                List.of("collect.preview.nothing"),
                desks.problems().stream().map(Problem::key).toList());
    }

    @Test
    void readingThatIsStoppedShowsNothingMore() throws IOException {
        desks.desk().background().watch(Job::stop);

        model.load(List.of(file("a.txt", TALK)));

        assertTrue(model.candidates().isEmpty());
        assertEquals(List.of(), desks.problems());
    }

    @Test
    void anImportThatIsStoppedLeavesTheStudyAsItWasAndTheFilesInTheList() throws IOException {
        model.load(List.of(file("a.txt", TALK), file("b.txt", TALK + "P: Ya.\n")));
        Study before = study();
        desks.desk().background().watch(Job::stop);

        model.takeAll();

        assertEquals(before, study());
        assertEquals(List.of(State.READY, State.READY), states());
        assertFalse(model.enteringProperty().get());
        assertEquals(List.of(), desks.problems());
    }

    @Test
    void whatWasLookedAtAndSaidIsFoundAgainInAnotherLanguage() throws IOException {
        Path inner = Files.createDirectories(folder.resolve("data"));
        Files.writeString(inner.resolve("a.txt"), TALK);
        Files.writeString(inner.resolve("b.txt"), TALK + "P: Ya.\n");
        Files.writeString(inner.resolve("foto.jpg"), "x");
        var before = new CollectViewModel(desks.desk());
        before.look(List.of(inner));
        before.preview().choose(2);
        before.preview().rename("Wawancara kedua");

        var next = new CollectViewModel(desks.desk().in(Messages.english())).preview();

        assertEquals(before.preview().candidates(), next.candidates());
        assertEquals(
                "Wawancara kedua",
                next.chosenProperty().get().orElseThrow().prepared().name());
        assertEquals(before.preview().skipped(), next.skipped());
        next.load(List.of(file("c.txt", TALK + "P: Tidak.\n")));
        assertEquals(3, next.candidates().getLast().number());
    }

    @Test
    void filesThatAreStillBeingReadAreReadAtTheNextDesk() throws IOException {
        Path chosen = file("a.txt", TALK);
        var before = new CollectViewModel(desks.desk());
        var next = new ArrayList<CollectViewModel>();
        var switched = new AtomicBoolean();
        desks.desk().background().watch(job -> {
            if (switched.compareAndSet(false, true)) {
                next.add(new CollectViewModel(desks.desk().in(Messages.english())));
            }
        });

        before.look(List.of(chosen));

        assertEquals(1, next.getFirst().preview().candidates().size());
    }

    @Test
    void ofAVeryLongTextOnlyTheBeginningIsKeptUntilItComesIn() throws IOException {
        String line = "Ibu Wati: " + "air ".repeat(200) + "\n";
        Path file = folder.resolve("panjang.txt");
        Files.writeString(file, line.repeat(5_000), StandardCharsets.UTF_8);

        model.load(List.of(file));

        Glimpse seen = glimpse("panjang.txt");
        assertEquals(2_000, seen.beginning().length());
        assertEquals(line.length() * 5_000, seen.extent().characters());
        assertEquals(5_000, seen.extent().turns());
        model.takeAll();
        assertEquals(line.length() * 5_000, study().sources().getLast().characters());
    }

    @Test
    void whatIsNoDateIsRefusedAndTheFormerOneStays() throws IOException {
        model.load(List.of(file("w_2021-05-12.txt", TALK)));

        model.date("kapan-kapan");

        assertEquals("12 Mei 2021", fields().date());
        assertEquals("collect.date.unclear", desks.problems().getFirst().key());
    }

    private Path file(String name, String words) throws IOException {
        return Files.writeString(folder.resolve(name), words);
    }

    private Study study() {
        return desks.desk().study();
    }

    private SourceFields fields() {
        return model.fieldsProperty().get().orElseThrow();
    }

    private List<State> states() {
        return model.candidates().stream().map(Candidate::state).toList();
    }

    private List<String> labels() {
        return model.candidates().stream().map(Candidate::label).toList();
    }

    private Candidate candidate(String label) {
        return model.candidates().stream()
                .filter(each -> each.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private Glimpse glimpse(String label) {
        return ((Reading.Seen) candidate(label).reading()).glimpse();
    }

    private Problem problem(String label) {
        return ((Reading.Refused) candidate(label).reading()).problem();
    }
}
