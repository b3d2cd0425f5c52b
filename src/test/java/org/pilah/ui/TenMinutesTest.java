package org.pilah.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pilah.model.Language;
import org.pilah.task.Background;
import org.pilah.ui.control.Look;
import org.pilah.ui.desk.Settings;
import org.pilah.ui.shell.House;
import org.pilah.ui.shell.Notice;
import org.pilah.ui.shell.ShellView;
import org.pilah.ui.shell.ShellViewModel;

/// Whoever follows the guide's ten minutes to the letter arrives where it says, in both languages.
class TenMinutesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void theGuideIsTrueToTheLetter(Language language) throws IOException {
        Files.createDirectories(folder.resolve("dokumen"));
        var answers = new Answers();
        House house = new House(
                Houses.folders(folder),
                Houses.CLOCK,
                Path.of("."),
                new Settings(Houses.folders(folder).data()),
                new House.Person("siti", language, folder.resolve("dokumen")));
        ShellViewModel model =
                Screens.on(() -> new ShellViewModel(house, failed -> Background.started(Platform::runLater, failed)));
        Stage stage = Screens.show(() -> new ShellView(model, answers), 1440, 900, Look.LIGHT);
        Screens.run(stage::requestFocus);
        var guide = new TenMinutes(model, stage, answers);
        TenMinutes.Words words = guide.words();

        guide.openTheSampleStudy();
        guide.lookAtAnInterview();
        guide.takeItIn();
        assertTrue(guide.desk().study().cases().stream()
                .anyMatch(each -> each.name().equals(words.informant())));

        guide.codeTwoPassages();
        assertEquals(
                List.of("adi-5a-activity", "factor-time"),
                guide.segments().stream()
                        .map(each -> each.codings().getFirst().code().value())
                        .toList());

        guide.seeTheReductionTable();
        guide.openTheMatrix();
        guide.goToTheTranscriptAndBack();
        guide.countWhatInhibits();
        guide.wordAConclusion();
        assertEquals(
                List.of(guide.segments().getLast().segment().id()),
                guide.desk().study().propositions().getLast().evidence());
        guide.takeItToExcel(folder.resolve("buku.xlsx"));

        assertEquals(
                List.of(),
                model.notices().stream()
                        .filter(each -> each.tone() == Notice.Tone.TROUBLE)
                        .toList());
        Screens.run(() -> model.quit(stage::hide));
        Screens.until(() -> !stage.isShowing());
        model.end();
    }
}
