package org.pilah.project;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pilah.model.Axis;
import org.pilah.model.Axis.Dimension;
import org.pilah.model.Cell;
import org.pilah.model.CodedSegment;
import org.pilah.model.Item;
import org.pilah.model.Language;
import org.pilah.model.MatrixSpec;
import org.pilah.model.Query;
import org.pilah.model.Source;
import org.pilah.model.Turn;
import org.pilah.task.Progress;

/// All that an open study holds, as values to compare: the small things by type and key, and of each source its
/// text, its turns, its segments and codings.
record Contents(Map<String, Item> things, Map<String, String> texts, Map<String, List<CodedSegment>> coded) {
    static Contents of(OpenProject project) {
        var things = new TreeMap<String, Item>();
        things.put("study", project.study().details());
        project.study().items().forEach(item -> things.put(item.noun() + " " + item.key(), item));
        var texts = new TreeMap<String, String>();
        var coded = new TreeMap<String, List<CodedSegment>>();
        for (Source source : project.study().sources()) {
            List<Turn> turns = project.material().turns(source.id());
            texts.put(source.key(), project.material().text(source.id()) + turns);
            coded.put(source.key(), project.material().segments(source.id()));
        }
        return new Contents(things, texts, coded);
    }

    /// What the person's own questions answer, row by row, without regard to the order of rows.
    static Map<String, List<String>> tables(OpenProject project) {
        var tables = new LinkedHashMap<String, List<String>>();
        for (String view : List.of("sources", "codes", "cases", "attributes", "segments", "codings")) {
            tables.put(
                    view,
                    project.ask("select * from " + view).rows().stream()
                            .map(List::toString)
                            .sorted()
                            .toList());
        }
        return tables;
    }

    /// What the index answers to a few questions of each kind.
    static Map<String, Object> answers(OpenProject project, String... words) {
        Words index = project.words(Progress.SILENT);
        var answers = new LinkedHashMap<String, Object>();
        var spans = new ArrayList<Object>();
        index.spans(spans::add);
        spans.sort(Comparator.comparing(Object::toString));
        answers.put("spans", spans);
        answers.put("codes", index.codeCounts(new Query.All()));
        answers.put("segments", index.segments(new Query.All()));
        for (Dimension columns : List.of(Dimension.CASE, Dimension.CODER, Dimension.SPEAKER)) {
            var spec = new MatrixSpec(
                    Axis.of(Dimension.CODE),
                    Axis.of(columns),
                    Cell.COUNT,
                    new Query.All(),
                    MatrixSpec.Reach.WITH_DESCENDANTS);
            answers.put("code × " + columns, index.count(spec, Language.INDONESIAN));
        }
        for (String word : words) {
            var hits = new ArrayList<Object>();
            index.turns(new Query.Word(word), hits::add);
            answers.put(word, hits);
            var found = index.search(new Query.Phrase(List.of(word)), 20);
            answers.put("\"" + word + "\"", found.total());
        }
        return answers;
    }
}
