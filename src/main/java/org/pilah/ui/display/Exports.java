package org.pilah.ui.display;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.pilah.exchange.WorkbookExport;
import org.pilah.exporter.MatrixFile;
import org.pilah.exporter.PictureFile;
import org.pilah.messages.Messages;
import org.pilah.messages.Problem;
import org.pilah.task.Progress;
import org.pilah.ui.desk.Desk;
import org.pilah.ui.desk.Notices;

/// Takes the table that is looked at out of the program; `show` brings the person to the file when they ask for
/// it. For the screen's thread only; the writing happens in the
/// background.
final class Exports {
    private final Desk desk;
    private final TableViewModel table;
    private final Supplier<String> title;

    Exports(Desk desk, TableViewModel table, Supplier<String> title) {
        this.desk = desk;
        this.table = table;
        this.title = title;
    }

    /// Writes the sheets of this table: its numbers, its quotes, and the segments behind them.
    void workbook(Path target, Consumer<Path> show) {
        String name = title.get();
        write(
                target,
                show,
                (counted, progress) -> new WorkbookExport(desk.project(), messages())
                        .writeMatrix(counted.spec(), name, target, progress));
    }

    /// Writes the numbers of this table.
    void csv(Path target, Consumer<Path> show) {
        write(target, show, (counted, progress) -> {
            if (counted.choice().isOfWords()) {
                throw new Problem("display.csv-words");
            }
            MatrixFile.write(target, counted.matrix(), messages());
        });
    }

    /// Writes a picture.
    void picture(PictureFile picture, Path target, Consumer<Path> show) {
        write(target, show, (counted, progress) -> picture.write(target));
    }

    /// A name for the file: the display's, without what file systems refuse.
    String fileName(String ending) {
        String plain = title.get().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", "-").strip();
        return (plain.isEmpty() ? "pilah" : plain) + ending;
    }

    private interface Writing {
        void write(Counted counted, Progress progress);
    }

    private void write(Path target, Consumer<Path> show, Writing writing) {
        Optional<Counted> now = table.countedProperty().get();
        now.ifPresent(counted -> desk.background()
                .run(
                        messages().text("display.export.title", String.valueOf(target.getFileName())),
                        progress -> {
                            writing.write(counted, progress);
                            return target;
                        },
                        done -> desk.notices()
                                .tell(
                                        messages().text("display.export.done", done.toString()),
                                        new Notices.Offer(
                                                messages().text("display.export.show"), () -> show.accept(done))),
                        desk::failed));
    }

    private Messages messages() {
        return desk.messages();
    }
}
