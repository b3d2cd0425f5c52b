package org.pilah.importer;

import java.util.Optional;
import org.pilah.importer.Table.Row;

/// Takes the rows of one sheet as they come from the file.
interface RowTaker {
    /// The next row; `done` of `all` steps of the reading are behind.
    void take(Row row, long done, long all);

    /// How many cells a row has at least.
    int width();

    /// Says who takes the rows of which sheet.
    interface Sheets {
        /// Nobody takes the rows of a sheet that is passed over. A CSV file has one sheet without a name;
        /// `count` is 0 where nobody knows how many there are.
        Optional<RowTaker> begin(String sheet, int count);

        /// Something that should be known about how the file was read, before the first sheet begins.
        void remark(Remark remark);
    }

    /// No further row of this sheet is wanted.
    final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super("enough rows", null, false, false);
        }
    }
}
