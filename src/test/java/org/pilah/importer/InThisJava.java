package org.pilah.importer;

import java.io.IOException;
import java.nio.file.Path;
import org.pilah.task.Progress;

/// Reads files in this Java, also those the program reads in one beside it, so that a test sees what happens.
public final class InThisJava {
    private InThisJava() {}

    /// The whole way from a file to a source.
    public static ImportedSource read(Path file) throws IOException {
        Kind kind = Recognition.of(file);
        Document document = kind.read(file, ImportOptions.DETECT, Progress.SILENT);
        return SourceImporter.source(file, kind, ImportOptions.DETECT, document, Progress.SILENT);
    }
}
