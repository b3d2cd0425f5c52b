package org.pilah.importer;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pilah.importer.ChosenFiles.Reason;
import org.pilah.importer.ChosenFiles.Skipped;

/// Goes through one folder and all below it. Links to folders are followed, a ring of links is not.
final class FolderWalk extends SimpleFileVisitor<Path> {
    private static final Comparator<Path> BY_PATH = Comparator.comparing(Path::toString, NaturalOrder.INSTANCE);

    private final Path folder;
    private final List<Path> files = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();

    private FolderWalk(Path folder) {
        this.folder = folder;
    }

    static ChosenFiles through(Path folder) {
        var walk = new FolderWalk(folder);
        try {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
        } catch (IOException e) {
            walk.skipped.add(new Skipped(folder, Reason.UNREADABLE));
        }
        walk.files.sort(BY_PATH);
        walk.skipped.sort(Comparator.comparing(Skipped::path, BY_PATH));
        return new ChosenFiles(walk.files, walk.skipped);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
        if (!inner.equals(folder) && isHidden(inner)) {
            skipped.add(new Skipped(inner, Reason.HIDDEN));
            return FileVisitResult.SKIP_SUBTREE;
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        reasonToSkip(file).ifPresentOrElse(reason -> skipped.add(new Skipped(file, reason)), () -> files.add(file));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
        skipped.add(new Skipped(file, Reason.UNREADABLE));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path inner, @Nullable IOException failure) {
        if (failure != null) {
            skipped.add(new Skipped(inner, Reason.UNREADABLE));
        }
        return FileVisitResult.CONTINUE;
    }

    private static Optional<Reason> reasonToSkip(Path file) {
        String name = String.valueOf(file.getFileName());
        if (name.startsWith("~$") || name.startsWith(".~lock")) {
            return Optional.of(Reason.LOCK);
        }
        if (isHidden(file)) {
            return Optional.of(Reason.HIDDEN);
        }
        return Kind.of(file).isEmpty() && !SheetGuess.isTable(file) ? Optional.of(Reason.KIND) : Optional.empty();
    }

    private static boolean isHidden(Path path) {
        try {
            return String.valueOf(path.getFileName()).startsWith(".") || Files.isHidden(path);
        } catch (IOException e) {
            return false;
        }
    }
}
