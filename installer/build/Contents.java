import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/// What was made: its checksums, and how large each part of it is.
final class Contents {
    private final Workshop shop;

    Contents(Workshop shop) {
        this.shop = shop;
    }

    void sum() throws IOException {
        var lines = new ArrayList<String>();
        for (Path each : shop.made()) {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(each));
                lines.add(HexFormat.of().formatHex(hash) + "  " + each.getFileName());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }
        Files.write(shop.out.resolve("SHA256SUMS"), lines);
    }

    /// What is in the installer, by part, as it lies on the disk.
    void show(Path image) throws IOException {
        Path app = shop.app(image);
        Path runtime = shop.java(image).getParent().getParent();
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
        for (Path each : shop.made()) {
            System.out.printf(Locale.ROOT, "| %s | %.1f |%n", each.getFileName(), size(each) / 1e6);
        }
    }

    private static long size(Path place) throws IOException {
        try (var files = Files.walk(place)) {
            return files.filter(Files::isRegularFile).mapToLong(each -> each.toFile().length()).sum();
        }
    }
}
