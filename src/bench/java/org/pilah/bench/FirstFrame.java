package org.pilah.bench;

import java.awt.AWTException;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Robot;
import java.awt.Toolkit;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

/// How long it takes from starting the process to the first painted frame, seen from outside by looking at the
/// screen: Pilah's start page, and the smallest window of JavaFX, each with and without a cache of ready classes.
/// Needs a screen of its own: `xvfb-run -s "-screen 0 1440x900x24" mvn -Pbench package exec:exec@first-frame`.
///
/// With `bench.image`, the folder that `mvn -Pinstaller package` packs, it is the installed program that starts, and
/// both windows have its Java. With `bench.cold`, the system forgets before each start what it has read from the
/// disk, which only Linux does and only for root.
public final class FirstFrame {
    private static final int PATIENCE_SECONDS = 120;

    private final Path program;
    private final Path folder = Path.of(System.getProperty("bench.folder")).toAbsolutePath();
    private final String java;
    private final boolean cold = Boolean.getBoolean("bench.cold");
    private final int rounds = Integer.getInteger("bench.rounds", 7);
    private final Robot robot;

    private FirstFrame() throws AWTException {
        robot = new Robot();
        Path image = Path.of(System.getProperty("bench.image", "")).toAbsolutePath();
        boolean installed = Files.exists(image.resolve("lib/runtime"));
        program = installed
                ? image.resolve("lib/app")
                : Path.of(System.getProperty("pilah.folder")).toAbsolutePath();
        java = (installed ? image.resolve("lib/runtime") : Path.of(System.getProperty("java.home")))
                .resolve("bin/java")
                .toString();
    }

    public static void main(String[] arguments) throws AWTException, IOException, InterruptedException {
        new FirstFrame().run();
    }

    private void run() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path ready = folder.resolve("smallest.aot");
        Files.deleteIfExists(ready);
        train(ready);
        var commands = new LinkedHashMap<String, List<String>>();
        commands.put("smallest window", smallest(List.of()));
        commands.put("smallest window, ready classes", smallest(List.of("-XX:AOTCache=" + ready)));
        commands.put("Pilah", pilah(List.of()));
        commands.put("Pilah, ready classes", pilah(List.of("-XX:AOTCache=" + program.resolve("lib/pilah.aot"))));
        var times = new LinkedHashMap<String, List<Double>>();
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, List<String>> each : commands.entrySet()) {
                times.computeIfAbsent(each.getKey(), name -> new ArrayList<>()).add(milliseconds(each.getValue()));
            }
        }
        System.out.println("| start to first frame" + (cold ? ", cold" : "") + ", median of " + rounds
                + " | ms | least | most |\n|---|---|---|---|");
        times.forEach((name, all) -> {
            Collections.sort(all);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.0f | %.0f | %.0f |%n",
                    name,
                    all.get(all.size() / 2),
                    all.getFirst(),
                    all.getLast());
        });
    }

    private void train(Path ready) throws IOException, InterruptedException {
        var command = new ArrayList<>(smallest(List.of("-XX:AOTCacheOutput=" + ready)));
        command.add("end");
        builder(command).start().waitFor();
    }

    /// With the libraries that such a window needs, and no others.
    private List<String> smallest(List<String> options) throws IOException {
        String libraries = List.of("javafx-base", "javafx-graphics", "javafx-controls").stream()
                .flatMap(name -> jars(name).stream())
                .reduce(jar().toString(), (one, other) -> one + File.pathSeparator + other);
        return command(options, List.of("-cp", libraries, "org.pilah.bench.SmallestWindow"));
    }

    /// A cache of ready classes does not know of classes in folders.
    private Path jar() throws IOException {
        Path jar = folder.resolve("smallest.jar");
        if (!Files.exists(jar)) {
            try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
                for (String name : List.of("SmallestWindow", "SmallestWindow$Window", "SmallestWindow$End")) {
                    String file = "org/pilah/bench/" + name + ".class";
                    out.putNextEntry(new ZipEntry(file));
                    try (InputStream bytes = Objects.requireNonNull(
                            FirstFrame.class.getClassLoader().getResourceAsStream(file), file)) {
                        bytes.transferTo(out);
                    }
                }
            }
        }
        return jar;
    }

    private List<String> jars(String name) {
        File[] found = program.resolve("lib").toFile().listFiles((lib, file) -> file.startsWith(name));
        return found == null
                ? List.of()
                : List.of(found).stream().map(File::getPath).sorted().toList();
    }

    private List<String> pilah(List<String> options) {
        return command(
                options,
                List.of(
                        "-Dpilah.home=" + program,
                        "-Duser.home=" + folder.resolve("home"),
                        "-jar",
                        program.resolve("lib/pilah.jar").toString()));
    }

    private List<String> command(List<String> options, List<String> rest) {
        var command = new ArrayList<String>();
        command.add(java);
        command.addAll(options);
        command.add("@" + program.resolve("bin/java.options"));
        command.addAll(rest);
        return command;
    }

    private ProcessBuilder builder(List<String> command) {
        var builder = new ProcessBuilder(command);
        builder.environment().put("PILAH_CACHE", folder.resolve("home/cache").toString());
        builder.environment().put("PILAH_DATA", folder.resolve("home/data").toString());
        return builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("first-frame.log").toFile());
    }

    private double milliseconds(List<String> command) throws IOException, InterruptedException {
        await(false);
        if (cold) {
            Files.writeString(Path.of("/proc/sys/vm/drop_caches"), "1");
        }
        long began = System.nanoTime();
        Process process = builder(command).start();
        await(true);
        double taken = (System.nanoTime() - began) / 1e6;
        process.destroy();
        process.waitFor();
        return taken;
    }

    /// An empty screen is black; both windows are light.
    private void await(boolean light) throws InterruptedException {
        Dimension screen = Toolkit.getDefaultToolkit().getScreenSize();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < end) {
            Color colour = robot.getPixelColor(screen.width / 2, screen.height / 4);
            if (light == colour.getRed() > 200) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(4);
        }
        throw new IllegalStateException("nothing was painted; see first-frame.log");
    }
}
