package org.pilah.importer;

import java.util.Locale;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.converter.AbstractWordUtils;
import org.apache.poi.hwpf.converter.AbstractWordUtils.NumberingState;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Notes;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.jspecify.annotations.Nullable;
import org.pilah.importer.LeftOut.Kind;
import org.pilah.task.Progress;

/// Makes lines of the paragraphs of an old Word document. In its text, signs below the blank stand for what is no
/// word.
final class OldWordBody {
    private static final char PICTURE = 1;
    private static final char NOTE = 2;
    private static final char COMMENT = 5;
    private static final char CELL = 7;
    private static final char DRAWING = 8;
    private static final char LINE = 11;
    private static final char FIELD = 19;
    private static final char FIELD_RESULT = 20;
    private static final char FIELD_END = 21;
    private static final char HYPHEN = 30;
    private static final char SOFT_HYPHEN = 31;
    private static final int BODY_LEVEL = 9;
    /// Word's number for lists without numbers.
    private static final int BULLET = 23;

    private final HWPFDocument document;
    private final DocumentText text;
    private final Paper paper;
    private final Progress progress;
    private final String name;
    private final NumberingState numbers = new NumberingState();
    private boolean inRow;
    private boolean inCell;
    /// How many fields are open whose rule is being read, not their result.
    private int rules;
    private int insertions;

    OldWordBody(HWPFDocument document, DocumentText text, String name, Progress progress) {
        this.document = document;
        this.text = text;
        this.name = name;
        this.progress = progress;
        this.paper = new Paper(text, name);
    }

    void read() {
        blocks(document.getRange());
        paper.end();
        Range boxes = document.getMainTextboxRange();
        if (boxes.text().codePoints().anyMatch(Character::isLetterOrDigit)) {
            blocks(boxes);
            paper.end();
        }
        boolean margins = document.getHeaderStoryRange().text().codePoints().anyMatch(Character::isLetterOrDigit);
        text.leaveOut(Kind.HEADERS_AND_FOOTERS, margins ? 1 : 0);
        text.remarkCount("import.remark.insertions", insertions);
    }

    private void blocks(Range range) {
        int count = range.numParagraphs();
        for (int i = 0; i < count; i++) {
            progress.check();
            progress.at(name, i, count);
            block(range.getParagraph(i));
        }
    }

    private void block(Paragraph paragraph) {
        rules = 0;
        if (!paragraph.isInTable()) {
            endTable();
            paragraph(paragraph);
            paper.endParagraph(isHeading(paragraph) ? Look.HEADING : Look.PLAIN);
            return;
        }
        if (paragraph.isTableRowEnd()) {
            endTable();
            return;
        }
        if (!inRow) {
            inRow = true;
            paper.beginRow();
        }
        if (!inCell) {
            inCell = true;
            paper.beginCell();
        }
        String words = paragraph.text();
        paragraph(paragraph);
        paper.endParagraph(Look.PLAIN);
        if (words.indexOf(CELL) >= 0) {
            inCell = false;
            paper.endCell();
        }
    }

    private void endTable() {
        if (inCell) {
            inCell = false;
            paper.endCell();
        }
        if (inRow) {
            inRow = false;
            paper.endRow();
        }
    }

    private void paragraph(Paragraph paragraph) {
        String mark = mark(paragraph);
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            if (run.isMarkedDeleted()) {
                text.leaveOut(Kind.DELETED_TEXT);
            } else if (run.isVanished() && !run.isFldVanished()) {
                text.leaveOut(Kind.HIDDEN_TEXT, run.text().isBlank() ? 0 : 1);
            } else {
                insertions += run.isMarkedInserted() ? 1 : 0;
                mark = run(run, mark);
            }
        }
    }

    /// Adds the words of a run, the mark of the list before the first of them.
    private String run(CharacterRun run, String mark) {
        var words = new StringBuilder();
        String signs = run.isSymbol() ? String.valueOf(run.getSymbolCharacter()) : run.text();
        for (int at = 0; at < signs.length(); at++) {
            char sign = signs.charAt(at);
            if (sign == FIELD) {
                rules++;
            } else if (sign == FIELD_RESULT || sign == FIELD_END) {
                rules = sign == FIELD_RESULT ? Math.max(0, rules - 1) : rules;
            } else if (rules == 0) {
                sign(sign, run.getStartOffset() + at, words, run);
            } else if (signs.startsWith("HYPERLINK", at)) {
                text.leaveOut(Kind.LINKS);
            }
        }
        if (words.isEmpty()) {
            return mark;
        }
        paper.words(mark + words, run.isBold());
        return "";
    }

    private void sign(char sign, int offset, StringBuilder words, CharacterRun run) {
        switch (sign) {
            case PICTURE -> {
                if (run.isSpecialCharacter() && !run.isData()) {
                    text.leaveOut(Kind.PICTURES, run.isObj() || run.isOle2() ? 0 : 1);
                }
            }
            case DRAWING -> text.leaveOut(Kind.PICTURES);
            case COMMENT -> text.leaveOut(Kind.COMMENTS);
            case NOTE -> {
                paper.words(words.toString(), run.isBold());
                words.setLength(0);
                note(offset);
            }
            case LINE -> words.append('\n');
            case HYPHEN -> words.append('\u2011');
            case '\t' -> words.append('\t');
            case SOFT_HYPHEN -> {}
            default -> {
                if (sign >= ' ') {
                    words.append(sign);
                }
            }
        }
    }

    private void note(int offset) {
        if (!note(document.getFootnotes(), document.getFootnoteRange(), offset)) {
            note(document.getEndnotes(), document.getEndnoteRange(), offset);
        }
    }

    private boolean note(Notes notes, Range range, int offset) {
        int index = notes.getNoteIndexByAnchorPosition(offset);
        if (index < 0) {
            return false;
        }
        paper.beginNote();
        int number = paper.lastNote();
        int from = range.getStartOffset() + notes.getNoteTextStartOffset(index);
        int to = range.getStartOffset() + notes.getNoteTextEndOffset(index);
        var words = new StringBuilder();
        for (char sign : new Range(from, to, document).text().toCharArray()) {
            words.append(sign >= ' ' ? String.valueOf(sign) : sign == '\r' || sign == '\t' || sign == LINE ? " " : "");
        }
        paper.words(words.toString().strip(), false);
        paper.endNote(number);
        return true;
    }

    private boolean isHeading(Paragraph paragraph) {
        if (paragraph.getLvl() < BODY_LEVEL) {
            return true;
        }
        @Nullable StyleDescription style = document.getStyleSheet().getStyleDescription(paragraph.getStyleIndex());
        String styleName =
                style == null || style.getName() == null ? "" : style.getName().toLowerCase(Locale.ROOT);
        return styleName.startsWith("heading ") || styleName.equals("title");
    }

    private String mark(Paragraph paragraph) {
        if (!paragraph.isInList() || paragraph.text().isBlank()) {
            return "";
        }
        char level = (char) Math.clamp(paragraph.getIlvl(), 0, 8);
        String mark = AbstractWordUtils.getBulletText(numbers, paragraph.getList(), level)
                .strip();
        boolean bullet = paragraph.getList().getNumberFormat(level) == BULLET
                || (mark.length() == 1 && !Character.isLetterOrDigit(mark.charAt(0)));
        return mark.isEmpty() ? "" : (bullet ? "•" : mark) + " ";
    }
}
