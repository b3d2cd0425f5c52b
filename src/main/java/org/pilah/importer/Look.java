package org.pilah.importer;

/// How a line of a document looks to a reader, as far as it tells who speaks.
enum Look {
    PLAIN,
    /// It begins with a name in bold and a colon.
    BOLD_LABEL,
    HEADING
}
