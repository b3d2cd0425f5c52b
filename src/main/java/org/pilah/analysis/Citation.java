package org.pilah.analysis;

import java.util.List;
import org.pilah.model.CaseId;
import org.pilah.model.Source;
import org.pilah.model.Study;
import org.pilah.model.Turn;

/// Says in short where a quote comes from, the same on screens and in files.
public final class Citation {
    private Citation() {}

    /// `Ibu Wati · 04-ibu-wati:12`, with the number of the turn, or with `@` and the offset where the source has no
    /// turns (`turn` is then 0).
    public static String of(Study study, Source source, CaseId owner, int turn, int start) {
        String place = turn > 0 ? source.name() + ":" + turn : source.name() + "@" + start;
        return study.caseWith(owner).map(each -> each.name() + " · " + place).orElse(place);
    }

    /// The number of the turn that holds this offset, from 1, or 0.
    public static int turnAt(List<Turn> turns, int offset) {
        int low = 0;
        int high = turns.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Turn turn = turns.get(middle);
            if (offset < turn.start()) {
                high = middle - 1;
            } else if (offset >= turn.end()) {
                low = middle + 1;
            } else {
                return middle + 1;
            }
        }
        return 0;
    }
}
