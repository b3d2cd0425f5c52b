package org.pilah.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.SmallDisk;
import org.pilah.Workplace;
import org.pilah.exchange.NewStudy;
import org.pilah.model.Access;
import org.pilah.model.Case;
import org.pilah.model.CaseId;
import org.pilah.model.Change;
import org.pilah.model.Language;
import org.pilah.project.OpenProject;
import org.pilah.query.QueryParser;
import org.pilah.task.Background;
import org.pilah.task.Progress;
import org.pilah.ui.Houses;
import org.pilah.ui.desk.Desk;
import org.pilah.ui.desk.Notices;
import org.pilah.ui.desk.Place;
import org.pilah.ui.desk.Place.Workspace;
import org.pilah.ui.desk.Saving;

/// The window's mind: opening, refusing, looking only, closing, and what comes back after a restart.
class ShellViewModelTest {
    /// Larger than what a page of a full disk may still have free.
    private static final Change SITI =
            new Change.Add(new Case(new CaseId("siti"), "Ibu Siti", "penerima manfaat ".repeat(500), Map.of()));

    @TempDir
    Path folder;

    @Test
    void anOpenedStudyIsOnTheDeskAndAmongTheRecentOnes() {
        Path file = Houses.study(folder, "grenpul", "Kampung Grenpul");
        ShellViewModel window = Houses.windowIn(folder);

        window.open(file);

        assertEquals("Kampung Grenpul", desk(window).study().details().title());
        assertEquals(List.of("Kampung Grenpul"), recentTitles(window));
        assertEquals(Workspace.COLLECT, window.workspaceProperty().get());
        window.end();
    }

    @Test
    void aNewStudyBeginsWhereSourcesComeIn() {
        ShellViewModel window = Houses.windowIn(folder);

        window.make(NewStudy.empty(folder.resolve("baru"), "Studi baru", List.of("siti", "adi")));

        assertEquals(folder.resolve("baru.pilah"), desk(window).project().path());
        assertEquals(List.of("siti", "adi"), desk(window).study().details().coders());
        assertEquals(Workspace.COLLECT, window.workspaceProperty().get());
        close(window);
    }

    @Test
    void whatCannotBeOpenedLeavesThePersonWhereTheyWereWithOneSentence() throws IOException {
        ShellViewModel window = Houses.windowIn(folder);
        window.open(Houses.study(folder, "satu", "Satu"));
        Path letter = Files.writeString(folder.resolve("surat.pilah"), "Yang terhormat\n");

        window.open(letter);

        assertEquals("Satu", desk(window).study().details().title());
        assertEquals(List.of("surat.pilah bukan studi Pilah."), sentences(window));
        close(window);
    }

    @Test
    void aStudyThatIsGoneCanBeRemovedFromTheList() throws IOException {
        Path file = folder.resolve("lama.pilah");
        ShellViewModel window = Houses.windowIn(folder);
        window.make(NewStudy.empty(file, "Lama", List.of()));
        window.close(() -> {});
        Files.delete(file);
        deleteCopies();
        window.open(file);

        takeOffer(window);

        assertEquals(List.of(), recentTitles(window));
        assertTrue(window.deskProperty().get().isEmpty());
    }

    @Test
    void aStudyThatIsOpenElsewhereCanBeLookedAtAndReloaded() {
        Path file = Houses.study(folder, "satu", "Satu");
        ShellViewModel window = Houses.windowIn(folder);
        try (OpenProject other = open(file)) {
            window.open(file);
            assertTrue(window.deskProperty().get().isEmpty());

            takeOffer(window);

            assertEquals(
                    Saving.State.READ_ONLY,
                    desk(window).saving().stateProperty().get());
            other.apply(SITI, "adi");
            assertEquals(0, desk(window).study().cases().size());
            way(window, "Muat ulang").run();
            assertEquals(1, desk(window).study().cases().size());
            way(window, "Buka untuk diubah").run();
            assertEquals(
                    Saving.State.READ_ONLY,
                    desk(window).saving().stateProperty().get());
        }
        way(window, "Buka untuk diubah").run();

        assertEquals(Saving.State.SAVED, desk(window).saving().stateProperty().get());
        assertEquals(Optional.empty(), window.bannerProperty().get());
        close(window);
    }

