package org.pilah.importer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.pilah.importer.CasesTable.Column;
import org.pilah.importer.Table.Row;
import org.pilah.model.Value;

/// One column of attributes: what it holds, found out from all its cells, and the value of each.
record CaseColumn(Column column, DayForm dayForm) {
    /// A choice is one of at most so many words, of at most so many characters each.
    private static final int MOST_CHOICES = 20;

    private static final int LONGEST_CHOICE = 40;
    /// On average each word of a choice occurs at least so often.
    private static final int RECURS = 2;

    /// How people write that there is nothing to say.
    private static final Set<String> NOTHING = Set.of("", "-", "–", "—");

    static CaseColumn of(String name, int place, List<Row> rows) {
        var written = new ArrayList<String>();
        var all = new ArrayList<String>();
        boolean exactNumbers = true;
        for (Row row : rows) {
            String cell = row.cell(place);
            if (NOTHING.contains(cell)) {
                continue;
            }
            all.add(cell);
            if (!row.exact().contains(place)) {
                written.add(cell);
            } else {
                exactNumbers &= isExactNumber(cell);
            }
        }
        var remarks = new ArrayList<Remark>();
        Optional<NumberForm.Finding> numbers = exactNumbers ? NumberForm.of(written) : Optional.empty();
        if (!all.isEmpty() && numbers.isPresent() && numbers.get().clear()) {
            boolean largeExact = exactIsLarge(rows, place) && numbers.get().form() != NumberForm.PLAIN;
            if (numbers.get().mixed() || largeExact) {
                remarks.add(Remark.of("cases.column.mixed"));
            }
            return new CaseColumn(
                    new Column(name, CasesTable.Type.NUMBER, numbers.get().form(), remarks), DayForm.DAY_FIRST);
        }
        Optional<DayForm.Finding> days = DayForm.of(all);
        if (!all.isEmpty() && days.isPresent() && days.get().clear()) {
            if (days.get().form() == DayForm.MONTH_FIRST) {
                remarks.add(Remark.of("cases.column.monthFirst"));
            }
            return new CaseColumn(
                    new Column(name, CasesTable.Type.DAY, NumberForm.PLAIN, remarks),
                    days.get().form());
        }
        if (!all.isEmpty() && (numbers.isPresent() || days.isPresent())) {
            remarks.add(Remark.of(numbers.isPresent() ? "cases.column.unclear" : "cases.column.dayUnclear"));
            return new CaseColumn(new Column(name, CasesTable.Type.TEXT, NumberForm.PLAIN, remarks), DayForm.DAY_FIRST);
        }
        CasesTable.Type type = isChoice(all) ? CasesTable.Type.CHOICE : CasesTable.Type.TEXT;
        return new CaseColumn(new Column(name, type, NumberForm.PLAIN, remarks), DayForm.DAY_FIRST);
    }

    /// The value of the column in that row; empty where the row says nothing.
    Optional<Value> value(Row row, int place) {
        String cell = row.cell(place);
        if (NOTHING.contains(cell)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (column.type()) {
                    case NUMBER ->
                        new Value.Amount(
                                row.exact().contains(place)
                                        ? new BigDecimal(cell)
                                        : column.form().read(cell));
                    case DAY -> new Value.Day(dayForm.read(cell).orElseThrow());
                    case CHOICE -> new Value.Choice(cell);
                    case TEXT -> new Value.Text(cell);
                });
    }

    /// What a single cell says, in a column of that type.
    static Optional<Value> value(String cell, CasesTable.Type type) {
        if (NOTHING.contains(cell)) {
            return Optional.empty();
        }
        Optional<Value> found = switch (type) {
            case NUMBER ->
                NumberForm.of(List.of(cell))
                        .map(number -> number.form().read(cell))
                        .map(Value.Amount::new);
            case DAY -> DayForm.DAY_FIRST.read(cell).map(Value.Day::new);
            case CHOICE -> Optional.of(new Value.Choice(cell));
            case TEXT -> Optional.of(new Value.Text(cell));
        };
        return found.or(() -> Optional.of(new Value.Text(cell)));
    }

    private static boolean isExactNumber(String cell) {
        return cell.matches("-?\\d+(\\.\\d+)?");
    }

    private static boolean exactIsLarge(List<Row> rows, int place) {
        return rows.stream()
                .filter(row -> row.exact().contains(place))
                .map(row -> new BigDecimal(row.cell(place)).abs())
                .anyMatch(number -> number.compareTo(BigDecimal.valueOf(1_000)) >= 0);
    }

    private static boolean isChoice(List<String> cells) {
        var words = new HashSet<String>();
        for (String cell : cells) {
            if (cell.length() > LONGEST_CHOICE) {
                return false;
            }
            words.add(cell.toLowerCase(Locale.ROOT));
        }
        return !words.isEmpty() && words.size() <= MOST_CHOICES && words.size() * RECURS <= cells.size();
    }
}
