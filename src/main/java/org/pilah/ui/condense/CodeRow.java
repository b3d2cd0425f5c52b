package org.pilah.ui.condense;

import org.pilah.model.Code;
import org.pilah.model.Framework;

/// One row of the code tree.
sealed interface CodeRow {
    /// Tells the row apart from all others, also after its code was changed.
    String key();

    /// A framework above its codes.
    record Heading(Framework framework) implements CodeRow {
        @Override
        public String key() {
            return "framework/" + framework.id().value();
        }
    }

    /// A code.
    record Entry(Code code) implements CodeRow {
        @Override
        public String key() {
            return code.id().value();
        }
    }
}
