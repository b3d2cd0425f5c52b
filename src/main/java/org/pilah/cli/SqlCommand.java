package org.pilah.cli;

import org.pilah.cli.Listing.Column;
import org.pilah.messages.Messages;
import org.pilah.model.Answer;
import org.pilah.model.Answer.Extent;
import org.pilah.project.OpenProject;

/// `sql`: a person's own question to the study's tables, which cannot change anything.
final class SqlCommand implements Command {
    @Override
    public Form form(Messages messages) {
        return new Form("sql", "cli.sql", messages)
                .study()
                .word("SELECT", "cli.sql.question")
                .answers();
    }

    @Override
    public Exit run(Call call) {
        try (OpenProject project = call.look()) {
            Answer answer = project.ask(call.words().get(1));
            if (call.output().isJson()) {
                try (Json json = call.output().json()) {
                    json.object(() -> json.list("columns", answer.columns(), json::value)
                            .list("rows", answer.rows(), row -> json.list(row, json::value))
                            .truth("cut", answer.extent() == Extent.CUT));
                }
            } else {
                print(answer, call.output());
            }
        }
        return Exit.DONE;
    }

    private static void print(Answer answer, Output output) {
        var listing = new Listing(
                answer.columns().stream().map(name -> Column.words(name, 80)).toList());
        answer.rows().forEach(row -> listing.row(row));
        listing.print(output);
        output.say("cli.sql.rows", answer.rows().size());
        if (answer.extent() == Extent.CUT) {
            output.say("cli.sql.cut");
        }
    }
}
