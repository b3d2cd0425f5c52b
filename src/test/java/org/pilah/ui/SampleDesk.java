package org.pilah.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.pilah.exchange.DemoStudy;
import org.pilah.messages.Messages;
import org.pilah.messages.Problem;
import org.pilah.model.Access;
import org.pilah.project.Folders;
import org.pilah.project.OpenProject;
import org.pilah.task.Background;
import org.pilah.task.Progress;
import org.pilah.ui.desk.Desk;
import org.pilah.ui.desk.Notices;
import org.pilah.ui.desk.Place;
import org.pilah.ui.desk.Saving;

/// The sample study at a desk of its own, in a folder that is thrown away by the system: for pictures of single panes.
public final class SampleDesk {
    private SampleDesk() {}

    /// Builds the sample study and opens it.
    ///
    /// @param language `id` or `en`
    /// @param guide hears where the person would be brought
    public static Desk in(String language, Consumer<Place> guide) throws IOException {
        Messages messages = language.equals("en") ? Messages.english() : Messages.indonesian();
        Path work = Files.createTempDirectory("pilah-sample");
        var folders = new Folders(work.resolve("cache"), work.resolve("data"));
        Path samples = Path.of(System.getProperty("pilah.home", ".")).resolve("samples/grenpul");
        DemoStudy.Made made = new DemoStudy(samples, work.resolve("demo"), messages, Progress.SILENT, step -> {})
                .build(folders, Clock.systemUTC());
        var project = OpenProject.open(made.study(), Access.WRITE, folders, Clock.systemUTC(), Progress.SILENT);
        return Screens.on(() -> {
            Background background = Background.started(Platform::runLater, Throwable::printStackTrace);
            var saving = new Saving(project, background, "dewi", Throwable::printStackTrace);
            return new Desk(project, saving, background, messages, new Printed(), guide);
        });
    }

    private static final class Printed implements Notices {
        @Override
        public void tell(String sentence) {
            System.out.println(sentence);
        }

        @Override
        public void tell(String sentence, Offer offer) {
            System.out.println(sentence);
        }

        @Override
        public void problem(Problem problem) {
            System.out.println(problem.key());
        }

        @Override
        public void failed(Throwable failure) {
            failure.printStackTrace();
        }
    }
}
