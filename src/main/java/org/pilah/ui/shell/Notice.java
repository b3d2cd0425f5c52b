package org.pilah.ui.shell;

import java.util.Optional;
import org.pilah.ui.desk.Notices;

/// Something the person is told: one sentence, perhaps what to do, perhaps a button.
public record Notice(Tone tone, String sentence, String advice, Optional<Notices.Offer> offer) {
    /// Good to know, or gone wrong.
    public enum Tone {
        NEWS,
        TROUBLE
    }
}
