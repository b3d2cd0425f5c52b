package org.pilah.ui.desk;

/// The button that takes back what was done just now, as long as nothing else was done after it. To be made when it is
/// done: in the answer of work, when a change is on the disk, or when nothing is on its way there.
public final class UndoOffer {
    private UndoOffer() {}

    public static Notices.Offer of(Desk desk) {
        return new Notices.Offer(
                desk.messages().text("desk.undo"),
                desk.saving()
                        .takingBack(() -> desk.notices().tell(desk.messages().text("desk.undo.passed"))));
    }
}
