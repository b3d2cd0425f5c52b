package org.pilah.exchange.correct;

import java.util.ArrayList;
import java.util.List;
import org.pilah.messages.Problem;
import org.pilah.model.Edit;
import org.pilah.task.Progress;

/// Words before and after, held against each other: what stayed, what went, what came, in order.
public record Compared(List<Piece> pieces) {
    public Compared {
        pieces = List.copyOf(pieces);
    }

    /// Words and what became of them.
    public record Piece(Kind kind, String words) {}

    public enum Kind {
        SAME,
        GONE,
        NEW
    }

    public static Compared of(String before, String after) {
        try {
            return of(before, TextDifference.between(before, after, "", Progress.SILENT));
        } catch (Problem tooDifferent) {
            return of(before, List.of(new Edit(0, before, after)));
        }
    }

    private static Compared of(String before, List<Edit> edits) {
        var pieces = new ArrayList<Piece>();
        int from = 0;
        for (Edit edit : edits) {
            add(Kind.SAME, before.substring(from, edit.start()), pieces);
            add(Kind.GONE, before.substring(edit.start(), edit.end()), pieces);
            add(Kind.NEW, edit.words(), pieces);
            from = edit.end();
        }
        add(Kind.SAME, before.substring(from), pieces);
        return new Compared(pieces);
    }

    private static void add(Kind kind, String words, List<Piece> pieces) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(kind, words));
        }
    }
}
