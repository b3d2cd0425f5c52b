package org.pilah.exporter;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.pilah.messages.Messages;
import org.pilah.task.Progress;

/// A workbook that was written and is read back with Apache POI.
final class Written {
    private Written() {}

    static XSSFWorkbook to(Path folder, WorkbookContent content, Messages messages) throws IOException {
        Path file = folder.resolve("buku.xlsx");
        Workbook.write(file, content, messages, Progress.SILENT);
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    static List<String> names(XSSFWorkbook book) {
        var names = new ArrayList<String>();
        book.forEach(sheet -> names.add(sheet.getSheetName()));
        return names;
    }

    static List<List<Object>> cells(Sheet sheet, int from, int to) {
        var rows = new ArrayList<List<Object>>();
        for (int i = from; i < to; i++) {
            var cells = new ArrayList<Object>();
            for (var cell : sheet.getRow(i)) {
                cells.add(
                        cell.getCellType() == CellType.NUMERIC
                                ? (Object) (long) cell.getNumericCellValue()
                                : cell.getStringCellValue());
            }
            rows.add(cells);
        }
        return rows;
    }

    static List<String> column(Sheet sheet, int column) {
        var words = new ArrayList<String>();
        for (int i = 3; i <= sheet.getLastRowNum(); i++) {
            words.add(sheet.getRow(i).getCell(column).getStringCellValue());
        }
        return words;
    }
}
