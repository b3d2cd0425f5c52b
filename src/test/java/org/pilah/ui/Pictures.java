package org.pilah.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.pilah.exchange.DemoStudy;
import org.pilah.messages.Messages;
import org.pilah.model.Language;
import org.pilah.project.Folders;
import org.pilah.task.Background;
import org.pilah.task.Progress;
import org.pilah.ui.control.Look;
import org.pilah.ui.desk.Place;
import org.pilah.ui.desk.Place.Workspace;
import org.pilah.ui.desk.Settings;
import org.pilah.ui.shell.House;
import org.pilah.ui.shell.ShellView;
import org.pilah.ui.shell.ShellViewModel;

/// Renders every workspace with the sample study, in both languages and both themes, to PNG.
///
/// Arguments: the folder for the pictures, then any of `id en light dark 1280x720 1440x900 1920x1080` and workspaces
/// (`collect` …) to render only these.
public final class Pictures {
    private Pictures() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "target/pictures");
        List<String> wanted = List.of(arguments).subList(Math.min(1, arguments.length), arguments.length);
        Path work = Files.createTempDirectory("pilah-pictures");
        var folders = new Folders(work.resolve("cache"), work.resolve("data"));
        for (Language language : Language.values()) {
            if (!isWanted(language.tag(), List.of("id", "en"), wanted)) {
                continue;
            }
            Messages messages = language == Language.ENGLISH ? Messages.english() : Messages.indonesian();
            Path samples = Path.of(System.getProperty("pilah.home", ".")).resolve("samples/grenpul");
            DemoStudy.Made made = new DemoStudy(
                            samples, work.resolve(language.tag()), messages, Progress.SILENT, step -> {})
                    .build(folders, Clock.system(ZoneId.systemDefault()));
            for (Look look : List.of(Look.LIGHT, Look.DARK)) {
                if (isWanted(name(look), List.of("light", "dark"), wanted)) {
                    render(made.study(), folders, language, look, folder, wanted);
                }
            }
        }
        Screens.run(Platform::exit);
        System.exit(0);
    }

    private static void render(
            Path study, Folders folders, Language language, Look look, Path folder, List<String> wanted) {
        var house = new House(
                folders,
                Clock.system(ZoneId.systemDefault()),
                Path.of("."),
                new Settings(folders.data().resolve(language.tag() + look)),
                "dewi",
                language);
        ShellViewModel model =
                Screens.on(() -> new ShellViewModel(house, failed -> Background.started(Platform::runLater, failed)));
        for (String size : List.of("1280x720", "1440x900", "1920x1080")) {
            if (!isWanted(size, List.of("1280x720", "1440x900", "1920x1080"), wanted)
                    || (wanted.stream().noneMatch(each -> each.contains("x")) && !size.equals("1440x900"))) {
                continue;
            }
            int cross = size.indexOf('x');
            double width = Double.parseDouble(size.substring(0, cross));
            double height = Double.parseDouble(size.substring(cross + 1));
            Stage stage = Screens.show(() -> new ShellView(model), width, height, look);
            String end = "-" + language.tag() + "-" + name(look) + "-" + size + ".png";
            if (model.deskProperty().get().isEmpty()) {
                Screens.picture(stage, folder.resolve("start" + end));
                Screens.run(() -> model.open(study));
                Screens.until(() -> model.deskProperty().get().isPresent());
            }
            for (Workspace workspace : Workspace.values()) {
                String name = workspace.name().toLowerCase(Locale.ROOT);
                if (isWanted(name, List.of("collect", "condense", "display", "conclude"), wanted)) {
                    Screens.run(() -> model.go(new Place.Room(workspace)));
                    settle();
                    Screens.picture(stage, folder.resolve(name + end));
                }
            }
            Screens.run(stage::hide);
        }
        Screens.run(() -> model.close(() -> {}));
        Screens.until(() -> model.deskProperty().get().isEmpty());
    }

    /// Answers come from the background within a few frames.
    private static void settle() {
        for (int i = 0; i < 20; i++) {
            Screens.frame();
        }
    }

    private static boolean isWanted(String name, List<String> family, List<String> wanted) {
        return wanted.contains(name) || wanted.stream().noneMatch(family::contains);
    }

    private static String name(Look look) {
        return look.name().toLowerCase(Locale.ROOT);
    }
}
