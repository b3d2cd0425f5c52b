package org.pilah.importer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Joins the lines of a PDF to paragraphs. A line goes on the one before unless something says that a paragraph
/// ends: a wider gap, an indent, another size of letters, a mark of a list, a name, or room left in which the next
/// word would have found place.
final class PdfParagraphs {
    private static final float WIDER = 1.35f;
    private static final float INDENT = 0.9f;
    private static final float LARGER = 1.12f;
    private static final int LONGEST_HEADING = 120;
    private static final Pattern MARK =
            Pattern.compile("(?:[•●▪◦‣·–—*-]|\\(?\\d{1,3}[.)]|\\(?[A-Za-z][.)]|\\[\\d{1,3}])\\s.*", Pattern.DOTALL);

    private final DocumentText text;
    private final String label;
    private final StringBuilder paragraph = new StringBuilder();
    private final Map<Integer, Float> lefts = new HashMap<>();
    private final Map<Integer, Float> rights = new HashMap<>();
    private Look look = Look.PLAIN;
    private int labelled;
    private float pitch;
    private float size;

    /// `label` is what names a page before its first paragraph, empty for none.
    PdfParagraphs(DocumentText text, String label) {
        this.text = text;
        this.label = label;
    }

    void write(List<PdfPage> pages) {
        measure(pages);
        var words = new PdfWords(pages);
        PdfLine last = new PdfLine("", new PdfLine.Place(0, 0, 0), 0, false, 0, -1);
        boolean open = false;
        int at = 0;
        int lastPage = 0;
        for (PdfPage page : pages) {
            edges(page);
            boolean first = true;
            boolean next = page.number() == lastPage + 1;
            for (PdfLine line : page.lines()) {
                boolean near = !first || next;
                lastPage = page.number();
                if (open && near && goesOn(last, line, first)) {
                    words.join(paragraph, line.text());
                } else {
                    flush(at);
                    open = true;
                    at = page.number();
                    begin(line);
                }
                last = line;
                first = false;
            }
        }
        flush(at);
        text.remarkCount("import.remark.pdf.joined", words.joined());
    }

    /// The usual distance of lines and size of letters.
    private void measure(List<PdfPage> pages) {
        var pitches = new HashMap<Integer, Integer>();
        var sizes = new HashMap<Integer, Integer>();
        for (PdfPage page : pages) {
            for (int i = 0; i < page.lines().size(); i++) {
                PdfLine line = page.lines().get(i);
                sizes.merge(Math.round(line.size() * 2), line.text().length(), Integer::sum);
                if (i > 0 && page.lines().get(i - 1).column() == line.column()) {
                    float gap = line.place().base()
                            - page.lines().get(i - 1).place().base();
                    pitches.merge(Math.round(gap * 2), 1, Integer::sum);
                }
            }
        }
        pitch = mostFrequent(pitches) / 2f;
        size = mostFrequent(sizes) / 2f;
    }

    private static int mostFrequent(Map<Integer, Integer> counts) {
        int most = 0;
        int best = 0;
        for (Map.Entry<Integer, Integer> each : counts.entrySet()) {
            if (each.getKey() > 0 && each.getValue() > most) {
                most = each.getValue();
                best = each.getKey();
            }
        }
        return best;
    }

    private void edges(PdfPage page) {
        lefts.clear();
        rights.clear();
        for (PdfLine line : page.lines()) {
            lefts.merge(line.column(), line.place().left(), Math::min);
            rights.merge(line.column(), line.place().right(), Math::max);
        }
    }

    private void begin(PdfLine line) {
        paragraph.append(line.text());
        boolean large = size > 0 && line.size() > size * LARGER;
        boolean heading = (large || line.bold()) && line.text().length() <= LONGEST_HEADING && !line.isRow();
        int colon = line.text().indexOf(':');
        boolean named = colon > 0 && line.boldEnd() > 0 && colon <= line.boldEnd();
        look = heading && colon < 0 ? Look.HEADING : named ? Look.BOLD_LABEL : Look.PLAIN;
    }

    private boolean goesOn(PdfLine before, PdfLine line, boolean newPage) {
        if (before.isRow() || line.isRow() || isMarked(line)) {
            return false;
        }
        if (PdfWords.isOpen(before.text())) {
            return true;
        }
        boolean otherLooks = Math.abs(before.size() - line.size()) > 0.1f * size || before.bold() != line.bold();
        if (otherLooks && (look == Look.HEADING || isHeadingLike(line))) {
            return false;
        }
        boolean moved = newPage || before.column() != line.column();
        float gap = line.place().base() - before.place().base();
        if (moved && !newPage && gap > 0) {
            // From a line across all columns down to the first of them, or back.
            return false;
        }
        float usual = Math.max(pitch, line.size());
        if (!moved && (gap > usual * WIDER || gap < 0)) {
            return false;
        }
        float left = lefts.getOrDefault(line.column(), 0f);
        boolean indented = line.place().left() - left > INDENT * line.size();
        boolean samePlace =
                !moved && Math.abs(before.place().left() - line.place().left()) < 0.5f * line.size();
        if (indented
                && !samePlace
                && (moved || line.place().left() > before.place().left())) {
            return moved && Character.isLowerCase(line.text().codePointAt(0));
        }
        return moved ? goesOverPage(before, line) : !hasRoom(before, line);
    }

    private boolean isHeadingLike(PdfLine line) {
        return line.bold() || line.size() > size * LARGER;
    }

    private static boolean isMarked(PdfLine line) {
        if (MARK.matcher(line.text()).matches()) {
            return true;
        }
        if (TimeMark.at(line.text(), 0).isPresent()) {
            return true;
        }
        LineStart start = LineStart.of(line.text());
        return start.form() == LineStart.Form.COLON && Label.isNameLike(start.label());
    }

    /// The right edge of the page before is gone; a sentence that has not ended goes on.
    private static boolean goesOverPage(PdfLine before, PdfLine line) {
        String words = before.text().stripTrailing();
        char last = words.charAt(words.length() - 1);
        boolean ended = ".?!:…\"”’)".indexOf(last) >= 0;
        return Character.isLowerCase(line.text().codePointAt(0)) || (!ended && last != ';' && !before.bold());
    }

    /// Whether the first word of the line would have found place at the end of the one before.
    private boolean hasRoom(PdfLine before, PdfLine line) {
        float right = rights.getOrDefault(before.column(), before.place().right());
        int blank = line.text().indexOf(' ');
        int letters = blank < 0 ? line.text().length() : blank;
        float wide = (line.place().right() - line.place().left())
                / Math.max(1, line.text().length());
        return before.place().right() + (letters + 2) * wide < right;
    }

    private void flush(int page) {
        if (paragraph.isEmpty()) {
            return;
        }
        String mark = label.isEmpty() || page == labelled ? "" : label.formatted(page);
        labelled = page;
        text.line(mark + paragraph, look);
        paragraph.setLength(0);
    }
}
