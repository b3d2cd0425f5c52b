import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Makes the installers of the system it runs on, from the folder that `mvn package` leaves: a runtime with the parts
/// of Java that Pilah needs and JavaFX among them, Pilah beside it, its classes kept ready, and all of it packed.
///
/// `java installer/build/Installers.java PROGRAM OUT VERSION`, or `mvn -Pinstaller package`.
public final class Installers {
    private final Workshop shop;

    private Installers(Workshop shop) {
        this.shop = shop;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        new Installers(new Workshop(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2])).make();
    }

    private void make() throws IOException, InterruptedException {
        Workshop.delete(shop.out);
        Files.createDirectories(shop.work);
        Path image = new Image(shop).make(new JavaRuntime(shop).make());
        new Rehearsal(shop).walk(shop.java(image), shop.app(image));
        switch (shop.os) {
            case LINUX -> new LinuxPackages(shop).make(image);
            case WINDOWS -> windows(image);
            case MAC -> mac(image);
        }
        var contents = new Contents(shop);
        contents.sum();
        contents.show(image);
    }

    private void windows(Path image) throws IOException, InterruptedException {
        Path zip = shop.out.resolve("pilah-" + shop.version + "-windows-x86_64.zip");
        try (var stream = new ZipOutputStream(Files.newOutputStream(zip));
                var files = Files.walk(image)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                var entry = new ZipEntry("pilah-" + shop.version + "/"
                        + image.relativize(file).toString().replace('\\', '/'));
                entry.setLastModifiedTime(FileTime.from(Workshop.MADE));
                stream.putNextEntry(entry);
                Files.copy(file, stream);
            }
        }
        new Packer(shop).pack(
                "msi",
                image,
                "--win-per-user-install",
                "--win-menu",
                "--win-menu-group",
                Workshop.NAME,
                "--win-shortcut",
                "--win-upgrade-uuid",
                "6d3c2f0a-6f0e-4c58-9d2b-7a1f5f1f9c31",
                "--license-file",
                shop.program.resolve("LICENSE").toString());
    }

    private void mac(Path image) throws IOException, InterruptedException {
        new Packer(shop).pack("dmg", image, "--license-file", shop.program.resolve("LICENSE").toString());
    }
}
