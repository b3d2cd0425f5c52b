import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// `.deb`, `.rpm` and `.tar.gz`.
final class LinuxPackages {
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

    private final Workshop shop;

    LinuxPackages(Workshop shop) {
        this.shop = shop;
    }

    void make(Path image) throws IOException, InterruptedException {
        String machine = System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x86_64";
        Path portable = Files.createDirectories(shop.work.resolve("portable"));
        shop.run("cp", "-a", image.toString(), portable.resolve("pilah-" + shop.version).toString());
        Path start = portable.resolve("pilah-" + shop.version + "/pilah");
        Files.createSymbolicLink(start, Path.of("lib/app/bin/pilah"));
        shop.run(
                "tar",
                "--owner=0",
                "--group=0",
                "-C",
                portable.toString(),
                "-caf",
                shop.out.resolve("pilah-" + shop.version + "-linux-" + machine + ".tar.gz").toString(),
                "pilah-" + shop.version);
        for (String type : List.of("deb", "rpm")) {
            if (!Workshop.isThere(type.equals("deb") ? "dpkg-deb" : "rpmbuild")) {
                System.out.println("No ." + type + ": this system lacks its packer.");
                continue;
            }
            share(Files.createDirectories(shop.work.resolve("share")));
            new Packer(shop).pack(
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
                    shop.program.resolve("LICENSE").toString());
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
        for (int size : Icon.SIZES) {
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
        Path deb = shop.made().stream()
                .filter(each -> each.toString().endsWith(".deb"))
                .findFirst()
                .orElseThrow();
        Path tree = shop.work.resolve("deb");
        shop.run("dpkg-deb", "-R", deb.toString(), tree.toString());
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
        Workshop.sameTime(tree);
        shop.run("dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "-b", tree.toString(), deb.toString());
    }
}
