package org.pilah.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.pilah.model.Language;
import org.pilah.task.Background;
import org.pilah.ui.control.Look;
import org.pilah.ui.desk.Settings;
import org.pilah.ui.shell.House;
import org.pilah.ui.shell.ShellView;
import org.pilah.ui.shell.ShellViewModel;

/// Makes the guide's pictures anew: follows its ten minutes in both languages and keeps of each step the part of the
/// window that it speaks of. The argument is the folder for them.
public final class GuidePictures {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final double AT_START = 48;

    private final Path folder;
    private final Language language;
    private final Stage stage;

    private GuidePictures(Path folder, Language language, Stage stage) {
        this.folder = folder;
        this.language = language;
        this.stage = stage;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "src/main/resources/org/pilah/help/pictures");
        int code = 1;
        try {
            for (Language language : Language.values()) {
                follow(folder, language, Files.createTempDirectory("pilah-guide"));
            }
            code = 0;
        } catch (AssertionError e) {
            System.err.println("the guide could not be followed: " + e);
        } finally {
            System.exit(code);
        }
    }

    private static void follow(Path folder, Language language, Path work) throws IOException {
        Files.createDirectories(work.resolve("dokumen"));
        var house = new House(
                Houses.folders(work),
                Clock.system(ZoneId.systemDefault()),
                Path.of(System.getProperty("pilah.home", ".")),
                new Settings(Houses.folders(work).data()),
                new House.Person("siti", language, work.resolve("dokumen")));
        ShellViewModel model =
                Screens.on(() -> new ShellViewModel(house, failed -> Background.started(Platform::runLater, failed)));
        var answers = new Answers();
        Stage stage = Screens.show(() -> new ShellView(model, answers), WIDTH, HEIGHT, Look.LIGHT);
        Screens.run(stage::requestFocus);
        new GuidePictures(folder, language, stage).follow(new TenMinutes(model, stage, answers));
        Screens.run(() -> model.quit(stage::hide));
        Screens.until(() -> !stage.isShowing());
        model.end();
    }

    private void follow(TenMinutes guide) {
        take("start", AT_START, ".start-page");
        guide.openTheSampleStudy();
        guide.lookAtAnInterview();
        take("preview", 0, ".preview");
        guide.takeItIn();
        guide.codeTwoPassages();
        take("coded", 0, ".transcript", ".inspector");
        guide.seeTheReductionTable();
        take("reduction", 0, ".drawer");
        guide.openTheMatrix();
        take("matrix", 0, ".table-card", ".passages");
        guide.countWhatInhibits();
        guide.wordAConclusion();
        take("conclusions", 0, ".conclude");
    }

    /// Takes the part of the window in which these things lie.
    private void take(String name, double margin, String... selectors) {
        for (int i = 0; i < 8; i++) {
            TenMinutes.settle();
        }
        Rectangle2D part = Screens.on(() -> part(margin, List.of(selectors)));
        WritableImage image = Screens.on(() -> {
            var whole = new SnapshotParameters();
            whole.setViewport(part);
            Scene scene = stage.getScene();
            whole.setFill(scene.getFill());
            return scene.getRoot().snapshot(whole, null);
        });
        write(image, folder.resolve(name + "-" + language.tag() + ".png"));
    }

    private Rectangle2D part(double margin, List<String> selectors) {
        Bounds all = selectors.stream()
                .map(selector -> TenMinutes.shown(selector).findFirst().orElseThrow())
                .map(node -> node.localToScene(node.getLayoutBounds()))
                .reduce(GuidePictures::around)
                .orElseThrow();
        double left = Math.max(0, all.getMinX() - margin);
        double top = Math.max(0, all.getMinY() - margin);
        return new Rectangle2D(
                left,
                top,
                Math.min(WIDTH, all.getMaxX() + margin) - left,
                Math.min(HEIGHT, all.getMaxY() + margin) - top);
    }

    private static Bounds around(Bounds one, Bounds other) {
        double left = Math.min(one.getMinX(), other.getMinX());
        double top = Math.min(one.getMinY(), other.getMinY());
        return new BoundingBox(
                left,
                top,
                Math.max(one.getMaxX(), other.getMaxX()) - left,
                Math.max(one.getMaxY(), other.getMaxY()) - top);
    }

    private static void write(WritableImage image, Path png) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] points = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), points, 0, width);
        BufferedImage small = FewColours.of(points, width, height);
        try {
            Files.createDirectories(png.toAbsolutePath().getParent());
            ImageIO.write(small, "png", png.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
