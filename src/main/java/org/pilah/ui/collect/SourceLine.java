package org.pilah.ui.collect;

import java.util.Optional;
import org.pilah.analysis.CodedTurns;
import org.pilah.model.Source;

/// A line of the table of sources.
sealed interface SourceLine {
    /// What the sources beneath it have in common.
    record Group(String name, int sources) implements SourceLine {}

    /// A source; its share is empty until it was counted.
    record One(Source source, String about, Optional<CodedTurns.Share> share) implements SourceLine {}
}
