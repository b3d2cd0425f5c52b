package org.pilah.cli;

import org.pilah.exchange.Deeds;
import org.pilah.messages.Messages;
import org.pilah.messages.Problem;
import org.pilah.model.Action;
import org.pilah.project.OpenProject;

/// `undo`: takes back the last action that was not taken back.
final class UndoCommand implements Command {
    @Override
    public Form form(Messages messages) {
        return new Form("undo", "cli.undo", messages).study().changes().answers();
    }

    @Override
    public Exit run(Call call) {
        try (OpenProject project = call.change()) {
            Action undone = project.undo(call.by()).orElseThrow(() -> new Problem("history.nothing-to-undo"));
            answer(undone, project, call);
        }
        return Exit.DONE;
    }

    /// Tells what was taken back, or done again.
    static void answer(Action action, OpenProject project, Call call) {
        String what = new Deeds(project.history(), call.messages()).of(action);
        if (call.output().isJson()) {
            try (Json json = call.output().json()) {
                json.object(() -> json.field("rev", action.revision())
                        .field("undoes", action.undoes())
                        .field("what", what));
            }
            return;
        }
        call.output().line(what);
    }
}
