package org.pilah.cli;

import org.pilah.cli.Listing.Column;
import org.pilah.framework.Catalogue;
import org.pilah.framework.Offer;
import org.pilah.messages.Messages;

/// `framework list`: what there is to code by.
final class FrameworkListCommand implements Command {
    @Override
    public Form form(Messages messages) {
        return new Form("framework list", "cli.framework.list", messages).answers();
    }

    @Override
    public Exit run(Call call) {
        var catalogue = Catalogue.shipped();
        if (call.output().isJson()) {
            try (Json json = call.output().json()) {
                json.object(() -> json.list(
                        "frameworks", catalogue.frameworks(), offer -> json.object(() -> json(offer, json, call))));
            }
            return Exit.DONE;
        }
        Messages messages = call.messages();
        var listing = new Listing(
                Column.words(messages.text("cli.column.id")),
                Column.words(messages.text("cli.column.name"), 70),
                Column.number(messages.text("cli.column.codes")),
                Column.words(messages.text("cli.column.variants")));
        for (Offer offer : catalogue.frameworks()) {
            listing.row(
                    offer.framework().id().value(),
                    offer.framework().name().in(call.language()),
                    call.output().number(offer.entries().size()),
                    String.join(
                            ", ",
                            offer.variants().stream().map(Offer.Variant::id).toList()));
        }
        listing.print(call.output());
        return Exit.DONE;
    }

    private static void json(Offer offer, Json json, Call call) {
        json.field("id", offer.framework().id().value())
                .field("name", offer.framework().name().in(call.language()))
                .field("version", offer.framework().version())
                .field("codes", offer.entries().size())
                .list("variants", offer.variants(), variant -> json.value(variant.id()));
    }
}
