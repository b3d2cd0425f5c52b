package org.pilah.project;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.pilah.index.WordIndex;
import org.pilah.model.CellPassages;
import org.pilah.model.CodeCount;
import org.pilah.model.CodingSpan;
import org.pilah.model.Hit;
import org.pilah.model.Hits;
import org.pilah.model.Language;
import org.pilah.model.Matrix;
import org.pilah.model.MatrixSpec;
import org.pilah.model.Query;
import org.pilah.model.SegmentId;
import org.pilah.model.Spot;

/// Answers about words, codes and counts of an open study, as it stood when this was asked for. Callable from any
/// thread, of no use once the study is closed.
public final class Words {
    private final WordIndex index;
    private final OpenProject project;

    Words(WordIndex index, OpenProject project) {
        this.index = index;
        this.project = project;
    }

    /// Turns and paragraphs that answer, best first, at most `limit`.
    public Hits search(Query query, int limit) {
        return index.search(query, project.study(), project.material()::text, limit);
    }

    /// All turns and paragraphs that answer, in order of source and text.
    public void turns(Query query, Consumer<Hit> each) {
        index.turns(query, project.study(), project.material()::text, each);
    }

    /// Segments that answer, in order of source and text, from the `from`th on, at most `limit`.
    public List<SegmentId> segments(Query query, int from, int limit) {
        return index.segments(query, project.study(), from, limit);
    }

    public List<SegmentId> segments(Query query) {
        return index.segments(query, project.study());
    }

    public Matrix count(MatrixSpec spec, Language language) {
        return index.count(spec, project.study(), language);
    }

    /// The segments behind the cells, at most so many a cell.
    public CellPassages passages(MatrixSpec spec, int mostPerCell) {
        return index.passages(spec, project.study(), mostPerCell);
    }

    /// The first segments behind the cells where these rows and columns meet, named by the ids of their headings.
    public CellPassages passages(MatrixSpec spec, List<String> rows, List<String> columns, int mostPerCell) {
        return index.passages(spec, project.study(), rows, columns, mostPerCell);
    }

    /// All segments behind one number of a matrix, in order of source and text.
    public List<SegmentId> behind(MatrixSpec spec, Spot spot) {
        return index.behind(spec, project.study(), spot);
    }

    /// The names of all facets that some coding carries.
    public List<String> facets() {
        return index.facets();
    }

    /// The spoken and abbreviated spellings every study knows, with the dictionary's.
    public static Map<String, String> usualSpellings() {
        return WordIndex.usualSpellings();
    }

    public List<CodeCount> codeCounts(Query filter) {
        return index.codeCounts(project.study(), filter);
    }

    /// Where every coding lies.
    public void spans(Consumer<CodingSpan> each) {
        index.spans(each);
    }
}
