package org.pilah.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.pilah.importer.ChosenFiles;
import org.pilah.importer.ImportOptions;
import org.pilah.importer.ImportedSource;
import org.pilah.importer.SourceImporter;
import org.pilah.messages.Problem;
import org.pilah.model.CaseId;
import org.pilah.model.Change;
import org.pilah.model.Ids;
import org.pilah.model.Source;
import org.pilah.model.SourceId;
import org.pilah.model.Vocabulary;
import org.pilah.project.OpenProject;
import org.pilah.task.Ahead;
import org.pilah.task.Progress;

/// Brings transcripts, notes and documents into a study: many files, one step that can be undone. A file that
/// cannot be read is reported and the others go on.
public final class SourceIntake {
    private final OpenProject project;
    private final SourceImporter importer = new SourceImporter();

    public SourceIntake(OpenProject project) {
        this.project = project;
    }

    /// What the researcher says about all the files. `caseName` empty links no case; a name that is not there
    /// yet becomes a case. `technique`, `wave`, `date` and `place` may be empty.
    public record Wishes(
            Source.Kind kind,
            String caseName,
            String date,
            String place,
            String technique,
            String wave,
            ImportOptions options,
            Twice twice) {
        public static final Wishes PLAIN =
                new Wishes(Source.Kind.INTERVIEW, "", "", "", "", "", ImportOptions.DETECT, Twice.REFUSE);

        public Wishes withKind(Source.Kind other) {
            return new Wishes(other, caseName, date, place, technique, wave, options, twice);
        }
    }

    /// What happens to a file that is in the study already.
    public enum Twice {
        REFUSE,
        TAKE_AGAIN
    }

    /// What became of one file.
    public sealed interface Outcome {
        Path file();

        /// It is in, under this source.
        record Taken(Path file, Source source, ImportedSource read) implements Outcome {}

        /// It is not in, and why.
        record Refused(Path file, Problem problem) implements Outcome {}
    }

    /// All files in order, and what of chosen folders was passed over.
    public record Report(List<Outcome> outcomes, List<ChosenFiles.Skipped> skipped) {
        public Report {
            outcomes = List.copyOf(outcomes);
            skipped = List.copyOf(skipped);
        }

        public long taken() {
            return outcomes.stream().filter(Outcome.Taken.class::isInstance).count();
        }
    }

    /// Reads all files and takes in those that can be read.
    ///
    /// @throws Problem when nothing was chosen or the study could not be saved; then nothing came in
    public Report take(List<Path> chosen, Wishes wishes, String by, Progress progress) {
        ChosenFiles files = importer.files(chosen);
        if (files.files().isEmpty()) {
            throw new Problem("import.nothing");
        }
        var outcomes = new ArrayList<Outcome>();
        project.batch(by, batch -> {
            var entry = new Entry(wishes, batch);
            Ahead.each(files.files(), file -> read(file, wishes.options(), progress), read -> {
                progress.check();
                progress.at(
                        String.valueOf(read.file().getFileName()),
                        outcomes.size(),
                        files.files().size());
                outcomes.add(entry.take(read));
            });
        });
        return new Report(outcomes, files.skipped());
    }

    private Read read(Path file, ImportOptions options, Progress progress) {
        try {
            return new Read.Good(file, importer.read(file, options, progress));
        } catch (Problem problem) {
            return new Read.Bad(file, problem);
        }
    }

    /// A file read, or not.
    private sealed interface Read {
        Path file();

        record Good(Path file, ImportedSource source) implements Read {}

        record Bad(Path file, Problem problem) implements Read {}
    }

    /// The way in, one file after the other.
    private static final class Entry {
        private final Wishes wishes;
        private final OpenProject.Batch batch;
        private final Map<String, String> nameByBytes = new HashMap<>();
        private final Set<String> names = new HashSet<>();
        private final Set<String> ids = new HashSet<>();

        Entry(Wishes wishes, OpenProject.Batch batch) {
            this.wishes = wishes;
            this.batch = batch;
            batch.study().sources().forEach(this::remember);
        }

        Outcome take(Read read) {
            return switch (read) {
                case Read.Bad(var file, var problem) -> new Outcome.Refused(file, problem);
                case Read.Good(var file, var source) -> take(file, source);
            };
        }

        private Outcome take(Path file, ImportedSource read) {
            String known = nameByBytes.getOrDefault(read.sha256(), "");
            if (!known.isEmpty() && wishes.twice() == Twice.REFUSE) {
                return new Outcome.Refused(file, new Problem("import.twice", file.getFileName(), known));
            }
            Source source = source(file, read);
            remember(source);
            var changes = new ArrayList<Change>();
            changes.add(new Change.Add(source));
            read.parts(source.id()).forEach(part -> changes.add(new Change.Add(part)));
            changes.forEach(batch::apply);
            return new Outcome.Taken(file, source, read);
        }

        private Source source(Path file, ImportedSource read) {
            String name = Names.free(read.name(), names);
            return new Source(
                    new SourceId(Ids.fromName(name, ids::contains)),
                    name,
                    wishes.kind(),
                    wishes.date(),
                    wishes.place(),
                    technique(),
                    wishes.wave(),
                    read.language(),
                    owner(),
                    read.speakers(),
                    read.characters(),
                    String.valueOf(file.getFileName()),
                    read.sha256());
        }

        private String technique() {
            String typed = wishes.technique();
            return typed.isEmpty()
                    ? wishes.kind().technique()
                    : Vocabulary.TECHNIQUE.idOf(typed).orElse(typed);
        }

        private CaseId owner() {
            return wishes.caseName().isEmpty() ? CaseId.NONE : Names.caseNamed(wishes.caseName(), batch);
        }

        private void remember(Source source) {
            nameByBytes.putIfAbsent(source.sha256(), source.name());
            names.add(source.name().toLowerCase(Locale.ROOT));
            ids.add(source.id().value());
        }
    }
}
