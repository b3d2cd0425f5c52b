package org.pilah.ui;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.pilah.ui.control.FileChoice;

/// Somebody who was told beforehand which files to choose; without an answer left, they choose none.
public final class Answers implements FileChoice {
    private final Deque<Path> files = new ArrayDeque<>();

    public void add(Path file) {
        files.add(file);
    }

    @Override
    public Optional<Path> open(Wish wish) {
        return Optional.ofNullable(files.poll());
    }

    /// All that are left.
    @Override
    public List<Path> openSeveral(Wish wish) {
        List<Path> all = List.copyOf(files);
        files.clear();
        return all;
    }

    @Override
    public Optional<Path> save(Wish wish) {
        return Optional.ofNullable(files.poll());
    }

    @Override
    public Optional<Path> folder(Wish wish) {
        return Optional.ofNullable(files.poll());
    }
}
