import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Packs an image as its system's installers are packed, with the files of `installer/linux`, `installer/windows` or
/// `installer/mac` where they are there.
final class Packer {
    private static final String MIME = "application/x-pilah";

    private final Workshop shop;

    Packer(Workshop shop) {
        this.shop = shop;
    }

    void pack(String type, Path image, String... more) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                shop.tool("jpackage"),
                "--type",
                type,
                "--name",
                Workshop.NAME,
                "--app-version",
                shop.os == Workshop.Os.LINUX ? shop.version : shop.version.replaceFirst("^0\\.", "1."),
                "--vendor",
                Workshop.NAME,
                "--description",
                Workshop.ABOUT,
                "--app-image",
                image.toString(),
                "--resource-dir",
                Path.of("installer", shop.os.name().toLowerCase(Locale.ROOT)).toAbsolutePath().toString(),
                "--dest",
                shop.out.toString()));
        if (shop.os != Workshop.Os.LINUX) {
            command.addAll(List.of("--file-associations", association().toString()));
        }
        command.addAll(List.of(more));
        shop.run(command.toArray(String[]::new));
    }

    private Path association() throws IOException {
        return Files.write(
                shop.work.resolve("pilah.properties"),
                List.of(
                        "extension=pilah",
                        "mime-type=" + MIME,
                        "description=Pilah study",
                        "icon=" + new Icon(shop).make().toString().replace('\\', '/')));
    }
}
