package org.pilah.cli;

import org.pilah.messages.Messages;
import org.pilah.project.Traces;

/// `forget`: removes what this computer keeps of a study outside its file.
final class ForgetCommand implements Command {
    @Override
    public Form form(Messages messages) {
        return new Form("forget", "cli.forget", messages).study().answers();
    }

    @Override
    public Exit run(Call call) {
        Traces removed = Traces.remove(call.study(), call.here().folders());
        if (call.output().isJson()) {
            try (Json json = call.output().json()) {
                json.object(() -> json.field("copies", removed.copies()).field("bytes", removed.bytes()));
            }
        } else {
            call.output().line(call.messages().text("traces.removed", removed.copies(), removed.bytes() / 1_000_000.0));
        }
        return Exit.DONE;
    }
}
