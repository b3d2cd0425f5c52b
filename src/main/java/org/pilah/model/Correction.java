package org.pilah.model;

import java.util.ArrayList;
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
    ///
    /// @throws IllegalArgumentException when other words stand in it than the edits say
    public String of(String text) {
        var corrected = new StringBuilder(text.length() + Math.max(0, growth()));
        int from = 0;
        for (Edit edit : edits) {
            if (!text.startsWith(edit.were(), edit.start())) {
                throw new IllegalArgumentException("other words stand at " + edit.start());
            }
            corrected.append(text, from, edit.start()).append(edit.words());
            from = edit.end();
        }
        return corrected.append(text, from, text.length()).toString();
    }

    /// The same correction with edits that touch made one, so that something that stays lies between any two, and
    /// without those that leave the words as they were.
    Correction joined() {
        var joined = new ArrayList<Edit>();
        for (Edit edit : edits) {
            boolean touches = !joined.isEmpty() && joined.getLast().end() == edit.start();
            joined.add(touches ? joined.removeLast().with(edit) : edit);
        }
        joined.removeIf(edit -> edit.were().equals(edit.words()));
        return new Correction(source, joined);
    }

    /// What takes a correction back whose edits do not touch.
    Correction inverse() {
        var back = new ArrayList<Edit>();
        int grown = 0;
        for (Edit edit : edits) {
            back.add(new Edit(edit.start() + grown, edit.words(), edit.were()));
            grown += edit.growth();
        }
        return new Correction(source, back);
    }
}
