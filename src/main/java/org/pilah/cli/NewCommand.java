package org.pilah.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.pilah.exchange.NewStudy;
import org.pilah.framework.Catalogue;
import org.pilah.framework.Template;
import org.pilah.messages.Messages;
import org.pilah.messages.Problem;
import org.pilah.project.OpenProject;

/// `new`: makes a study, empty or from a template.
final class NewCommand implements Command {
    private static final String TITLE = "--title";
    private static final String TEMPLATE = "--template";
    private static final String CODER = "--coder";

    @Override
    public Form form(Messages messages) {
        return new Form("new", "cli.new", messages)
                .word(messages.text("cli.label.study"), "cli.new.study")
                .option(TITLE, messages.text("cli.label.text"), "cli.new.title")
                .option(TEMPLATE, "ID", "cli.new.template")
                .options(CODER, messages.text("cli.label.name"), "cli.new.coder")
                .changes()
                .answers();
    }

    @Override
    public Exit run(Call call) {
        var catalogue = Catalogue.shipped();
        Optional<Template> template =
                Optional.of(call.text(TEMPLATE)).filter(id -> !id.isEmpty()).map(id -> template(id, catalogue));
        Path file = call.path(call.words().getFirst());
        String name = String.valueOf(file.getFileName());
        String usual = name.endsWith(Call.ENDING) ? name.substring(0, name.length() - Call.ENDING.length()) : name;
        NewStudy plain = NewStudy.empty(file, call.text(TITLE, usual), call.texts(CODER));
        NewStudy wanted =
                template.map(each -> plain.like(each, call.language())).orElse(plain);
        try (OpenProject project =
                wanted.make(call.here().folders(), call.here().clock(), call.by())) {
            answer(project, call.output());
        }
        return Exit.DONE;
    }

    private static void answer(OpenProject project, Output output) {
        if (output.isJson()) {
            try (Json json = output.json()) {
                json.object(() -> json.field("study", project.path().toString())
                        .field("id", project.study().id().value())
                        .field("title", project.study().details().title())
                        .list(
                                "frameworks",
                                project.study().frameworks(),
                                framework -> json.value(framework.id().value()))
                        .field("codes", project.study().codes().size()));
            }
            return;
        }
        output.say(
                "cli.new.done",
                project.study().details().title(),
                project.path().toString());
        if (!project.study().frameworks().isEmpty()) {
            output.say(
                    "cli.new.frameworks",
                    project.study().frameworks().size(),
                    project.study().codes().size());
        }
    }

    private static Template template(String id, Catalogue catalogue) {
        return catalogue.templates().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        "framework.no-template",
                        id,
                        String.join(
                                ", ",
                                catalogue.templates().stream().map(Template::id).toList())));
    }
}
