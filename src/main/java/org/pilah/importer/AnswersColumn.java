package org.pilah.importer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.pilah.importer.AnswersTable.Use;
import org.pilah.importer.Table.Row;

/// One column of a sheet of answers as it was seen, and what is proposed to be done with it.
record AnswersColumn(int place, String heading, int filled, int longest, String example, Use use) {
    /// Answers of so many characters on average, or once of so many, are text.
    private static final int LONG_ON_AVERAGE = 40;

    private static final int LONG_ONCE = 160;
    /// Words of a choice recur, on average at least so often.
    private static final int RECURS = 3;
    private static final int EXAMPLE = 120;
    private static final Set<String> NAMES = Set.of(
            "nama",
            "name",
            "nama lengkap",
            "full name",
            "nama informan",
            "nama responden",
            "informan",
            "informant",
            "responden",
            "respondent",
            "participant",
            "partisipan",
            "inisial",
            "initials",
            "kode",
            "kode informan",
            "kode responden",
            "id",
            "id informan",
            "id responden",
            "kasus",
            "case");
    /// Contact data and marks of the form's own: no data of the study unless the researcher says so.
    private static final Pattern ASIDE =
            Pattern.compile("(timestamp|stempel waktu|cap waktu|no|nomor|number|.*e-?mail.*|.*\\b(no|nomor)\\.?"
                    + " ?(hp|wa|telepon|telp|ponsel)\\b.*|.*\\b(phone|whatsapp)\\b.*|skor|score)");
    private static final Pattern ASKS = Pattern.compile(
            ".*\\?|.*\\b(apa|apakah|bagaimana|mengapa|kenapa|ceritakan|jelaskan|sebutkan|menurut|saran|alasan|pendapat|harapan|kendala|pengalaman|cerita|what|how|why|describe|explain|tell)\\b.*");

    /// The columns of a table; none where it has no headings with rows beneath.
    static List<AnswersColumn> of(List<Row> rows) {
        return AnswersHead.in(rows)
                .map(head -> of(head.headings(), rows.subList(head.rows(), rows.size())))
                .orElse(List.of());
    }

    static List<AnswersColumn> of(List<String> headings, List<Row> rows) {
        var columns = new ArrayList<AnswersColumn>();
        boolean named = false;
        if (rows.isEmpty()) {
            return columns;
        }
        for (int place = 0; place < headings.size(); place++) {
            AnswersColumn column = of(headings.get(place), place, rows, !named);
            named |= column.use == Use.NAME;
            columns.add(column);
        }
        return columns;
    }

    private static AnswersColumn of(String heading, int place, List<Row> rows, boolean mayName) {
        int filled = 0;
        int longest = 0;
        long all = 0;
        boolean exact = true;
        String example = "";
        var distinct = new HashSet<String>();
        for (Row row : rows) {
            String cell = row.cell(place);
            if (cell.isEmpty()) {
                continue;
            }
            filled++;
            longest = Math.max(longest, cell.length());
            all += cell.length();
            exact &= row.exact().contains(place) || NumberForm.of(List.of(cell)).isPresent();
            example = example.isEmpty() ? cell : example;
            distinct.add(cell.length() > EXAMPLE ? cell.substring(0, EXAMPLE) : cell);
        }
        Use use = Use.ATTRIBUTE;
        String plain = Heading.plain(heading);
        boolean few = distinct.size() * RECURS <= filled;
        if (heading.isEmpty() || filled == 0 || ASIDE.matcher(plain).matches()) {
            use = Use.IGNORED;
        } else if (mayName && NAMES.contains(plain) && !few) {
            use = Use.NAME;
        } else if (!exact && !(few && longest < LONG_ONCE)) {
            boolean asks = ASKS.matcher(plain).matches();
            use = all >= (long) LONG_ON_AVERAGE * filled || longest >= LONG_ONCE || asks ? Use.TEXT : Use.ATTRIBUTE;
        }
        String shown = example.replaceAll("\\s+", " ");
        return new AnswersColumn(
                place,
                heading,
                filled,
                longest,
                shown.length() > EXAMPLE ? shown.substring(0, EXAMPLE) + "…" : shown,
                use);
    }
}
