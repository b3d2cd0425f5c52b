package org.pilah.exporter;

/// The sheets of a workbook, in order of their tabs.
enum SheetKind {
    ABOUT("export.sheet.about", "export.purpose.about"),
    MATRIX("export.sheet.matrix", "export.purpose.matrix"),
    QUOTES("export.sheet.quotes", "export.purpose.quotes"),
    CONCLUSIONS("export.sheet.conclusions", "export.purpose.conclusions"),
    REDUCTION("export.sheet.reduction", "export.purpose.reduction"),
    SEGMENTS("export.sheet.segments", "export.purpose.segments"),
    CODEBOOK("export.sheet.codebook", "export.purpose.codebook"),
    CASES("export.sheet.cases", "export.purpose.cases"),
    TOGETHER("export.sheet.together", "export.purpose.together"),
    CHECKS("export.sheet.checks", "export.purpose.checks");

    private final String title;
    private final String purpose;

    SheetKind(String title, String purpose) {
        this.title = title;
        this.purpose = purpose;
    }

    String title(Words words) {
        return words.text(title);
    }

    /// What the sheet is for, as one sentence.
    String purpose(Words words) {
        return words.text(purpose);
    }
}
