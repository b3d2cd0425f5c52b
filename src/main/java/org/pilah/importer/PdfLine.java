package org.pilah.importer;

/// A line as it is printed: its words, where it stands (from the left and the top, in points), and its looks.
///
/// `column` tells lines of one column from those of another on the same page. A line with tabs is a row of a table.
record PdfLine(String text, Place place, float size, boolean bold, int boldEnd, int column) {
    /// Left and right end, and the foot of the letters.
    record Place(float left, float right, float base) {}

    boolean isRow() {
        return text.indexOf('\t') >= 0;
    }
}