    @Test
    void aDamagedStudyIsReadOnlyAndItsSafetyCopyCanBeOpened() throws IOException {
        Path file = withHistory("rusak");
        byte[] bytes = Files.readAllBytes(file);
        int late = new String(bytes, StandardCharsets.UTF_8).lastIndexOf("Ibu");
        bytes[late] = 'X';
        Files.write(file, bytes);
        ShellViewModel window = Houses.windowIn(folder);

        window.open(file);

        assertEquals(
                Saving.State.READ_ONLY, desk(window).saving().stateProperty().get());
        assertTrue(window.bannerProperty().get().orElseThrow().sentence().startsWith("Berkas studi ini rusak"));
        window.bannerProperty().get().orElseThrow().ways().getFirst().action().run();
        assertEquals(
                folder.resolve("rusak (salinan pengaman).pilah"),
                desk(window).project().path());
        assertEquals(Saving.State.SAVED, desk(window).saving().stateProperty().get());
        assertEquals(2, desk(window).study().cases().size());
        close(window);
    }

    @Test
    void aStudyWhoseFirstLineIsLostOffersItsSafetyCopy() throws IOException {
        Path file = withHistory("hilang");
        Files.writeString(file, "");
        ShellViewModel window = Houses.windowIn(folder);
        window.open(file);

        takeOffer(window);

        assertEquals(2, desk(window).study().cases().size());
        assertEquals(0, Files.size(file));
        close(window);
    }

    @Test
    void anOlderFileIsReadOnlyUntilThePersonGoesOnFromIt() throws IOException {
        Path file = folder.resolve("lama.pilah");
        OpenProject.create(file, "Lama", Houses.folders(folder), Houses.CLOCK).close();
        byte[] old = Files.readAllBytes(file);
        try (OpenProject project = open(file)) {
            project.apply(SITI, "siti");
        }
        Files.write(file, old);
        ShellViewModel window = Houses.windowIn(folder);
        window.open(file);
        assertEquals(
                Saving.State.READ_ONLY, desk(window).saving().stateProperty().get());

        way(window, "Lanjutkan dari berkas ini").run();

        assertEquals(Saving.State.SAVED, desk(window).saving().stateProperty().get());
        assertEquals(0, desk(window).study().cases().size());
        close(window);
    }

    @Test
    void anActionTornByACrashIsToldOnce() throws IOException {
        Path file = withHistory("sobek");
        Files.writeString(file, "{\"rev\":3,\"at\":\"2026", StandardOpenOption.APPEND);
        ShellViewModel window = Houses.windowIn(folder);

        window.open(file);
        assertEquals(1, sentences(window).size());
        window.dismiss(window.notices().getFirst());
        window.close(() -> {});
        window.open(file);

        assertEquals(List.of(), sentences(window));
        close(window);
    }

    @Test
    void switchingTheLanguageKeepsPlaceSavingAndStudy() {
        ShellViewModel window = Houses.windowIn(folder);
        window.open(Houses.study(folder, "satu", "Satu"));
        window.go(new Place.Room(Workspace.DISPLAY));
        Desk before = desk(window);

        window.speak(Language.ENGLISH);

        assertEquals("en", desk(window).messages().language());
        assertEquals(
                Optional.of(new Place.Room(Workspace.DISPLAY)),
                window.placeProperty().get());
        assertEquals(before.saving(), desk(window).saving());
        assertEquals(before.project(), desk(window).project());
        assertEquals(
                "en",
                new ShellViewModel(Houses.in(folder), Background::immediate)
                        .messages()
                        .language());
        close(window);
    }

    @Test
    void theLastStudyComesBackAfterARestartUnlessItWasLeft() {
        Path file = Houses.study(folder, "satu", "Satu");
        ShellViewModel first = Houses.windowIn(folder);
        first.open(file);
        close(first);
        ShellViewModel second = Houses.windowIn(folder);
        second.resume();
        assertEquals("Satu", desk(second).study().details().title());
        second.leaveStudy();
        close(second);

        ShellViewModel third = Houses.windowIn(folder);
        third.resume();

        assertTrue(third.deskProperty().get().isEmpty());
        assertEquals(List.of("Satu"), recentTitles(third));
    }

