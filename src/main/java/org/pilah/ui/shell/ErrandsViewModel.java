package org.pilah.ui.shell;

import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.pilah.exchange.Deeds;
import org.pilah.exchange.WorkbookExport;
import org.pilah.model.Action;
import org.pilah.model.Axis;
import org.pilah.model.Cell;
import org.pilah.model.MatrixSpec;
import org.pilah.model.Query;
import org.pilah.project.Integrity;
import org.pilah.ui.desk.Desk;
import org.pilah.ui.desk.Notices;

/// What is done with the study as a whole: its workbook, its check, its history.
public final class ErrandsViewModel {
    private static final MatrixSpec CODES_BY_CASES = new MatrixSpec(
            Axis.of(Axis.Dimension.CODE),
            Axis.of(Axis.Dimension.CASE),
            Cell.COUNT,
            new Query.All(),
            MatrixSpec.Reach.WITH_DESCENDANTS);

    private final Desk desk;
    private final House house;

    public ErrandsViewModel(Desk desk, House house) {
        this.desk = desk;
        this.house = house;
    }

    /// What was done, by whom and when.
    public record Deed(String time, String by, String what) {}

    /// Where the workbook usually goes: beside the study.
    public Path workbook() {
        Path study = desk.project().path().toAbsolutePath();
        String name = String.valueOf(study.getFileName()).replaceFirst("\\.pilah$", "");
        return study.resolveSibling(name + ".xlsx");
    }

    /// Writes the workbook with every coded matrix, and offers to open it.
    ///
    /// @param shown opens a file with the program that the system has for it
    public void export(Path target, Consumer<Path> shown) {
        String name = String.valueOf(target.getFileName());
        desk.background()
                .run(
                        desk.messages().text("shell.export.writing", name),
                        progress -> {
                            new WorkbookExport(desk.project(), desk.messages()).write(CODES_BY_CASES, target, progress);
                            return target;
                        },
                        written -> desk.notices()
                                .tell(
                                        desk.messages().text("shell.export.done", name),
                                        new Notices.Offer(
                                                desk.messages().text("shell.export.open"),
                                                () -> shown.accept(written))));
    }

    /// Holds file, tables, index and quotes against each other; what was found is shown line by line.
    public void check(Consumer<List<String>> show) {
        desk.background()
                .run(
                        desk.messages().text("shell.check.running"),
                        progress -> desk.project().check(progress),
                        report -> show.accept(lines(report)));
    }

    private List<String> lines(Integrity.Report report) {
        var lines = new ArrayList<String>();
        lines.add(
                report.isSound()
                        ? desk.messages().text("cli.check.sound")
                        : desk.messages()
                                .text("cli.check.unsound", report.findings().size()));
        for (Integrity.Finding finding : report.findings()) {
            lines.add(finding.problem().sentence(desk.messages()) + " "
                    + finding.problem().advice(desk.messages()));
        }
        report.checked()
                .forEach((what, number) -> lines.add(
                        desk.messages().text("shell.check.line", desk.messages().text("cli.checked." + what), number)));
        return lines;
    }

    /// All that was done, the latest first.
    public void history(Consumer<List<Deed>> show) {
        desk.background()
                .ask(
                        () -> {
                            List<Action> actions = desk.project().history();
                            var deeds = new Deeds(actions, desk.messages());
                            return actions.reversed().stream()
                                    .map(action -> new Deed(time(action), action.by(), deeds.of(action)))
                                    .toList();
                        },
                        show);
    }

    private String time(Action action) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(desk.messages().locale())
                .format(ZonedDateTime.ofInstant(action.at(), house.clock().getZone()));
    }
}
