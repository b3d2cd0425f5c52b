package org.pilah.ui.conclude;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.pilah.analysis.Tactic;
import org.pilah.model.ItemId;
import org.pilah.model.Proposition;
import org.pilah.model.Query;
import org.pilah.model.SegmentId;
import org.pilah.task.Progress;
import org.pilah.ui.SampleDesk;
import org.pilah.ui.Screens;
import org.pilah.ui.control.Look;
import org.pilah.ui.desk.Desk;
import org.pilah.ui.desk.Propositions.Side;

/// Renders the conclusions in their states with the sample study. Arguments: folder, `id` or `en`, `light` or `dark`,
/// width and height, and the size of letters in per cent.
public final class ConcludePictures {
    private ConcludePictures() {}

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
        Desk desk = SampleDesk.in(arguments[1], place -> {});
        ConcludeViewModel model = Screens.on(() -> new ConcludeViewModel(desk));
        Stage stage = Screens.show(
                () -> new ConcludeView(model),
                Double.parseDouble(arguments[3]),
                Double.parseDouble(arguments[4]),
                look);
        Screens.run(() -> look.dress(stage.getScene(), Integer.parseInt(arguments[5])));
        String end = "-" + String.join("-", List.of(arguments).subList(1, arguments.length)) + ".png";
        settle();
        Screens.picture(stage, folder.resolve("empty" + end));
        List<SegmentId> quotes = desk.project().words(Progress.SILENT).segments(new Query.All());
        begin(model, "Tahapan pemberdayaan berjalan, kecuali terminasi yang tidak dilakukan.", quotes, 0, 9);
        Screens.run(() -> {
            ItemId id = model.cards().getFirst().id();
            model.stand(id, Proposition.Status.VERIFIED);
            model.toggle(id, Tactic.NEGATIVE_EVIDENCE);
        });
        begin(model, "Warga hadir sejak pengkajian, tetapi pilihan program disiapkan lebih dulu.", quotes, 30, 4);
        Screens.run(() -> {
            model.put(Side.AGAINST, List.of(quotes.get(60), new SegmentId("hilang")));
            ItemId id = model.cardProperty().get().orElseThrow().id();
            model.trust(id, 3);
            model.toggle(id, Tactic.TRIANGULATION);
        });
        begin(model, "Hasil paling terasa pada ketenagakerjaan dan konsumsi.", quotes, 44, 3);
        Screens.run(() ->
                model.chosenProperty().set(Optional.of(model.cards().get(1).id())));
        settle();
        Screens.picture(stage, folder.resolve("conclusions" + end));
        Screens.run(model::begin);
        settle();
        Screens.picture(stage, folder.resolve("writing" + end));
    }

    private static void begin(ConcludeViewModel model, String words, List<SegmentId> quotes, int from, int count) {
        int before = model.cards().size();
        Screens.run(model::begin);
        Screens.until(() -> model.cards().size() > before);
        Screens.run(() -> {
            model.write(model.chosenProperty().get().orElseThrow(), words);
            model.put(Side.FOR, quotes.subList(from, from + count));
        });
        settle();
    }

    private static void settle() {
        for (int i = 0; i < 20; i++) {
            Screens.frame();
        }
    }
}
