package org.pilah.ui.collect;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.pilah.Workplace;
import org.pilah.exchange.CaseIntake;
import org.pilah.exchange.CodingIntake;
import org.pilah.importer.ImportOptions;
import org.pilah.messages.Messages;
import org.pilah.model.Change;
import org.pilah.project.Folders;
import org.pilah.project.OpenProject;
import org.pilah.task.Background;
import org.pilah.task.Progress;
import org.pilah.ui.Answers;
import org.pilah.ui.SampleDesk;
import org.pilah.ui.Screens;
import org.pilah.ui.collect.CollectViewModel.Tab;
import org.pilah.ui.control.Look;
import org.pilah.ui.desk.Desk;

/// How long the workspace takes with a corpus of `bench/make_corpus.py`: looking at all its files, taking them in,
/// showing them, counting what is coded, altering one. Prints milliseconds.
///
/// Argument: the folder of the corpus, with `txt`, `cases.csv` and `coding.csv`.
public final class CollectSpeed {
    private CollectSpeed() {}

    public static void main(String[] arguments) throws Exception {
        Path corpus = Path.of(arguments[0]);
        Path work = Files.createTempDirectory("pilah-speed");
        var folders = new Folders(work.resolve("cache"), work.resolve("data"));
        try (var background = Background.started(Platform::runLater, Throwable::printStackTrace);
                OpenProject project =
                        OpenProject.create(work.resolve("besar.pilah"), "Besar", folders, Clock.systemUTC())) {
            Desk desk = Screens.on(() -> SampleDesk.at(project, background, Messages.indonesian(), place -> {}));
            CollectViewModel model = Screens.on(() -> new CollectViewModel(desk));
            Stage stage = Screens.show(() -> new CollectView(model, new Answers()), 1340, 824, Look.LIGHT);
            int files = Workplace.files(corpus.resolve("txt").toRealPath()).size();
            time("look at all files", () -> {
                Screens.run(() -> model.look(List.of(corpus.resolve("txt"))));
                await(() -> model.preview().candidates().size() == files
                        && background.jobs().isEmpty());
            });
            System.out.println("heap after looking: " + heap() + " MB");
            time(
                    "the same kind for all",
                    () -> Screens.run(() -> model.preview().sameForAll()));
            await(() -> model.preview().ready() == files);
            time("take all in", () -> {
                Screens.run(() -> model.preview().takeAll());
                await(() -> project.study().sources().size() == files
                        && background.jobs().isEmpty());
            });
            Path cases = corpus.resolve("cases.csv");
            time("cases", () -> new CaseIntake(project).take(cases, ImportOptions.DETECT, "siti", Progress.SILENT));
            time(
                    "codings",
                    () -> new CodingIntake(project)
                            .take(
                                    corpus.resolve("coding.csv"),
                                    new CodingIntake.Wishes(
                                            "siti",
                                            CodingIntake.Codes.CREATE,
                                            CodingIntake.BadRows.SKIP,
                                            CodingIntake.Twice.LEAVE,
                                            ImportOptions.DETECT),
                                    "siti",
                                    Progress.SILENT));
            alone(
                    "turns of all sources, read one after the other",
                    () -> project.study()
                            .sources()
                            .forEach(source -> project.material().turns(source.id())));
            alone(
                    "all codings of the index",
                    () -> project.words(Progress.SILENT).spans(span -> {}));
            time(
                    "until all shares are shown",
                    () -> await(() -> model.sources().lines().stream()
                            .anyMatch(line -> line instanceof SourceLine.One one
                                    && one.share()
                                            .filter(share -> share.coded() > 0)
                                            .isPresent())));
            for (int i = 0; i < 3; i++) {
                time(
                        "go there (screen thread)",
                        () -> Screens.run(() -> {
                            model.rest();
                            desk.project().apply(new Change.All(List.of()), "siti");
                            model.wake();
                        }));
                Screens.frame();
                for (SourceOrder.Grouping grouping : SourceOrder.Grouping.values()) {
                    time("group by " + grouping + " and paint", () -> {
                        Screens.run(() -> model.sources().groupingProperty().set(grouping));
                        Screens.frame();
                    });
                }
                time("filter and paint", () -> {
                    Screens.run(() -> model.sources().filterProperty().set("1"));
                    Screens.frame();
                });
                Screens.run(() -> model.sources().filterProperty().set(""));
                String place = "Balai " + i;
                time("alter a detail, on disk and shown", () -> {
                    Screens.run(() -> model.details().place(place));
                    await(() -> model.details()
                            .sourceProperty()
                            .get()
                            .filter(one -> one.place().equals(place))
                            .isPresent());
                });
                for (Tab tab : List.of(Tab.CASES, Tab.LOG, Tab.SOURCES)) {
                    time("tab " + tab + " painted", () -> {
                        Screens.run(() -> model.tabProperty().set(tab));
                        Screens.frame();
                    });
                }
            }
            System.out.println("heap at the end: " + heap() + " MB, cases "
                    + project.study().cases().size());
            Screens.run(stage::hide);
        }
        Screens.run(Platform::exit);
        System.exit(0);
    }

    /// As `Screens.until`, with more patience: a busy machine is no failure here.
    private static void await(BooleanSupplier holds) {
        while (!Screens.on(holds::getAsBoolean)) {
            Screens.frame();
        }
    }

    private static long heap() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
    }

    private static void alone(String what, Runnable work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long busy = threads.getCurrentThreadCpuTime();
        work.run();
        System.out.printf("%8.1f ms of work: %s%n", (threads.getCurrentThreadCpuTime() - busy) / 1e6, what);
    }

    private static void time(String what, Runnable work) {
        long screen = Screens.on(() -> Thread.currentThread().threadId());
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long busy = threads.getThreadCpuTime(screen);
        long start = System.nanoTime();
        work.run();
        System.out.printf(
                "%8.1f ms, of which the screen's thread worked %8.1f  %s%n",
                (System.nanoTime() - start) / 1e6, (threads.getThreadCpuTime(screen) - busy) / 1e6, what);
    }
}
