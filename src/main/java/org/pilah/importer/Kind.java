package org.pilah.importer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.pilah.messages.Problem;
import org.pilah.task.Progress;

/// The kinds of files that can become sources, by the ends of their names, and how each is read.
@SuppressWarnings("ImmutableEnumChecker") // lists that cannot be altered, and methods
enum Kind {
    TEXT(Room.HERE, TextFile::readTranscript, "txt"),
    WORD(Room.HERE, WordFile::read, "docx", "docm", "dotx"),
    OLD_WORD(Room.APART, OldWordFile::read, "doc", "dot"),
    WRITER(Room.HERE, WriterFile::read, "odt", "ott", "fodt"),
    RTF(Room.APART, RtfFile::read, "rtf"),
    PDF(Room.APART, PdfFile::read, "pdf"),
    HTML(Room.APART_IF_LARGE, HtmlFile::read, "html", "htm", "xhtml"),
    MHTML(Room.APART_IF_LARGE, MhtmlFile::read, "mhtml", "mht"),
    EPUB(Room.APART, EpubFile::read, "epub"),
    MARKDOWN(Room.APART_IF_LARGE, MarkdownFile::read, "md", "markdown"),
    SRT(Room.HERE, SubtitleFile::readSrt, "srt"),
    VTT(Room.HERE, SubtitleFile::readVtt, "vtt");

    /// From this size on, in bytes, a tree of the whole document may need more memory than the program has.
    private static final long LARGE = 2_000_000;

    private final Room room;
    private final Reader reader;
    private final List<String> extensions;

    Kind(Room room, Reader reader, String... extensions) {
        this.room = room;
        this.reader = reader;
        this.extensions = List.of(extensions);
    }

    /// Where a file of a kind is read: apart, in a Java of its own, where its library cannot be held to limits.
    private enum Room {
        HERE,
        APART,
        APART_IF_LARGE
    }

    /// Reads a file of that kind.
    interface Reader {
        Document read(Path file, ImportOptions options, Progress progress) throws IOException;
    }

    static Optional<Kind> of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.extensions.stream().anyMatch(extension -> name.endsWith("." + extension)))
                .findFirst();
    }

    /// All ends of names, without the dot.
    static Stream<String> allExtensions() {
        return Arrays.stream(values()).flatMap(kind -> kind.extensions.stream());
    }

    /// The file's name without the end that tells its kind.
    static String bareName(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return of(file).map(kind -> name.substring(0, dot))
                .filter(bare -> !bare.isBlank())
                .orElse(name);
    }

    boolean isApart(Path file) throws IOException {
        return switch (room) {
            case HERE -> false;
            case APART -> true;
            case APART_IF_LARGE -> Files.size(file) > LARGE;
        };
    }

    /// Reads the file here and now. Whatever a library stumbles on in a foreign file: here, the file is the cause.
    Document read(Path file, ImportOptions options, Progress progress) throws IOException {
        try {
            return reader.read(file, options, progress);
        } catch (Problem | Progress.Stopped e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            throw new Problem(e, "import.damaged", file.getFileName());
        }
    }

    /// That the file is of this kind although its name says something else.
    Remark surprise() {
        return Remark.of("import.remark.really." + name().toLowerCase(Locale.ROOT));
    }
}
