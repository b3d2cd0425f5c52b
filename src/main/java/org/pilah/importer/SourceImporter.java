package org.pilah.importer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import org.pilah.importer.ChosenFiles.Skipped;
import org.pilah.importer.ImportedSource.Stretch;
import org.pilah.messages.Problem;
import org.pilah.model.Digest;
import org.pilah.model.Language;
import org.pilah.task.Progress;

/// Reads transcripts, notes and documents from the files a researcher chose. Callable from any thread; files are
/// only read, and what is read is held to limits.
public final class SourceImporter {
    private static final int BUFFER = 1 << 16;

    /// All files to read: chosen ones as they are, and of chosen folders, with all folders inside, those of a
    /// kind that can be read, in natural order (2 before 10).
    public ChosenFiles files(List<Path> chosen) {
        var files = new LinkedHashSet<Path>();
        var skipped = new ArrayList<Skipped>();
        for (Path path : chosen) {
            if (Files.isDirectory(path)) {
                ChosenFiles inside = FolderWalk.through(path);
                files.addAll(inside.files());
                skipped.addAll(inside.skipped());
            } else {
                files.add(path);
            }
        }
        return new ChosenFiles(List.copyOf(files), skipped);
    }

    /// Reads one file. It goes by its content where its name says something else.
    ///
    /// @throws Problem when it cannot be read, or holds nothing that could be a source
    public ImportedSource read(Path file, ImportOptions options, Progress progress) {
        String name = String.valueOf(file.getFileName());
        return Opening.file(file, () -> {
            Kind kind = Kind.of(file).orElseThrow(() -> new Problem("import.kind", name));
            progress.check();
            return switch (Content.of(file)) {
                case TEXT -> text(file, kind, options, progress);
                case ZIP -> word(file, kind, options, progress);
                case OLD_OFFICE -> throw OfficeFile.oldFile(file, name);
                case PDF, RTF -> throw new Problem("import.kind", name);
                case EMPTY_ZIP -> throw new Problem("import.word.none", name);
            };
        });
    }

    /// Reads words that were pasted, as if they stood in a text file of that name.
    ///
    /// @throws Problem when there are none
    public ImportedSource read(String name, String words, ImportOptions options) {
        var text = new TextCollector(name);
        text.add(words);
        var document = new WordFile.Document(Lines.of(text.pieces()), List.of(), List.of());
        return source(new Origin(name, name, "", ""), options, document);
    }

    private static ImportedSource text(Path file, Kind kind, ImportOptions options, Progress progress)
            throws IOException {
        String name = String.valueOf(file.getFileName());
        TextFile.Text text = TextFile.read(file, name, options.encoding(), progress);
        var remarks = new ArrayList<Remark>();
        if (kind != Kind.TEXT) {
            remarks.add(Remark.of("import.remark.reallyText"));
        }
        remarks.addAll(text.remarks());
        return source(origin(file, text.encoding()), options, new WordFile.Document(text.lines(), List.of(), remarks));
    }

    private static ImportedSource word(Path file, Kind kind, ImportOptions options, Progress progress)
            throws IOException {
        WordFile.Document document = WordFile.read(file, String.valueOf(file.getFileName()), progress);
        var remarks = new ArrayList<Remark>();
        if (kind != Kind.WORD) {
            remarks.add(Remark.of("import.remark.reallyWord"));
        }
        remarks.addAll(document.remarks());
        return source(origin(file, ""), options, new WordFile.Document(document.lines(), document.leftOut(), remarks));
    }

    /// Where words come from: the file's name, the name of the source, the encoding and the digest of the bytes.
    private record Origin(String file, String name, String encoding, String sha256) {}

    private static Origin origin(Path file, String encoding) throws IOException {
        return new Origin(String.valueOf(file.getFileName()), Kind.bareName(file), encoding, sha256(file));
    }

    private static ImportedSource source(Origin origin, ImportOptions options, WordFile.Document document) {
        List<String> pieces = document.lines().pieces();
        if (pieces.stream().allMatch(SourceImporter::isBlank)) {
            throw new Problem("import.empty", origin.file());
        }
        Language language = options.chosenLanguage().orElseGet(() -> LanguageGuess.of(pieces));
        TurnReader.Voices voices = TurnReader.read(document.lines(), language);
        var stretches = new ArrayList<Stretch>();
        int start = 0;
        for (int i = 0; i < pieces.size(); i++) {
            stretches.add(new Stretch(start, pieces.get(i), voices.turns().get(i)));
            start += pieces.get(i).length();
        }
        return new ImportedSource(
                origin.name(),
                language,
                origin.encoding(),
                stretches,
                voices.speakers(),
                document.leftOut(),
                document.remarks(),
                origin.sha256());
    }

    private static boolean isBlank(String piece) {
        return piece.chars().allMatch(c -> Lines.isBlank((char) c));
    }

    static String sha256(Path file) throws IOException {
        MessageDigest digest = Digest.sha256();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
