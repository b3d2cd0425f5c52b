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
import java.util.Locale;
import java.util.stream.Stream;
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

    private final Apart apart = new Apart();

    /// All files to read: chosen ones as they are, and of chosen folders, with all folders inside, those of a
    /// kind that can be read and tables, in natural order (2 before 10).
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
        return Opening.file(file, () -> {
            Kind kind = Recognition.of(file);
            progress.check();
            Document document =
                    kind.isApart(file) ? apart.read(kind, file, options, progress) : kind.read(file, options, progress);
            return source(file, kind, options, document, progress);
        });
    }

    /// What was read of a file that turned out to be of this kind, as a source.
    static ImportedSource source(Path file, Kind kind, ImportOptions options, Document document, Progress progress)
            throws IOException {
        boolean expected = Kind.of(file).filter(named -> named == kind).isPresent();
        List<Remark> before = expected ? List.of() : List.of(kind.surprise());
        String name = String.valueOf(file.getFileName());
        return source(new Origin(name, Kind.bareName(file), sha256(file)), options, document.after(before), progress);
    }

    /// The ends of names of all files that can be read, such as `*.docx`.
    public static List<String> patterns() {
        return Kind.allExtensions()
                .flatMap(extension -> Stream.of("*." + extension, "*." + extension.toUpperCase(Locale.ROOT)))
                .toList();
    }

    /// Reads words that were pasted, as if they stood in a text file of that name.
    ///
    /// @throws Problem when there are none
    public ImportedSource read(String name, String words, ImportOptions options) {
        var text = new TextCollector(name);
        text.add(words);
        List<Remark> remarks =
                text.zeros() == 0 ? List.of() : List.of(Remark.of("import.remark.replaced", (long) text.zeros()));
        var document = new Document(Lines.of(text.pieces()), "", List.of(), remarks);
        return source(new Origin(name, name, ""), options, document, Progress.SILENT);
    }

    /// Where words come from: the file's name, the name of the source, and the digest of the bytes.
    private record Origin(String file, String name, String sha256) {}

    private static ImportedSource source(Origin origin, ImportOptions options, Document document, Progress progress) {
        List<String> pieces = document.lines().pieces();
        if (pieces.stream().allMatch(SourceImporter::isBlank)) {
            throw new Problem("import.empty", origin.file());
        }
        progress.check();
        Language language = options.chosenLanguage().orElseGet(() -> LanguageGuess.of(pieces));
        TurnReader.Voices voices = voices(document.lines(), options.voices(), language, progress);
        progress.check();
        var stretches = new ArrayList<Stretch>();
        int start = 0;
        for (int i = 0; i < pieces.size(); i++) {
            stretches.add(new Stretch(start, pieces.get(i), voices.turns().get(i)));
            start += pieces.get(i).length();
        }
        return new ImportedSource(
                origin.name(),
                language,
                document.encoding(),
                stretches,
                voices.speakers(),
                document.leftOut(),
                remarks(document, language),
                origin.sha256());
    }

    private static List<Remark> remarks(Document document, Language language) {
        if (!LanguageGuess.isMixed(document.lines().pieces())) {
            return document.remarks();
        }
        var remarks = new ArrayList<>(document.remarks());
        remarks.add(Remark.of("import.remark.mixed." + language.tag()));
        return remarks;
    }

    private static TurnReader.Voices voices(Lines lines, VoiceRule rule, Language language, Progress progress) {
        if (rule.style() != VoiceRule.Style.DETECT) {
            return TurnReader.read(VoiceLines.told(lines, rule), language);
        }
        Lines recognised = MachineText.recognised(lines);
        progress.check();
        TurnReader.Voices found = TurnReader.read(recognised, language);
        boolean silent = found.speakers().isEmpty() && recognised.voices().isEmpty();
        return silent
                ? VoiceLines.framed(lines)
                        .map(framed -> TurnReader.read(framed, language))
                        .orElse(found)
                : found;
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
