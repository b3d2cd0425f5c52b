package org.pilah.exporter;

import java.time.Instant;
import java.util.List;
import org.pilah.analysis.CoOccurrence;
import org.pilah.model.CellPassages;
import org.pilah.model.CodeCount;
import org.pilah.model.Material;
import org.pilah.model.Matrix;
import org.pilah.model.Revision;
import org.pilah.model.Study;

/// What a workbook is made of. The first of `tables` decides how the sheet of segments is ordered.
public record WorkbookContent(
        Study study, Material material, Stand stand, Counts counts, List<Table> tables, CoOccurrence together) {
    public WorkbookContent {
        tables = List.copyOf(tables);
    }

    /// Where the study stands: its revision, when it was last changed, and the program's version. The time of
    /// the export is left out, so that an unchanged study gives the same file.
    public record Stand(Revision revision, Instant changed, String program) {}

    /// What the study holds in all, counted apart from `Material`, so that the workbook can be checked against
    /// it.
    public record Counts(List<CodeCount> codes, List<String> coders, long segments, long codings) {
        public Counts {
            codes = List.copyOf(codes);
            coders = List.copyOf(coders);
        }
    }

    /// One display: its title (empty for the plain matrix), its counts, its filter as a plain sentence (empty
    /// for none), and the segments behind its cells.
    public record Table(String title, Matrix matrix, String filter, CellPassages passages) {}
}
