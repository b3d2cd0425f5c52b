package org.pilah.ui.condense;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.pilah.Workplace;
import org.pilah.exchange.DemoStudy;
import org.pilah.messages.Messages;
import org.pilah.model.Access;
import org.pilah.model.Axis;
import org.pilah.model.Cell;
import org.pilah.model.Change;
import org.pilah.model.CodeId;
import org.pilah.model.CodedSegment;
import org.pilah.model.Display;
import org.pilah.model.Ids;
import org.pilah.model.ItemId;
import org.pilah.model.Language;
import org.pilah.model.Proposition;
import org.pilah.model.Source;
import org.pilah.project.Folders;
import org.pilah.project.OpenProject;
import org.pilah.task.Progress;
import org.pilah.ui.SampleDesk;
import org.pilah.ui.Screens;
import org.pilah.ui.control.Look;

/// Renders tree, palette, gallery, windows and inspector with the sample study in states that the plain pictures of
/// the workspaces do not show.
///
/// Arguments: the folder, the language, the look, the size of letters in per cent.
public final class CodePictures {
    private CodePictures() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Messages messages = arguments[1].equals("en") ? Messages.english() : Messages.indonesian();
        Look look = Look.valueOf(arguments[2].toUpperCase(Locale.ROOT));
        int percent = Integer.parseInt(arguments[3]);
        Path work = Files.createTempDirectory("pilah-code-pictures");
        var folders = new Folders(work.resolve("cache"), work.resolve("data"));
        Path samples = Path.of(System.getProperty("pilah.home", ".")).resolve("samples/grenpul");
        DemoStudy.Made made = new DemoStudy(samples, work.resolve("s"), messages, Progress.SILENT, step -> {})
                .build(folders, Workplace.CLOCK);
        try (OpenProject project =
                OpenProject.open(made.study(), Access.WRITE, folders, Workplace.CLOCK, Progress.SILENT)) {
            use(project);
            new Session(project, messages, look, percent, folder).run();
        }
        Screens.run(Platform::exit);
        System.exit(0);
    }

    /// A display and a conclusion that use something.
    private static void use(OpenProject project) {
        Source source = project.study().sources().getFirst();
        List<CodedSegment> segments = project.material().segments(source.id());
        project.apply(
                new Change.Add(new Display(
                        new ItemId(Ids.next()),
                        "Tahap dan kesesuaian",
                        Axis.of(Axis.Dimension.CODE),
                        Axis.of(Axis.Dimension.CASE),
                        Cell.COUNT,
                        "",
                        Map.of())),
                "dewi");
        project.apply(
                new Change.Add(new Proposition(
                        new ItemId(Ids.next()),
                        "Usulan kegiatan datang dari atas",
                        "",
                        Proposition.Status.TENTATIVE,
                        0,
                        "",
                        List.of(segments.get(1).segment().id()),
                        List.of(segments.get(2).segment().id()),
                        List.of())),
                "dewi");
    }

    private record Session(OpenProject project, Messages messages, Look look, int percent, Path folder) {
        void run() {
            CondenseViewModel model =
                    Screens.on(() -> new CondenseViewModel(SampleDesk.at(project, messages, place -> {})));
            Stage stage = Screens.show(() -> new CondenseView(model), 1360, 850, look);
            Screens.run(() -> look.dress(stage.getScene(), percent));
            picture(stage.getScene(), "empty");
            Source source = project.study().sources().getFirst();
            Screens.run(() -> model.reading().open(source.id(), () -> {}));
            Screens.until(() -> !model.reading().segments().isEmpty());
            CodedSegment chosen = Screens.on(() -> model.reading().segments().get(1));
            Screens.run(() -> {
                model.reading()
                        .chosenProperty()
                        .set(Optional.of(chosen.segment().id()));
                model.codes().find(chosen.codings().getFirst().code());
            });
            settle();
            picture(stage.getScene(), "pane");
            Screens.run(() -> model.codes().filterProperty().set("dana"));
            settle();
            picture(stage.getScene(), "filter");
            Screens.run(() -> model.codes().filterProperty().set(""));
            palette(model, stage, chosen);
            windows(model, stage);
        }

        private void palette(CondenseViewModel model, Stage stage, CodedSegment chosen) {
            Palette palette = Screens.on(() -> new Palette(model.palette()));
            Screens.run(() ->
                    palette.open(chosen.segment().passage(), stage.getScene().getRoot(), 300, 200));
            settle();
            popup("palette-recent");
            Screens.run(() -> model.palette().typedProperty().set("pen"));
            settle();
            popup("palette-typed");
            Screens.run(() -> model.palette().typedProperty().set("kepemimpinan RW"));
            settle();
            popup("palette-new");
            Screens.run(() -> Window.getWindows().stream()
                    .filter(window -> !window.equals(stage))
                    .toList()
                    .forEach(Window::hide));
        }

        private void windows(CondenseViewModel model, Stage stage) {
            CodesViewModel codes = model.codes();
            Screens.run(() -> new GalleryDialog(new GalleryViewModel(codes.desk(), codes.work()))
                    .show(stage.getScene().getRoot()));
            settle();
            popup("gallery");
            Screens.run(() -> new CodeDialog(codes, codes.chosenCode().orElseThrow())
                    .show(stage.getScene().getRoot()));
            settle();
            popup("edit");
            Screens.run(() -> new SplitDialog(new SplitViewModel(
                            codes.desk(),
                            codes.work(),
                            codes.desk()
                                    .study()
                                    .code(new CodeId("adi-1b-field-preparation"))
                                    .orElseThrow()))
                    .show(stage.getScene().getRoot()));
            settle();
            popup("split");
            Screens.run(() -> new CodePopOver(
                            messages, codes.detailsOf(codes.chosen().orElseThrow()))
                    .show(stage.getScene().getRoot()));
            settle();
            popup("details");
            Screens.run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        }

        /// The window that was opened last.
        private void popup(String name) {
            Scene scene = Screens.on(() -> Window.getWindows().getLast().getScene());
            picture(scene, name);
        }

        private void picture(Scene scene, String name) {
            settle();
            Path png = folder.resolve(
                    name + "-" + language() + "-" + look.name().toLowerCase(Locale.ROOT) + "-" + percent + ".png");
            Screens.picture(scene, png);
        }

        private String language() {
            return Language.of(messages.language()).map(Language::tag).orElse("");
        }

        private static void settle() {
            for (int i = 0; i < 15; i++) {
                Screens.frame();
            }
        }
    }
}
