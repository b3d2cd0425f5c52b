package org.pilah.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.pilah.framework.Catalogue;
import org.pilah.importer.ImportOptions;
import org.pilah.importer.Remark;
import org.pilah.messages.Messages;
import org.pilah.messages.Problem;
import org.pilah.model.Change;
import org.pilah.model.Details;
import org.pilah.model.MatrixSpec;
import org.pilah.model.Source;
import org.pilah.project.Folders;
import org.pilah.project.OpenProject;
import org.pilah.task.Progress;

/// Builds the sample study from its files, by the same steps a researcher takes: transcripts, cases, frameworks,
/// codings by two coders, displays, conclusions, workbook.
public final class DemoStudy {
    private static final String STUDY = "grenpul.pilah";
    private static final String WORKBOOK = "grenpul.xlsx";
    private static final String MAIN_CODER = "dewi";
    private static final String SECOND_CODER = "arif";
    private static final List<String> FRAMEWORKS = List.of("adi-stages", "bps-welfare", "factors");

    private final Path samples;
    private final Path folder;
    private final Messages messages;
    private final Progress progress;
    private final Consumer<Remark> told;

    /// @param samples the folder of the sample study's files
    /// @param folder where study and workbook go; made if it is not there
    /// @param told hears of each step once it is done
    public DemoStudy(Path samples, Path folder, Messages messages, Progress progress, Consumer<Remark> told) {
        this.samples = samples;
        this.folder = folder;
        this.messages = messages;
        this.progress = progress;
        this.told = told;
    }

    /// Where study and workbook are.
    public record Made(Path study, Path workbook) {}

    /// Builds it all. A demo that was built here before is replaced.
    ///
    /// @throws Problem when the samples are not there, or the folder holds anything else
    public Made build(Folders folders, Clock clock) {
        Made made = new Made(folder.resolve(STUDY), folder.resolve(WORKBOOK));
        clear(made);
        try (OpenProject project = OpenProject.create(made.study(), messages.text("demo.title"), folders, clock)) {
            describe(project);
            takeSources(project, "wawancara", Source.Kind.INTERVIEW);
            takeSources(project, "observasi", Source.Kind.OBSERVATION);
            takeSources(project, "dokumen", Source.Kind.DOCUMENT);
            takeCases(project);
            addFrameworks(project);
            takeCodings(project, "codings.csv", MAIN_CODER);
            takeCodings(project, "codings-second.csv", SECOND_CODER);
            conclude(project);
            new WorkbookExport(project, messages).write(MatrixSpec.CODES_BY_CASE, made.workbook(), progress);
            tell("demo.workbook", made.workbook());
        }
        return made;
    }

    private void clear(Made made) {
        if (!Files.isDirectory(samples)) {
            throw new Problem("demo.no-samples", samples);
        }
        Set<Path> ours = Set.of(made.study(), made.workbook());
        OriginalFiles originals = OriginalFiles.of(made.study());
        try {
            Files.createDirectories(folder);
            try (Stream<Path> there = Files.list(folder)) {
                if (!there.allMatch(file -> ours.contains(file) || originals.isFolder(file))) {
                    throw new Problem("demo.folder-in-use", folder);
                }
            }
            originals.remove();
            for (Path file : ours) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new Problem(e, "demo.no-folder", folder);
        }
    }

    private void describe(OpenProject project) {
        Details before = project.study().details();
        Details after = new Details(
                before.title(),
                List.of(
                        messages.text("demo.question.1"),
                        messages.text("demo.question.2"),
                        messages.text("demo.question.3")),
                List.of(MAIN_CODER, SECOND_CODER),
                before.settings());
        project.apply(new Change.Alter(before, after), MAIN_CODER);
        tell("demo.study", project.path());
    }

    private void takeSources(OpenProject project, String name, Source.Kind kind) {
        var wishes = SourceIntake.Wishes.PLAIN.withKind(kind);
        var report = new SourceIntake(project).take(List.of(samples.resolve(name)), wishes, MAIN_CODER, progress);
        for (SourceIntake.Outcome outcome : report.outcomes()) {
            if (outcome instanceof SourceIntake.Outcome.Refused(var file, var problem)) {
                throw problem;
            }
        }
        tell("demo.sources." + name, report.taken());
    }

    private void takeCases(OpenProject project) {
        var report =
                new CaseIntake(project).take(samples.resolve("cases.csv"), ImportOptions.DETECT, MAIN_CODER, progress);
        tell("demo.cases", report.added(), report.columns().size());
    }

    private void addFrameworks(OpenProject project) {
        project.apply(Catalogue.shipped().adoption(FRAMEWORKS, project.study()), MAIN_CODER);
        tell("demo.frameworks", FRAMEWORKS.size(), project.study().codes().size());
    }

    private void takeCodings(OpenProject project, String table, String coder) {
        var wishes = new CodingIntake.Wishes(
                coder,
                CodingIntake.Codes.MUST_EXIST,
                CodingIntake.BadRows.KEEP_ALL_OUT,
                CodingIntake.Twice.LEAVE,
                ImportOptions.DETECT);
        var report = new CodingIntake(project).take(samples.resolve(table), wishes, coder, progress);
        tell("demo.codings", report.codings(), report.segments(), coder);
    }

    private void conclude(OpenProject project) {
        DemoFindings.Made made =
                new DemoFindings(project, messages).make(samples.resolve("conclusions.csv"), MAIN_CODER);
        tell("demo.displays", made.displays());
        tell("demo.conclusions", made.conclusions(), made.quotes());
    }

    private void tell(String key, Object... arguments) {
        told.accept(Remark.of(key, arguments));
    }
}
