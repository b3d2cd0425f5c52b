package org.pilah.importer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.pilah.importer.Table.Row;
import org.pilah.messages.Problem;

/// The rows of the sheets of a workbook, read as a stream.
final class SheetRows {
    private static final int MOST_COLUMNS = 16_384;

    private final SafeXml xml;
    private final SheetCells cells;
    private final RowTaker table;
    private int line;
    private long lastLine = 1;

    private SheetRows(SafeXml xml, SheetCells cells, RowTaker table) {
        this.xml = xml;
        this.cells = cells;
        this.table = table;
    }

    static void read(Path path, String name, RowTaker.Sheets wanted) {
        try (OfficeFile file = OfficeFile.open(path, name)) {
            if (!file.isWorkbook()) {
                throw new Problem("table.notTable", name);
            }
            var sheets = new ArrayList<String>();
            var ids = new ArrayList<String>();
            var cells = new SheetCells(name);
            file.read(
                    file.main(),
                    xml -> xml.children(root -> xml.descendants(element -> {
                        if (element.equals("sheet")) {
                            sheets.add(xml.attribute("name"));
                            ids.add(xml.relation());
                        } else if (element.equals("workbookPr")) {
                            cells.countFrom1904(xml.attribute("date1904").matches("1|true"));
                        }
                    })));
            if (ids.isEmpty()) {
                throw new Problem("table.empty", name);
            }
            file.related(file.main(), "sharedStrings").forEach(part -> file.read(part, cells::readStrings));
            file.related(file.main(), "styles").forEach(part -> file.read(part, cells::readStyles));
            for (int i = 0; i < ids.size(); i++) {
                Optional<RowTaker> taker = wanted.begin(sheets.get(i), ids.size());
                if (taker.isPresent()) {
                    PackagePart sheet = file.byId(file.main(), ids.get(i))
                            .orElseThrow(() -> new Problem("import.word.damaged", name));
                    rows(file, sheet, cells, taker.get());
                }
            }
        }
    }

    private static void rows(OfficeFile file, PackagePart sheet, SheetCells cells, RowTaker taker) {
        try {
            file.read(sheet, xml -> new SheetRows(xml, cells, taker).sheet());
        } catch (RowTaker.Enough enough) {
            // The rest of this sheet is not wanted.
        }
    }

    private void sheet() throws XMLStreamException {
        xml.children(root -> xml.children(name -> {
            switch (name) {
                case "dimension" -> {
                    String area = xml.attribute("ref");
                    lastLine = Math.max(1, WordStyles.number(area.replaceAll(".*[A-Z]", ""), 1));
                    xml.skip();
                }
                case "sheetData" ->
                    xml.children(element -> {
                        if (element.equals("row")) {
                            row();
                        } else {
                            xml.skip();
                        }
                    });
                default -> xml.skip();
            }
        }));
    }

    private void row() throws XMLStreamException {
        line = WordStyles.number(xml.attribute("r"), line + 1);
        var texts = new ArrayList<String>();
        Set<Integer> exact = new HashSet<>();
        xml.children(name -> {
            if (name.equals("c")) {
                cell(texts, exact);
            } else {
                xml.skip();
            }
        });
        while (texts.size() < table.width()) {
            texts.add("");
        }
        table.take(new Row(line, texts, exact), Math.min(line, lastLine), lastLine);
    }

    private void cell(List<String> texts, Set<Integer> exact) throws XMLStreamException {
        int column = column(xml.attribute("r"), texts.size());
        String type = xml.attribute("t");
        int style = WordStyles.number(xml.attribute("s"), 0);
        var value = new StringBuilder();
        xml.children(name -> {
            switch (name) {
                case "v" -> value.append(xml.text());
                case "is" -> value.append(SheetCells.richText(xml));
                default -> xml.skip();
            }
        });
        if (value.isEmpty() || column < texts.size() || column >= MOST_COLUMNS) {
            return;
        }
        while (texts.size() < column) {
            texts.add("");
        }
        if (type.isEmpty() || type.equals("n") || type.equals("d")) {
            exact.add(column);
        }
        texts.add(cells.shown(value.toString(), type, style));
    }

    /// `C7` is the third column; a cell that does not say follows the one before it.
    private static int column(String place, int next) {
        int column = 0;
        for (char c : place.toUpperCase(Locale.ROOT).toCharArray()) {
            if (c < 'A' || c > 'Z' || column > MOST_COLUMNS) {
                break;
            }
            column = column * 26 + (c - 'A' + 1);
        }
        return column == 0 ? next : column - 1;
    }
}
