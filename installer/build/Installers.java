import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Makes the installers of the system it runs on, from the folder that `mvn package` leaves: a runtime with the parts
/// of Java that Pilah needs and JavaFX among them, Pilah beside it, its classes kept ready, and all of it packed.
///
/// `java installer/build/Installers.java PROGRAM OUT VERSION`, or `mvn -Pinstaller package`.
public final class Installers {
    private static final String NAME = "Pilah";
    private static final String ABOUT = "Qualitative research coding, offline";
    private static final String MIME = "application/x-pilah";
    private static final List<String> JAVAFX = List.of("base", "graphics", "controls");
    /// What Pilah and its libraries use. No compiler: nothing that a file holds can become a program.
    private static final String ICU_DATA = "com/ibm/icu/impl/data/icudata/";
    private static final List<String> ICU_UNREAD =
            List.of("coll", "curr", "lang", "rbnf", "region", "translit", "unit", "zone");
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
    /// What JavaFX's libraries reach for inside it, now that it is a module; ReactFX and ControlsFX do.
    private static final List<String> OPTIONS = List.of(
            "--add-exports=javafx.base/com.sun.javafx.binding=ALL-UNNAMED",
            "--add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED",
            "--enable-native-access=javafx.graphics");
    /// Of Java's own commands, the one that starts a program.
    private static final List<String> COMMANDS = List.of("java", "java.exe", "javaw.exe");
    /// What the native libraries of Java and JavaFX are linked with, and what puts Pilah into the menu.
    private static final List<String> NEEDED = List.of(
            "libc6",
            "zlib1g",
            "libgtk-3-0",
            "libgl1",
            "libx11-6",
            "libxext6",
            "libxi6",
            "libxrender1",
            "libxtst6",
            "libxxf86vm1",
            "libfontconfig1",
            "libfreetype6",
            "xdg-utils");
    private static final int[] ICON_SIZES = {16, 24, 32, 48, 64, 128, 256};
    private static final Instant MADE = Instant.parse("2026-11-22T00:00:00Z");

    private final Path program;
    private final Path work;
    private final Path out;
    private final String version;
    private final Path jdk = Path.of(System.getProperty("java.home"));
    private final Os os = Os.running();

    private enum Os {
        LINUX,
        WINDOWS,
        MAC;

        static Os running() {
            String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
            return name.startsWith("windows") ? WINDOWS : name.startsWith("mac") ? MAC : LINUX;
        }
    }

