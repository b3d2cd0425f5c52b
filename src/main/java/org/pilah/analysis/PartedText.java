package org.pilah.analysis;

import java.util.Comparator;
import java.util.List;
import org.pilah.model.TextPart;

/// A text in its parts, read as one.
final class PartedText implements CharSequence {
    private final List<TextPart> parts;

    PartedText(List<TextPart> parts) {
        this.parts =
                parts.stream().sorted(Comparator.comparingInt(TextPart::start)).toList();
    }

    @Override
    public int length() {
        return parts.isEmpty() ? 0 : parts.getLast().end();
    }

    @Override
    public char charAt(int place) {
        TextPart part = parts.get(partOf(place));
        return part.text().charAt(place - part.start());
    }

    @Override
    public String subSequence(int start, int end) {
        if (start == end) {
            return "";
        }
        int number = partOf(start);
        TextPart part = parts.get(number);
        if (end <= part.end()) {
            return part.text().substring(start - part.start(), end - part.start());
        }
        var words = new StringBuilder(end - start);
        for (int from = start; from < end; from = part.end(), number++) {
            part = parts.get(number);
            words.append(part.text(), from - part.start(), Math.min(end, part.end()) - part.start());
        }
        return words.toString();
    }

    private int partOf(int place) {
        int low = 0;
        int high = parts.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (parts.get(middle).end() <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public String toString() {
        return subSequence(0, length());
    }
}
