package org.pilah.importer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.pilah.importer.Table.Row;
import org.pilah.messages.Problem;

/// The rows of the sheets of a LibreOffice workbook, read as a stream.
///
/// Libraries for this format build the whole sheet in memory, or lose how often a cell repeats; so the one part that
/// holds the cells is read here, by the one safe way of reading XML.
final class OdsRows {
    private static final int MOST_COLUMNS = 16_384;
    private static final int MOST_ROWS = 1_048_576;

    /// So many cells may be said to repeat, in all; no person filled in more.
    private static final long MOST_CELLS = 20_000_000;

    private final String name;
    private final SafeXml xml;
    private final RowTaker table;
    private int line;
    private long cells;

    private OdsRows(String name, SafeXml xml, RowTaker table) {
        this.name = name;
        this.xml = xml;
        this.table = table;
    }

    static void read(Path path, String name, RowTaker.Sheets sheets) {
        try (OdsFile file = OdsFile.open(path, name)) {
            var count = new int[1];
            file.read(
                    "meta.xml",
                    xml -> xml.children(root -> xml.descendants(element -> {
                        if (element.equals("document-statistic")) {
                            count[0] = WordStyles.number(xml.attribute("table-count"), 0);
                        }
                    })));
            var met = new int[1];
            file.read(
                    "content.xml",
                    xml -> xml.children(root -> xml.children(part -> {
                        if (part.equals("body")) {
                            xml.children(body -> xml.children(element -> {
                                if (element.equals("table")) {
                                    met[0]++;
                                    sheet(name, xml, sheets, count[0]);
                                } else {
                                    xml.skip();
                                }
                            }));
                        } else {
                            xml.skip();
                        }
                    })));
            if (met[0] == 0) {
                throw new Problem("table.empty", name);
            }
        } catch (java.io.IOException e) {
            throw new Problem(e, "import.unreadable", name);
        }
    }

    private static void sheet(String name, SafeXml xml, RowTaker.Sheets sheets, int count) throws XMLStreamException {
        Optional<RowTaker> taker = sheets.begin(xml.attribute("name"), count);
        if (taker.isEmpty()) {
            xml.skip();
            return;
        }
        new OdsRows(name, xml, new Until(taker.get())).rows();
    }

    /// Passes rows on until enough were taken: what follows must still be read, since other sheets may come.
    private static final class Until implements RowTaker {
        private final RowTaker taker;
        private boolean enough;

        Until(RowTaker taker) {
            this.taker = taker;
        }

        @Override
        public void take(Row row, long done, long all) {
            if (!enough) {
                try {
                    taker.take(row, done, all);
                } catch (Enough reached) {
                    enough = true;
                }
            }
        }

        @Override
        public int width() {
            return taker.width();
        }
    }

    /// Rows stand in the sheet itself, or in groups of rows and of heading rows.
    private void rows() throws XMLStreamException {
        xml.children(element -> {
            switch (element) {
                case "table-row" -> row();
                case "table-rows", "table-row-group", "table-header-rows" -> rows();
                default -> xml.skip();
            }
        });
    }

    private void row() throws XMLStreamException {
        int times = Math.clamp(WordStyles.number(xml.attribute("number-rows-repeated"), 1), 1, MOST_ROWS);
        var texts = new ArrayList<String>();
        Set<Integer> exact = new HashSet<>();
        var blanks = new int[1];
        xml.children(element -> {
            if (element.equals("table-cell") || element.equals("covered-table-cell")) {
                cell(texts, exact, blanks);
            } else {
                xml.skip();
            }
        });
        if (texts.isEmpty()) {
            line += times;
            return;
        }
        while (texts.size() < table.width()) {
            texts.add("");
        }
        cells += (long) texts.size() * (times - 1);
        if (cells > MOST_CELLS) {
            throw new Problem("import.word.bomb", name);
        }
        for (int i = 0; i < times && line < MOST_ROWS; i++) {
            line++;
            table.take(new Row(line, texts, exact), 0, 0);
        }
    }

    /// Empty cells count only when a full one follows: a row ends with thousands of them.
    private void cell(List<String> texts, Set<Integer> exact, int[] blanks) throws XMLStreamException {
        int times = Math.clamp(WordStyles.number(xml.attribute("number-columns-repeated"), 1), 1, MOST_COLUMNS);
        String type = xml.attribute("value-type");
        String value = switch (type) {
            case "float", "percentage", "currency" -> number(xml.attribute("value"));
            case "date" ->
                xml.attribute("date-value").replaceFirst("T00:00:00$", "").replace('T', ' ');
            case "boolean" -> xml.attribute("boolean-value").equals("true") ? "TRUE" : "FALSE";
            default -> "";
        };
        String words = words();
        String shown = value.isEmpty() ? words : value;
        if (shown.isEmpty()) {
            blanks[0] = Math.min(MOST_COLUMNS, blanks[0] + times);
            return;
        }
        int all = Math.min(times, MOST_COLUMNS - texts.size() - blanks[0]);
        texts.addAll(Collections.nCopies(blanks[0], ""));
        blanks[0] = 0;
        for (int i = 0; i < all; i++) {
            if (type.equals("float") || type.equals("percentage") || type.equals("currency") || type.equals("date")) {
                exact.add(texts.size());
            }
            texts.add(shown);
        }
    }

    private static String number(String value) {
        try {
            return SheetCells.plain(Double.parseDouble(value));
        } catch (NumberFormatException e) {
            return value;
        }
    }

    /// The paragraphs of a cell, one a line. Comments on it are not its words.
    private String words() throws XMLStreamException {
        var words = new StringBuilder();
        xml.children(element -> {
            if (element.equals("p") || element.equals("h")) {
                if (!words.isEmpty()) {
                    words.append('\n');
                }
                inline(words);
            } else {
                xml.skip();
            }
        });
        return words.toString();
    }

    private void inline(StringBuilder words) throws XMLStreamException {
        xml.mixed(words::append, element -> {
            switch (element) {
                case "s" -> {
                    int count = Math.clamp(WordStyles.number(xml.attribute("c"), 1), 1, MOST_COLUMNS);
                    words.repeat(' ', count);
                    xml.skip();
                }
                case "tab" -> {
                    words.append('\t');
                    xml.skip();
                }
                case "line-break" -> {
                    words.append('\n');
                    xml.skip();
                }
                case "annotation", "note", "frame", "ruby-text" -> xml.skip();
                default -> inline(words);
            }
        });
    }
}
