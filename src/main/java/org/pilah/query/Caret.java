package org.pilah.query;

import java.util.ArrayList;

/// Shows where in a query's text a mistake is: the text on one line, carets under the mistake on the next.
final class Caret {
    /// As much as fits on a line of a terminal.
    private static final int WIDEST = 76;

    private static final int BEFORE = 30;

    private Caret() {}

    /// What a mistake's sentence is made of: the two lines, the words not understood, then the details.
    static Object[] arguments(String text, Misread misread) {
        var arguments = new ArrayList<>();
        arguments.add(lines(text, misread.start(), misread.end()));
        arguments.add(oneLine(text.substring(misread.start(), Math.min(misread.end(), misread.start() + WIDEST))));
        arguments.addAll(misread.details());
        return arguments.toArray();
    }

    private static String lines(String text, int start, int end) {
        int from = text.length() <= WIDEST ? 0 : boundary(text, Math.max(0, start - BEFORE));
        int to = boundary(text, Math.min(text.length(), from + WIDEST));
        String cut = from > 0 ? "…" : "";
        String rest = to < text.length() ? "…" : "";
        int indent = cut.length() + width(text.substring(from, start));
        int carets = Math.max(1, width(text.substring(start, Math.clamp(end, start, Math.max(start, to)))));
        return cut + oneLine(text.substring(from, to)) + rest + "\n" + " ".repeat(indent) + "^".repeat(carets);
    }

    /// Never between the halves of a character.
    private static int boundary(String text, int index) {
        boolean inside = index > 0
                && index < text.length()
                && Character.isLowSurrogate(text.charAt(index))
                && Character.isHighSurrogate(text.charAt(index - 1));
        return inside ? index - 1 : index;
    }

    private static String oneLine(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// The columns it takes: marks sit on their letter.
    private static int width(String text) {
        return (int) text.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .count();
    }
}
