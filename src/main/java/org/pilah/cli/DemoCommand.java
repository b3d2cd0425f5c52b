package org.pilah.cli;

import java.nio.file.Path;
import org.pilah.exchange.DemoStudy;
import org.pilah.importer.Remark;
import org.pilah.messages.Messages;

/// `demo`: carries the sample study from its files to its workbook, and tells what each step made.
final class DemoCommand implements Command {
    private static final String USUAL_FOLDER = "pilah-demo";

    @Override
    public Form form(Messages messages) {
        return new Form("demo", "cli.demo", messages)
                .mayWord("FOLDER", "cli.demo.folder")
                .answers();
    }

    @Override
    public Exit run(Call call) {
        Path folder = call.path(call.words().stream().findFirst().orElse(USUAL_FOLDER));
        Output output = call.output();
        var demo = new DemoStudy(
                call.here().home().resolve("samples/grenpul"),
                folder,
                call.messages(),
                call.progress(),
                step -> tell(step, call));
        DemoStudy.Made made = demo.build(call.here().folders(), call.here().clock());
        if (output.isJson()) {
            try (Json json = output.json()) {
                json.object(() -> json.field("study", made.study().toString())
                        .field("workbook", made.workbook().toString()));
            }
        } else {
            output.say("cli.demo.next", made.study().toString());
        }
        return Exit.DONE;
    }

    private static void tell(Remark step, Call call) {
        if (!call.output().isJson()) {
            call.output().line(step.sentence(call.messages()));
        }
    }
}
