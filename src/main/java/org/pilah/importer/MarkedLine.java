package org.pilah.importer;

/// One paragraph while it is read: its words, and whether it begins with a name in bold.
final class MarkedLine {
    private final StringBuilder text = new StringBuilder();
    private int boldEnd;

    void words(String words, boolean bold) {
        if (boldEnd == text.length() && (bold || words.isBlank())) {
            boldEnd += words.length();
        }
        text.append(words);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /// Whether a blank now would be one too many, as in web pages.
    boolean endsBlank() {
        return text.isEmpty() || Lines.isBlank(text.charAt(text.length() - 1));
    }

    /// Blanks, and one line break, at the end of a block are none in a web page.
    void trimEnd() {
        trimBlanks();
        if (!text.isEmpty() && text.charAt(text.length() - 1) == '\n') {
            text.setLength(text.length() - 1);
            trimBlanks();
        }
    }

    private void trimBlanks() {
        while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
    }

    void clear() {
        text.setLength(0);
        boldEnd = 0;
    }

    String text() {
        return text.toString();
    }

    Look look() {
        int colon = text.indexOf(":");
        return colon > 0 && boldEnd > 0 && colon <= boldEnd ? Look.BOLD_LABEL : Look.PLAIN;
    }
}
