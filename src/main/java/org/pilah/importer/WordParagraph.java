package org.pilah.importer;

import org.pilah.importer.WordStyles.ListPlace;

/// One paragraph of a Word document while it is read: its words, and what its looks tell.
final class WordParagraph {
    private static final int NO_HEADING = 9;

    private final StringBuilder text;
    private final int carried;
    private String style = "";
    private ListPlace place = ListPlace.NONE;
    private int outline = NO_HEADING;
    private boolean markDeleted;
    private int boldEnd;
    private int runStart;
    private boolean bold;
    private boolean hidden;

    /// `before` are the words of a paragraph whose end was deleted.
    WordParagraph(String before) {
        this.text = new StringBuilder(before);
        this.carried = before.length();
        this.boldEnd = carried;
    }

    void style(String id) {
        style = id;
    }

    void number(String id) {
        place = new ListPlace(id, place.level());
    }

    void level(int level) {
        place = new ListPlace(place.number(), level);
    }

    void outline(int level) {
        outline = level;
    }

    void markDeleted() {
        markDeleted = true;
    }

    boolean isMarkDeleted() {
        return markDeleted;
    }

    void beginRun() {
        runStart = text.length();
        bold = false;
        hidden = false;
    }

    void bold(boolean on) {
        bold = on;
    }

    void hidden(boolean on) {
        hidden = on;
    }

    void words(String words) {
        text.append(words);
    }

    /// Whether the run had words that a reader does not see; they are taken away.
    boolean endRun() {
        if (hidden && text.length() > runStart) {
            text.setLength(runStart);
            return true;
        }
        boolean blank = text.substring(runStart).isBlank();
        if (boldEnd == runStart && (bold || blank)) {
            boldEnd = text.length();
        }
        return false;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    String text() {
        return text.toString();
    }

    ListPlace place(WordStyles styles) {
        ListPlace full = place.orFrom(style.isEmpty() ? ListPlace.NONE : styles.place(style));
        // A list called 0 takes a paragraph out of the list its style puts it in.
        return full.number().equals("0") ? ListPlace.NONE : full;
    }

    Look look(WordStyles styles) {
        if (outline < NO_HEADING || (!style.isEmpty() && styles.isHeading(style))) {
            return Look.HEADING;
        }
        int colon = text.indexOf(":", carried);
        return colon > carried && boldEnd > carried && colon <= boldEnd ? Look.BOLD_LABEL : Look.PLAIN;
    }
}
