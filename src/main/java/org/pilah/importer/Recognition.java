package org.pilah.importer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.pilah.messages.Problem;

/// Of which kind a file is: by its content, and where that is plain text by its name.
final class Recognition {
    private static final int HEAD = 8_192;
    private static final int LONGEST_MIME = 200;
    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";

    private static final Pattern HEADER = Pattern.compile("[A-Za-z][\\w-]{0,60}:.*");
    private static final Pattern CUES = Pattern.compile("(?s)(\\d+[ \\t]*\\n"
            + ")?(\\d+:)?\\d{1,2}:\\d{2}[,.]\\d{1,3}[ \\t]*-->[ \\t]*(\\d+:)?\\d{1,2}:\\d{2}[,.]\\d{1,3}.*");
    private static final Pattern MARKUP = Pattern.compile("(?i)<(p|div|body|br|table|span|h[1-6])[\\s/>]");

    private Recognition() {}

    /// @throws Problem when it is of no kind that is read
    static Kind of(Path file) throws IOException {
        Optional<Kind> named = Kind.of(file);
        return switch (Content.of(file)) {
            case PDF -> Kind.PDF;
            case RTF -> Kind.RTF;
            case OLD_OFFICE -> Kind.OLD_WORD;
            case ZIP -> packed(file, named);
            case EMPTY_ZIP -> throw new Problem("import.word.none", file.getFileName());
            case TEXT -> written(file, named);
        };
    }

    private static Kind packed(Path file, Optional<Kind> named) throws IOException {
        String name = String.valueOf(file.getFileName());
        try (var zip = new ZipFile(file.toFile())) {
            String mime = mime(zip);
            if (mime.startsWith(OPEN_DOCUMENT + "text")) {
                return Kind.WRITER;
            }
            if (mime.startsWith(OPEN_DOCUMENT + "spreadsheet")) {
                throw new Problem("import.word.workbook", name);
            }
            if (mime.equals("application/epub+zip") || zip.getEntry("META-INF/container.xml") != null) {
                return Kind.EPUB;
            }
            if (mime.isEmpty() && zip.getEntry("[Content_Types].xml") != null) {
                return Kind.WORD;
            }
        } catch (IOException e) {
            // Cut or damaged: its own reader says so in its own words.
            return named.filter(kind -> kind == Kind.WRITER || kind == Kind.EPUB)
                    .orElse(Kind.WORD);
        }
        throw new Problem("import.word.none", name);
    }

    private static String mime(ZipFile zip) throws IOException {
        @Nullable ZipEntry entry = zip.getEntry("mimetype");
        if (entry == null) {
            return "";
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(LONGEST_MIME), StandardCharsets.ISO_8859_1).strip();
        }
    }

    private static Kind written(Path file, Optional<Kind> named) throws IOException {
        String head = head(file);
        String words = head.stripLeading();
        if (words.startsWith("WEBVTT")) {
            return Kind.VTT;
        }
        if (CUES.matcher(words).matches()) {
            return named.filter(kind -> kind == Kind.VTT).orElse(Kind.SRT);
        }
        if (isWebPage(words)) {
            return Kind.HTML;
        }
        if (isWebArchive(words)) {
            return Kind.MHTML;
        }
        if (words.startsWith("<?xml") && words.contains(OPEN_DOCUMENT + "text")) {
            return Kind.WRITER;
        }
        Kind kind = named.orElseThrow(() -> new Problem("import.kind", file.getFileName()));
        return switch (kind) {
            case TEXT, MARKDOWN -> kind;
            case PDF -> head.contains("%PDF-") ? Kind.PDF : Kind.TEXT;
            case HTML -> MARKUP.matcher(words).find() ? Kind.HTML : Kind.TEXT;
            case WORD, OLD_WORD, WRITER, RTF, MHTML, EPUB, SRT, VTT -> Kind.TEXT;
        };
    }

    private static boolean isWebPage(String words) {
        String rest = words;
        boolean skipped = true;
        while (skipped) {
            skipped = rest.startsWith("<?xml") || rest.startsWith("<!--");
            int end = rest.startsWith("<!--") ? rest.indexOf("-->") : rest.indexOf('>');
            if (skipped && end < 0) {
                return false;
            }
            rest = skipped ? rest.substring(rest.indexOf('>', end) + 1).stripLeading() : rest;
        }
        String start = rest.substring(0, Math.min(rest.length(), 30)).toLowerCase(Locale.ROOT);
        return start.startsWith("<html") || start.matches("(?s)<!doctype\\s+html.*");
    }

    /// A mail with parts that belong together, which is how browsers save a page whole.
    private static boolean isWebArchive(String words) {
        boolean related = false;
        for (String line : (Iterable<String>) words.lines()::iterator) {
            boolean folded = line.startsWith(" ") || line.startsWith("\t");
            if (line.isEmpty() || !(folded || HEADER.matcher(line).matches())) {
                return related && line.isEmpty();
            }
            related |= line.toLowerCase(Locale.ROOT).contains("multipart/related");
        }
        return false;
    }

    /// The beginning, with one kind of line end.
    private static String head(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(HEAD);
        }
        String head = new String(bytes, charset(bytes));
        String plain = head.startsWith("\uFEFF") ? head.substring(1) : head;
        return plain.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static Charset charset(byte[] bytes) {
        int first = bytes.length < 2 ? 0 : ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        return switch (first) {
            case 0xFEFF -> StandardCharsets.UTF_16BE;
            case 0xFFFE -> StandardCharsets.UTF_16LE;
            default -> StandardCharsets.UTF_8;
        };
    }
}
