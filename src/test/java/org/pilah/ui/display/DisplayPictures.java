package org.pilah.ui.display;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.event.ActionEvent;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.pilah.model.Axis;
import org.pilah.model.Cell;
import org.pilah.model.FrameworkId;
import org.pilah.model.Language;
import org.pilah.model.MatrixSpec.Reach;
import org.pilah.model.Spot;
import org.pilah.ui.Answers;
import org.pilah.ui.SampleDesk;
import org.pilah.ui.Screens;
import org.pilah.ui.control.Look;
import org.pilah.ui.desk.Desk;
import org.pilah.ui.desk.Place;

/// Renders the states of the workspace with the sample study to PNG.
///
/// Arguments: the folder for the pictures, `id` or `en`, `light` or `dark`, width, height, size of letters in per
/// cent, then the states to render (all, if none is named).
final class DisplayPictures {
    private DisplayPictures() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Language language = Language.of(arguments[1]).orElseThrow();
        Look look = Look.valueOf(arguments[2].toUpperCase(Locale.ROOT));
        double width = Double.parseDouble(arguments[3]);
        double height = Double.parseDouble(arguments[4]);
        int percent = Integer.parseInt(arguments[5]);
        List<String> wanted = List.of(arguments).subList(6, arguments.length);
        Screens.start();
        Desk desk = SampleDesk.in(arguments[1], place -> {});
        DisplayViewModel model = Screens.on(() -> new DisplayViewModel(desk));
        Stage stage = Screens.show(() -> new DisplayView(model, new Answers()), width, height, look);
        Screens.run(() -> look.dress(stage.getScene(), percent));
        String end = "-" + language.tag() + "-" + arguments[2] + "-" + arguments[3] + "-" + percent + ".png";
        for (Map.Entry<String, Consumer<Scene>> state : states().entrySet()) {
            String name = state.getKey();
            if (wanted.isEmpty() || wanted.contains(name)) {
                Screens.run(() -> model.go(new Place.Room(Place.Workspace.DISPLAY)));
                Screens.until(() -> model.table().arrangementProperty().get().isPresent());
                Screens.run(() -> state.getValue().accept(new Scene(model, stage)));
                for (int i = 0; i < 30; i++) {
                    Screens.frame();
                }
                Screens.picture(stage, folder.resolve(name + end));
                export(stage, folder.resolve("export-" + name + end));
            }
        }
        System.exit(0);
    }

    /// What *PNG* leaves of it.
    private static void export(Stage stage, Path target) {
        var table = (TablePane) stage.getScene().getRoot().lookup(".display-table");
        Screens.run(() -> table.whenWhole(() -> table.picture("Sajian")
                .ifPresent(maker -> maker.make(Runnable::run, picture -> picture.write(target)))));
        Screens.until(() -> Files.exists(target));
    }

    private record Scene(DisplayViewModel model, Stage stage) {
        void choose(Choice choice) {
            model.table().choose(choice);
        }

        void tab(int number) {
            var tabs = stage.getScene().getRoot().lookupAll(".display-tabs > .toggle-button").stream()
                    .map(ToggleButton.class::cast)
                    .toList();
            tabs.get(number).fireEvent(new ActionEvent());
        }

        void filter(String text) {
            model.table().filter().take(text);
        }

        void spot(int row, int column) {
            model.table()
                    .arrangementProperty()
                    .get()
                    .ifPresent(table -> model.table().chosenProperty().set(Optional.of(table.spot(row, column))));
        }
    }

    private static Map<String, Consumer<Scene>> states() {
        var states = new LinkedHashMap<String, Consumer<Scene>>();
        states.put("chosen", at -> at.spot(8, 1));
        states.put("saved", at -> {
            at.model.save();
            at.model.begin();
            at.choose(Choice.USUAL
                    .withRows(Axis.codesOf(new FrameworkId("adi-stages")))
                    .withReach(Reach.WITH_DESCENDANTS));
            at.model.save();
            at.model.begin();
            at.choose(Choice.USUAL
                    .withRows(new Axis(Axis.Dimension.FACET, "polarity"))
                    .withColumns(Axis.of(Axis.Dimension.ROLE)));
        });
        states.put(
                "quotes",
                at -> at.choose(Choice.USUAL
                        .withRows(Axis.codesOf(new FrameworkId("adi-stages")))
                        .withCell(Cell.QUOTES)));
        states.put("paraphrases", at -> at.choose(at.model.table().choice().withCell(Cell.PARAPHRASES)));
        states.put("filtered", at -> {
            at.choose(at.model.table().choice().withCell(Cell.CASES));
            at.filter("polaritas:penghambat -kasus:\"Ketua KSM\"");
        });
        states.put("mistaken", at -> at.filter("polaritas:penghambat kode:(anggaran"));
        states.put("no_match", at -> at.filter("air NEAR/1 gerhana"));
        states.put("bars", at -> {
            at.filter("");
            at.choose(Choice.USUAL.withRows(Axis.codesOf(new FrameworkId("adi-stages"))));
            at.tab(1);
        });
        states.put("heat", at -> {
            at.choose(Choice.USUAL);
            at.tab(2);
            at.model.table().chosenProperty().set(Optional.of(new Spot.OfRow("adi-1-preparation")));
        });
        return states;
    }
}
