package org.pilah.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// A second process that opens tables and says how that went.
final class OtherOpener {
    private OtherOpener() {}

    public static void main(String[] arguments) {
        String found;
        try (ProjectStore store = ProjectStore.open(Path.of(arguments[0]), Stores.TEXT)) {
            found = store.stand().isPresent() ? "open" : "empty";
        } catch (StoreUnusable e) {
            found = e.isInUse() ? "in use" : "damaged";
        }
        System.out.write((found + "\n").getBytes(StandardCharsets.UTF_8), 0, found.length() + 1);
        System.out.flush();
    }
}
