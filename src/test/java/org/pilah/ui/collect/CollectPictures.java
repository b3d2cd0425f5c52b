package org.pilah.ui.collect;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.pilah.ui.Answers;
import org.pilah.ui.SampleDesk;
import org.pilah.ui.Screens;
import org.pilah.ui.collect.CollectViewModel.Tab;
import org.pilah.ui.control.Look;
import org.pilah.ui.desk.Desk;

/// Renders the states of the workspace that the sample study alone does not show: files on their way in, the report
/// of a pasted table, gaps and tasks, a study without anything.
///
/// Arguments: the folder for the pictures, language, theme, width, height, size of letters in per cent.
public final class CollectPictures {
    private CollectPictures() {}

    public static void main(String[] arguments) throws Exception {
        Path work = Files.createTempDirectory("pilah-collect");
        Desk sample = SampleDesk.in(arguments[1], place -> {});
        states(sample, arguments, work);
        sample.project().close();
        Desk bare = SampleDesk.empty(arguments[1]);
        bare(bare, arguments);
        bare.project().close();
        Screens.run(Platform::exit);
        System.exit(0);
    }

    private static Stage show(CollectViewModel model, String... arguments) {
        Look look = arguments[2].equals("dark") ? Look.DARK : Look.LIGHT;
        double width = Double.parseDouble(arguments[3]);
        double height = Double.parseDouble(arguments[4]);
        Stage stage = Screens.show(() -> new CollectView(model, new Answers()), width, height, look);
        Screens.run(() -> look.dress(stage.getScene(), Integer.parseInt(arguments[5])));
        return stage;
    }

    private static Path png(String name, String... arguments) {
        String end = String.join("-", List.of(arguments).subList(1, arguments.length));
        return Path.of(arguments[0]).resolve(name + "-" + end + ".png");
    }

    private static void states(Desk desk, String[] arguments, Path work) throws IOException {
        CollectViewModel model = Screens.on(() -> new CollectViewModel(desk));
        Stage stage = show(model, arguments);
        settle();
        Screens.picture(stage, png("sources", arguments));
        preview(model, stage, work, png("preview", arguments), png("refused", arguments));
        Screens.run(() -> {
            model.preview().leaveAll();
            model.tabProperty().set(Tab.CASES);
            model.cases().paste("""
                kasus\tusia\tpendapatan per bulan\tcatatan
                Ketua KSM\t55\t3.400.000\t
                Ibu Baru\t41\t1.250.000,50\tbelum diwawancarai
                """, Optional.empty());
        });
        Screens.until(() -> model.cases().reportProperty().get().isPresent());
        settle();
        Screens.picture(stage, png("cases", arguments));
        Screens.run(() -> {
            model.tabProperty().set(Tab.LOG);
            model.log().plan(model.log().rows().getFirst().one().id(), "observation");
            model.log().waive(model.log().rows().get(1).one().id(), "document");
            model.log().addTask("Minta salinan SK pembentukan KSM");
        });
        settle();
        Screens.run(() -> model.log().toggle(model.log().tasks().getLast()));
        settle();
        Screens.picture(stage, png("log", arguments));
        Screens.run(stage::hide);
    }

    private static void bare(Desk desk, String... arguments) {
        CollectViewModel model = Screens.on(() -> new CollectViewModel(desk));
        Stage stage = show(model, arguments);
        for (Tab tab : Tab.values()) {
            Screens.run(() -> model.tabProperty().set(tab));
            settle();
            Screens.picture(stage, png("empty-" + tab, arguments));
        }
        Screens.run(stage::hide);
    }

    private static void preview(CollectViewModel model, Stage stage, Path work, Path png, Path refused)
            throws IOException {
        Path files = Files.createDirectories(work.resolve("baru"));
        Path samples = Path.of(System.getProperty("pilah.home", ".")).resolve("samples/grenpul");
        Files.writeString(
                files.resolve("wawancara_pak_t_2021-05-12.txt"),
                "P: Sejak kapan Bapak ikut kelompok tani?\nPak T: Dari awal, tahun dua puluh. Waktu itu belum ada "
                        + "lahannya, masih semak, jadi kami bersihkan ramai-ramai setiap hari Minggu.\n"
                        + "P: Siapa yang mengajak?\nPak T: Pak RW. Beliau yang datang ke rumah.\n");
        Files.write(
                files.resolve("rapat-lama.txt"),
                "Rapat dimulai\u0000 \u0093pukul\u0094 delapan.".getBytes(Charset.forName("windows-1252")));
        Files.writeString(files.resolve("kasus.csv"), "kasus,usia\nA,1\n");
        Files.writeString(files.resolve("rusak.docx"), "PK\u0003\u0004 bukan apa-apa");
        Screens.run(() -> model.look(List.of(
                files.resolve("wawancara_pak_t_2021-05-12.txt"),
                samples.resolve("dokumen/11-dokumen-program.docx"),
                files.resolve("rapat-lama.txt"),
                files.resolve("rusak.docx"),
                files.resolve("kasus.csv"))));
        Screens.until(() -> model.preview().candidates().size() == 5);
        settle();
        Screens.picture(stage, png);
        Screens.run(() ->
                model.preview().choose(model.preview().candidates().getLast().number()));
        settle();
        Screens.picture(stage, refused);
    }

    private static void settle() {
        for (int i = 0; i < 25; i++) {
            Screens.frame();
        }
    }
}
