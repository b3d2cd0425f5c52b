package org.pilah.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.pilah.exchange.DemoStudy;
import org.pilah.messages.Messages;
import org.pilah.model.Language;
import org.pilah.project.Folders;
import org.pilah.task.Background;
import org.pilah.task.Progress;
import org.pilah.ui.control.Look;
import org.pilah.ui.desk.Desk;
import org.pilah.ui.desk.Place;
import org.pilah.ui.desk.Place.Workspace;
import org.pilah.ui.desk.Settings;
import org.pilah.ui.shell.House;
import org.pilah.ui.shell.ShellView;
import org.pilah.ui.shell.ShellViewModel;

/// Renders the start page and every workspace with the sample study, in both languages and both themes, to PNG.
///
/// Arguments: the folder for the pictures, then any of the names of languages, looks and screens below to render
/// only these, and the sizes of the window (`1440x900` where none is named). A size may end in the size of letters:
/// `1280x720@150`.
public final class Pictures {
    private static final List<String> LANGUAGES = List.of("id", "en");
    private static final List<String> LOOKS = List.of("light", "dark");
    private static final String USUAL = "1440x900";
    private static final Pattern SIZE = Pattern.compile("\\d+x\\d+(@\\d+)?");
    private static final List<String> SCREENS = List.of("start", "collect", "condense", "display", "conclude");
    private static final int FRAMES = 30;

    private final Path folder;
    private final List<String> wanted;

    private Pictures(Path folder, List<String> wanted) {
        this.folder = folder;
        this.wanted = wanted;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "target/pictures");
        new Pictures(folder, Stream.of(arguments).skip(1).toList()).render(Files.createTempDirectory("pilah-pictures"));
        System.exit(0);
    }

    private void render(Path work) {
        var folders = new Folders(work.resolve("cache"), work.resolve("data"));
        for (Language language : Language.values()) {
            if (isWanted(language.tag(), LANGUAGES)) {
                Path study = build(language, work.resolve(language.tag()), folders);
                for (Look look : List.of(Look.LIGHT, Look.DARK)) {
                    if (isWanted(name(look.name()), LOOKS)) {
                        var settings = new Settings(folders.data().resolve(language.tag() + look));
                        // The tour has been seen: its card would stand before what is shown.
                        settings.put("tour", "seen");
                        render(study, house(folders, settings, language), look);
                    }
                }
            }
        }
        Screens.run(Platform::exit);
    }

    private static Path build(Language language, Path place, Folders folders) {
        Messages messages = language == Language.ENGLISH ? Messages.english() : Messages.indonesian();
        Path samples = Path.of(System.getProperty("pilah.home", ".")).resolve("samples/grenpul");
        return new DemoStudy(samples, place, messages, Progress.SILENT, step -> {})
                .build(folders, clock())
                .study();
    }

    private static House house(Folders folders, Settings settings, Language language) {
        return new House(
                folders,
                clock(),
                Path.of("."),
                settings,
                new House.Person("dewi", language, folders.data().resolve("documents")));
    }

    private static Clock clock() {
        return Clock.system(ZoneId.systemDefault());
    }

    private void render(Path study, House house, Look look) {
        ShellViewModel model =
                Screens.on(() -> new ShellViewModel(house, failed -> Background.started(Platform::runLater, failed)));
        List<String> sizes = wanted.stream().filter(SIZE.asMatchPredicate()).toList();
        for (String size : sizes.isEmpty() ? List.of(USUAL) : sizes) {
            render(study, model, size, look);
        }
        Screens.run(() -> model.close(() -> {}));
        Screens.until(() -> model.deskProperty().get().isEmpty()
                && model.passingProperty().get().isEmpty());
    }

    private void render(Path study, ShellViewModel model, String size, Look look) {
        int cross = size.indexOf('x');
        int at = size.contains("@") ? size.indexOf('@') : size.length();
        double width = Double.parseDouble(size.substring(0, cross));
        double height = Double.parseDouble(size.substring(cross + 1, at));
        int percent = at == size.length() ? 100 : Integer.parseInt(size.substring(at + 1));
        String end = "-" + model.language().tag() + "-" + name(look.name()) + "-" + size.replace('@', '-') + ".png";
        Stage stage = Screens.show(() -> new ShellView(model, new Answers()), width, height, look);
        Screens.run(() -> look.dress(stage.getScene(), percent));
        if (model.deskProperty().get().isEmpty()) {
            if (isWanted("start", SCREENS)) {
                picture(stage, "start" + end);
            }
            Screens.run(() -> model.open(study));
            Screens.until(() -> model.deskProperty().get().isPresent()
                    && model.passingProperty().get().isEmpty());
        }
        for (Workspace workspace : Workspace.values()) {
            if (isWanted(name(workspace.name()), SCREENS)) {
                Screens.run(() -> model.go(new Place.Room(workspace)));
                if (workspace == Workspace.CONDENSE) {
                    Screens.run(() -> model.go(telling(model)));
                }
                picture(stage, name(workspace.name()) + end);
            }
        }
        Screens.run(stage::hide);
    }

    /// A passage that several codes lie on, condensed already: it shows what the workspace can do.
    private static Place telling(ShellViewModel model) {
        Desk desk = model.deskProperty().get().orElseThrow();
        return desk.study().sources().stream()
                .flatMap(source -> desk.material().segments(source.id()).stream())
                .filter(each -> each.codings().size() > 1)
                .filter(each -> !each.segment().paraphrase().isEmpty())
                .skip(2)
                .findFirst()
                .<Place>map(each -> new Place.Quote(each.segment().id()))
                .orElse(new Place.Room(Workspace.CONDENSE));
    }

    /// Answers come from the background within a few frames.
    private void picture(Stage stage, String name) {
        for (int i = 0; i < FRAMES; i++) {
            Screens.frame();
        }
        Screens.picture(stage, folder.resolve(name));
    }

    private boolean isWanted(String name, List<String> family) {
        return wanted.contains(name) || wanted.stream().noneMatch(family::contains);
    }

    private static String name(String constant) {
        return constant.toLowerCase(Locale.ROOT);
    }
}
