package org.pilah.importer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.pilah.messages.Problem;

/// The lines of a document as its parts are met one after the other. A row becomes one line with its cells parted
/// by tabs; a cell keeps its paragraphs as lines; a note follows the paragraph or row that refers to it.
final class Paper {
    private static final int DEEPEST = 100;

    private final DocumentText text;
    private final String name;
    private final Deque<Place> places = new ArrayDeque<>();
    /// Notes and the like, until the block they belong to has ended.
    private final List<String> held = new ArrayList<>();
    private MarkedLine line = new MarkedLine();
    private int notes;

    /// Somewhere inside the document where lines do not go to the text directly.
    private static final class Place {
        private final MarkedLine outer;
        private final boolean cell;
        private final List<String> lines = new ArrayList<>();
        private final List<String> cells = new ArrayList<>();

        Place(MarkedLine outer, boolean cell) {
            this.outer = outer;
            this.cell = cell;
        }
    }

    Paper(DocumentText text, String name) {
        this.text = text;
        this.name = name;
    }

    MarkedLine line() {
        return line;
    }

    void words(String words, boolean bold) {
        line.words(words, bold);
    }

    /// Ends the paragraph, also an empty one.
    void endParagraph(Look look) {
        MarkedLine ended = line;
        line = new MarkedLine();
        emit(ended.text(), look == Look.PLAIN ? ended.look() : look);
    }

    /// Ends the paragraph if it has begun.
    void breakParagraph(Look look) {
        if (!line.isEmpty()) {
            endParagraph(look);
        }
    }

    void beginRow() {
        open(false);
    }

    void beginCell() {
        open(true);
    }

    /// Ends the cell; in a damaged document there may be none, or one without a row.
    void endCell() {
        if (places.isEmpty() || !places.element().cell) {
            breakParagraph(Look.PLAIN);
            return;
        }
        breakParagraph(Look.PLAIN);
        String cell = String.join("\n", close().lines).stripTrailing();
        if (isInRow()) {
            places.element().cells.add(cell);
        } else {
            emit(cell, Look.PLAIN);
        }
    }

    void endRow() {
        breakParagraph(Look.PLAIN);
        if (!isInRow()) {
            return;
        }
        Place row = close();
        var cells = new ArrayList<>(row.lines);
        cells.addAll(row.cells);
        emit(String.join("\t", cells), Look.PLAIN);
    }

    /// Whether a cell may begin here.
    boolean isInRow() {
        return !places.isEmpty() && !places.element().cell;
    }

    /// Refers to a note, whose words come now.
    void beginNote() {
        notes++;
        line.words("[" + notes + "]", false);
        open(true);
    }

    void endNote(int number) {
        breakParagraph(Look.PLAIN);
        held.add("[" + number + "] " + String.join(" ", close().lines).strip());
        release();
    }

    /// The number of the note that began last.
    int lastNote() {
        return notes;
    }

    /// Words that follow the block at hand, such as those of a text box.
    void beginAside() {
        open(true);
    }

    void endAside() {
        breakParagraph(Look.PLAIN);
        held.addAll(close().lines);
        release();
    }

    private void open(boolean cell) {
        if (places.size() >= DEEPEST) {
            throw new Problem("import.nested", name);
        }
        places.push(new Place(line, cell));
        line = new MarkedLine();
    }

    private Place close() {
        Place place = places.pop();
        line = place.outer;
        return place;
    }

    private void emit(String words, Look look) {
        if (places.isEmpty()) {
            text.line(words, look);
            held.forEach(each -> text.line(each, Look.PLAIN));
            held.clear();
        } else {
            places.element().lines.add(words);
        }
    }

    /// What is held when nothing is open follows at once.
    private void release() {
        if (places.isEmpty() && line.isEmpty()) {
            held.forEach(each -> text.line(each, Look.PLAIN));
            held.clear();
        }
    }

    /// Ends everything that is still open, as in a document that was cut.
    void end() {
        while (!places.isEmpty()) {
            breakParagraph(Look.PLAIN);
            List<String> lines = close().lines;
            lines.forEach(each -> emit(each, Look.PLAIN));
        }
        breakParagraph(Look.PLAIN);
        release();
    }
}
