package org.pilah.ui.condense;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Words that somebody is typing, beside what the study knows of them. What others write is taken over only while
/// nothing is typed that is not saved. For the screen's thread only.
final class NoteDraft {
    private final StringProperty text = new SimpleStringProperty("");
    private String known = "";

    StringProperty textProperty() {
        return text;
    }

    String text() {
        return text.get();
    }

    /// Whether something is typed that the study does not know yet.
    boolean isUnsaved() {
        return !text.get().equals(known);
    }

    /// Another segment's words.
    void begin(String words) {
        known = words;
        text.set(words);
    }

    /// The study says this now.
    void follow(String words) {
        boolean unsaved = isUnsaved();
        boolean news = !words.equals(known);
        known = words;
        if (news && !unsaved) {
            text.set(words);
        }
    }

    /// What is typed goes to the study.
    void sent() {
        known = text.get();
    }

    /// What is typed and not saved is forgotten.
    void revert() {
        text.set(known);
    }
}
