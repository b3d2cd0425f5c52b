package org.pilah.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.pilah.analysis.Tactic;
import org.pilah.importer.Heading;
import org.pilah.importer.ImportOptions;
import org.pilah.importer.Table;
import org.pilah.messages.Messages;
import org.pilah.messages.Problem;
import org.pilah.model.Axis;
import org.pilah.model.Cell;
import org.pilah.model.Change;
import org.pilah.model.Display;
import org.pilah.model.FrameworkId;
import org.pilah.model.ItemId;
import org.pilah.model.Proposition;
import org.pilah.model.Proposition.Status;
import org.pilah.model.SegmentId;
import org.pilah.model.Source;
import org.pilah.project.OpenProject;
import org.pilah.task.Progress;

/// What the sample study has come to: its saved displays, and its conclusions with the quotes for and against them.
final class DemoFindings {
    private static final String CONCLUSION = "kesimpulan";
    private static final String FOR = "+";
    private static final List<Draft> DRAFTS = List.of(
            new Draft(Status.TESTED, 4, List.of(Tactic.TRIANGULATION, Tactic.NEGATIVE_EVIDENCE)),
            new Draft(Status.REVISED, 3, List.of(Tactic.REPRESENTATIVENESS, Tactic.EXTREME_CASES)),
            new Draft(Status.TENTATIVE, 2, List.of(Tactic.TRIANGULATION)));

    private final OpenProject project;
    private final Messages messages;

    DemoFindings(OpenProject project, Messages messages) {
        this.project = project;
        this.messages = messages;
    }

    private record Draft(Status status, int confidence, List<Tactic> tactics) {}

    /// A quote for or against the conclusion of this number.
    private record Quote(String conclusion, String side, SegmentId segment) {}

    /// How many displays, conclusions and quotes there are now.
    record Made(int displays, int conclusions, int quotes) {}

    Made make(Path table, String by) {
        List<Quote> quotes = quotes(table);
        List<Display> displays = displays();
        project.apply(
                at -> {
                    var all = new ArrayList<Change>();
                    displays.forEach(display -> all.add(new Change.Add(display)));
                    for (int number = 1; number <= DRAFTS.size(); number++) {
                        all.add(new Change.Add(
                                proposition(number, at.plusMillis(number).toString(), quotes)));
                    }
                    return new Change.All(all);
                },
                by);
        return new Made(displays.size(), DRAFTS.size(), quotes.size());
    }

    private List<Display> displays() {
        Axis cases = Axis.of(Axis.Dimension.CASE);
        return List.of(
                display("tahap", "demo.display.1", Axis.codesOf(new FrameworkId("adi-stages")), cases, Cell.COUNT),
                display(
                        "faktor",
                        "demo.display.2",
                        Axis.codesOf(new FrameworkId("factors")),
                        new Axis(Axis.Dimension.FACET, "polarity"),
                        Cell.SEGMENTS),
                display(
                        "kesejahteraan",
                        "demo.display.3",
                        Axis.codesOf(new FrameworkId("bps-welfare")),
                        cases,
                        Cell.PARAPHRASES));
    }

    private Display display(String id, String name, Axis rows, Axis columns, Cell cell) {
        return new Display(new ItemId(id), messages.text(name), rows, columns, cell, "", Map.of());
    }

    private Proposition proposition(int number, String date, List<Quote> quotes) {
        Draft draft = DRAFTS.get(number - 1);
        return new Proposition(
                new ItemId("kesimpulan-" + number),
                messages.text("demo.conclusion." + number),
                "",
                draft.status(),
                draft.confidence(),
                date,
                segments(quotes, number, true),
                segments(quotes, number, false),
                draft.tactics().stream().map(Tactic::id).toList());
    }

    private static List<SegmentId> segments(List<Quote> quotes, int conclusion, boolean supporting) {
        return quotes.stream()
                .filter(quote -> quote.conclusion().equals(String.valueOf(conclusion)))
                .filter(quote -> quote.side().equals(FOR) == supporting)
                .map(Quote::segment)
                .toList();
    }

    private List<Quote> quotes(Path table) {
        var quotes = new ArrayList<Quote>();
        Table.read(table, ImportOptions.DETECT, Progress.SILENT, head -> reader(head, quotes::add));
        return quotes;
    }

    private Consumer<Table.Row> reader(Table.Head head, Consumer<Quote> each) {
        int conclusion = head.headings().indexOf(CONCLUSION);
        int side = head.place(Heading.POLARITY);
        int source = head.place(Heading.SOURCE);
        int quote = head.place(Heading.QUOTE);
        return row -> each.accept(
                new Quote(row.cell(conclusion), row.cell(side), segment(row.cell(source), row.cell(quote))));
    }

    private SegmentId segment(String name, String quote) {
        return project.study().sources().stream()
                .filter(source -> source.name().equals(name))
                .map(Source::id)
                .flatMap(id -> project.material().segments(id).stream())
                .map(coded -> coded.segment())
                .filter(segment -> project.material()
                        .text(
                                segment.passage().source(),
                                segment.passage().start(),
                                segment.passage().end())
                        .equals(quote))
                .map(segment -> segment.id())
                .findFirst()
                .orElseThrow(() -> new Problem("demo.no-passage", name, quote));
    }
}
