package org.pilah.ui.collect;

import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.pilah.messages.Messages;
import org.pilah.model.Source;
import org.pilah.model.Study;

/// Puts the lines of the table of sources in groups and in order.
final class SourceOrder {
    /// What belongs nowhere comes last.
    private static final int LAST = 99;

    private static final Pattern FIGURES = Pattern.compile("\\d+");

    private final Messages messages;
    private final Wordings wordings;
    private final Collator collator;

    SourceOrder(Messages messages) {
        this.messages = messages;
        this.wordings = new Wordings(messages);
        this.collator = Collator.getInstance(messages.locale());
    }

    /// What sources are put together by.
    enum Grouping {
        KIND,
        CASE,
        DATE,
        TECHNIQUE,
        NONE
    }

    /// What sources are put in order by; `STUDY` is the order in which they came in.
    enum Column {
        STUDY,
        NAME,
        ABOUT,
        CODED
    }

    enum Direction {
        UP,
        DOWN
    }

    List<SourceLine> lines(
            List<SourceLine.One> sources, Study study, Grouping grouping, Column column, Direction direction) {
        Comparator<SourceLine.One> order = order(column);
        List<SourceLine.One> sorted = column == Column.STUDY
                ? sources
                : sources.stream()
                        .sorted(direction == Direction.UP ? order : order.reversed())
                        .toList();
        if (grouping == Grouping.NONE) {
            return List.copyOf(sorted);
        }
        Map<Key, List<SourceLine.One>> groups =
                new TreeMap<>(Comparator.comparingInt(Key::rank).thenComparing(Key::name));
        for (SourceLine.One line : sorted) {
            groups.computeIfAbsent(key(line.source(), study, grouping), key -> new ArrayList<>())
                    .add(line);
        }
        var lines = new ArrayList<SourceLine>();
        groups.forEach((key, group) -> {
            String name = name(group.getFirst().source(), study, grouping);
            lines.add(new SourceLine.Group(capital(name), group.size()));
            lines.addAll(group);
        });
        return lines;
    }

    private Comparator<SourceLine.One> order(Column column) {
        return switch (column) {
            case STUDY, NAME ->
                Comparator.comparing(line -> natural(line.source().name()), collator::compare);
            case ABOUT -> Comparator.comparing(line -> line.about(), collator::compare);
            case CODED ->
                Comparator.comparingDouble(
                        line -> line.share().map(share -> share.part()).orElse(-1.0));
        };
    }

    /// Where a group stands among the others.
    private record Key(int rank, CollationKey name) {}

    private Key key(int rank, String name) {
        return new Key(rank, collator.getCollationKey(name));
    }

    private Key key(Source source, Study study, Grouping grouping) {
        return switch (grouping) {
            case KIND -> key(List.of(Source.Kind.values()).indexOf(source.kind()), "");
            case DATE -> key(source.date().isEmpty() ? LAST : 0, month(source.date()));
            case TECHNIQUE -> {
                int usual = Techniques.USUAL.indexOf(source.way());
                yield usual < 0 ? key(LAST, source.way()) : key(usual, "");
            }
            case CASE -> {
                List<String> names = Wordings.names(source, study);
                yield names.size() == 1 ? key(0, natural(names.getFirst())) : key(LAST - names.size(), "");
            }
            case NONE -> key(0, "");
        };
    }

    private String name(Source source, Study study, Grouping grouping) {
        return switch (grouping) {
            case KIND -> wordings.kind(source.kind());
            case DATE ->
                source.date().isEmpty()
                        ? messages.text("collect.group.no-date")
                        : Dates.shown(month(source.date()), messages.locale());
            case TECHNIQUE -> wordings.technique(source.way());
            case CASE -> {
                List<String> names = Wordings.names(source, study);
                yield switch (names.size()) {
                    case 0 -> messages.text("collect.group.no-case");
                    case 1 -> names.getFirst();
                    default -> messages.text("collect.group.cases");
                };
            }
            case NONE -> "";
        };
    }

    private String capital(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toUpperCase(messages.locale()) + name.substring(1);
    }

    private static String month(String date) {
        return date.length() > 7 ? date.substring(0, 7) : date;
    }

    /// 2 comes before 10.
    private static String natural(String name) {
        return FIGURES.matcher(name.toLowerCase(Locale.ROOT))
                .replaceAll(figures ->
                        "0".repeat(Math.max(0, 9 - figures.group().length())) + figures.group());
    }
}
