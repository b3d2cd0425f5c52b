package org.pilah.importer;

import com.rtfparserkit.parser.RtfListenerAdaptor;
import com.rtfparserkit.rtf.Command;
import com.rtfparserkit.rtf.CommandType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.pilah.importer.LeftOut.Kind;
import org.pilah.messages.Problem;

/// Makes lines of the commands and words of rich text. Groups nest; each inherits the looks of the one around it.
final class RtfBody extends RtfListenerAdaptor {
    private static final int DEEPEST = 1_000;

    private final DocumentText text;
    private final String name;
    private final Deque<Group> groups = new ArrayDeque<>();
    private final Set<Integer> headingStyles = new HashSet<>();
    private final StringBuilder mark = new StringBuilder();
    private final List<String> cellLines = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private final List<String> nestedCells = new ArrayList<>();
    private final List<String> held = new ArrayList<>();
    private MarkedLine line = new MarkedLine();
    private MarkedLine note = new MarkedLine();
    private StringBuilder styleName = new StringBuilder();
    private int style = -1;
    private int notes;
    private int insertions;
    private boolean table;
    private boolean heading;

    /// Where the words of a group go.
    private enum Goal {
        BODY,
        NOTE,
        MARK,
        STYLES,
        /// A header or footer: counted if it has words.
        MARGIN,
        /// The hidden rule of a field: counted if it is a link.
        FIELD,
        NOWHERE
    }

    /// What holds within one pair of braces.
    private static final class Group {
        private Goal goal;
        private boolean bold;
        private boolean hidden;
        private boolean deleted;
        private boolean revised;
        private boolean counted;

        Group(Goal goal) {
            this.goal = goal;
        }

        Group inner() {
            var inner = new Group(goal);
            inner.bold = bold;
            inner.hidden = hidden;
            inner.deleted = deleted;
            inner.revised = revised;
            inner.counted = counted;
            return inner;
        }
    }

    RtfBody(DocumentText text, String name) {
        this.text = text;
        this.name = name;
        groups.push(new Group(Goal.BODY));
    }

    /// Whether the end of the document is missing.
    boolean isCut() {
        return groups.size() > 1;
    }

    @Override
    public void processGroupStart() {
        if (groups.size() > DEEPEST) {
            throw new Problem("import.nested", name);
        }
        groups.push(groups.element().inner());
    }

    @Override
    public void processGroupEnd() {
        if (groups.size() == 1) {
            return;
        }
        Group ended = groups.pop();
        Goal outer = groups.element().goal;
        if (ended.goal == Goal.NOTE && outer != Goal.NOTE) {
            held.add("[" + notes + "] " + note.text().strip());
            note = new MarkedLine();
        } else if (ended.goal == Goal.STYLES) {
            endStyle();
        }
    }

    @Override
    public void processDocumentEnd() {
        if (!line.isEmpty() || !cellLines.isEmpty() || !cells.isEmpty()) {
            if (table) {
                endCell();
                endRow();
            } else {
                endParagraph();
            }
        }
        releaseHeld();
        text.remarkCount("import.remark.insertions", insertions);
    }

    @Override
    public void processString(String words) {
        Group group = groups.element();
        switch (group.goal) {
            case BODY -> body(words, group);
            case NOTE -> note.words(plain(words), false);
            case MARK -> mark.append(words);
            case STYLES -> styleName.append(words);
            case MARGIN -> count(group, Kind.HEADERS_AND_FOOTERS, !words.isBlank());
            case FIELD -> count(group, Kind.LINKS, words.contains("HYPERLINK"));
            case NOWHERE -> {}
        }
    }

    private void body(String words, Group group) {
        if (group.hidden) {
            count(group, Kind.HIDDEN_TEXT, !words.isBlank());
        } else if (group.deleted) {
            count(group, Kind.DELETED_TEXT, true);
        } else {
            if (group.revised && !group.counted) {
                group.counted = true;
                insertions++;
            }
            line.words(plain(words), group.bold);
        }
    }

    private void count(Group group, Kind kind, boolean there) {
        if (there && !group.counted) {
            group.counted = true;
            text.leaveOut(kind);
        }
    }

    /// Places where a word may be divided are no part of it.
    private static String plain(String words) {
        return words.indexOf('\u00AD') < 0 ? words : words.replace("\u00AD", "");
    }

