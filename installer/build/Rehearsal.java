import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A walk through the program with its own Java: what it loads is kept ready for every later start.
final class Rehearsal {
    private final Workshop shop;

    Rehearsal(Workshop shop) {
        this.shop = shop;
    }

    /// What is loaded is kept ready in `lib/pilah.aot`; with a screen, the classes that speak to it are among it.
    void walk(Path java, Path app) throws IOException, InterruptedException {
        Path home = Files.createDirectories(shop.work.resolve("rehearsal"));
        // Building the sample is for once only: its classes need not be ready at every start.
        shop.finish(
                rehearsing(
                        home,
                        List.of(
                                java.toString(),
                                "@" + app.resolve("bin/java.options"),
                                "-Dpilah.home=" + app,
                                "-jar",
                                app.resolve("lib/pilah.jar").toString(),
                                "demo",
                                home.resolve("Pilah-contoh").toString())),
                "sample");
        var command = new ArrayList<>(List.of(
                java.toString(),
                "-XX:AOTCacheOutput=" + app.resolve("lib/pilah.aot"),
                // Profiles would have the compiler busy just while the first window is built.
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:-AOTRecordTraining",
                "@" + app.resolve("bin/java.options")));
        boolean screen = shop.os != Workshop.Os.LINUX || System.getenv("DISPLAY") != null;
        if (!screen) {
            command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
        }
        command.addAll(List.of(
                "-Dpilah.rehearsal=true",
                "-Duser.home=" + home,
                "-Dpilah.home=" + app,
                "-jar",
                app.resolve("lib/pilah.jar").toString()));
        shop.finish(rehearsing(home, command), "rehearsal");
        if (!Files.exists(app.resolve("lib/pilah.aot"))) {
            throw new IllegalStateException("no ready classes were made; see " + shop.work.resolve("rehearsal.log"));
        }
        Workshop.sameTime(app.resolve("lib"));
    }

    private static ProcessBuilder rehearsing(Path home, List<String> command) {
        var builder = new ProcessBuilder(command);
        builder.environment()
                .putAll(Map.of(
                        "PILAH_CACHE", home.resolve("cache").toString(),
                        "PILAH_DATA", home.resolve("data").toString(),
                        "PILAH_LANG", "id"));
        return builder;
    }
}
