import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.css.Stylesheet;

/// Reads every stylesheet at building time, so that the program need not do it at every start: beside `x.css` JavaFX
/// looks for `x.bss`, the same in its own binary form. The themes are stylesheets of a library and are laid where the
/// library's own lie on the class path. A sheet with a time in it stays as it is: JavaFX cannot read a time back.
///
/// `java -cp LIBRARIES installer/build/Stylesheets.java FOLDER-OF-CLASSES`
public final class Stylesheets {
    private static final List<String> THEMES =
            List.of("atlantafx/base/theme/primer-light.css", "atlantafx/base/theme/primer-dark.css");

    private static final Pattern TIME = Pattern.compile(":\\s*[0-9.]+m?s\\b");

    private Stylesheets() {}

    public static void main(String[] arguments) throws IOException {
        Path classes = Path.of(arguments[0]);
        try (Stream<Path> files = Files.walk(classes)) {
            files.filter(file -> file.toString().endsWith(".css")).forEach(file -> convert(file, binary(file)));
        }
        for (String theme : THEMES) {
            Path target = binary(classes.resolve(theme));
            Files.createDirectories(target.getParent());
            Path copy = Files.createTempFile("theme", ".css");
            try (InputStream sheet = Objects.requireNonNull(
                    Stylesheets.class.getClassLoader().getResourceAsStream(theme), theme)) {
                Files.write(copy, sheet.readAllBytes());
                convert(copy, target);
            } finally {
                Files.delete(copy);
            }
        }
    }

    private static Path binary(Path css) {
        return css.resolveSibling(css.getFileName().toString().replaceFirst("\\.css$", ".bss"));
    }

    private static void convert(Path css, Path binary) {
        try {
            if (TIME.matcher(Files.readString(css)).find()) {
                return;
            }
            Stylesheet.convertToBinary(css.toFile(), binary.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