    @Override
    public void processCommand(Command command, int parameter, boolean given, boolean optional) {
        Group group = groups.element();
        if (group.goal == Goal.NOWHERE) {
            return;
        }
        if (command == Command.optionalcommand) {
            // What follows is unknown to the parser, and may be passed over.
            group.goal = Goal.NOWHERE;
            return;
        }
        if (command.getCommandType() == CommandType.Destination || optional) {
            destination(command, group);
            return;
        }
        boolean on = !given || parameter != 0;
        switch (command) {
            case b -> group.bold = on;
            case v -> group.hidden = on;
            case deleted -> set(group, on, group.revised);
            case revised -> set(group, group.deleted, on);
            case plain -> {
                group.bold = false;
                group.hidden = false;
                set(group, false, false);
            }
            case s -> style(group, parameter);
            default -> inText(command, group);
        }
    }

    private static void set(Group group, boolean deleted, boolean revised) {
        if (group.deleted != deleted || group.revised != revised) {
            group.counted = false;
        }
        group.deleted = deleted;
        group.revised = revised;
    }

    private void style(Group group, int number) {
        if (group.goal == Goal.STYLES) {
            style = number;
        } else if (group.goal == Goal.BODY) {
            heading |= headingStyles.contains(number);
        }
    }

    private void inText(Command command, Group group) {
        if (group.goal == Goal.NOTE) {
            if (command == Command.par || command == Command.line || command == Command.tab) {
                note.words(" ", false);
            }
            return;
        }
        if (group.goal != Goal.BODY) {
            return;
        }
        switch (command) {
            case par, sect -> endParagraph();
            case line -> line.words("\n", group.bold);
            case tab -> line.words("\t", group.bold);
            case pard -> {
                table = false;
                heading = false;
            }
            case intbl -> table = true;
            case cell -> endCell();
            case row -> endRow();
            case nestcell -> nestedCells.add(takeLine());
            case nestrow -> {
                cellLines.add(String.join("\t", nestedCells));
                nestedCells.clear();
            }
            default -> {}
        }
    }

    private void destination(Command command, Group group) {
        switch (command) {
            case rtf, fldrslt, field, shp, shptxt, shpinst, shppict, pntext, listtext ->
                group.goal = known(command, group.goal);
            case footnote -> {
                notes++;
                line.words("[" + notes + "]", false);
                group.goal = Goal.NOTE;
                group.counted = false;
            }
            case annotation -> leaveOut(group, Kind.COMMENTS);
            case pict -> leaveOut(group, Kind.PICTURES);
            case object -> leaveOut(group, Kind.EMBEDDED);
            case stylesheet -> group.goal = Goal.STYLES;
            case header, headerl, headerr, headerf, footer, footerl, footerr, footerf -> {
                group.goal = Goal.MARGIN;
                group.counted = false;
            }
            case fldinst -> {
                group.goal = Goal.FIELD;
                group.counted = false;
            }
            default -> group.goal = Goal.NOWHERE;
        }
    }

    private static Goal known(Command command, Goal goal) {
        return command == Command.pntext || command == Command.listtext ? Goal.MARK : goal;
    }

    private void leaveOut(Group group, Kind kind) {
        text.leaveOut(kind);
        group.goal = Goal.NOWHERE;
    }

    private void endStyle() {
        String low = styleName.toString().strip().toLowerCase(Locale.ROOT);
        if (style >= 0 && (low.startsWith("heading ") || low.startsWith("title"))) {
            headingStyles.add(style);
        }
        styleName = new StringBuilder();
        style = -1;
    }

    private void endParagraph() {
        Look look = heading ? Look.HEADING : line.look();
        String words = takeLine();
        if (table) {
            cellLines.add(words);
            return;
        }
        releaseCells();
        text.line(words, look);
        releaseHeld();
    }

    private void endCell() {
        cellLines.add(takeLine());
        cells.add(String.join("\n", cellLines).stripTrailing());
        cellLines.clear();
    }

    private void endRow() {
        text.line(String.join("\t", cells), Look.PLAIN);
        cells.clear();
        releaseHeld();
    }

    /// Cells whose row never ended, in a damaged file.
    private void releaseCells() {
        if (!cells.isEmpty() || !cellLines.isEmpty()) {
            cells.addAll(cellLines);
            cellLines.clear();
            endRow();
        }
    }

    private void releaseHeld() {
        held.forEach(each -> text.line(each, Look.PLAIN));
        held.clear();
    }

    /// The words of the paragraph with the mark of its list before them.
    private String takeLine() {
        String words = line.text();
        line = new MarkedLine();
        String signs = mark.toString().strip();
        mark.setLength(0);
        if (signs.isEmpty() || words.isEmpty()) {
            return words;
        }
        boolean bullet = !Character.isLetterOrDigit(signs.codePointAt(0)) && signs.length() == 1;
        return (bullet ? "•" : signs) + " " + words;
    }
}
