package org.pilah.exchange;

import java.nio.file.Path;
import java.util.List;
import org.pilah.importer.CodingRow;
import org.pilah.importer.CodingsTable;
import org.pilah.importer.ImportOptions;
import org.pilah.importer.Remark;
import org.pilah.messages.Problem;
import org.pilah.model.Change;
import org.pilah.model.Code;
import org.pilah.project.OpenProject;
import org.pilah.task.Progress;

/// Brings a table of codings into a study: one step that can be undone.
///
/// Every row is looked at before the first is applied. A bad row keeps all others out too, unless bad rows are to
/// be skipped; either way each is named with its reason.
public final class CodingIntake {
    private final OpenProject project;

    public CodingIntake(OpenProject project) {
        this.project = project;
    }

    /// How the table is to be taken. `coder` codes where a row names nobody.
    public record Wishes(String coder, Codes codes, BadRows badRows, Twice twice, ImportOptions options) {}

    /// What happens to a code that the study does not have.
    public enum Codes {
        MUST_EXIST,
        CREATE
    }

    /// What happens when rows cannot be applied.
    public enum BadRows {
        KEEP_ALL_OUT,
        SKIP
    }

    /// What happens to a coding that was in the study before the table came.
    public enum Twice {
        LEAVE,
        TAKE_AGAIN
    }

    /// A row that was not applied, and why.
    public record BadRow(int line, Remark reason) {}

    /// What came in. `repeated` rows say what an earlier row of the table says and were applied as they stand;
    /// `known` ones were in the study already and were left.
    public record Report(
            long codings,
            long segments,
            List<Code> created,
            long repeated,
            long known,
            List<BadRow> bad,
            List<Remark> remarks) {
        public Report {
            created = List.copyOf(created);
            bad = List.copyOf(bad);
            remarks = List.copyOf(remarks);
        }
    }

    /// Some rows cannot be applied, so none was.
    public static final class Rejected extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient List<BadRow> rows;

        Rejected(List<BadRow> rows) {
            super(rows.size() + " bad rows");
            this.rows = List.copyOf(rows);
        }

        public List<BadRow> rows() {
            return rows;
        }

        /// The whole in one sentence.
        public Problem problem() {
            return new Problem("codings.rejected", rows.size());
        }
    }

    /// Reads the table, looks at every row, and takes them in.
    ///
    /// @throws Rejected when rows are bad and are not to be skipped
    /// @throws Problem when it is no table of codings or could not be saved
    public Report take(Path file, Wishes wishes, String by, Progress progress) {
        var plan = new CodingPlan(project, wishes);
        CodingsTable.Outcome outcome = CodingsTable.read(file, wishes.options(), progress, row -> {
            progress.check();
            switch (row) {
                case CodingRow.Good good -> plan.consider(good);
                case CodingRow.Bad(var line, var reason) -> plan.refuse(line, reason);
            }
        });
        if (!plan.bad().isEmpty() && wishes.badRows() == BadRows.KEEP_ALL_OUT) {
            throw new Rejected(plan.bad());
        }
        var written = new long[2];
        project.batch(by, batch -> {
            plan.created().forEach(code -> batch.apply(new Change.Add(code)));
            plan.places().forEach(place -> {
                progress.check();
                written[0] += place.write(batch);
                written[1] += place.isNew() ? 1 : 0;
                progress.at(file.getFileName().toString(), written[0], plan.size());
            });
        });
        return new Report(
                written[0], written[1], plan.created(), plan.repeated(), plan.known(), plan.bad(), outcome.remarks());
    }
}
