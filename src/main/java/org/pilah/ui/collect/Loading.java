package org.pilah.ui.collect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.pilah.exchange.SourceIntake.Origin;
import org.pilah.importer.ChosenFiles;
import org.pilah.importer.ChosenFiles.Skipped;
import org.pilah.importer.ImportOptions;
import org.pilah.importer.ImportedSource.Glimpse;
import org.pilah.importer.SheetGuess;
import org.pilah.importer.SourceImporter;
import org.pilah.messages.Problem;
import org.pilah.task.Ahead;
import org.pilah.task.Job;
import org.pilah.task.Progress;
import org.pilah.ui.collect.Candidate.Reading;
import org.pilah.ui.desk.Desk;

/// Reads files in the background, for a look at each. For the screen's thread only, but for `look`.
final class Loading {
    private final Desk desk;
    private final Consumer<Glance> seen;
    private final Consumer<List<Skipped>> passedOver;
    private final SourceImporter importer = new SourceImporter();
    private final List<List<Path>> unread = new ArrayList<>();
    private final List<Job> jobs = new ArrayList<>();

    /// What was seen of something.
    record Glance(Origin origin, ImportOptions options, Reading reading) {}

    /// @param seen hears of each file
    /// @param passedOver hears of what is not read in chosen folders
    Loading(Desk desk, Consumer<Glance> seen, Consumer<List<Skipped>> passedOver) {
        this.desk = desk;
        this.seen = seen;
        this.passedOver = passedOver;
    }

    /// Reads the files, and those of folders.
    Job load(List<Path> paths) {
        unread.add(paths);
        Job job = desk.background()
                .run(
                        desk.messages().text("collect.preview.reading"),
                        progress -> read(paths, progress),
                        files -> {
                            unread.remove(paths);
                            finish(files);
                        },
                        failure -> {
                            unread.remove(paths);
                            desk.failed(failure);
                        });
        Runnable stopped = () -> {
            if (job.stopped()) {
                unread.remove(paths);
            }
        };
        job.watch(stopped);
        stopped.run();
        jobs.removeIf(Job::isOver);
        jobs.add(job);
        return job;
    }

    /// Stops, and names what was not read to its end.
    List<Path> leave() {
        List<Path> left = unread.stream().flatMap(List::stream).toList();
        jobs.forEach(Job::stop);
        return left;
    }

    private ChosenFiles read(List<Path> paths, Progress progress) {
        ChosenFiles files = importer.files(paths);
        var done = new ArrayList<Origin>();
        Ahead.each(files.files(), file -> look(new Origin.Chosen(file, ""), ImportOptions.DETECT, progress), one -> {
            progress.check();
            progress.at(
                    String.valueOf(one.origin().file().getFileName()),
                    done.size(),
                    files.files().size());
            done.add(one.origin());
            desk.background().screen().execute(() -> seen.accept(one));
        });
        return files;
    }

    private void finish(ChosenFiles files) {
        passedOver.accept(files.skipped());
        if (files.files().isEmpty()) {
            desk.notices().problem(new Problem("collect.preview.nothing"));
        }
    }

    /// Looks at it, on whatever thread this is; what cannot be read is seen as refused.
    Glance look(Origin origin, ImportOptions options, Progress progress) {
        try {
            if (origin instanceof Origin.Chosen(var file, var sha256) && SheetGuess.isTable(file)) {
                return new Glance(
                        origin, options, new Reading.Sheet(SheetOffer.look(desk.project(), file, options, progress)));
            }
            Glimpse glimpse = switch (origin) {
                case Origin.Chosen(var file, var sha256) ->
                    importer.read(file, options, progress).glimpse();
                case Origin.Pasted(var name, var words) ->
                    importer.read(name, words, options).glimpse();
            };
            return new Glance(origin, options, Reading.Seen.of(glimpse));
        } catch (Problem problem) {
            return new Glance(origin, options, new Reading.Refused(problem));
        }
    }
}
