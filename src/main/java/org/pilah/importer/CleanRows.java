package org.pilah.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pilah.importer.Table.Row;

/// Stands between a table file and who takes its rows: what no text may hold (NUL, half a character) becomes U+FFFD,
/// and it is told how often that was so, when all rows were read.
final class CleanRows implements RowTaker.Sheets {
    private final RowTaker.Sheets sheets;
    private long replaced;

    CleanRows(RowTaker.Sheets sheets) {
        this.sheets = sheets;
    }

    @Override
    public Optional<RowTaker> begin(String sheet, int count) {
        return sheets.begin(sheet, count).map(Cleaning::new);
    }

    @Override
    public void remark(Remark remark) {
        sheets.remark(remark);
    }

    /// To be called at the end.
    void tell() {
        if (replaced > 0) {
            sheets.remark(Remark.of("import.remark.replaced", replaced));
        }
    }

    private final class Cleaning implements RowTaker {
        private final RowTaker taker;

        Cleaning(RowTaker taker) {
            this.taker = taker;
        }

        @Override
        public void take(Row row, long done, long all) {
            boolean fine = row.cells().stream().allMatch(cell -> TextCollector.alien(cell, 0) == cell.length());
            taker.take(fine ? row : new Row(row.line(), cleaned(row.cells()), row.exact()), done, all);
        }

        @Override
        public int width() {
            return taker.width();
        }
    }

    private List<String> cleaned(List<String> cells) {
        var clean = new ArrayList<String>();
        for (String cell : cells) {
            var text = new StringBuilder(cell);
            for (int at = TextCollector.alien(cell, 0); at < cell.length(); at = TextCollector.alien(cell, at + 1)) {
                replaced++;
                text.setCharAt(at, Decoder.REPLACEMENT);
            }
            clean.add(text.toString());
        }
        return clean;
    }
}
