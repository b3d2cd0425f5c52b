package org.pilah.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/// What the tables hold, as lines of text without the numbers that rows go by, which depend on how they came to be.
final class Dump {
    private Dump() {}

    /// For each table the question for its rows, in a fixed order.
    static Map<String, String> questions() {
        var questions = new LinkedHashMap<String, String>();
        questions.put("item", "select noun, id, doc from data.item order by 1, 2");
        questions.put(
                "source",
                "select id, name, kind, date, place, technique, wave, language, case_id, characters, file"
                        + " from data.source order by 1");
        questions.put("speaker", "select * from data.speaker order by 1, 2");
        questions.put(
                "text",
                "select w.word, t.part, t.start_at, t.end_at, p.words, rawtohex(t.turns) from data.text t"
                        + " join data.word w on w.nr = t.source"
                        + " join data.piece p on p.source = t.source and p.start_at = t.start_at order by 1, 2, 3");
        for (String table : new String[] {"code", "one_case", "attribute"}) {
            questions.put(table, "select * from data." + table + " order by 1, 2");
        }
        questions.put(
                "segment",
                "select s.id, w.word, s.start_at, s.end_at, s.words, o.word, s.weight, s.paraphrase, s.memo"
                        + " from data.segment s join data.word w on w.nr = s.source"
                        + " join data.word o on o.nr = s.owner order by 1");
        questions.put(
                "coding",
                "select c.id, s.id, k.word, p.word, f.word, c.at from data.coding c"
                        + " left join data.segment s on s.nr = c.segment join data.word k on k.nr = c.code"
                        + " join data.word p on p.nr = c.coder join data.word f on f.nr = c.facets order by 1");
        questions.put("review", "select * from data.review order by 1");
        return questions;
    }

    static String line(String table, ResultSet row) throws SQLException {
        var line = new StringBuilder(table);
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            line.append('|').append(row.getString(i));
        }
        return line.toString();
    }
}
