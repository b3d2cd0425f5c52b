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

        public Wishes withCaseName(String other) {
            return new Wishes(kind, other, date, place, technique, wave, options, twice);
        }

        public Wishes withDate(String other) {
            return new Wishes(kind, caseName, other, place, technique, wave, options, twice);
        }

        public Wishes withPlace(String other) {
            return new Wishes(kind, caseName, date, other, technique, wave, options, twice);
        }

        public Wishes withTechnique(String other) {
            return new Wishes(kind, caseName, date, place, other, wave, options, twice);
        }

        public Wishes withWave(String other) {
            return new Wishes(kind, caseName, date, place, technique, other, options, twice);
        }

        public Wishes withOptions(ImportOptions other) {
            return new Wishes(kind, caseName, date, place, technique, wave, other, twice);
        }

        public Wishes withTwice(Twice other) {
            return new Wishes(kind, caseName, date, place, technique, wave, options, other);
        }
    }

    /// Where words come from.
    public sealed interface Origin {
        /// What it is called in reports.
        Path file();

        /// A file; read when it is taken in, so that many of them never wait in memory. `sha256` is that of the
        /// bytes the researcher saw, empty where nobody looked: a file that is another one by now is refused.
        record Chosen(Path file, String sha256) implements Origin {}

        /// Words that were pasted under a name.
        record Pasted(String name, String words) implements Origin {
            @Override
            public Path file() {
                return Path.of(Ids.fromName(name, id -> false));
            }
        }
    }

    /// What a voice becomes, as the researcher decided. `caseName` is empty, or names a case that is made if it is
    /// not there.
    public record Voice(String label, Source.Role role, String caseName) {}

    /// Something to take in, with what the researcher says about it. `name` is what the source shall be called,
    /// empty for the name of its file; voices that are not among `voices` stay as they were read.
    public record Prepared(Origin origin, String name, Wishes wishes, List<Voice> voices) {
        public Prepared {
            voices = List.copyOf(voices);
        }

        public Prepared withName(String other) {
            return new Prepared(origin, other, wishes, voices);
        }

        public Prepared withWishes(Wishes others) {
            return new Prepared(origin, name, others, voices);
        }

        public Prepared withVoices(List<Voice> others) {
            return new Prepared(origin, name, wishes, others);
        }

        private Path file() {
            return origin.file();
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

        /// It could come in, and how it was read; nothing came in.
        record Looked(Path file, ImportedSource.Glimpse glimpse) implements Outcome {}

        /// It is not in, and why.
        record Refused(Path file, Problem problem) implements Outcome {}
    }

    /// All files in order, what of chosen folders was passed over, and why an original could not be kept beside the
    /// study although its words came in.
    public record Report(List<Outcome> outcomes, List<ChosenFiles.Skipped> skipped, List<Problem> notKept) {
        public Report {
            outcomes = List.copyOf(outcomes);
            skipped = List.copyOf(skipped);
            notKept = List.copyOf(notKept);
        }

        public long taken() {
            return outcomes.stream().filter(Outcome.Taken.class::isInstance).count();
        }
    }

    /// Reads all files and takes in those that can be read.
    ///
    /// @throws Problem when nothing was chosen or the study could not be saved; then nothing came in
    public Report take(List<Path> chosen, Wishes wishes, String by, Progress progress) {
        return take(importer.files(chosen), wishes, by, progress);
    }

    /// As `take`, for files that were looked for already.
    public Report take(ChosenFiles files, Wishes wishes, String by, Progress progress) {
        if (files.files().isEmpty()) {
            throw new Problem("import.nothing");
        }
        List<Prepared> prepared = files.files().stream()
                .map(file -> new Prepared(new Origin.Chosen(file, ""), "", wishes, List.of()))
                .toList();
        return takeIn(prepared, files.skipped(), by, progress);
    }

    /// Takes in what was looked at and decided upon, as one step. What cannot be read is reported and the others go
    /// on.
    ///
    /// @throws Problem when the study could not be saved; then nothing came in
    public Report take(List<Prepared> prepared, String by, Progress progress) {
        return takeIn(prepared, List.of(), by, progress);
    }

    /// Reads all files as `take` would, and tells what would come in; the study stays as it is.
    ///
    /// @throws Problem when nothing was chosen
    public Report look(ChosenFiles files, Wishes wishes, Progress progress) {
        if (files.files().isEmpty()) {
            throw new Problem("import.nothing");
        }
        var known = new HashMap<String, String>();
        project.study().sources().forEach(source -> known.putIfAbsent(source.sha256(), source.name()));
        var outcomes = new ArrayList<Outcome>();
        Ahead.each(files.files(), file -> looked(file, wishes, progress), outcome -> {
            progress.check();
            progress.at(
                    String.valueOf(outcome.file().getFileName()),
                    outcomes.size(),
                    files.files().size());
            outcomes.add(wishes.twice() == Twice.REFUSE ? once(outcome, known) : outcome);
        });
        return new Report(outcomes, files.skipped(), List.of());
    }

    private Outcome looked(Path file, Wishes wishes, Progress progress) {
        try {
            return new Outcome.Looked(
                    file, importer.read(file, wishes.options(), progress).glimpse());
        } catch (Problem problem) {
            return new Outcome.Refused(file, problem);
        }
    }

    /// A file that is in the study, or among those before it, would be refused.
    private static Outcome once(Outcome outcome, Map<String, String> known) {
        if (!(outcome instanceof Outcome.Looked(var file, var glimpse))) {
            return outcome;
        }
        String before = known.getOrDefault(glimpse.sha256(), "");
        if (before.isEmpty()) {
            known.put(glimpse.sha256(), glimpse.name());
            return outcome;
        }
        return new Outcome.Refused(file, new Problem("import.twice", file.getFileName(), before));
    }

    private Report takeIn(List<Prepared> prepared, List<ChosenFiles.Skipped> skipped, String by, Progress progress) {
        var outcomes = new ArrayList<Outcome>();
        project.batch(by, batch -> {
            var entry = new Entry(batch);
            Ahead.each(prepared, each -> read(each, progress), read -> {
                progress.check();
                progress.at(String.valueOf(read.wanted().file().getFileName()), outcomes.size(), prepared.size());
                outcomes.add(entry.take(read));
            });
        });
        return new Report(outcomes, skipped, keepOriginals(outcomes, progress));
    }

    /// The words are in; what goes wrong with a copy of their file does not take them out again.
    private List<Problem> keepOriginals(List<Outcome> outcomes, Progress progress) {
        OriginalFiles originals = OriginalFiles.of(project.path());
        var notKept = new ArrayList<Problem>();
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.Taken(var file, var source, var read)) {
                try {
                    originals.keep(file, source, progress);
                } catch (Problem problem) {
                    notKept.add(problem);
                } catch (Progress.Stopped e) {
                    notKept.add(new Problem(e, "original.stopped", source.file()));
                }
            }
        }
        return notKept;
    }

    private Read read(Prepared wanted, Progress progress) {
        try {
            return new Read.Good(
                    wanted,
                    switch (wanted.origin()) {
                        case Origin.Chosen(var file, var sha256) -> {
                            ImportedSource read =
                                    importer.read(file, wanted.wishes().options(), progress);
                            if (!sha256.isEmpty() && !sha256.equals(read.sha256())) {
                                throw new Problem("import.changed", file.getFileName());
                            }
                            yield read;
                        }
                        case Origin.Pasted(var name, var words) ->
                            importer.read(name, words, wanted.wishes().options());
                    });
        } catch (Problem problem) {
            return new Read.Bad(wanted, problem);
        }
    }

    /// A file read, or not.
    private sealed interface Read {
        Prepared wanted();

        record Good(Prepared wanted, ImportedSource source) implements Read {}

        record Bad(Prepared wanted, Problem problem) implements Read {}
    }

    /// The way in, one file after the other.
    private static final class Entry {
        private final OpenProject.Batch batch;
        private final Map<String, String> nameByBytes = new HashMap<>();
        private final Set<String> names = new HashSet<>();
        private final Set<String> ids = new HashSet<>();

        Entry(OpenProject.Batch batch) {
            this.batch = batch;
            batch.study().sources().forEach(this::remember);
        }

        Outcome take(Read read) {
            return switch (read) {
                case Read.Bad(var wanted, var problem) -> new Outcome.Refused(wanted.file(), problem);
                case Read.Good(var wanted, var source) -> take(wanted, source);
            };
        }

        private Outcome take(Prepared wanted, ImportedSource read) {
            String known = read.sha256().isEmpty() ? "" : nameByBytes.getOrDefault(read.sha256(), "");
            if (!known.isEmpty() && wanted.wishes().twice() == Twice.REFUSE) {
                return new Outcome.Refused(
                        wanted.file(), new Problem("import.twice", wanted.file().getFileName(), known));
            }
            Source source = source(wanted, read);
            remember(source);
            var changes = new ArrayList<Change>();
            changes.add(new Change.Add(source));
            read.parts(source.id()).forEach(part -> changes.add(new Change.Add(part)));
            changes.forEach(batch::apply);
            return new Outcome.Taken(wanted.file(), source, read);
        }

        private Source source(Prepared wanted, ImportedSource read) {
            Wishes wishes = wanted.wishes();
            String name = Names.free(
                    wanted.name().isBlank() ? read.name() : wanted.name().strip(), names);
            return new Source(
                    new SourceId(Ids.fromName(name, ids::contains)),
                    name,
                    wishes.kind(),
                    wishes.date(),
                    wishes.place(),
                    technique(wishes),
                    wishes.wave(),
                    read.language(),
                    owner(wishes.caseName()),
                    speakers(wanted, read),
                    read.characters(),
                    wanted.origin() instanceof Origin.Chosen(var file, var sha256)
                            ? String.valueOf(file.getFileName())
                            : "",
                    read.sha256());
        }

        private List<Source.Speaker> speakers(Prepared wanted, ImportedSource read) {
            return read.speakers().stream()
                    .map(speaker -> wanted.voices().stream()
                            .filter(voice -> voice.label().equals(speaker.label()))
                            .findFirst()
                            .map(voice -> new Source.Speaker(voice.label(), voice.role(), owner(voice.caseName())))
                            .orElse(speaker))
                    .toList();
        }

        private CaseId owner(String caseName) {
            return caseName.isBlank() ? CaseId.NONE : Names.caseNamed(caseName, batch);
        }

        private static String technique(Wishes wishes) {
            String typed = wishes.technique();
            return typed.isEmpty()
                    ? wishes.kind().technique()
                    : Vocabulary.TECHNIQUE.idOf(typed).orElse(typed);
        }

        private void remember(Source source) {
            nameByBytes.putIfAbsent(source.sha256(), source.name());
            names.add(source.name().toLowerCase(Locale.ROOT));
            ids.add(source.id().value());
        }
    }
}
