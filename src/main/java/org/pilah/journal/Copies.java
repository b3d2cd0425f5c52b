package org.pilah.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pilah.messages.Problem;

/// Copies of a study in a folder of the program's own, where no sync client reaches them. Each was verified before
/// it
/// counted; older ones are thinned by age.
///
/// A study's file only grows, so the newest copy holds all that older ones of the same file hold; older ones guard
/// against a file that was replaced. Used by the writer's thread.
public final class Copies {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String ENDING = ".pilah";
    private static final Duration APART = Duration.ofMinutes(10);
    private static final int MOST = 20;
    private static final long MOST_BYTES = 512L << 20;
    private static final int ALWAYS = 2;

    private final Path folder;

    /// The folder is made when the first copy is.
    public Copies(Path folder) {
        this.folder = folder;
    }

    /// A copy that was whole when it was made.
    public record Copy(Path path, Instant made, long size) {}

    /// All copies, newest first.
    public List<Copy> all() {
        var found = new ArrayList<Copy>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
            for (Path file : files) {
                made(file).ifPresent(when -> found.add(new Copy(file, when, sizeOf(file))));
            }
        } catch (IOException e) {
            throw new Problem(e, "copies.unusable", folder);
        }
        found.sort(Comparator.comparing(Copy::made).reversed());
        return found;
    }

    /// Keeps a copy of the study as it stands unless one was made within the last ten minutes. A copy counts
    /// only after
    /// it was read back and verified; only then are older ones thinned.
    ///
    /// @throws Problem when there is no room or the copy does not verify; the study is not touched by that
    public void keep(Journal journal, Instant now) {
        List<Copy> before = all();
        if (!before.isEmpty() && before.getFirst().made().plus(APART).isAfter(now)) {
            return;
        }
        Path target =
                folder.resolve(STAMP.format(now) + "-" + journal.revision().number() + ENDING);
        Path draft = folder.resolve(target.getFileName() + ".new");
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(draft);
            journal.copyTo(draft);
            try (FileChannel copy = FileChannel.open(draft, StandardOpenOption.READ)) {
                Verification verification = Verification.of(copy, draft.toString());
                if (!verification.revision().equals(journal.revision())) {
                    throw new Problem("copies.unusable", folder);
                }
            }
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            thin(now);
        } catch (IOException e) {
            throw new Problem(e, "copies.unusable", folder);
        } finally {
            deleteQuietly(draft);
        }
    }

    /// Of each span of age (an hour, two, four, eight …) the newest stays, and the two newest always.
    private void thin(Instant now) throws IOException {
        Set<Integer> spans = new HashSet<>();
        long bytes = 0;
        int kept = 0;
        for (Copy copy : all()) {
            long minutes = Math.max(1, Duration.between(copy.made(), now).toMinutes());
            int span = 64 - Long.numberOfLeadingZeros(minutes / 15);
            bytes += copy.size();
            boolean stays = kept < ALWAYS || (spans.add(span) && kept < MOST && bytes <= MOST_BYTES);
            if (stays) {
                kept++;
            } else {
                Files.delete(copy.path());
                bytes -= copy.size();
            }
        }
    }

    private static Optional<Instant> made(Path file) {
        String name = file.getFileName().toString();
        try {
            return Optional.of(STAMP.parse(name.substring(0, Math.max(0, name.indexOf('-'))), Instant::from));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static long sizeOf(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // Left behind, a draft harms nothing: it never counts as a copy, and the next one of its name replaces it.
            return;
        }
    }
}
