package org.pilah.model;

import java.util.List;

/// One answer of a search: a turn or paragraph, what is coded in it, and where in it the words were found.
///
/// `passage` spans the words of the turn without its label. `marks` are offsets into the source's text, in order,
/// without overlaps; empty when the question was not about words.
public record Hit(Passage passage, String speaker, CaseId caseId, List<CodeId> codes, List<Passage> marks) {
    public Hit {
        codes = List.copyOf(codes);
        marks = List.copyOf(marks);
    }
}
