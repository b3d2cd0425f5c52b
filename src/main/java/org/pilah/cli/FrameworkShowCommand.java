package org.pilah.cli;

import java.util.HashMap;
import java.util.Map;
import org.pilah.framework.Catalogue;
import org.pilah.framework.Offer;
import org.pilah.messages.Messages;
import org.pilah.model.Code;
import org.pilah.model.CodeId;
import org.pilah.model.Framework;
import org.pilah.model.Language;

/// `framework show`: the codes of one framework, what they mean and when to use them.
final class FrameworkShowCommand implements Command {
    @Override
    public Form form(Messages messages) {
        return new Form("framework show", "cli.framework.show", messages)
                .word("ID", "cli.framework.id")
                .answers();
    }

    @Override
    public Exit run(Call call) {
        Offer offer = Catalogue.shipped().offered(call.words().getFirst());
        if (call.output().isJson()) {
            json(offer, call);
        } else {
            print(offer, call);
        }
        return Exit.DONE;
    }

    private static void print(Offer offer, Call call) {
        Output output = call.output();
        Language language = call.language();
        Framework framework = offer.framework();
        output.line(framework.name().in(language) + " (" + framework.id() + ", " + framework.version() + ")");
        output.words("", framework.summary().in(language));
        output.words("", framework.citation());
        for (Offer.Variant variant : offer.variants()) {
            output.say(
                    "cli.framework.variant",
                    framework.id() + ":" + variant.id(),
                    variant.name().in(language));
        }
        output.line();
        Map<CodeId, Integer> depths = new HashMap<>();
        for (Offer.Entry entry : offer.entries()) {
            Code code = entry.code();
            int depth = depths.getOrDefault(code.parent(), -1) + 1;
            depths.put(code.id(), depth);
            String indent = "  ".repeat(depth);
            output.line(indent + code.name().in(language) + "  [" + code.id() + "]");
            String text = indent + "  ";
            output.words(
                    text,
                    call.messages()
                            .text("cli.framework.definition", code.definition().in(language)));
            // Sentences of their own: "Use when ...", "Do not use for ..."
            output.words(text, code.useWhen().in(language));
            output.words(text, code.leaveOutWhen().in(language));
            output.words(
                    text,
                    call.messages().text("cli.framework.passage", code.example().in(language)));
        }
    }

    private static void json(Offer offer, Call call) {
        Language language = call.language();
        Framework framework = offer.framework();
        try (Json json = call.output().json()) {
            json.object(() -> json.field("id", framework.id().value())
                    .field("name", framework.name().in(language))
                    .field("version", framework.version())
                    .field("summary", framework.summary().in(language))
                    .field("citation", framework.citation())
                    .list("variants", offer.variants(), variant -> json.value(variant.id()))
                    .list("codes", offer.entries(), entry -> json.object(() -> code(entry.code(), json, language))));
        }
    }

    private static void code(Code code, Json json, Language language) {
        json.field("id", code.id().value())
                .mayField("parent", code.parent().value())
                .field("name", code.name().in(language))
                .field("definition", code.definition().in(language))
                .field("useWhen", code.useWhen().in(language))
                .field("leaveOutWhen", code.leaveOutWhen().in(language))
                .field("example", code.example().in(language));
    }
}
