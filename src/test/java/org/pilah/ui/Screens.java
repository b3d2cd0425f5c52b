package org.pilah.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.pilah.ui.control.Look;

/// The screen's thread for tests: starts it once, does things on it, waits for it, and takes pictures.
public final class Screens {
    private static final int PATIENCE_SECONDS = 60;
    private static boolean started;

    private Screens() {}

    /// Starts JavaFX without a display, once for all tests.
    public static synchronized void start() {
        if (!started) {
            var ready = new CountDownLatch(1);
            Platform.startup(ready::countDown);
            try {
                if (!ready.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("JavaFX did not start");
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            Platform.setImplicitExit(false);
            Look.loadFirstFonts();
            Look.loadOtherFonts();
            started = true;
        }
    }

    /// Does it on the screen's thread and gives its answer.
    public static <T> T on(Supplier<T> work) {
        start();
        if (Platform.isFxApplicationThread()) {
            return work.get();
        }
        var answer = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                answer.complete(work.get());
            } catch (RuntimeException | Error e) {
                answer.completeExceptionally(e);
            }
        });
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    /// Does it on the screen's thread.
    public static void run(Runnable work) {
        on(() -> {
            work.run();
            return true;
        });
    }

    /// Waits until it holds, looking on the screen's thread after each frame.
    public static void until(BooleanSupplier holds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!on(holds::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it did not come about within " + PATIENCE_SECONDS + " seconds");
            }
            frame();
        }
    }

    /// Waits until the screen has been laid out and painted once more.
    public static void frame() {
        var painted = new CountDownLatch(1);
        Platform.runLater(() -> {
            var timer = new AnimationTimer() {
                private int frames;

                @Override
                public void handle(long now) {
                    frames++;
                    if (frames == 2) {
                        stop();
                        painted.countDown();
                    }
                }
            };
            timer.start();
        });
        try {
            if (!painted.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("nothing was painted");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Shows the node in a window of this size.
    public static Stage show(Supplier<Parent> root, double width, double height, Look look) {
        Stage stage = on(() -> {
            var window = new Stage();
            var scene = new Scene(root.get(), width, height);
            look.dress(scene, 100);
            window.setScene(scene);
            window.show();
            return window;
        });
        frame();
        return stage;
    }

    /// Writes what the window shows as a picture.
    public static void picture(Stage stage, Path png) {
        picture(stage.getScene(), png);
    }

    /// Writes what a window or popup shows as a picture.
    public static void picture(Scene scene, Path png) {
        frame();
        WritableImage image = on(() -> scene.snapshot(null));
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] points = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), points, 0, width);
        var plain = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        plain.setRGB(0, 0, width, height, points, 0, width);
        try {
            Files.createDirectories(png.toAbsolutePath().getParent());
            ImageIO.write(plain, "png", png.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