    private Installers(Path program, Path out, String version) {
        this.program = program.toAbsolutePath();
        this.out = out.toAbsolutePath();
        this.work = this.out.resolve("work");
        this.version = version;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        new Installers(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2]).make();
    }

    private void make() throws IOException, InterruptedException {
        delete(out);
        Files.createDirectories(work);
        Path runtime = runtime();
        Path input = input();
        Path image = image(runtime, input);
        Path app = app(image);
        sameTime(image);
        rehearse(java(image), app);
        switch (os) {
            case LINUX -> linux(image);
            case WINDOWS -> windows(image);
            case MAC -> mac(image);
        }
        sums();
        table(image);
    }

    // The runtime

    private Path runtime() throws IOException, InterruptedException {
        Path modules = Files.createDirectories(work.resolve("modules"));
        for (String part : JAVAFX) {
            module("javafx-" + part, modules.resolve("javafx." + part + ".jmod"));
        }
        Path runtime = work.resolve("runtime");
        run(
                tool("jlink"),
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
        return runtime;
    }

    /// The native parts of JavaFX are laid beside the runtime's own, so that none is unpacked into a person's folder.
    private void module(String jar, Path target) throws IOException, InterruptedException {
        Path classes = work.resolve(jar + "/classes");
        Path natives = work.resolve(jar + "/natives");
        Files.createDirectories(natives);
        try (var zip = new ZipFile(library(jar).toFile())) {
            for (ZipEntry entry : zip.stream().filter(each -> !each.isDirectory()).toList()) {
                boolean code = entry.getName().matches(".*\\.(so|dll|dylib)");
                Path file = code
                        ? natives.resolve(Path.of(entry.getName()).getFileName().toString())
                        : classes.resolve(entry.getName()).normalize();
                if (!file.startsWith(work)) {
                    throw new IllegalStateException("a file outside its folder: " + entry.getName());
                }
                Files.createDirectories(file.getParent());
                try (InputStream bytes = zip.getInputStream(entry)) {
                    Files.copy(bytes, file);
                }
            }
        }
        run(
                tool("jmod"),
                "create",
                "--class-path",
                classes.toString(),
                "--libs",
                natives.toString(),
                target.toString());
    }

    /// The jar with the classes of this system; the one without a system in its name is empty.
    private Path library(String name) throws IOException {
        try (var jars = Files.list(program.resolve("lib"))) {
            return jars.filter(each -> each.getFileName().toString().matches(name + "-[0-9.]+-.*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no " + name + " in " + program));
        }
    }

    // Pilah beside it

    private Path input() throws IOException {
        Path input = work.resolve("input");
        copy(program, input);
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
        if (os == Os.LINUX || os == Os.MAC) {
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
                    kept.setLastModifiedTime(FileTime.from(MADE));
                    out.putNextEntry(kept);
                    try (InputStream bytes = whole.getInputStream(entry)) {
                        bytes.transferTo(out);
                    }
                }
            }
        }
        Files.move(smaller, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path image(Path runtime, Path input) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                tool("jpackage"),
                "--type",
                "app-image",
                "--name",
                NAME,
                "--app-version",
                version,
                "--vendor",
                NAME,
                "--description",
                ABOUT,
                "--icon",
                icon().toString(),
                "--runtime-image",
                runtime.toString(),
                "--input",
                input.toString(),
                "--main-jar",
                "lib/pilah.jar",
                "--main-class",
                "org.pilah.Main",
                "--dest",
                work.resolve("image").toString()));
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
        run(command.toArray(String[]::new));
        Path image = work.resolve("image").resolve(os == Os.MAC ? NAME + ".app" : NAME);
        // The jar names its libraries itself, in the order for which the classes are kept ready.
        Path config = app(image).resolve(NAME + ".cfg");
        Files.write(
                config,
                Files.readAllLines(config).stream()
                        .filter(line -> !line.startsWith("app.classpath=") || line.endsWith("pilah.jar"))
                        .toList());
        return image;
    }

    private Path app(Path image) {
        return switch (os) {
            case LINUX -> image.resolve("lib/app");
            case WINDOWS -> image.resolve("app");
            case MAC -> image.resolve("Contents/app");
        };
    }

    private Path java(Path image) {
        return switch (os) {
            case LINUX -> image.resolve("lib/runtime/bin/java");
            case WINDOWS -> image.resolve("runtime/bin/java.exe");
            case MAC -> image.resolve("Contents/runtime/Contents/Home/bin/java");
        };
    }

    /// Archives keep whole seconds, some of them even ones only, and the ready classes are valid for files of exactly
    /// their time.
    private void sameTime(Path folder) throws IOException {
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

    /// Walks once through the program with its own runtime: what it loads is kept ready in `lib/pilah.aot`. With a
    /// screen, the classes that speak to it are among them.
    private void rehearse(Path java, Path app) throws IOException, InterruptedException {
        Path home = Files.createDirectories(work.resolve("rehearsal"));
        // Building the sample is for once only: its classes need not be ready at every start.
        finish(
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
        boolean screen = os != Os.LINUX || System.getenv("DISPLAY") != null;
        if (!screen) {
            command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
        }
        command.addAll(List.of(
                "-Dpilah.rehearsal=true",
                "-Duser.home=" + home,
                "-Dpilah.home=" + app,
                "-jar",
                app.resolve("lib/pilah.jar").toString()));
        finish(rehearsing(home, command), "rehearsal");
        if (!Files.exists(app.resolve("lib/pilah.aot"))) {
            throw new IllegalStateException("no ready classes were made; see " + work.resolve("rehearsal.log"));
        }
        sameTime(app.resolve("lib"));
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

    // What each system wants

    private void linux(Path image) throws IOException, InterruptedException {
        String machine = System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x86_64";
        Path portable = Files.createDirectories(work.resolve("portable"));
        run("cp", "-a", image.toString(), portable.resolve("pilah-" + version).toString());
        Path start = portable.resolve("pilah-" + version + "/pilah");
        Files.createSymbolicLink(start, Path.of("lib/app/bin/pilah"));
        run(
                "tar",
                "--owner=0",
                "--group=0",
                "-C",
                portable.toString(),
                "-caf",
                out.resolve("pilah-" + version + "-linux-" + machine + ".tar.gz").toString(),
                "pilah-" + version);
        for (String type : List.of("deb", "rpm")) {
            if (!isThere(type.equals("deb") ? "dpkg-deb" : "rpmbuild")) {
                System.out.println("No ." + type + ": this system lacks its packer.");
                continue;
            }
            share(Files.createDirectories(work.resolve("share")));
            pack(
                    type,
                    image,
                    "--linux-package-name",
                    "pilah",
                    "--linux-app-category",
                    type.equals("deb") ? "science" : "Applications/Productivity",
                    "--linux-deb-maintainer",
                    "pilah@example.org",
                    "--linux-rpm-license-type",
                    "ASL 2.0",
                    "--license-file",
                    program.resolve("LICENSE").toString());
            if (type.equals("deb")) {
                finishDeb();
            }
        }
    }

    /// Menu entry, file type and icons, as plain files where every desktop looks for them: the commands that jpackage
    /// would call for it fail where no desktop was installed before.
    private static void share(Path share) throws IOException {
        Path own = Path.of("installer", "linux", "share").toAbsolutePath();
        place(own.resolve("pilah.desktop"), share.resolve("applications/pilah.desktop"));
        place(own.resolve("pilah.xml"), share.resolve("mime/packages/pilah.xml"));
        for (int size : ICON_SIZES) {
            Path png = Path.of("installer", "icon", "pilah-" + size + ".png").toAbsolutePath();
            Path icons = share.resolve("icons/hicolor/" + size + "x" + size);
            place(png, icons.resolve("apps/pilah.png"));
            place(png, icons.resolve("mimetypes/application-x-pilah.png"));
        }
    }

    private static void place(Path file, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
    }

    /// The package gets its command, `/usr/bin/pilah`, as a file that goes when the package goes, and needs no more
    /// than what its own libraries name: what those need in turn differs from one system to the next.
    private void finishDeb() throws IOException, InterruptedException {
        Path deb = made().stream()
                .filter(each -> each.toString().endsWith(".deb"))
                .findFirst()
                .orElseThrow();
        Path tree = work.resolve("deb");
        run("dpkg-deb", "-R", deb.toString(), tree.toString());
        for (String script : List.of("preinst", "postinst", "prerm", "postrm")) {
            Files.deleteIfExists(tree.resolve("DEBIAN").resolve(script));
        }
        share(tree.resolve("usr/share"));
        Path commands = Files.createDirectories(tree.resolve("usr/bin"));
        Files.createSymbolicLink(commands.resolve("pilah"), Path.of("/opt/pilah/lib/app/bin/pilah"));
        Path control = tree.resolve("DEBIAN/control");
        Files.write(
                control,
                Files.readAllLines(control).stream()
                        .map(line -> line.startsWith("Depends: ") ? "Depends: " + String.join(", ", NEEDED) : line)
                        .filter(line -> !line.isBlank())
                        .toList());
        sameTime(tree);
        run("dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "-b", tree.toString(), deb.toString());
    }

    private void windows(Path image) throws IOException, InterruptedException {
        Path zip = out.resolve("pilah-" + version + "-windows-x86_64.zip");
        try (var stream = new ZipOutputStream(Files.newOutputStream(zip));
                var files = Files.walk(image)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                var entry = new ZipEntry("pilah-" + version + "/"
                        + image.relativize(file).toString().replace('\\', '/'));
                entry.setLastModifiedTime(FileTime.from(MADE));
                stream.putNextEntry(entry);
                Files.copy(file, stream);
            }
        }
        pack(
                "msi",
                image,
                "--win-per-user-install",
                "--win-menu",
                "--win-menu-group",
                NAME,
                "--win-shortcut",
                "--win-upgrade-uuid",
                "6d3c2f0a-6f0e-4c58-9d2b-7a1f5f1f9c31",
                "--license-file",
                program.resolve("LICENSE").toString());
    }

    private void mac(Path image) throws IOException, InterruptedException {
        pack("dmg", image, "--license-file", program.resolve("LICENSE").toString());
    }

    private void pack(String type, Path image, String... more) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                tool("jpackage"),
                "--type",
                type,
                "--name",
                NAME,
                "--app-version",
                os == Os.LINUX ? version : version.replaceFirst("^0\\.", "1."),
                "--vendor",
                NAME,
                "--description",
                ABOUT,
                "--app-image",
                image.toString(),
                "--resource-dir",
                Path.of("installer", os.name().toLowerCase(Locale.ROOT)).toAbsolutePath().toString(),
                "--dest",
                out.toString()));
        if (os != Os.LINUX) {
            command.addAll(List.of("--file-associations", association().toString()));
        }
        command.addAll(List.of(more));
        run(command.toArray(String[]::new));
    }

    private Path association() throws IOException {
        return Files.write(
                work.resolve("pilah.properties"),
                List.of(
                        "extension=pilah",
                        "mime-type=" + MIME,
                        "description=Pilah study",
                        "icon=" + icon().toString().replace('\\', '/')));
    }

    // The icon, in the form that each system reads

    private Path icon() throws IOException {
        Path pictures = Path.of("installer", "icon").toAbsolutePath();
        Path icon = work.resolve(
                switch (os) {
                    case LINUX -> "pilah.png";
                    case WINDOWS -> "pilah.ico";
                    case MAC -> "pilah.icns";
                });
        return Files.exists(icon)
                ? icon
                : Files.write(
                        icon,
                        switch (os) {
                            case LINUX -> Files.readAllBytes(pictures.resolve("pilah-256.png"));
                            case WINDOWS -> ico(pictures);
                            case MAC -> icns(pictures);
                        });
    }

    private static byte[] ico(Path pictures) throws IOException {
        var pngs = new LinkedHashMap<Integer, byte[]>();
        for (int size : ICON_SIZES) {
            pngs.put(size, Files.readAllBytes(pictures.resolve("pilah-" + size + ".png")));
        }
        int place = 6 + 16 * pngs.size();
        var head = ByteBuffer.allocate(place).order(ByteOrder.LITTLE_ENDIAN);
        head.putShort((short) 0).putShort((short) 1).putShort((short) pngs.size());
        var all = new ByteArrayOutputStream();
        for (Map.Entry<Integer, byte[]> each : pngs.entrySet()) {
            byte size = (byte) (int) each.getKey();
            head.put(size).put(size).putShort((short) 0).putShort((short) 1).putShort((short) 32);
            head.putInt(each.getValue().length).putInt(place + all.size());
            all.write(each.getValue());
        }
        var file = new ByteArrayOutputStream();
        file.write(head.array());
        all.writeTo(file);
        return file.toByteArray();
    }

    private static byte[] icns(Path pictures) throws IOException {
        var parts = new ByteArrayOutputStream();
        var stream = new DataOutputStream(parts);
        for (Map.Entry<String, Integer> each : new TreeMap<>(Map.of("ic07", 128, "ic08", 256, "ic09", 512)).entrySet()) {
            byte[] png = Files.readAllBytes(pictures.resolve("pilah-" + each.getValue() + ".png"));
            stream.write(each.getKey().getBytes(StandardCharsets.US_ASCII));
            stream.writeInt(png.length + 8);
            stream.write(png);
        }
        var file = new ByteArrayOutputStream();
        var head = new DataOutputStream(file);
        head.write("icns".getBytes(StandardCharsets.US_ASCII));
        head.writeInt(parts.size() + 8);
        parts.writeTo(head);
        return file.toByteArray();
    }

    // What was made

    private void sums() throws IOException {
        var lines = new ArrayList<String>();
        for (Path each : made()) {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(each));
                lines.add(HexFormat.of().formatHex(hash) + "  " + each.getFileName());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }
        Files.write(out.resolve("SHA256SUMS"), lines);
    }

    private List<Path> made() throws IOException {
        try (var files = Files.list(out)) {
            return files.filter(file -> file.getFileName().toString().matches(".*\\.(deb|rpm|gz|msi|zip|dmg)"))
                    .sorted()
                    .toList();
        }
    }

    /// What is in the installer, by part, as it lies on the disk.
    private void table(Path image) throws IOException {
        Path app = app(image);
        Path runtime = java(image).getParent().getParent();
        var sizes = new LinkedHashMap<String, Long>();
        sizes.put("Java: classes of its modules and of JavaFX (lib/modules)", size(runtime.resolve("lib/modules")));
        sizes.put("Java and JavaFX: native libraries", size(runtime) - size(runtime.resolve("lib/modules")));
        try (var jars = Files.list(app.resolve("lib"))) {
            for (Path jar : jars.filter(each -> each.toString().endsWith(".jar")).sorted().toList()) {
                String family = jar.getFileName().toString().replaceFirst("-[0-9].*|\\.jar$", "");
                sizes.merge(family.replaceFirst("^(lucene|poi|jackson|commons|ikonli|log4j|slf4j)-.*", "$1"), size(jar), Long::sum);
            }
        }
        sizes.put("classes kept ready (pilah.aot)", size(app.resolve("lib/pilah.aot")));
        sizes.put("sample study", size(app.resolve("samples")));
        System.out.println("| part, unpacked | MB |\n|---|---|");
        sizes.forEach((part, bytes) ->
                System.out.printf(Locale.ROOT, "| %s | %.1f |%n", part, bytes / 1e6));
        System.out.printf(Locale.ROOT, "| all | %.1f |%n", size(image) / 1e6);
        System.out.println("\n| file | MB |\n|---|---|");
        for (Path each : made()) {
            System.out.printf(Locale.ROOT, "| %s | %.1f |%n", each.getFileName(), size(each) / 1e6);
        }
    }

    private static long size(Path place) throws IOException {
        try (var files = Files.walk(place)) {
            return files.filter(Files::isRegularFile).mapToLong(each -> each.toFile().length()).sum();
        }
    }

    // Commands and files

    private String tool(String name) {
        return jdk.resolve("bin").resolve(os == Os.WINDOWS ? name + ".exe" : name).toString();
    }

    private static boolean isThere(String command) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }

    private void run(String... command) throws IOException, InterruptedException {
        finish(new ProcessBuilder(command), Path.of(command[0]).getFileName().toString());
    }

    private void finish(ProcessBuilder builder, String name) throws IOException, InterruptedException {
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

    private static void copy(Path from, Path to) throws IOException {
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

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path each : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
