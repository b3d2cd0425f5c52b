import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// A Java that holds what Pilah and its libraries use, JavaFX among it, and nothing else.
final class JavaRuntime {
    private static final List<String> JAVAFX = List.of("base", "graphics", "controls");
    /// No compiler: nothing that a file holds can become a program.
    private static final List<String> MODULES = List.of(
            "java.base",
            "java.desktop",
            "java.logging",
            "java.management",
            "java.naming",
            "java.sql",
            "java.xml",
            "jdk.charsets",
            "jdk.localedata",
            "jdk.management",
            "jdk.unsupported",
            "jdk.zipfs",
            "javafx.base",
            "javafx.graphics",
            "javafx.controls");
    /// Of Java's own commands, the one that starts a program.
    private static final List<String> COMMANDS = List.of("java", "java.exe", "javaw.exe");

    private final Workshop shop;

    JavaRuntime(Workshop shop) {
        this.shop = shop;
    }

    Path make() throws IOException, InterruptedException {
        Path modules = Files.createDirectories(shop.work.resolve("modules"));
        for (String part : JAVAFX) {
            module("javafx-" + part, modules.resolve("javafx." + part + ".jmod"));
        }
        Path runtime = shop.work.resolve("runtime");
        shop.run(
                shop.tool("jlink"),
                "--module-path",
                modules.toString(),
                "--add-modules",
                String.join(",", MODULES),
                "--include-locales=en,id",
                "--strip-java-debug-attributes",
                "--no-header-files",
                "--no-man-pages",
                "--output",
                runtime.toString());
        try (var commands = Files.list(runtime.resolve("bin"))) {
            for (Path each : commands.filter(Files::isRegularFile).toList()) {
                String name = each.getFileName().toString();
                if (!COMMANDS.contains(name) && !name.endsWith(".dll")) {
                    Files.delete(each);
                }
            }
        }
        strip(runtime);
        return runtime;
    }

    /// The names of what is inside the native libraries are for those who debug them: 5 MB.
    private void strip(Path runtime) throws IOException, InterruptedException {
        if (shop.os != Workshop.Os.LINUX || !Workshop.isThere("strip")) {
            return;
        }
        try (var files = Files.walk(runtime)) {
            for (Path each : files.filter(file -> file.toString().endsWith(".so")).toList()) {
                shop.run("strip", "--strip-unneeded", each.toString());
            }
        }
    }

    /// The native parts of JavaFX are laid beside the runtime's own, so that none is unpacked into a person's folder.
    private void module(String jar, Path target) throws IOException, InterruptedException {
        Path classes = shop.work.resolve(jar + "/classes");
        Path natives = shop.work.resolve(jar + "/natives");
        Files.createDirectories(natives);
        try (var zip = new ZipFile(library(jar).toFile())) {
            for (ZipEntry entry : zip.stream().filter(each -> !each.isDirectory()).toList()) {
                boolean code = entry.getName().matches(".*\\.(so|dll|dylib)");
                Path file = code
                        ? natives.resolve(Path.of(entry.getName()).getFileName().toString())
                        : classes.resolve(entry.getName()).normalize();
                if (!file.startsWith(shop.work)) {
                    throw new IllegalStateException("a file outside its folder: " + entry.getName());
                }
                Files.createDirectories(file.getParent());
                try (InputStream bytes = zip.getInputStream(entry)) {
                    Files.copy(bytes, file);
                }
            }
        }
        shop.run(
                shop.tool("jmod"),
                "create",
                "--class-path",
                classes.toString(),
                "--libs",
                natives.toString(),
                target.toString());
    }

    /// The jar with the classes of this system; the one without a system in its name is empty.
    private Path library(String name) throws IOException {
        try (var jars = Files.list(shop.program.resolve("lib"))) {
            return jars.filter(each -> each.getFileName().toString().matches(name + "-[0-9.]+-.*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no " + name + " in " + shop.program));
        }
    }
}
