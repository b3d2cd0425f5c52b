package org.pilah.importer;

import java.util.Map;

/// One row of a table of codings: one that says what it must, or one that does not.
///
/// Callers still check whether source, code, case and coder exist and whether the place is in the text.
public sealed interface CodingRow {
    /// The line of the file on which the row begins.
    int line();

    /// A coding. Where the place is not given, `start` and `end` are −1 and the quote tells it; what the table
    /// does not say is empty. `facets` are keyed by name: `polarity`, `aspect`, `evidence`, `level`, `wave`.
    record Good(
            int line,
            String source,
            int start,
            int end,
            String quote,
            String code,
            String coder,
            String caseName,
            Map<String, String> facets,
            String paraphrase,
            String memo)
            implements CodingRow {
        public Good {
            facets = Map.copyOf(facets);
        }

        public boolean hasPlace() {
            return start >= 0;
        }
    }

    /// A row that cannot be a coding, and why.
    record Bad(int line, Remark reason) implements CodingRow {}
}
