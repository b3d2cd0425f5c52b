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
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pilah.messages.Problem;

/// Copies of a study in a folder of the program's own, where no sync client reaches them. Each was verified before
/// it counted; older ones are thinned by age.
///
/// A study's file only grows, so the newest copy holds all that older ones of the same file hold; older ones guard
/// against a file that was replaced. Used by the writer's thread.
public final class Copies {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String ENDING = ".pilah";
    private static final Pattern REVISION = Pattern.compile("-(\\d{1,18})\\.pilah$");
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
    public record Copy(Path path, Instant made, long size) {
        /// The revision at which the study stood.
        public long revision() {
            Matcher matcher = REVISION.matcher(path.getFileName().toString());
            return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
        }
    }

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
    /// only after it was read back and verified; only then are older ones thinned.
    ///
    /// @throws Problem when there is no room or the copy does not verify; the study is not touched by that
    public void keep(Journal journal, Instant now) {
        List<Copy> before = all();
        // A copy from the future, made while the clock was wrong, must not keep others from being made.
        if (before.stream()
                .map(Copy::made)
                .anyMatch(made -> !made.isAfter(now) && made.plus(APART).isAfter(now))) {
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
                    throw new Problem("journal.changed-outside", journal.path());
                }
            }
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Disk.forceName(target);
            thin(now);
        } catch (IOException e) {
            throw new Problem(e, "copies.unusable", folder);
        } finally {
            deleteQuietly(draft);
        }
    }

    /// Of each span of age (a quarter of an hour, half an hour, one hour, two, four …) the oldest stays, so
    /// that copies live to grow old, and the two newest always.
    private void thin(Instant now) throws IOException {
        List<Copy> copies = all();
        long bytes = 0;
        int kept = 0;
        for (int i = 0; i < copies.size(); i++) {
            Copy copy = copies.get(i);
            boolean oldest = i + 1 == copies.size() || span(copy, now) != span(copies.get(i + 1), now);
            boolean room = kept < MOST && bytes + copy.size() <= MOST_BYTES;
            if (kept < ALWAYS || (oldest && room)) {
                kept++;
                bytes += copy.size();
            } else {
                Files.delete(copy.path());
            }
        }
    }

    private static int span(Copy copy, Instant now) {
        long quarters = Math.max(0, Duration.between(copy.made(), now).toMinutes() / 15);
        return Long.SIZE - Long.numberOfLeadingZeros(quarters);
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
