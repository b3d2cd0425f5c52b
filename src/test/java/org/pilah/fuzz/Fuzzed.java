package org.pilah.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.pilah.importer.AnswersTable;
import org.pilah.importer.CasesTable;
import org.pilah.importer.CodingsTable;
import org.pilah.importer.ImportOptions;
import org.pilah.importer.ImportedSource;
import org.pilah.importer.InThisJava;
import org.pilah.importer.ReductionTable;
import org.pilah.importer.SheetGuess;
import org.pilah.importer.SourceImporter;
import org.pilah.journal.LineReading;
import org.pilah.messages.Problem;
import org.pilah.query.QueryReading;
import org.pilah.task.Progress;

/// Everything that reads what comes from outside. Whatever it is given, it answers or refuses; nothing else may
/// come out of it.
enum Fuzzed {
    DOCX(Form.PACKED_DOCUMENT),
    DOC(Form.DOCUMENT),
    ODT(Form.PACKED_DOCUMENT),
    FODT(Form.DOCUMENT),
    RTF(Form.DOCUMENT),
    PDF(Form.DOCUMENT),
    HTML(Form.DOCUMENT),
    MHTML(Form.DOCUMENT),
    EPUB(Form.PACKED_DOCUMENT),
    MD(Form.DOCUMENT),
    TXT(Form.DOCUMENT),
    SRT(Form.DOCUMENT),
    VTT(Form.DOCUMENT),
    CSV(Form.TABLE),
    XLSX(Form.PACKED_TABLE),
    ODS(Form.PACKED_TABLE),
    TURNS(Form.WORDS),
    QUERY(Form.WORDS),
    LINE(Form.STUDY),
    STUDY(Form.STUDY);

    private final Form form;

    Fuzzed(Form form) {
        this.form = form;
    }

    private enum Form {
        DOCUMENT,
        PACKED_DOCUMENT,
        TABLE,
        PACKED_TABLE,
        WORDS,
        STUDY
    }

    /// The name of its folders and the end of its files.
    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isPacked() {
        return form == Form.PACKED_DOCUMENT || form == Form.PACKED_TABLE;
    }

    /// Reads this, with room for files in that folder.
    ///
    /// @throws AssertionError when anything but an answer or a refusal comes of it
    void take(byte[] input, Path folder) {
        Path file = folder.resolve("uji." + tag());
        try {
            switch (form) {
                case DOCUMENT -> document(Files.write(file, input));
                case PACKED_DOCUMENT -> document(Files.write(file, Parts.pack(input)));
                case TABLE -> table(Files.write(file, input));
                case PACKED_TABLE -> table(Files.write(file, Parts.pack(input)));
                case WORDS -> words(new String(input, StandardCharsets.UTF_8));
                case STUDY -> study(input, file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void document(Path file) {
        judged(() -> {
            ImportedSource source = InThisJava.read(file);
            Verdict.onSource(source);
        });
    }

    private static void table(Path file) {
        Progress silent = Progress.SILENT;
        judged(() -> SheetGuess.best(SheetGuess.of(file, ImportOptions.DETECT, silent), file));
        judged(() -> AnswersTable.read(file, "", ImportOptions.DETECT, silent));
        judged(() -> ReductionTable.read(file, "", ImportOptions.DETECT, silent, entry -> {}));
        judged(() -> CodingsTable.read(file, ImportOptions.DETECT, silent, row -> {}));
        judged(() -> CasesTable.read(file, ImportOptions.DETECT, silent));
    }

    private void words(String text) {
        if (this == QUERY) {
            QueryReading.read(text);
        } else {
            judged(() -> Verdict.onSource(new SourceImporter().read("uji", text, ImportOptions.DETECT)));
        }
    }

    private void study(byte[] input, Path file) throws IOException {
        if (this == LINE) {
            LineReading.line(input);
        } else {
            LineReading.study(input, file);
        }
    }

    private interface Reading {
        void read() throws IOException;
    }

    private static void judged(Reading reading) {
        try {
            reading.read();
        } catch (Problem refused) {
            Verdict.onRefusal(refused);
        } catch (IOException unreadable) {
            // Whoever opens the file says so.
        }
    }
}
