package org.pilah.ui.collect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pilah.exchange.AnswersIntake.Per;
import org.pilah.exchange.ReductionIntake;
import org.pilah.exchange.ReductionIntake.Anchor;
import org.pilah.exchange.ReductionIntake.Decision;
import org.pilah.exchange.ReductionIntake.Draft;
import org.pilah.exchange.ReductionIntake.Line;
import org.pilah.importer.AnswersTable;
import org.pilah.importer.AnswersTable.Use;
import org.pilah.importer.ImportOptions;
import org.pilah.importer.SheetGuess;
import org.pilah.importer.SheetGuess.Kind;
import org.pilah.messages.Problem;
import org.pilah.project.OpenProject;
import org.pilah.task.Progress;

/// A table on its way in: what it holds, and what the researcher says about it.
sealed interface SheetOffer {
    Book book();

    /// The file, its sheets that can be read, and the one at hand; a CSV file has one without a name.
    record Book(Path file, List<SheetGuess> sheets, SheetGuess sheet) {
        public Book {
            sheets = List.copyOf(sheets);
        }
    }

    /// A sheet of answers, with a use for each column.
    record Answers(Book book, AnswersTable table, List<Use> uses, Per per) implements SheetOffer {
        public Answers {
            uses = List.copyOf(uses);
        }

        /// The column gets another use. There is one name at most.
        Answers with(int column, Use use) {
            var changed = new ArrayList<Use>(uses);
            if (use == Use.NAME && changed.contains(Use.NAME)) {
                changed.set(changed.indexOf(Use.NAME), Use.ATTRIBUTE);
            }
            changed.set(column, use);
            return new Answers(book, table, changed, per);
        }

        Answers with(Per other) {
            return new Answers(book, table, uses, other);
        }
    }

    /// A reduction table, with what was decided about rows that are in doubt.
    record Reduction(Book book, Draft draft, Map<Integer, Decision> decided) implements SheetOffer {
        public Reduction {
            decided = Map.copyOf(decided);
        }

        /// What becomes of the row.
        Decision of(Line line) {
            return decided.getOrDefault(line.entry().line(), line.proposed());
        }

        Reduction with(Line line, Decision decision) {
            var all = new HashMap<>(decided);
            all.put(line.entry().line(), decision);
            return new Reduction(book, draft, all);
        }

        /// Every row that is at least so like its verbatim goes where it was found; the others wait.
        Reduction accepting(double least) {
            var all = new HashMap<>(decided);
            for (Line line : draft.doubtful()) {
                if (line.anchor() instanceof Anchor.Near(var passage, var words, var likeness)) {
                    all.put(line.entry().line(), likeness >= least ? Decision.ANCHOR : Decision.LEAVE);
                }
            }
            return new Reduction(book, draft, all);
        }

        /// How many rows are in doubt and undecided.
        long waiting() {
            return draft.doubtful().stream()
                    .filter(line -> of(line).equals(Decision.LEAVE))
                    .count();
        }
    }

    /// Reads what the file most likely holds.
    ///
    /// @throws Problem when it is no table that brings sources or reductions
    static SheetOffer look(OpenProject project, Path file, ImportOptions options, Progress progress) {
        List<SheetGuess> sheets = SheetGuess.of(file, options, progress);
        return look(project, new Book(file, sheets, SheetGuess.best(sheets, file)), options, progress);
    }

    static SheetOffer look(OpenProject project, Book book, ImportOptions options, Progress progress) {
        return switch (book.sheet().kind()) {
            case REDUCTION ->
                new Reduction(
                        book,
                        new ReductionIntake(project)
                                .look(book.file(), book.sheet().sheet(), options, progress),
                        Map.of());
            case ANSWERS -> answers(book, options, progress);
            case CODINGS -> throw new Problem("sheet.codings", book.file().getFileName());
            case CASES -> throw new Problem("collect.sheet.cases", book.file().getFileName());
            case NOTHING -> throw new Problem("table.empty", book.file().getFileName());
        };
    }

    /// The sheet at hand as answers, whatever it seems to hold.
    static SheetOffer answers(Book book, ImportOptions options, Progress progress) {
        AnswersTable table = AnswersTable.read(book.file(), book.sheet().sheet(), options, progress);
        var answers = new SheetGuess(book.sheet().sheet(), Kind.ANSWERS);
        return new Answers(
                new Book(book.file(), book.sheets(), answers),
                table,
                table.columns().stream().map(AnswersTable.Column::proposed).toList(),
                Per.ROW);
    }
}
