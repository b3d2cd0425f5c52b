package org.pilah.ui.condense;

import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.pilah.exchange.AutoCoding.Unit;
import org.pilah.model.CodeId;
import org.pilah.model.Source;
import org.pilah.ui.SampleDesk;
import org.pilah.ui.Screens;
import org.pilah.ui.control.Look;
import org.pilah.ui.desk.CopiedCells;
import org.pilah.ui.desk.Desk;
import org.pilah.ui.desk.Place;

/// Renders the drawer in its states with the sample study. Arguments: folder, `id` or `en`, `light` or `dark`, width
/// and height, and the size of letters in per cent.
public final class DrawerPictures {
    private DrawerPictures() {}

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
        Desk desk = SampleDesk.in(arguments[1], place -> condense[0].go(place));
        Screens.run(() -> condense[0] = new CondenseViewModel(desk));
        double width = Double.parseDouble(arguments[3]);
        Stage stage = Screens.show(() -> new CondenseView(condense[0]), width, Double.parseDouble(arguments[4]), look);
        Screens.run(() -> look.dress(stage.getScene(), percent));
        String end = "-" + arguments[1] + "-" + arguments[2] + "-" + arguments[3] + "-" + percent + ".png";
        states(condense[0], stage, folder, end);
    }

    private static void states(CondenseViewModel model, Stage stage, Path folder, String end) {
        DrawerViewModel drawer = model.drawer();
        Source second = model.desk().study().sources().get(1);
        Screens.run(() -> model.go(new Place.Transcript(second.id())));
        Screens.until(() -> !drawer.reduction().rows().isEmpty());
        Screens.run(() -> {
            drawer.reduction().moveTo(0, SheetColumn.PARAPHRASE);
            drawer.editing().paste(CopiedCells.read("Warga memilih dari daftar yang disiapkan dinas\nUsaha keluarga"));
        });
        settle();
        Screens.picture(stage, folder.resolve("table" + end));
        Screens.run(() -> {
            drawer.reduction().moveTo(1, SheetColumn.PARAPHRASE);
            drawer.editing().begin();
        });
        settle();
        Screens.picture(stage, folder.resolve("edit" + end));
        Screens.run(() -> {
            drawer.editing().revert();
            drawer.reduction().moveTo(0, SheetColumn.CODES);
            drawer.editing().beginWith("p");
        });
        settle();
        Screens.run(() -> ((TextField) stage.getScene().lookup(".text-field.sheet-editor")).appendText("e"));
        settle();
        Screens.picture(stage, folder.resolve("codes" + end));
        Screens.run(() -> {
            drawer.editing().revert();
            drawer.reduction().scopeProperty().set(ReductionViewModel.Scope.ALL);
            drawer.reduction().filterProperty().set("kode:");
        });
        settle();
        Screens.picture(stage, folder.resolve("mistake" + end));
        Screens.run(() -> model.go(new Place.Search("iuran ATAU pelatihan")));
        settle();
        Screens.picture(stage, folder.resolve("search" + end));
        Screens.run(() -> {
            drawer.search().codeAll();
            drawer.search().autoCoding().unitProperty().set(Unit.SENTENCE);
            CodeId code = model.desk().study().codes().get(2).id();
            drawer.search().autoCoding().codeProperty().set(Optional.of(code));
        });
        settle();
        Screens.picture(stage, folder.resolve("auto" + end));
        Screens.run(() -> model.go(new Place.Search("iuran ATAU (")));
        settle();
        Screens.picture(stage, folder.resolve("wrong" + end));
        Screens.run(drawer::toggle);
        settle();
        Screens.picture(stage, folder.resolve("shut" + end));
    }

    private static void settle() {
        for (int i = 0; i < 25; i++) {
            Screens.frame();
        }
    }
}
