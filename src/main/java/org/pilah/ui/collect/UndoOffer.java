package org.pilah.ui.collect;

import org.pilah.model.Revision;
import org.pilah.ui.desk.Desk;
import org.pilah.ui.desk.Notices;

/// The button that takes back what was done just now, as long as nothing else was done after it.
final class UndoOffer {
    private UndoOffer() {}

    static Notices.Offer of(Desk desk) {
        Revision then = desk.project().revision();
        return new Notices.Offer(desk.messages().text("collect.undo"), () -> {
            if (desk.project().revision().equals(then)) {
                desk.saving().undo();
            } else {
                desk.notices().tell(desk.messages().text("collect.undo.passed"));
            }
        });
    }
}
