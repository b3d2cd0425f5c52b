import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// The program beside its Java, as it will lie in its folder: ready to start, not yet packed.
final class Image {
    /// What JavaFX's libraries reach for inside it, now that it is a module; ReactFX and ControlsFX do.
    private static final List<String> OPTIONS = List.of(
            "--add-exports=javafx.base/com.sun.javafx.binding=ALL-UNNAMED",
            "--add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED",
            "--enable-native-access=javafx.graphics");
    private static final String ICU_DATA = "com/ibm/icu/impl/data/icudata/";
    private static final List<String> ICU_UNREAD =
            List.of("coll", "curr", "lang", "rbnf", "region", "translit", "unit", "zone");

    private final Workshop shop;

    Image(Workshop shop) {
        this.shop = shop;
    }

    /// @param runtime the Java that the program will have
    Path make(Path runtime) throws IOException, InterruptedException {
        Path image = pack(runtime, input());
        Workshop.sameTime(image);
        return image;
    }

    private Path input() throws IOException {
        Path input = shop.work.resolve("input");
        Workshop.copy(shop.program, input);
        Files.deleteIfExists(input.resolve("lib/pilah.aot"));
        try (var jars = Files.list(input.resolve("lib"))) {
            for (Path each : jars.toList()) {
                if (each.getFileName().toString().startsWith("javafx-")) {
                    Files.delete(each);
                }
            }
        }
        leaveOutOfIcu(input.resolve("lib"));
        Path options = input.resolve("bin/java.options");
        var lines = new ArrayList<>(Files.readAllLines(options));
        lines.add("# JavaFX is part of this Java.");
        lines.addAll(OPTIONS);
        Files.write(options, lines);
        if (shop.os == Workshop.Os.LINUX || shop.os == Workshop.Os.MAC) {
            Files.deleteIfExists(input.resolve("bin/pilah.cmd"));
        } else {
            Files.deleteIfExists(input.resolve("bin/pilah"));
        }
        return input;
    }

    /// Pilah asks ICU for encodings and for borders of letters, words and sentences; its names of languages, places,
    /// times, units and currencies, its sorting and its transliteration are 7 MB that nothing reads.
    private static void leaveOutOfIcu(Path lib) throws IOException {
        Path jar;
        try (var jars = Files.list(lib)) {
            jar = jars.filter(each -> each.getFileName().toString().startsWith("icu4j-"))
                    .findFirst()
                    .orElseThrow();
        }
        Path smaller = jar.resolveSibling("icu4j.part");
        try (var whole = new ZipFile(jar.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(smaller))) {
            for (ZipEntry entry : whole.stream().toList()) {
                if (ICU_UNREAD.stream().noneMatch(folder -> entry.getName().startsWith(ICU_DATA + folder + "/"))) {
                    var kept = new ZipEntry(entry.getName());
                    kept.setLastModifiedTime(FileTime.from(Workshop.MADE));
                    out.putNextEntry(kept);
                    try (InputStream bytes = whole.getInputStream(entry)) {
                        bytes.transferTo(out);
                    }
                }
            }
        }
        Files.move(smaller, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path pack(Path runtime, Path input) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                shop.tool("jpackage"),
                "--type",
                "app-image",
                "--name",
                Workshop.NAME,
                "--app-version",
                shop.version,
                "--vendor",
                Workshop.NAME,
                "--description",
                Workshop.ABOUT,
                "--icon",
                new Icon(shop).make().toString(),
                "--runtime-image",
                runtime.toString(),
                "--input",
                input.toString(),
                "--main-jar",
                "lib/pilah.jar",
                "--main-class",
                "org.pilah.Main",
                "--dest",
                shop.work.resolve("image").toString()));
        for (String option : Files.readAllLines(input.resolve("bin/java.options"))) {
            if (!option.isBlank() && !option.startsWith("#")) {
                command.addAll(List.of("--java-options", option));
            }
        }
        command.addAll(List.of(
                "--java-options",
                "-Dpilah.home=$APPDIR",
                "--java-options",
                "-XX:AOTCache=$APPDIR/lib/pilah.aot"));
        shop.run(command.toArray(String[]::new));
        Path image = shop.work.resolve("image").resolve(shop.os == Workshop.Os.MAC ? Workshop.NAME + ".app" : Workshop.NAME);
        // The jar names its libraries itself, in the order for which the classes are kept ready.
        Path config = shop.app(image).resolve(Workshop.NAME + ".cfg");
        Files.write(
                config,
                Files.readAllLines(config).stream()
                        .filter(line -> !line.startsWith("app.classpath=") || line.endsWith("pilah.jar"))
                        .toList());
        return image;
    }
}
