package org.pilah.exporter;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.pilah.exporter.Evidence.Mark;
import org.pilah.model.Axis;
import org.pilah.model.CodeId;
import org.pilah.model.Matrix;
import org.pilah.model.Matrix.Heading;
import org.pilah.model.MatrixSpec.Reach;
import org.pilah.model.Study;

/// Which codings of a segment that stands behind a line of a matrix belong to that line. What depends on the
/// segment alone is settled by the segment's being there.
final class Membership {
    private Membership() {}

    static List<Predicate<Mark>> ofRows(Matrix matrix, Study study) {
        return matrix.rows().stream()
                .map(heading -> of(matrix.spec().rows(), heading, matrix.spec().reach(), study))
                .toList();
    }

    static List<Predicate<Mark>> ofColumns(Matrix matrix, Study study) {
        return matrix.columns().stream()
                .map(heading ->
                        of(matrix.spec().columns(), heading, matrix.spec().reach(), study))
                .toList();
    }

    private static Predicate<Mark> of(Axis axis, Heading heading, Reach reach, Study study) {
        return switch (axis.dimension()) {
            case CODE -> ofCode(new CodeId(heading.id()), reach, study);
            case CODER -> mark -> mark.coder().equals(heading.id());
            case FACET -> mark -> mark.facets().getOrDefault(axis.name(), "").equals(heading.id());
            case CASE, SOURCE, SPEAKER, ROLE, TECHNIQUE, WAVE, ATTRIBUTE -> mark -> true;
        };
    }

    private static Predicate<Mark> ofCode(CodeId code, Reach reach, Study study) {
        Set<CodeId> wanted = reach == Reach.OWN ? Set.of(code) : study.reach(code);
        var places = new HashSet<Integer>();
        var codes = study.codes();
        for (int i = 0; i < codes.size(); i++) {
            if (wanted.contains(codes.get(i).id())) {
                places.add(i);
            }
        }
        return mark -> places.contains(mark.code());
    }
}
