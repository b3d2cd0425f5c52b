package org.pilah.importer;

import java.util.List;

/// One page of a PDF as lines in the order in which they are read. One that is not sound could not be read whole.
record PdfPage(int number, List<PdfLine> lines, boolean isSound) {
    PdfPage {
        lines = List.copyOf(lines);
    }

    PdfPage withLines(List<PdfLine> others) {
        return new PdfPage(number, others, isSound);
    }
}
