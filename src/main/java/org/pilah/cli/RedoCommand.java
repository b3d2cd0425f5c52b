package org.pilah.cli;

import org.pilah.messages.Messages;
import org.pilah.messages.Problem;
import org.pilah.model.Action;
import org.pilah.project.OpenProject;

/// `redo`: does again what was last taken back.
final class RedoCommand implements Command {
    @Override
    public Form form(Messages messages) {
        return new Form("redo", "cli.redo", messages).study().changes().answers();
    }

    @Override
    public Exit run(Call call) {
        try (OpenProject project = call.change()) {
            Action redone = project.redo(call.by()).orElseThrow(() -> new Problem("history.nothing-to-redo"));
            UndoCommand.answer(redone, project, call);
        }
        return Exit.DONE;
    }
}
