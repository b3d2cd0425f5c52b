package org.pilah.importer;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Workbooks as people make them, written by POI: rows of cells, some of them merged.
public final class TestBook {
    private final XSSFWorkbook book = new XSSFWorkbook();

    /// Adds a sheet. A cell of digits is a number, one such as `2026-03-01` a day, an empty one is not written.
    public TestBook sheet(String name, List<List<String>> rows, String... merged) {
        Sheet sheet = book.createSheet(name);
        for (int line = 0; line < rows.size(); line++) {
            Row row = sheet.createRow(line);
            for (int column = 0; column < rows.get(line).size(); column++) {
                String cell = rows.get(line).get(column);
                if (cell.matches("\\d+")) {
                    row.createCell(column).setCellValue(Double.parseDouble(cell));
                } else if (cell.matches("\\d{4}-\\d{2}-\\d{2}")) {
                    Cell day = row.createCell(column);
                    day.setCellValue(LocalDate.parse(cell));
                    day.setCellStyle(days());
                } else if (!cell.isEmpty()) {
                    row.createCell(column).setCellValue(cell);
                }
            }
        }
        for (String area : merged) {
            sheet.addMergedRegion(CellRangeAddress.valueOf(area));
        }
        return this;
    }

    private CellStyle days() {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
        return style;
    }

    public Path write(Path file) {
        try {
            Files.createDirectories(file.getParent());
            try (OutputStream out = Files.newOutputStream(file)) {
                book.write(out);
            }
            book.close();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
