package org.pilah.cli;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.pilah.cli.Listing.Column;
import org.pilah.exchange.Deeds;
import org.pilah.messages.Messages;
import org.pilah.model.Action;
import org.pilah.project.OpenProject;

/// `history`: what was done to a study, by whom and when, the latest last.
final class HistoryCommand implements Command {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    @Override
    public Form form(Messages messages) {
        return new Form("history", "cli.history", messages).study().answers();
    }

    @Override
    public Exit run(Call call) {
        try (OpenProject project = call.look()) {
            List<Action> actions = project.history();
            var deeds = new Deeds(actions, call.messages());
            if (call.output().isJson()) {
                json(actions, deeds, call);
            } else {
                print(actions, deeds, call);
            }
        }
        return Exit.DONE;
    }

    private static void print(List<Action> actions, Deeds deeds, Call call) {
        Messages messages = call.messages();
        if (actions.isEmpty()) {
            call.output().say("cli.history.empty");
            return;
        }
        ZoneId zone = call.here().clock().getZone();
        var listing = new Listing(
                Column.number(messages.text("cli.column.revision")),
                Column.words(messages.text("cli.column.time")),
                Column.words(messages.text("cli.column.by")),
                Column.words(messages.text("cli.column.what"), 200));
        for (Action action : actions) {
            listing.row(
                    String.valueOf(action.revision()),
                    TIME.format(action.at().atZone(zone)),
                    action.by(),
                    deeds.of(action));
        }
        listing.print(call.output());
    }

    private static void json(List<Action> actions, Deeds deeds, Call call) {
        try (Json json = call.output().json()) {
            json.object(() -> json.list(
                    "actions",
                    actions,
                    action -> json.object(() -> {
                        json.field("rev", action.revision())
                                .field(
                                        "at",
                                        action.at()
                                                .truncatedTo(ChronoUnit.MILLIS)
                                                .toString())
                                .field("by", action.by())
                                .field("what", deeds.of(action));
                        if (action.undoes() > 0) {
                            json.field("undoes", action.undoes());
                        } else {
                            json.mayField("undoes", "");
                        }
                    })));
        }
    }
}
