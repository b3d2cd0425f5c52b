package org.pilah.ui.collect;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.ComboBox;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.pilah.importer.TestBook;
import org.pilah.project.OpenProject;
import org.pilah.ui.Answers;
import org.pilah.ui.SampleDesk;
import org.pilah.ui.Screens;
import org.pilah.ui.control.Look;
import org.pilah.ui.desk.Desk;

/// Renders tables on their way in: a sheet of answers, and a reduction table of which some rows are in doubt.
///
/// Arguments: the folder for the pictures, language, theme, width, height.
public final class SheetPictures {
    private SheetPictures() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Look look = arguments[2].equals("dark") ? Look.DARK : Look.LIGHT;
        double width = Double.parseDouble(arguments[3]);
        double height = Double.parseDouble(arguments[4]);
        Path work = Files.createTempDirectory("pilah-sheets");
        Desk desk = SampleDesk.in(arguments[1], place -> {});
        try (OpenProject project = desk.project()) {
            CollectViewModel model = Screens.on(() -> new CollectViewModel(desk));
            Stage stage = Screens.show(() -> new CollectView(model, new Answers()), width, height, look);
            Path answers = new TestBook()
                    .sheet(
                            "Form Responses 1",
                            List.of(
                                    List.of(
                                            "Stempel waktu",
                                            "Nama",
                                            "Usia",
                                            "Jenis kelamin",
                                            "Apa yang berubah sejak Ibu/Bapak ikut kegiatan?",
                                            "Ceritakan kendala yang dialami",
                                            "Saran untuk pengurus"),
                                    List.of(
                                            "2026-03-01 10:11",
                                            "Rini",
                                            "34",
                                            "Perempuan",
                                            "Air lebih lancar dan saya bisa jualan es lagi sejak sumur bor dibuka.",
                                            "Iuran naik dua kali.",
                                            "Rapatnya jangan malam."),
                                    List.of(
                                            "2026-03-02 08:02",
                                            "Darto",
                                            "51",
                                            "Laki-laki",
                                            "Belum banyak yang berubah bagi kami di sini.",
                                            "Jauh dari balai.",
                                            "-")))
                    .write(work.resolve("jawaban-angket.xlsx"));
            Path reduction = reduction(project, work);
            Screens.run(() -> model.look(List.of(answers, reduction)));
            Screens.until(() -> model.preview().candidates().size() == 2);
            settle();
            Screens.picture(stage, folder.resolve("answers-" + arguments[1] + "-" + arguments[2] + ".png"));
            Screens.run(() -> model.preview()
                    .choose(model.preview().candidates().getLast().number()));
            settle();
            Screens.picture(stage, folder.resolve("reduction-" + arguments[1] + "-" + arguments[2] + ".png"));
            Screens.run(() -> ((ComboBox<?>) stage.getScene().lookup(".doubt-decision")).show());
            settle();
            Window list = Window.getWindows().stream()
                    .filter(PopupWindow.class::isInstance)
                    .findFirst()
                    .orElseThrow();
            Screens.picture(list.getScene(), folder.resolve("places-" + arguments[1] + "-" + arguments[2] + ".png"));
            Screens.run(stage::hide);
        }
        Screens.run(Platform::exit);
        System.exit(0);
    }

    private static Path reduction(OpenProject project, Path work) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("No", "Informan", "Verbatim", "Pemadatan fakta", "Koding", "Kategori", "Tema"));
        rows.add(List.of("1", "", "Terima kasih", "Ringkasan", "Kode", "Kategori", "Tema"));
        for (var source : project.study().sources().subList(0, 4)) {
            String text = project.material().text(source.id());
            for (var turn : project.material().turns(source.id()).stream()
                    .filter(each -> each.end() - each.body() > 80)
                    .limit(6)
                    .toList()) {
                String words = text.substring(turn.body(), turn.end());
                String changed =
                        rows.size() % 3 == 0 ? words.replaceFirst(" (\\p{L}+) (\\p{L}+) ", " $2 jadi ") : words;
                rows.add(List.of(
                        String.valueOf(rows.size()),
                        "",
                        changed,
                        "Ringkasan",
                        "Kode " + rows.size(),
                        "Kategori",
                        "Tema"));
            }
        }
        rows.add(List.of("99", "Bu Lina", "Anak saya sekarang sekolah lagi.", "", "Sekolah", "Pendidikan", "Tema"));
        return new TestBook().sheet("Reduksi", rows).write(work.resolve("reduksi-bab-4.xlsx"));
    }

    private static void settle() {
        for (int i = 0; i < 25; i++) {
            Screens.frame();
        }
    }
}
