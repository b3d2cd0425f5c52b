package org.pilah.exporter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;

/// An `.xlsx` on its way to the disk, sheet by sheet; the tabs need not be in the order of writing. One thread.
///
/// The same calls give the same bytes: no clock is asked.
final class XlsxFile {
    /// The time every part carries: the first one a zip can name.
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final int LONGEST_NAME = 31;
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final ZipOutputStream zip;
    private final String title;
    private final String front;
    private final Instant changed;
    private final SharedTexts texts = new SharedTexts();
    private final List<Sheet> sheets = new ArrayList<>();

    /// Writes to `out`, which stays open. `title` and `changed` go into the file's properties; `front` is the
    /// name of the
    /// first tab, which no other sheet gets.
    XlsxFile(OutputStream out, String title, Instant changed, String front) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.zip.setLevel(Deflater.BEST_SPEED);
        this.title = title;
        this.front = front;
        this.changed = changed.truncatedTo(ChronoUnit.SECONDS);
        // First, so that the kind of file can be told from its first bytes.
        part("_rels/.rels", relations());
    }

    SharedTexts texts() {
        return texts;
    }

    /// Begins a sheet; the one before must have been closed.
    Sheet open(String wanted, Layout layout) {
        begin("xl/worksheets/sheet" + (sheets.size() + 1) + ".xml");
        String name = layout.kind() == SheetKind.ABOUT ? front : free(wanted);
        var sheet = new Sheet(new XmlOut(zip), texts, name, layout);
        sheets.add(sheet);
        return sheet;
    }

    void close(Sheet sheet) {
        sheet.end(title);
        end();
    }

    /// The sheets so far, in order of their tabs.
    List<Sheet> sheets() {
        return sheets.stream()
                .sorted(Comparator.comparing(Sheet::layout, Layout.BY_TAB))
                .toList();
    }

    /// Writes what names and joins the sheets. Nothing may follow.
    void finish() {
        begin("xl/sharedStrings.xml");
        texts.write(new XmlOut(zip));
        end();
        part("xl/styles.xml", Style.sheet());
        part("xl/workbook.xml", workbook());
        part("xl/_rels/workbook.xml.rels", workbookRelations());
        part("docProps/core.xml", coreProperties());
        part(
                "docProps/app.xml",
                Part.XML + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                        + "extended-properties\"><Application>Pilah</Application></Properties>");
        part("[Content_Types].xml", contentTypes());
        try {
            zip.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A place in a workbook as formulas and links name it.
    static String place(String sheet, String range) {
        return "'" + sheet.replace("'", "''") + "'!" + range;
    }

    private String free(String wanted) {
        String safe = WorkbookUtil.createSafeSheetName(wanted, ' ').strip();
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

    private String workbook() {
        var tabs = new StringBuilder();
        var names = new StringBuilder();
        List<Sheet> inOrder = sheets();
        for (int i = 0; i < inOrder.size(); i++) {
            Sheet sheet = inOrder.get(i);
            int number = sheets.indexOf(sheet) + 1;
            tabs.append("<sheet name=\"")
                    .append(escaped(sheet.name()))
                    .append("\" sheetId=\"")
                    .append(number);
            tabs.append("\" r:id=\"rId").append(number).append("\"/>");
            int tab = i;
            filtered(sheet)
                    .ifPresent(range -> names.append(defined("_xlnm._FilterDatabase", tab, " hidden=\"1\"", range)));
            printed(sheet).ifPresent(range -> names.append(defined("_xlnm.Print_Titles", tab, "", range)));
        }
        return Part.XML + "<workbook xmlns=\"" + Part.MAIN + "\" xmlns:r=\"" + Part.RELATIONS + "\"><workbookPr/>"
                + "<bookViews><workbookView xWindow=\"0\" yWindow=\"0\" windowWidth=\"28800\" windowHeight=\"15000\" "
                + "tabRatio=\"850\"/></bookViews><sheets>" + tabs + "</sheets>"
                + (names.isEmpty() ? "" : "<definedNames>" + names + "</definedNames>")
                + "<calcPr calcId=\"0\" fullCalcOnLoad=\"1\"/></workbook>";
    }

    private static Optional<String> filtered(Sheet sheet) {
        if (sheet.filter().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(place(sheet.name(), absolute(sheet.filter())));
    }

    private static Optional<String> printed(Sheet sheet) {
        Layout layout = sheet.layout();
        if (layout.headRows() == 0) {
            return Optional.empty();
        }
        String rows = place(sheet.name(), "$" + layout.headRows() + ":$" + layout.headRows());
        if (layout.headColumns() == 0) {
            return Optional.of(rows);
        }
        String last = CellReference.convertNumToColString(layout.headColumns() - 1);
        return Optional.of(place(sheet.name(), "$A:$" + last) + "," + rows);
    }

    private static String absolute(String range) {
        return range.replaceAll("([A-Z]+)([0-9]+)", "\\$$1\\$$2");
    }

    private static String defined(String name, int tab, String more, String range) {
        return "<definedName name=\"" + name + "\" localSheetId=\"" + tab + "\"" + more + ">" + escaped(range)
                + "</definedName>";
    }

    private String workbookRelations() {
        var links = new StringBuilder();
        for (int i = 1; i <= sheets.size(); i++) {
            links.append(relation("rId" + i, "worksheet", "worksheets/sheet" + i + ".xml"));
        }
        links.append(relation("rId" + (sheets.size() + 1), "styles", "styles.xml"));
        links.append(relation("rId" + (sheets.size() + 2), "sharedStrings", "sharedStrings.xml"));
        return Part.XML + "<Relationships xmlns=\"" + Part.PACKAGE + "/relationships\">" + links + "</Relationships>";
    }

    private static String relations() {
        return Part.XML + "<Relationships xmlns=\"" + Part.PACKAGE + "/relationships\">"
                + relation("rId1", "officeDocument", "xl/workbook.xml")
                + "<Relationship Id=\"rId2\" Type=\"" + Part.PACKAGE
                + "/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"
                + relation("rId3", "extended-properties", "docProps/app.xml")
                + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + Part.RELATIONS + "/" + type + "\" Target=\"" + target
                + "\"/>";
    }

    private String coreProperties() {
        String time = "xsi:type=\"dcterms:W3CDTF\">" + changed;
        return Part.XML + "<cp:coreProperties xmlns:cp=\"" + Part.PACKAGE + "/metadata/core-properties\" "
                + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
                + "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>" + escaped(title)
                + "</dc:title><dc:creator>Pilah</dc:creator><dcterms:created " + time
                + "</dcterms:created><dcterms:modified " + time + "</dcterms:modified></cp:coreProperties>";
    }

    private String contentTypes() {
        var parts = new StringBuilder();
        for (int i = 1; i <= sheets.size(); i++) {
            parts.append(override("/xl/worksheets/sheet" + i + ".xml", TYPES + "worksheet+xml"));
        }
        String documents = "application/vnd.openxmlformats-";
        return Part.XML + "<Types xmlns=\"" + Part.PACKAGE + "/content-types\"><Default Extension=\"rels\" "
                + "ContentType=\"" + documents + "package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + override("/xl/workbook.xml", TYPES + "sheet.main+xml")
                + override("/xl/styles.xml", TYPES + "styles+xml")
                + override("/xl/sharedStrings.xml", TYPES + "sharedStrings+xml")
                + override("/docProps/core.xml", documents + "package.core-properties+xml")
                + override("/docProps/app.xml", documents + "officedocument.extended-properties+xml") + parts
                + "</Types>";
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
    }

    private static String escaped(String words) {
        var bytes = new ByteArrayOutputStream();
        new XmlOut(bytes).text(words).flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private void part(String name, String content) {
        begin(name);
        try {
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        end();
    }

    private void begin(String name) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        try {
            zip.putNextEntry(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void end() {
        try {
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
