package org.pilah.ui.collect;

import org.pilah.importer.CasesTable;

/// A column of the sheet of cases.
sealed interface CaseColumn {
    /// What the case is called.
    record Name() implements CaseColumn {}

    /// What sort of thing it is.
    record Sort() implements CaseColumn {}

    /// What is known of it.
    record Attribute(String name, CasesTable.Type type) implements CaseColumn {}

    /// How many sources it has; nothing to be written.
    record Sources() implements CaseColumn {}
}
