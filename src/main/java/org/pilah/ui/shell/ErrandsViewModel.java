package org.pilah.ui.shell;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.pilah.exchange.Deeds;
import org.pilah.model.Action;
import org.pilah.project.Integrity;
import org.pilah.ui.desk.Desk;

/// What is done with the study as a whole: its check, its history.
public final class ErrandsViewModel {
    private final Desk desk;
    private final House house;

    public ErrandsViewModel(Desk desk, House house) {
        this.desk = desk;
        this.house = house;
    }

    /// What was done, by whom and when.
    public record Deed(String time, String by, String what) {}

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
