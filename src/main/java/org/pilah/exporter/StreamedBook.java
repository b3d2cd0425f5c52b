package org.pilah.exporter;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/// A workbook whose rows go to the disk as soon as they are whole.
final class StreamedBook extends SXSSFWorkbook {
    /// The sheet says when a row is whole.
    private static final int NO_WINDOW = -1;

    StreamedBook() {
        super(null, NO_WINDOW, true);
    }

    /// Half the time for a sixth more bytes.
    @Override
    protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
        ZipArchiveOutputStream zip = super.createArchiveOutputStream(out);
        zip.setLevel(Deflater.BEST_SPEED);
        return zip;
    }
}
