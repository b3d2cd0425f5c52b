package org.pilah.cli;

import java.util.List;
import org.pilah.framework.Catalogue;
import org.pilah.messages.Messages;
import org.pilah.model.Change;
import org.pilah.project.OpenProject;

/// `framework add`: puts frameworks of the catalogue into a study, as one step.
final class FrameworkAddCommand implements Command {
    @Override
    public Form form(Messages messages) {
        return new Form("framework add", "cli.framework.add", messages)
                .study()
                .words("ID", "cli.framework.add.id")
                .changes()
                .answers();
    }

    @Override
    public Exit run(Call call) {
        var catalogue = Catalogue.shipped();
        List<String> wanted = call.wordsFrom(1);
        try (OpenProject project = call.change()) {
            Change adoption = catalogue.adoption(wanted, project.study());
            int before = project.study().codes().size();
            project.apply(adoption, call.by());
            answer(wanted, project.study().codes().size() - before, call.output());
        }
        return Exit.DONE;
    }

    private static void answer(List<String> added, int codes, Output output) {
        if (output.isJson()) {
            try (Json json = output.json()) {
                json.object(() -> json.list("frameworks", added, json::value).field("codes", codes));
            }
            return;
        }
        output.say("cli.framework.added", String.join(", ", added), codes);
    }
}