    @Test
    void everyStudyComesBackInTheWorkspaceInWhichItWasLeft() {
        ShellViewModel window = Houses.windowIn(folder);
        window.openSample();
        assertEquals(Workspace.CONDENSE, window.workspaceProperty().get());
        window.go(new Place.Room(Workspace.DISPLAY));
        window.leaveStudy();

        window.openSample();

        assertEquals(Workspace.DISPLAY, window.workspaceProperty().get());
        assertTrue(desk(window).study().sources().size() > 5);
        close(window);
    }

    @Test
    void closingOtherwiseJustCloses() {
        ShellViewModel window = Houses.windowIn(folder);
        window.open(Houses.study(folder, "satu", "Satu"));
        desk(window).apply(SITI);
        var closed = new ArrayList<String>();

        window.quit(() -> closed.add("closed"));

        assertEquals(List.of("closed"), closed);
        assertEquals(Optional.empty(), window.questionProperty().get());
    }

    @Test
    void closingDuringWorkAsksAndStaysUnlessItIsStopped() {
        ShellViewModel window = Houses.windowIn(folder);
        window.open(Houses.study(folder, "satu", "Satu"));
        var closed = new ArrayList<String>();
        var stopped = new ArrayList<Boolean>();

        window.background()
                .run(
                        "Impor",
                        progress -> {
                            window.quit(() -> closed.add("closed"));
                            assertEquals(List.of(), closed);
                            Question question = window.questionProperty().get().orElseThrow();
                            question.ways().getFirst().action().run();
                            assertEquals(List.of(), closed);
                            question.ways().getLast().action().run();
                            stopped.add(progress.stopped());
                            return true;
                        },
                        done -> {});

        assertEquals(List.of("closed"), closed);
        assertEquals(List.of(true), stopped);
    }

    @Test
    void closingWithWhatIsNotSavedAsksAndSavesOnceThereIsRoom() throws IOException {
        try (var disk = SmallDisk.at(folder.resolve("disk"), 64)) {
            Path file = disk.folder().resolve("studi.pilah");
            OpenProject.create(file, "Studi", Houses.folders(folder), Houses.CLOCK)
                    .close();
            ShellViewModel window = Houses.windowIn(folder);
            window.open(file);
            Path filler = disk.fill();
            desk(window).apply(SITI);
            assertEquals("Coba simpan lagi", offer(window).words());
            var closed = new ArrayList<String>();
            window.quit(() -> closed.add("closed"));
            Question question = window.questionProperty().get().orElseThrow();
            assertEquals(List.of(), closed);

            Files.delete(filler);
            question.ways().getFirst().action().run();

            assertEquals(List.of("closed"), closed);
            assertEquals(List.of(), sentences(window));
            try (OpenProject again = open(file)) {
                assertEquals(1, again.study().cases().size());
            }
        }
    }

    @Test
    void aCacheThatIsDeletedWhileTheStudyIsOpenCostsNothing() throws IOException {
        ShellViewModel window = Houses.windowIn(folder);
        window.openSample();
        int before = desk(window).study().cases().size();
        Workplace.delete(folder.resolve("cache"));

        desk(window).apply(SITI);
        var answers = new ArrayList<Long>();
        desk(window)
                .ask(
                        words -> words.search(
                                        QueryParser.parse("warga", desk(window).study()), 5)
                                .total(),
                        answers::add);
        window.leaveStudy();
        window.openSample();

        assertEquals(before + 1, desk(window).study().cases().size());
        assertEquals(1, answers.size());
        assertTrue(answers.getFirst() > 0);
        assertEquals(List.of(), sentences(window));
        close(window);
    }

    @Test
    void aMistakeOfTheProgramIsWrittenDownOnceAndToldUnderItsCode() throws IOException {
        ShellViewModel window = Houses.windowIn(folder);
        var mistake = new IllegalStateException("kata rahasia seorang informan");

        window.failed(mistake);
        window.failed(mistake);

        assertEquals(1, window.notices().size());
        assertTrue(window.notices().getFirst().sentence().matches(".*\\(kode P-[0-9A-F]{6}\\)\\."));
        List<Path> logs = Workplace.files(folder.resolve("data/log"));
        assertEquals(1, logs.size());
        assertFalse(Files.readString(logs.getFirst()).contains("rahasia"));
    }

    @Test
    void memoryThatRunsOutIsToldInOneSentence() {
        ShellViewModel window = Houses.windowIn(folder);

        window.failed(new OutOfMemoryError("Java heap space"));

        assertEquals(List.of("Memori tidak cukup untuk ini."), sentences(window));
    }

