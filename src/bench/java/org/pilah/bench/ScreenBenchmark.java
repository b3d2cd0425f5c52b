package org.pilah.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.fxmisc.richtext.GenericStyledArea;
import org.pilah.messages.Messages;
import org.pilah.messages.Problem;
import org.pilah.model.CaseId;
import org.pilah.model.Change;
import org.pilah.model.Code;
import org.pilah.model.CodeId;
import org.pilah.model.Coding;
import org.pilah.model.Language;
import org.pilah.model.Passage;
import org.pilah.model.Segment;
import org.pilah.model.Source;
import org.pilah.model.SourceId;
import org.pilah.model.TextPart;
import org.pilah.model.Turn;
import org.pilah.project.Folders;
import org.pilah.project.OpenProject;
import org.pilah.task.Background;
import org.pilah.ui.Screens;
import org.pilah.ui.condense.CondenseView;
import org.pilah.ui.condense.CondenseViewModel;
import org.pilah.ui.control.Look;
import org.pilah.ui.desk.Desk;
import org.pilah.ui.desk.Notices;
import org.pilah.ui.desk.Saving;

/// How long a person waits at the transcript: first paint of a coded text, scrolling through it, coding a passage
/// until it is on the disk and painted, and texts of unusual shape. Prints one table.
///
/// Run it after `mvn -Pbench test-compile` without a display:
/// `java -Xmx768m -Dglass.platform=Headless -Dprism.order=sw -cp … org.pilah.bench.ScreenBenchmark`.
public final class ScreenBenchmark {
    private static final int TURNS = 200;
    private static final int CODES = 40;
    private static final int FRAMES = 150;
    private static final int CODINGS = 100;
    private static final double STEP = 120;
    private static final int PART = 100_000;

    /// What a person waits; with `-Dbench.clock=busy` what the screen's thread works, for a machine that others use
    /// too.
    private static final LongSupplier CLOCK = "busy".equals(System.getProperty("bench.clock"))
            ? ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime
            : System::nanoTime;

    private final OpenProject project;
    private final Background background;
    private final Desk desk;
    private final CondenseViewModel model;
    private final CondenseView view;
    private final Random random = new Random(7);

    private ScreenBenchmark(Path folder) {
        project = OpenProject.create(
                folder.resolve("study.pilah"),
                "Bench",
                new Folders(folder.resolve("cache"), folder.resolve("data")),
                Clock.systemUTC());
        background = Background.started(Platform::runLater, ScreenBenchmark::fail);
        desk = Screens.on(() -> new Desk(
                project,
                new Saving(project, background, "siti", ScreenBenchmark::fail),
                background,
                Messages.indonesian(),
                new Silent(),
                place -> {}));
        model = Screens.on(() -> new CondenseViewModel(desk));
        view = Screens.on(() -> new CondenseView(model));
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("pilah-screen");
        new ScreenBenchmark(folder).run();
        Bed.delete(folder);
        System.exit(0);
    }

    private void run() {
        for (int i = 0; i < CODES; i++) {
            String name = "Kode " + i;
            apply(new Change.Add(Code.named(new CodeId("code-" + i), CodeId.NONE, i, name)));
        }
        SourceId warm = interview("warm", TURNS, 300);
        SourceId usual = interview("usual", TURNS, 300);
        SourceId dense = interview("dense", TURNS, 3_000);
        SourceId line = source("line", "Kami pergi ke balai desa pagi itu. ".repeat(28_572));
        SourceId paragraphs = source("paragraphs", (words(325) + "\n").repeat(60_000));
        Stage stage = Screens.show(() -> view, 1440, 900, Look.LIGHT);
        first(warm);
        scroll();

        System.out.println("| at the transcript | median, ms | worst, ms |");
        System.out.println("|---|--:|--:|");
        row("first paint, 300 segments", again(usual, warm));
        row("first paint, 3,000 segments", again(dense, warm));
        first(usual);
        row("scrolling, 300 segments, a frame", scroll());
        row("coding a passage, 300 segments: on the disk and painted", code(usual));
        first(dense);
        row("scrolling, 3,000 segments, a frame", scroll());
        row("coding a passage, 3,000 segments: on the disk and painted", code(dense));
        row("first paint, one line of 1,000,000 characters", again(line, warm));
        first(line);
        row("scrolling, one line of 1,000,000 characters, a frame", scroll());
        row("first paint, 60,000 paragraphs", again(paragraphs, warm));
        first(paragraphs);
        row("scrolling, 60,000 paragraphs, a frame", scroll());
        Screens.run(stage::hide);
        background.close();
        project.close();
    }

