package org.pilah.exchange;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.pilah.analysis.CoOccurrence;
import org.pilah.exporter.Workbook;
import org.pilah.exporter.WorkbookContent;
import org.pilah.messages.Messages;
import org.pilah.model.Action;
import org.pilah.model.CodeCount;
import org.pilah.model.Language;
import org.pilah.model.Matrix;
import org.pilah.model.MatrixSpec;
import org.pilah.model.Query;
import org.pilah.project.OpenProject;
import org.pilah.project.Words;
import org.pilah.query.QuerySentence;
import org.pilah.task.Progress;

/// Takes the coded workbook out of a study: every count from the index, every quote from the tables.
public final class WorkbookExport {
    /// Quotes named in a cell of the sheet of quotes; that there are more is said there.
    private static final int QUOTES = 3;

    private final OpenProject project;
    private final Messages messages;

    public WorkbookExport(OpenProject project, Messages messages) {
        this.project = project;
        this.messages = messages;
    }

    /// Writes the whole workbook with this matrix. The same study gives the same bytes.
    ///
    /// @throws org.pilah.messages.Problem when the file cannot be written; a former one is then untouched
    public void write(MatrixSpec spec, Path target, Progress progress) {
        Workbook.write(target, content(spec, "", progress), messages, progress);
    }

    /// Writes the sheets of this one matrix.
    public void writeMatrix(MatrixSpec spec, Path target, Progress progress) {
        writeMatrix(spec, "", target, progress);
    }

    /// Writes the sheets of this one matrix under this title.
    public void writeMatrix(MatrixSpec spec, String title, Path target, Progress progress) {
        Workbook.writeTables(target, content(spec, title, progress), messages, progress);
    }

    /// Writes the code tree with its counts.
    public void writeCodebook(Path target, MatrixSpec spec, Progress progress) {
        Workbook.writeCodebook(target, content(spec, "", progress), messages);
    }

    private WorkbookContent content(MatrixSpec spec, String title, Progress progress) {
        Words words = project.words(progress);
        Matrix matrix = words.count(spec, language());
        String filter =
                spec.filter() instanceof Query.All ? "" : QuerySentence.of(spec.filter(), project.study(), messages);
        var table = new WorkbookContent.Table(title, matrix, filter, words.passages(spec, QUOTES));
        var together = CoOccurrence.of(words::spans);
        return new WorkbookContent(
                project.study(), project.material(), stand(), counts(words), List.of(table), together);
    }

    private WorkbookContent.Stand stand() {
        List<Action> history = project.history();
        Instant changed =
                history.isEmpty() ? project.created() : history.getLast().at();
        return new WorkbookContent.Stand(project.revision(), changed, Program.version());
    }

    private WorkbookContent.Counts counts(Words words) {
        List<CodeCount> codes = words.codeCounts(new Query.All());
        return new WorkbookContent.Counts(codes, project.coders(), project.segmentCount(), project.codingCount());
    }

    private Language language() {
        return messages.language().equals(Language.ENGLISH.tag()) ? Language.ENGLISH : Language.INDONESIAN;
    }
}