    @Test
    void newsGiveWayBeforeTroubleDoes() {
        ShellViewModel window = Houses.windowIn(folder);
        window.open(folder.resolve("tidak-ada.pilah"));
        for (int i = 0; i < 9; i++) {
            window.tell("Kabar " + i, new Notices.Offer("Buka", () -> {}));
        }

        assertEquals(4, window.notices().size());
        assertEquals(Notice.Tone.TROUBLE, window.notices().getFirst().tone());
        assertEquals("Kabar 8", window.notices().getLast().sentence());
    }

    @Test
    void whoCodesIsNoDeedInTheStudyUntilSomethingIsCoded() {
        ShellViewModel window = Houses.windowIn(folder);
        window.make(NewStudy.empty(folder.resolve("tim"), "Tim", List.of("siti")));
        var before = desk(window).project().revision();

        window.codeAs(" adi ");

        assertEquals("adi", desk(window).coder());
        assertEquals(before, desk(window).project().revision());
        close(window);
    }

    /// A study with two cases, of which a safety copy was kept.
    @Test
    void thisComputersCopiesAreRemovedOnceThePersonHasReadWhatGoes() throws IOException {
        Path file = withHistory("satu");
        ShellViewModel window = Houses.windowIn(folder);
        window.open(file);
        String study = desk(window).study().id().value();

        var offered = new ArrayList<String>();
        window.deskProperty().addListener((property, before, now) -> offered.addAll(recentTitles(window)));

        window.removeTraces();
        Question question = window.questionProperty().get().orElseThrow();
        question.ways().getLast().action().run();

        assertEquals(List.of(), offered);
        assertTrue(question.sentence().contains("tidak dapat dikembalikan"), question.sentence());
        assertTrue(window.deskProperty().get().isEmpty());
        assertEquals(List.of(), recentTitles(window));
        assertEquals(List.of(), Workplace.files(folder.resolve("cache").resolve(study)));
        assertEquals(List.of(), Workplace.files(folder.resolve("data").resolve(study)));
        assertEquals(
                List.of(),
                Files.readAllLines(folder.resolve("data/settings.properties")).stream()
                        .filter(line -> line.contains(study) || line.contains(String.valueOf(file.getFileName())))
                        .toList());
        assertTrue(Files.exists(file));
        assertTrue(
                sentences(window).getLast().startsWith("Dihapus dari komputer ini: "),
                sentences(window).toString());
        close(window);
    }

    private Path withHistory(String name) {
        Path file = folder.resolve(name + ".pilah");
        try (OpenProject project = OpenProject.create(file, "Studi", Houses.folders(folder), Houses.CLOCK)) {
            project.apply(SITI, "siti");
            project.apply(new Change.Add(new Case(new CaseId("w"), "Ibu W", "", Map.of())), "siti");
        }
        return file;
    }

    private void deleteCopies() throws IOException {
        for (Path each : Workplace.files(folder.resolve("data"))) {
            if (each.toString().endsWith(".pilah")) {
                Files.delete(each);
            }
        }
    }

    private OpenProject open(Path file) {
        return OpenProject.open(file, Access.WRITE, Houses.folders(folder), Houses.CLOCK, Progress.SILENT);
    }

    private static Desk desk(ShellViewModel window) {
        return window.deskProperty().get().orElseThrow();
    }

    private static List<String> sentences(ShellViewModel window) {
        return window.notices().stream().map(Notice::sentence).toList();
    }

    private static List<String> recentTitles(ShellViewModel window) {
        return window.house().settings().recent().stream()
                .map(each -> each.title())
                .toList();
    }

    private static Notices.Offer offer(ShellViewModel window) {
        return window.notices().getLast().offer().orElseThrow();
    }

    private static void takeOffer(ShellViewModel window) {
        Notice last = window.notices().getLast();
        window.dismiss(last);
        last.offer().orElseThrow().action().run();
    }

    private static Runnable way(ShellViewModel window, String words) {
        return window.bannerProperty().get().orElseThrow().ways().stream()
                .filter(way -> way.words().equals(words))
                .findFirst()
                .orElseThrow()
                .action();
    }

    private static void close(ShellViewModel window) {
        window.quit(() -> {});
        window.end();
    }
}
