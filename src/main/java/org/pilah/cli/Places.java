package org.pilah.cli;

import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.pilah.model.CodeId;
import org.pilah.model.Passage;
import org.pilah.model.Study;

/// Where a passage stands, on one line for people.
final class Places {
    private Places() {}

    /// The source with the places of the first and behind the last character, who speaks, and for which case.
    static String line(Passage passage, String speaker, String caseName, Study study) {
        var line = new StringJoiner(" · ");
        line.add(SearchCommand.sourceName(passage.source(), study) + " " + passage.start() + "–" + passage.end());
        if (!speaker.isEmpty()) {
            line.add(speaker);
        }
        if (!caseName.isEmpty() && !caseName.equals(speaker)) {
            line.add(caseName);
        }
        return line.toString();
    }

    static String codes(List<CodeId> codes) {
        return codes.isEmpty() ? "" : codes.stream().map(CodeId::value).collect(Collectors.joining(", ", "  [", "]"));
    }
}
