import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Where installers are made and with what: the program as Maven leaves it, a folder for what is half done, one for
/// what is ready, and the commands of the JDK.
final class Workshop {
    static final String NAME = "Pilah";
    static final String ABOUT = "Qualitative research coding, offline";
    /// The time of every file: the same sources make the same installers.
    static final Instant MADE = Instant.parse("2026-11-22T00:00:00Z");

    final Path program;
    final Path work;
    final Path out;
    final String version;
    final Os os = Os.running();
    private final Path jdk = Path.of(System.getProperty("java.home"));

    Workshop(Path program, Path out, String version) {
        this.program = program.toAbsolutePath();
        this.out = out.toAbsolutePath();
        this.work = this.out.resolve("work");
        this.version = version;
    }

    enum Os {
        LINUX,
        WINDOWS,
        MAC;

        static Os running() {
            String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
            return name.startsWith("windows") ? WINDOWS : name.startsWith("mac") ? MAC : LINUX;
        }
    }

    /// Where the program lies in its image.
    Path app(Path image) {
        return switch (os) {
            case LINUX -> image.resolve("lib/app");
            case WINDOWS -> image.resolve("app");
            case MAC -> image.resolve("Contents/app");
        };
    }

    /// The Java in the image.
    Path java(Path image) {
        return switch (os) {
            case LINUX -> image.resolve("lib/runtime/bin/java");
            case WINDOWS -> image.resolve("runtime/bin/java.exe");
            case MAC -> image.resolve("Contents/runtime/Contents/Home/bin/java");
        };
    }

    String tool(String name) {
        return jdk.resolve("bin").resolve(os == Os.WINDOWS ? name + ".exe" : name).toString();
    }

    static boolean isThere(String command) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }

    void run(String... command) throws IOException, InterruptedException {
        finish(new ProcessBuilder(command), Path.of(command[0]).getFileName().toString());
    }

    void finish(ProcessBuilder builder, String name) throws IOException, InterruptedException {
        Path log = work.resolve(name + ".log");
        // What jpackage packs is packed once more, and only then for good.
        builder.environment().put("DPKG_DEB_COMPRESSOR_TYPE", "none");
        builder.environment().put("PILAH_SHARE", work.resolve("share").toString());
        Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        if (process.waitFor() != 0) {
            try (BufferedReader reader = Files.newBufferedReader(log)) {
                reader.lines().forEach(System.err::println);
            }
            throw new IllegalStateException(name + " failed");
        }
    }

    static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            files.forEach(file -> {
                try {
                    Files.copy(
                            file,
                            to.resolve(from.relativize(file).toString()),
                            StandardCopyOption.COPY_ATTRIBUTES);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path each : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    /// The installers that are ready.
    List<Path> made() throws IOException {
        try (var files = Files.list(out)) {
            return files.filter(file -> file.getFileName().toString().matches(".*\\.(deb|rpm|gz|msi|zip|dmg)"))
                    .sorted()
                    .toList();
        }
    }

    /// Archives keep whole seconds, some of them even ones only, and the ready classes are valid for files of exactly
    /// their time.
    static void sameTime(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                // The command leads to where the package will lie, which is not here.
                if (!attributes.isSymbolicLink()) {
                    Files.setLastModifiedTime(file, FileTime.from(MADE));
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
