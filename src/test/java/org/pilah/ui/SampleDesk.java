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

/// Desks for programs that render and measure: at the sample study, an empty one, or any that is open. What a person
/// would be told is printed.
public final class SampleDesk {
    private SampleDesk() {}

    /// Builds the sample study in a folder that is thrown away by the system, and opens it.
    ///
    /// @param language `id` or `en`
    /// @param guide hears where the person would be brought
    public static Desk in(String language, Consumer<Place> guide) throws IOException {
        Messages messages = messages(language);
        Path work = Files.createTempDirectory("pilah-sample");
        var folders = folders(work);
        Path samples = Path.of(System.getProperty("pilah.home", ".")).resolve("samples/grenpul");
        DemoStudy.Made made = new DemoStudy(samples, work.resolve("demo"), messages, Progress.SILENT, step -> {})
                .build(folders, Clock.systemUTC());
        return at(
                OpenProject.open(made.study(), Access.WRITE, folders, Clock.systemUTC(), Progress.SILENT),
                messages,
                guide);
    }

    /// A study without anything, in a folder that is thrown away by the system.
    public static Desk empty(String language) throws IOException {
        Path work = Files.createTempDirectory("pilah-empty");
        return at(
                OpenProject.create(work.resolve("kosong.pilah"), "Kosong", folders(work), Clock.systemUTC()),
                messages(language),
                place -> {});
    }

    /// A study that is there, only to be read, with its cache in that folder.
    public static OpenProject reading(Path study, Path work) {
        return OpenProject.open(study, Access.READ, folders(work), Clock.systemUTC(), Progress.SILENT);
    }

    /// An open study, with a background of its own.
    public static Desk at(OpenProject project, Messages messages, Consumer<Place> guide) {
        Background background = Background.started(Platform::runLater, Throwable::printStackTrace);
        return Screens.on(() -> at(project, background, messages, guide));
    }

    /// An open study, on whatever thread this is.
    public static Desk at(OpenProject project, Background background, Messages messages, Consumer<Place> guide) {
        var saving = new Saving(project, background, "dewi", Throwable::printStackTrace);
        return new Desk(project, saving, background, messages, new Printed(messages), guide);
    }

    private static Messages messages(String language) {
        return language.equals("en") ? Messages.english() : Messages.indonesian();
    }

    private static Folders folders(Path work) {
        return new Folders(work.resolve("cache"), work.resolve("data"));
    }

    private record Printed(Messages messages) implements Notices {
        @Override
        public void tell(String sentence) {
            System.out.println(sentence);
        }

        @Override
        public void tell(String sentence, Offer offer) {
            System.out.println(sentence + " [" + offer.words() + "]");
        }

        @Override
        public void problem(Problem problem) {
            System.out.println(problem.sentence(messages) + " " + problem.advice(messages));
        }

        @Override
        public void failed(Throwable failure) {
            failure.printStackTrace();
        }
    }
}
