package org.pilah.ui.control;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// How a person chooses files. The window asks the system's own dialogs; tests answer themselves.
public interface FileChoice {
    /// A file that is there.
    Optional<Path> open(Wish wish);

    /// Files that are there, perhaps several; none when the person chose none.
    List<Path> openSeveral(Wish wish);

    /// A file to be written.
    Optional<Path> save(Wish wish);

    /// A folder that is there.
    Optional<Path> folder(Wish wish);

    /// What is looked for: the dialog's title, what such files are called, their endings (`*.xlsx`), and where to
    /// begin: a folder, or a file's name in it.
    record Wish(String title, String kind, List<String> endings, Path begin) {
        public Wish {
            endings = List.copyOf(endings);
        }
    }

    /// The system's dialogs, over this window.
    ///
    /// @param afterwards follows each of them: they open the files they list, within this process
    static FileChoice of(Supplier<Window> window, Runnable afterwards) {
        return new FileChoice() {
            @Override
            public Optional<Path> open(Wish wish) {
                return path(after(chooser(wish).showOpenDialog(window.get())));
            }

            @Override
            public List<Path> openSeveral(Wish wish) {
                @Nullable List<File> chosen = after(chooser(wish).showOpenMultipleDialog(window.get()));
                return chosen == null
                        ? List.of()
                        : chosen.stream().map(File::toPath).toList();
            }

            @Override
            public Optional<Path> save(Wish wish) {
                FileChooser chooser = chooser(wish);
                if (!Files.isDirectory(wish.begin())) {
                    chooser.setInitialFileName(String.valueOf(wish.begin().getFileName()));
                }
                return path(after(chooser.showSaveDialog(window.get())));
            }

            @Override
            public Optional<Path> folder(Wish wish) {
                var chooser = new DirectoryChooser();
                chooser.setTitle(wish.title());
                begin(wish).ifPresent(chooser::setInitialDirectory);
                return path(after(chooser.showDialog(window.get())));
            }

            private <T extends @Nullable Object> T after(T chosen) {
                afterwards.run();
                return chosen;
            }
        };
    }

    private static FileChooser chooser(Wish wish) {
        var chooser = new FileChooser();
        chooser.setTitle(wish.title());
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(wish.kind(), wish.endings()));
        begin(wish).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    private static Optional<File> begin(Wish wish) {
        Path folder = Files.isDirectory(wish.begin())
                ? wish.begin()
                : wish.begin().toAbsolutePath().getParent();
        return Optional.ofNullable(folder).filter(Files::isDirectory).map(Path::toFile);
    }

    private static Optional<Path> path(@Nullable File file) {
        return Optional.ofNullable(file).map(File::toPath);
    }
}
