package org.pilah.model;

import java.util.List;

/// Edits of one source's text, in order of the text. They may touch but not overlap, and an insertion stands apart
/// from the edit before it, so that it is always clear what came where.
public record Correction(SourceId source, List<Edit> edits) {
    public Correction {
        edits = List.copyOf(edits);
        for (int i = 1; i < edits.size(); i++) {
            Edit before = edits.get(i - 1);
            Edit next = edits.get(i);
            boolean unclear = next.start() == before.end() && (next.isInsertion() || before.isInsertion());
            if (next.start() < before.end() || unclear) {
                throw new IllegalArgumentException("edits out of order: " + before.end() + ", " + next.start());
            }
        }
    }

    /// By how much the text grows.
    public int growth() {
        return edits.stream().mapToInt(Edit::growth).sum();
    }

    /// The text after the correction.
    public String of(String text) {
        var corrected = new StringBuilder(text.length() + Math.max(0, growth()));
        int from = 0;
        for (Edit edit : edits) {
            corrected.append(text, from, edit.start()).append(edit.words());
            from = edit.end();
        }
        return corrected.append(text, from, text.length()).toString();
    }
}
