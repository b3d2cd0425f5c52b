package org.pilah.ui.display;

import java.util.ArrayList;
import org.pilah.messages.Messages;
import org.pilah.model.Matrix.Totals;
import org.pilah.model.MatrixSpec.Reach;

/// Says beneath a table how it was counted.
final class Legend {
    private Legend() {}

    /// The rule of counting, the filter, what the totals mean and what a dash means.
    static String of(Counted counted, Messages messages) {
        var sentences = new ArrayList<String>();
        sentences.add(messages.text("display.legend." + counted.choice().cell().name()));
        if (counted.choice().laysOutCodes()) {
            sentences.add(messages.text(
                    counted.spec().reach() == Reach.OWN ? "export.reach.own" : "export.reach.descendants"));
        }
        sentences.add(messages.text(
                counted.matrix().totals() == Totals.SUM ? "export.totals.sum" : "export.totals.distinct"));
        sentences.add(
                counted.sentence().isEmpty()
                        ? messages.text("display.legend.unfiltered")
                        : messages.text("display.legend.filtered", counted.sentence()));
        sentences.add(messages.text("display.legend.none"));
        return String.join(" ", sentences);
    }
}
