package org.pilah.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.Query;
import org.pilah.model.Axis;
import org.pilah.model.Code;
import org.pilah.model.CodeCount;
import org.pilah.model.Language;
import org.pilah.model.MatrixSpec.Reach;
import org.pilah.model.Study;

/// How often each code is used. What changed is taken out and put in again, so that a count after one passage was
/// coded costs no more in a large study than in a small one. Guarded by its owner.
final class CodeTotals {
    private final Study study;
    private final List<Code> codes;
    private final int owners;
    private final int[] codings;
    private final int[] segments;
    private final int[] cases;
    /// Codings by code and case.
    private final int[] uses;

    CodeTotals(Study study) {
        this.study = study;
        this.codes = study.codes();
        this.owners = study.cases().size();
        this.codings = new int[codes.size()];
        this.segments = new int[codes.size()];
        this.cases = new int[codes.size()];
        this.uses = new int[Math.multiplyExact(codes.size(), owners)];
    }

    /// Whether these are totals of this study, by its codes and cases.
    boolean areOf(Study other) {
        return study == other;
    }

    /// Adds what these codings amount to; none of their segments may have others.
    void add(Moment moment, Query found) throws IOException {
        take(moment, found, 1);
    }

    /// Takes away what these codings amounted to; none of their segments may have others.
    void remove(Moment moment, Query found) throws IOException {
        take(moment, found, -1);
    }

    List<CodeCount> counts() {
        var counts = new ArrayList<CodeCount>();
        for (int i = 0; i < codings.length; i++) {
            counts.add(new CodeCount(codes.get(i).id(), codings[i], segments[i], cases[i]));
        }
        return counts;
    }

    private void take(Moment moment, Query found, int sign) throws IOException {
        var slots = new Slots(Axis.of(Axis.Dimension.CODE), study, Reach.WITH_DESCENDANTS, Language.INDONESIAN);
        int[] last = new int[codings.length];
        Arrays.fill(last, -1);
        new CodingPass(moment, study, List.of(slots)).over(found, (placed, segment, owner) -> {
            for (int code : placed[0]) {
                // Codes that the study does not name have slots behind those it does.
                if (code < codings.length) {
                    codings[code] += sign;
                    segments[code] += last[code] == segment ? 0 : sign;
                    last[code] = segment;
                    use(code, owner, sign);
                }
            }
        });
    }

    private void use(int code, int owner, int sign) {
        if (owner >= 0) {
            int at = code * owners + owner;
            boolean before = uses[at] > 0;
            uses[at] += sign;
            cases[code] += before == uses[at] > 0 ? 0 : sign;
        }
    }
}
