package org.pilah.exporter;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFName;

/// An `.xlsx` on its way to the disk, sheet by sheet; the tabs need not be in the order of writing. One thread.
///
/// The same calls give the same bytes: no clock is asked. Must be closed, also after a failure.
final class XlsxFile implements AutoCloseable {
    private static final int LONGEST_NAME = 31;

    /// In 256ths of a character: what Excel adds to a column for the lines beside it.
    private static final int PADDING = 182;

    private static final int CHARACTER = 256;

    private final OutputStream out;
    private final String title;
    private final String front;
    private final SXSSFWorkbook book = new StreamedBook();
    private final Looks looks = new Looks(book.getXSSFWorkbook());
    private final List<Sheet> sheets = new ArrayList<>();

    /// Writes to `out`, which stays open. `title` and `changed` go into the file's properties; `front` is the
    /// name of the first tab, which no other sheet gets.
    XlsxFile(OutputStream out, String title, Instant changed, String front) {
        this.out = out;
        this.title = title;
        this.front = front;
        describe(changed.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /// Begins a sheet; the one before must have been closed.
    Sheet open(String wanted, Layout layout) {
        String name = layout.kind() == SheetKind.ABOUT ? front : free(wanted);
        SXSSFSheet page = page(name);
        lay(page, layout);
        repeat(page, layout);
        print(page, layout);
        var sheet = new Sheet(page, looks, layout);
        sheets.add(sheet);
        return sheet;
    }

    void close(Sheet sheet) {
        sheet.endRow();
    }

    /// The sheets so far, in order of their tabs.
    List<Sheet> sheets() {
        return sheets.stream()
                .sorted(Comparator.comparing(Sheet::layout, Layout.BY_TAB))
                .toList();
    }

    /// Writes the file. No sheet may follow.
    void finish() {
        List<Sheet> tabs = sheets();
        for (int tab = 0; tab < tabs.size(); tab++) {
            book.setSheetOrder(tabs.get(tab).name(), tab);
        }
        book.setActiveSheet(0);
        book.setSelectedTab(0);
        book.setForceFormulaRecalculation(true);
        try {
            book.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OpenXML4JRuntimeException e) {
            // Where a part cannot be laid aside, POI keeps the reason to itself.
            throw new UncheckedIOException(new IOException(e));
        }
    }

    @Override
    public void close() {
        try (book) {
            // After a failure a row may be at hand, which POI could not lay aside any more.
            sheets.forEach(Sheet::endRow);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A place in a workbook as formulas and links name it.
    static String place(String sheet, String range) {
        return "'" + sheet.replace("'", "''") + "'!" + range;
    }

    private void describe(String changed) {
        var properties = book.getXSSFWorkbook().getProperties();
        var core = properties.getCoreProperties();
        core.setTitle(CellText.allowed(title));
        core.setCreator("Pilah");
        try {
            core.setCreated(changed);
            core.setModified(changed);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("a time is a time", e);
        }
        properties.getExtendedProperties().setApplication("Pilah");
    }

    private SXSSFSheet page(String name) {
        try {
            return book.createSheet(name);
        } catch (IllegalStateException e) {
            if (e.getCause() instanceof IOException cause) {
                throw new UncheckedIOException(cause);
            }
            throw e;
        }
    }

    private static void lay(SXSSFSheet page, Layout layout) {
        page.setDisplayGridlines(false);
        List<Integer> widths = layout.widths();
        for (int i = 0; i < widths.size(); i++) {
            page.setColumnWidth(i, widths.get(i) * CHARACTER + PADDING);
        }
        if (layout.headRows() > 0) {
            page.createFreezePane(layout.headColumns(), layout.headRows());
        }
    }

    /// What stands on every page. Not by the sheet's own methods: they stumble over a comma in its name.
    private void repeat(SXSSFSheet page, Layout layout) {
        if (layout.headRows() == 0) {
            return;
        }
        String place = place(page.getSheetName(), "$" + layout.headRows() + ":$" + layout.headRows());
        if (layout.headColumns() > 0) {
            String last = CellReference.convertNumToColString(layout.headColumns() - 1);
            place = place(page.getSheetName(), "$A:$" + last) + "," + place;
        }
        Name titles = book.createName();
        titles.setNameName(XSSFName.BUILTIN_PRINT_TITLE);
        titles.setSheetIndex(book.getSheetIndex(page));
        titles.setRefersToFormula(place);
    }

    private void print(SXSSFSheet page, Layout layout) {
        page.setFitToPage(true);
        page.setMargin(PageMargin.LEFT, 0.4);
        page.setMargin(PageMargin.RIGHT, 0.4);
        page.setMargin(PageMargin.TOP, 0.5);
        page.setMargin(PageMargin.BOTTOM, 0.6);
        page.setMargin(PageMargin.HEADER, 0.3);
        page.setMargin(PageMargin.FOOTER, 0.3);
        PrintSetup setup = page.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(layout.isWide());
        setup.setFitWidth((short) layout.pagesWide());
        setup.setFitHeight((short) 0);
        // Not by POI's footer, which takes an ampersand in a name for a code.
        book.getXSSFWorkbook()
                .getSheet(page.getSheetName())
                .getCTWorksheet()
                .addNewHeaderFooter()
                .setOddFooter("&L&9" + ofPage(title) + "&C&9" + ofPage(page.getSheetName()) + "&R&9&P / &N");
    }

    /// `&` begins a code in a foot line, and the whole of it may not pass 255 characters.
    private static String ofPage(String words) {
        String shortened = words.length() <= 80 ? words : words.substring(0, 79) + "…";
        return CellText.safe(shortened.replace("&", "&&"));
    }

    private String free(String wanted) {
        String safe =
                WorkbookUtil.createSafeSheetName(CellText.name(wanted), ' ').strip();
        String base = safe.isEmpty() || safe.equalsIgnoreCase("History") ? safe + "_" : safe;
        String name = base;
        for (int n = 2; taken(name); n++) {
            String number = " (" + n + ")";
            name = base.substring(0, Math.min(base.length(), LONGEST_NAME - number.length())) + number;
        }
        return name;
    }

    private boolean taken(String name) {
        return name.equalsIgnoreCase(front)
                || sheets.stream().anyMatch(sheet -> sheet.name().equalsIgnoreCase(name));
    }
}
