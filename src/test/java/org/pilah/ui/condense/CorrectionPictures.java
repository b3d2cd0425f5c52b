package org.pilah.ui.condense;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.pilah.model.Passage;
import org.pilah.model.Source;
import org.pilah.ui.SampleDesk;
import org.pilah.ui.Screens;
import org.pilah.ui.control.FileChoice;
import org.pilah.ui.control.Look;
import org.pilah.ui.desk.Desk;
import org.pilah.ui.desk.Place;

/// Renders corrections in their states with the sample study. Arguments: folder, `id` or `en`, `light` or `dark`, width
/// and height, and the size of letters in per cent.
public final class CorrectionPictures {
    private CorrectionPictures() {}

    public static void main(String[] arguments) throws Exception {
        try {
            render(arguments);
        } finally {
            Screens.run(Platform::exit);
        }
    }

    private static void render(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Look look = arguments[2].equals("dark") ? Look.DARK : Look.LIGHT;
        int percent = Integer.parseInt(arguments[5]);
        var condense = new CondenseViewModel[1];
        var view = new CondenseView[1];
        Desk desk = SampleDesk.in(arguments[1], place -> condense[0].go(place));
        Screens.run(() -> condense[0] = new CondenseViewModel(desk));
        double width = Double.parseDouble(arguments[3]);
        Stage stage = Screens.show(
                () -> view[0] = new CondenseView(condense[0]), width, Double.parseDouble(arguments[4]), look);
        Screens.run(() -> look.dress(stage.getScene(), percent));
        String end = "-" + arguments[1] + "-" + arguments[2] + "-" + arguments[3] + "-" + percent + ".png";
        CondenseViewModel model = condense[0];
        Source second = desk.study().sources().get(1);
        Screens.run(() -> model.go(new Place.Transcript(second.id())));
        Screens.until(() -> !model.drawer().reduction().rows().isEmpty());
        CorrectionViewModel correction = model.correction();
        Screens.run(() -> {
            correction.begin("warga");
            new CorrectionDialog(correction, FileChoice.of(() -> stage, () -> {})).show(view[0]);
        });
        settle();
        Screens.run(() -> {
            correction.rightProperty().set("penduduk");
            correction.look();
        });
        Screens.until(() -> correction.stateProperty().get() == CorrectionViewModel.State.SHOWN);
        Screens.run(() -> correction.lines().get(1).chosenProperty().set(false));
        settle();
        picture(folder.resolve("replace" + end), stage);
        Screens.run(() -> {
            correction.apply();
            others(stage).forEach(Stage::hide);
        });
        Screens.until(() -> model.drawer().reviews().countProperty().get() > 0);
        Screens.run(model.drawer()::review);
        settle();
        Screens.picture(stage, folder.resolve("review" + end));
        Passage turn = new Passage(
                second.id(),
                desk.material().turns(second.id()).get(1).body(),
                desk.material().turns(second.id()).get(1).end());
        Screens.run(() -> model.go(new Place.Words(turn)));
        settle();
        Screens.run(() -> new PassageEditor(model.transcript().deeds().edit().orElseThrow()).open(view[0]));
        settle();
        Screens.run(() -> Window.getWindows().stream()
                .map(window -> window.getScene().lookup(".passage-editor .text-area"))
                .filter(TextArea.class::isInstance)
                .map(TextArea.class::cast)
                .forEach(area -> area.setText(area.getText().replace("saya", "kami") + " Begitu.")));
        settle();
        popup(folder.resolve("edit" + end), stage);
    }

    private static List<Stage> others(Stage stage) {
        return Window.getWindows().stream()
                .filter(window -> !window.equals(stage) && window instanceof Stage)
                .map(Stage.class::cast)
                .toList();
    }

    private static void picture(Path file, Stage stage) {
        Screens.picture(Screens.on(() -> others(stage).getFirst()), file);
    }

    private static void popup(Path file, Stage stage) {
        Scene shown = Screens.on(() -> Window.getWindows().stream()
                .filter(window -> !window.equals(stage))
                .findFirst()
                .orElseThrow()
                .getScene());
        Screens.picture(shown, file);
    }

    private static void settle() {
        for (int i = 0; i < 25; i++) {
            Screens.frame();
        }
    }
}