    private static void row(String name, double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT, "| %s | %.1f | %.1f |%n", name, sorted[sorted.length / 2], sorted[sorted.length - 1]);
    }

    // --- what is measured ---

    private double[] again(SourceId source, SourceId between) {
        return IntStream.range(0, 7)
                .mapToDouble(round -> {
                    first(between);
                    return first(source);
                })
                .toArray();
    }

    /// From asking for the source to the second frame with it: then the first one has been painted.
    private double first(SourceId source) {
        return measured(
                () -> model.reading().open(source, () -> {}),
                () -> model.reading()
                                .text()
                                .source()
                                .filter(each -> each.id().equals(source))
                                .isPresent()
                        && !area().getVisibleParagraphs().isEmpty());
    }

    /// From the key to the second frame in which the coding is there, saved.
    private double[] code(SourceId source) {
        double[] times = new double[CODINGS];
        for (int i = 0; i < CODINGS; i++) {
            int block = Screens.on(() -> area().firstVisibleParToAllParIndex()) + i % 4;
            int start = model.reading().text().turns().get(block).body() + i;
            var passage = new Passage(source, start, start + 40);
            var code = new CodeId("code-" + i % CODES);
            Screens.run(() -> model.reading().selectionProperty().set(Optional.of(passage)));
            times[i] = measured(
                    () -> model.marking().code(passage, code),
                    () -> desk.saving().stateProperty().get() == Saving.State.SAVED
                            && model.reading().segmentOn(passage).stream()
                                    .anyMatch(each -> !each.codings().isEmpty()));
        }
        return times;
    }

    /// The time from frame to frame while the text is scrolled by some lines in each.
    private double[] scroll() {
        var times = new ArrayList<Double>();
        var done = new CountDownLatch(1);
        Screens.run(() -> area().showParagraphAtTop(0));
        Platform.runLater(() -> new AnimationTimer() {
            private long before;

            @Override
            public void handle(long now) {
                long time = CLOCK.getAsLong();
                if (before != 0) {
                    times.add((time - before) / 1e6);
                }
                before = time;
                if (times.size() == FRAMES) {
                    stop();
                    done.countDown();
                }
                area().scrollYBy(times.size() % 100 < 50 ? STEP : -STEP);
            }
        }.start());
        await(done);
        return times.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private double measured(Runnable deed, BooleanSupplier there) {
        double[] time = new double[1];
        var done = new CountDownLatch(1);
        Platform.runLater(() -> {
            long start = CLOCK.getAsLong();
            deed.run();
            new AnimationTimer() {
                private int frames;

                @Override
                public void handle(long now) {
                    frames += there.getAsBoolean() ? 1 : 0;
                    if (frames == 2) {
                        time[0] = (CLOCK.getAsLong() - start) / 1e6;
                        stop();
                        done.countDown();
                    }
                }
            }.start();
        });
        await(done);
        return time[0];
    }

    private static void await(CountDownLatch done) {
        try {
            done.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private GenericStyledArea<?, ?, ?> area() {
        return (GenericStyledArea<?, ?, ?>) view.lookup(".transcript-text");
    }

    // --- on what ---

    private SourceId interview(String name, int turns, int segments) {
        var text = new StringBuilder();
        var found = new ArrayList<Turn>();
        for (int i = 0; i < turns; i++) {
            String label = i % 2 == 0 ? "Peneliti: " : "Ibu W: ";
            int start = text.length();
            text.append(label).append(words(i % 2 == 0 ? 90 : 480));
            found.add(new Turn(
                    start, start + label.length(), text.length(), label.substring(0, label.length() - 2), i * 20));
            text.append('\n');
        }
        SourceId source = add(name, text.toString(), found);
        var changes = new ArrayList<Change>();
        for (int i = 0; i < segments; i++) {
            Turn turn = found.get(random.nextInt(turns));
            int start = turn.body() + random.nextInt(60);
            int end = Math.min(turn.end(), start + 20 + random.nextInt(160));
            Segment segment = Segment.of(new Passage(source, start, end), text.substring(start, end));
            changes.add(new Change.Add(segment));
            var code = new CodeId("code-" + random.nextInt(CODES));
            changes.add(new Change.Add(Coding.of(
                    segment.id(), code, "siti", Map.of(), Clock.systemUTC().instant())));
        }
        apply(new Change.All(changes));
        return source;
    }

    private SourceId source(String name, String text) {
        var turns = new ArrayList<Turn>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            int to = end < 0 ? text.length() : end;
            turns.add(new Turn(start, start, to, "", Turn.NO_TIME));
            start = to + 1;
        }
        return add(name, text, turns);
    }

    private SourceId add(String name, String text, List<Turn> turns) {
        var source = new SourceId(name);
        var changes = new ArrayList<Change>();
        changes.add(new Change.Add(new Source(
                source,
                name,
                Source.Kind.INTERVIEW,
                "2026-11-01",
                "",
                "interview",
                "",
                Language.INDONESIAN,
                CaseId.NONE,
                List.of(),
                text.length(),
                "",
                "")));
        for (int at = 0; at < text.length(); at += PART) {
            int from = at;
            int to = Math.min(text.length(), at + PART);
            changes.add(new Change.Add(new TextPart(
                    source,
                    from,
                    text.substring(from, to),
                    turns.stream()
                            .filter(turn -> turn.start() >= from && turn.start() < to)
                            .toList())));
        }
        apply(new Change.All(changes));
        return source;
    }

    private void apply(Change change) {
        project.apply(change, "siti");
    }

    private String words(int characters) {
        List<String> known = List.of("kami", "pergi", "ke", "balai", "warga", "bantuan", "datang", "sawah", "sudah");
        String all = IntStream.range(0, characters / 4)
                .mapToObj(i -> known.get(random.nextInt(known.size())) + (i % 9 == 8 ? "." : ""))
                .collect(Collectors.joining(" "));
        return all.substring(0, characters - 1) + ".";
    }

    private static void fail(Throwable failure) {
        throw new IllegalStateException(failure);
    }

    /// Nobody is told anything.
    private static final class Silent implements Notices {
        @Override
        public void tell(String sentence) {}

        @Override
        public void tell(String sentence, Offer offer) {}

        @Override
        public void problem(Problem problem) {
            fail(problem);
        }

        @Override
        public void failed(Throwable failure) {
            fail(failure);
        }
    }
}
