package org.pilah.ui.collect;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.pilah.exchange.DemoStudy;
import org.pilah.messages.Messages;
import org.pilah.messages.Problem;
import org.pilah.model.Access;
import org.pilah.project.Folders;
import org.pilah.project.OpenProject;
import org.pilah.task.Background;
import org.pilah.task.Progress;
import org.pilah.ui.Answers;
import org.pilah.ui.Screens;
import org.pilah.ui.collect.CollectViewModel.Tab;
import org.pilah.ui.control.Look;
import org.pilah.ui.desk.Desk;
import org.pilah.ui.desk.Notices;
import org.pilah.ui.desk.Saving;

/// Renders the states of the workspace that the sample study alone does not show: files on their way in, the report
/// of a pasted table, gaps and tasks, a study without anything.
///
/// Arguments: the folder for the pictures, language, theme, width, height, size of letters in per cent.
public final class CollectPictures {
    private CollectPictures() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Messages messages = arguments[1].equals("en") ? Messages.english() : Messages.indonesian();
        Look look = arguments[2].equals("dark") ? Look.DARK : Look.LIGHT;
        double width = Double.parseDouble(arguments[3]);
        double height = Double.parseDouble(arguments[4]);
        int percent = Integer.parseInt(arguments[5]);
        String end = String.join("-", List.of(arguments).subList(1, arguments.length)) + ".png";
        Path work = Files.createTempDirectory("pilah-collect");
        var folders = new Folders(work.resolve("cache"), work.resolve("data"));
        Path samples = Path.of(System.getProperty("pilah.home", ".")).resolve("samples/grenpul");
        Path study = new DemoStudy(samples, work.resolve("demo"), messages, Progress.SILENT, step -> {})
                .build(folders, Clock.systemUTC())
                .study();
        try (var background = Background.started(Platform::runLater, Throwable::printStackTrace)) {
            try (OpenProject project =
                    OpenProject.open(study, Access.WRITE, folders, Clock.systemUTC(), Progress.SILENT)) {
                CollectViewModel model = Screens.on(() -> new CollectViewModel(desk(project, background, messages)));
                Stage stage = Screens.show(() -> new CollectView(model, new Answers()), width, height, look);
                Screens.run(() -> look.dress(stage.getScene(), percent));
                settle();
                Screens.picture(stage, folder.resolve("sources-" + end));
                preview(model, stage, work, folder.resolve("preview-" + end), folder.resolve("refused-" + end));
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
                Screens.picture(stage, folder.resolve("cases-" + end));
                Screens.run(() -> {
                    model.tabProperty().set(Tab.LOG);
                    model.log().plan(model.log().rows().getFirst().one().id(), "observation");
                    model.log().waive(model.log().rows().get(1).one().id(), "document");
                    model.log().addTask("Minta salinan SK pembentukan KSM");
                });
                settle();
                Screens.run(() -> model.log().toggle(model.log().tasks().getLast()));
                settle();
                Screens.picture(stage, folder.resolve("log-" + end));
                Screens.run(stage::hide);
            }
            try (OpenProject project =
                    OpenProject.create(work.resolve("kosong.pilah"), "Kosong", folders, Clock.systemUTC())) {
                CollectViewModel model = Screens.on(() -> new CollectViewModel(desk(project, background, messages)));
                Stage stage = Screens.show(() -> new CollectView(model, new Answers()), width, height, look);
                Screens.run(() -> look.dress(stage.getScene(), percent));
                for (Tab tab : Tab.values()) {
                    Screens.run(() -> model.tabProperty().set(tab));
                    settle();
                    Screens.picture(stage, folder.resolve("empty-" + tab + "-" + end));
                }
                Screens.run(stage::hide);
            }
        }
        Screens.run(Platform::exit);
        System.exit(0);
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

    private static Desk desk(OpenProject project, Background background, Messages messages) {
        var saving = new Saving(project, background, "dewi", Throwable::printStackTrace);
        return new Desk(project, saving, background, messages, new Printed(messages), place -> {});
    }

    private static void settle() {
        for (int i = 0; i < 25; i++) {
            Screens.frame();
        }
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
