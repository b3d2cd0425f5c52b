package org.pilah.ui.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.Samples;
import org.pilah.exchange.NewStudy;
import org.pilah.messages.Messages;
import org.pilah.task.Background;
import org.pilah.ui.desk.Settings;
import org.pilah.ui.start.NewStudyViewModel.Start;
import org.pilah.ui.start.StartViewModel.Presence;

/// The start page and the form for a new study.
class StartTest {
    private static final Background AT_ONCE = Background.immediate(failure -> {
        throw new AssertionError(failure);
    });

    @TempDir
    Path folder;

    @Test
    void aStudyWhoseFileIsGoneIsShownAsGoneAndCanBeForgotten() throws IOException {
        var settings = new Settings(folder.resolve("data"));
        Path there = Files.writeString(folder.resolve("ada.pilah"), "");
        settings.opened(new Settings.Recent(folder.resolve("hilang.pilah"), "Hilang", Samples.TIME));
        settings.opened(new Settings.Recent(there, "Ada", Samples.TIME));

        var start = new StartViewModel(Messages.indonesian(), AT_ONCE, settings);

        assertEquals(
                List.of(Presence.THERE, Presence.MISSING),
                start.recent().stream().map(entry -> entry.presence()).toList());
        start.forget(start.recent().getLast());
        assertEquals(
                List.of("Ada"),
                settings.recent().stream().map(each -> each.title()).toList());
    }

    @Test
    void theFileIsNamedAfterTheTitleUntilThePersonChoosesAPlace() throws IOException {
        Files.writeString(folder.resolve("Desa- Baru.pilah"), "");
        var form = new NewStudyViewModel(Messages.indonesian(), AT_ONCE, folder);

        form.titleProperty().set("Desa: Baru. ");
        Path named = form.fileProperty().get();
        form.choose(folder.resolve("lain"));
        form.titleProperty().set("Desa Lama");

        assertEquals(folder.resolve("Desa- Baru 2.pilah"), named);
        assertEquals(folder.resolve("lain.pilah"), form.fileProperty().get());
    }

    @Test
    void aStudyWithoutTitleIsNotMade() {
        var form = new NewStudyViewModel(Messages.indonesian(), AT_ONCE, folder);

        form.titleProperty().set("   ");

        assertTrue(form.study(form.starts().getFirst()).isEmpty());
    }

    @Test
    void aTemplateBringsItsQuestionsAndFrameworks() {
        var form = new NewStudyViewModel(Messages.english(), AT_ONCE, folder);
        form.titleProperty().set("Grenpul");
        Start template = form.starts().stream()
                .filter(start -> start.id().equals("grenpul"))
                .findFirst()
                .orElseThrow();

        NewStudy study = form.study(template).orElseThrow();

        assertEquals(6, form.starts().size());
        assertTrue(study.frameworks().contains("adi-stages"));
        assertTrue(study.details().questions().getFirst().endsWith("?"));
    }
}
