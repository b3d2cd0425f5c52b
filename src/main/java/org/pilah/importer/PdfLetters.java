package org.pilah.importer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;
import org.pilah.messages.Problem;
import org.pilah.task.Progress;

/// Takes the letters of each page as PDFBox meets them, and lets `PdfColumns` put them in order. Where letters run
/// in several directions, those of the most frequent one come first.
final class PdfLetters extends PDFTextStripper {
    /// No page anybody reads holds more.
    private static final int MOST_LETTERS = 500_000;
    /// Forms within forms, and forms on a page.
    private static final int DEEPEST = 20;
    private static final int MOST_FORMS = 20_000;

    private static final String[] LIGATURES = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};

    private final String name;
    private final Progress progress;
    private final int count;
    private final List<PdfPage> pages = new ArrayList<>();
    private final Map<Integer, List<Letter>> letters = new TreeMap<>();
    private final Set<String> printed = new HashSet<>();
    private int total;
    private int depth;
    private int forms;
    private int ligatures;

    /// One letter, or what a font prints as one.
    record Letter(String text, float left, float right, float base, float size, boolean bold, float blank) {}

    PdfLetters(String name, Progress progress, int count) throws IOException {
        this.name = name;
        this.progress = progress;
        this.count = count;
        setSortByPosition(false);
    }

    int ligatures() {
        return ligatures;
    }

    /// All pages; those that PDFBox passed over because they hold nothing are empty.
    List<PdfPage> pages(int all) {
        var whole = new ArrayList<PdfPage>();
        int at = 0;
        for (int number = 1; number <= all; number++) {
            boolean there = at < pages.size() && pages.get(at).number() == number;
            whole.add(there ? pages.get(at++) : new PdfPage(number, List.of(), true));
        }
        return whole;
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        progress.check();
        int number = getCurrentPageNo();
        progress.at(name, number, count);
        letters.clear();
        printed.clear();
        total = 0;
        depth = 0;
        forms = 0;
        boolean sound = true;
        try {
            super.processPage(page);
        } catch (Problem | Progress.Stopped e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // The other pages may be sound; this one is named.
            sound = false;
        }
        var lines = new ArrayList<PdfLine>();
        letters.values().stream()
                .sorted((one, other) -> Integer.compare(other.size(), one.size()))
                .forEach(direction -> lines.addAll(PdfColumns.lines(direction)));
        pages.add(new PdfPage(number, lines, sound));
        letters.clear();
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        enter();
        super.showForm(form);
        depth--;
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        enter();
        super.showTransparencyGroup(form);
        depth--;
    }

    /// A form that shows itself, twice or more, would be shown without an end.
    private void enter() {
        progress.check();
        if (++depth > DEEPEST || ++forms > MOST_FORMS) {
            throw new Problem("import.damaged", name);
        }
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        @Nullable String unicode = position.getUnicode();
        if (unicode == null || unicode.isEmpty()) {
            return;
        }
        if (++total > MOST_LETTERS) {
            throw new Problem("import.damaged", name);
        }
        float left = position.getXDirAdj();
        float base = position.getYDirAdj();
        // Some programs print a letter twice, a hair apart, to make it bold.
        String stamp = unicode + "@" + Math.round(left) + "," + Math.round(base);
        if (!unicode.isBlank() && !printed.add(stamp)) {
            return;
        }
        float size = position.getFontSizeInPt();
        if (!(size >= 1 && size < 400)) {
            size = Math.clamp(position.getHeightDir() * 1.4f, 1f, 400f);
        }
        @Nullable
        String font = position.getFont() == null ? null : position.getFont().getName();
        boolean bold = font != null && font.toLowerCase(Locale.ROOT).contains("bold");
        letters.computeIfAbsent(Math.round(position.getDir()), key -> new ArrayList<>())
                .add(new Letter(
                        spelled(unicode),
                        left,
                        left + position.getWidthDirAdj(),
                        base,
                        size,
                        bold,
                        position.getWidthOfSpace()));
    }

    /// Letters that were cast in one piece for print are letters all the same; no other sign is altered.
    private String spelled(String unicode) {
        char first = unicode.charAt(0);
        if (unicode.length() == 1 && first >= '\uFB00' && first <= '\uFB06') {
            ligatures++;
            return LIGATURES[first - '\uFB00'];
        }
        return unicode;
    }
}
