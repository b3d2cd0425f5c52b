package org.pilah.importer;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.pilah.importer.LeftOut.Kind;
import org.pilah.messages.Problem;
import org.pilah.model.Language;
import org.pilah.task.Progress;

/// Reads a PDF: PDFBox tells where on each page each letter stands; lines, columns, paragraphs and what repeats on
/// every page are found out from that.
final class PdfFile {
    private static final int MOST_PAGES = 20_000;

    private PdfFile() {}

    static Document read(Path file, ImportOptions options, Progress progress) throws IOException {
        String name = String.valueOf(file.getFileName());
        // Held in memory: what is unpacked must not lie about in files.
        try (PDDocument pdf = Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            return read(pdf, name, options, progress);
        } catch (Problem | Progress.Stopped e) {
            throw e;
        } catch (InvalidPasswordException e) {
            throw new Problem(e, "import.word.encrypted", name);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new Problem(e, "import.damaged", name);
        }
    }

    private static Document read(PDDocument pdf, String name, ImportOptions options, Progress progress)
            throws IOException {
        int count = pdf.getNumberOfPages();
        if (count > MOST_PAGES) {
            throw new Problem("import.tooManyPages", name, MOST_PAGES);
        }
        var text = new DocumentText(name, progress);
        var letters = new PdfLetters(name, progress, count);
        letters.writeText(pdf, Writer.nullWriter());
        List<PdfPage> pages = letters.pages(count);
        List<Integer> empty = pages.stream()
                .filter(page -> page.lines().isEmpty() && page.isSound())
                .map(PdfPage::number)
                .toList();
        List<Integer> broken = pages.stream()
                .filter(page -> !page.isSound())
                .map(PdfPage::number)
                .toList();
        if (empty.size() + broken.size() == count) {
            throw new Problem(broken.isEmpty() && count > 0 ? "import.pdf.scan" : "import.damaged", name);
        }
        PdfMargins.Rest rest = PdfMargins.without(pages);
        text.leaveOut(Kind.HEADERS_AND_FOOTERS, rest.dropped());
        PdfExtras.count(pdf, text);
        Language language = options.chosenLanguage().orElseGet(() -> LanguageGuess.of(beginning(rest.pages())));
        String label = language == Language.INDONESIAN ? "[hlm. %d] " : "[p. %d] ";
        new PdfParagraphs(text, count > 1 ? label : "").write(rest.pages());
        if (!empty.isEmpty()) {
            text.remark("import.remark.pdf.noText", empty.size(), numbers(empty));
        }
        if (!broken.isEmpty()) {
            text.remark("import.remark.pdf.broken", broken.size(), numbers(broken));
        }
        text.remarkCount("import.remark.pdf.ligatures", letters.ligatures());
        return text.document();
    }

    private static List<String> beginning(List<PdfPage> pages) {
        var words = new StringBuilder();
        for (PdfPage page : pages) {
            page.lines().forEach(line -> words.append(line.text()).append('\n'));
            if (words.length() > 10_000) {
                break;
            }
        }
        return List.of(words.toString());
    }

    /// `3, 5–7`.
    private static String numbers(List<Integer> pages) {
        var spans = new ArrayList<String>();
        for (int i = 0; i < pages.size(); ) {
            int last = i;
            while (last + 1 < pages.size() && pages.get(last + 1) == pages.get(last) + 1) {
                last++;
            }
            spans.add(last == i ? pages.get(i).toString() : pages.get(i) + "–" + pages.get(last));
            i = last + 1;
        }
        return String.join(", ", spans);
    }
}
