package org.pilah.importer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pilah.importer.LineStart.Form;
import org.pilah.importer.Lines.Line;
import org.pilah.importer.Lines.Voice;
import org.pilah.model.CaseId;
import org.pilah.model.Language;
import org.pilah.model.Source.Speaker;
import org.pilah.model.Turn;

/// Finds out who says what. Every line with words is a turn; a line without a label goes on with the speaker
/// before it.
///
/// A label is taken for one if interviews use it everywhere ("Peneliti", "Informan 3 (Ketua)", "Ibu S.", "Q"), or
/// if it recurs beside other labels; so the text is read twice, first to count.
final class TurnReader {
    private static final int RECURS = 2;
    /// Where no label is a usual one, at least every fifth line must begin with one.
    private static final int SHARE = 5;

    private final Lines lines;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final Map<String, String> accepted = new LinkedHashMap<>();
    private final Set<String> points = new LinkedHashSet<>();
    private int lineCount;

    private final List<List<Turn>> turns = new ArrayList<>();
    private String speaker = "";
    private int waiting = Turn.NO_TIME;

    /// How often a label begins a line, as it is written the first time.
    private static final class Tally {
        private final String label;
        private int times;
        private int bold;

        private Tally(String label) {
            this.label = label;
        }
    }

    /// The turns by piece of the text, and the speakers in the order in which they first speak.
    record Voices(List<List<Turn>> turns, List<Speaker> speakers) {}

    private TurnReader(Lines lines) {
        this.lines = lines;
        lines.pieces().forEach(piece -> turns.add(new ArrayList<>()));
    }

    static Voices read(Lines lines, Language language) {
        var reader = new TurnReader(lines);
        lines.each(reader::count);
        reader.accept();
        lines.each(reader::turn);
        Collection<String> labels = new LinkedHashSet<>(reader.accepted.values());
        List<Speaker> speakers = labels.stream()
                .map(label -> new Speaker(label, Label.role(label, labels, language), CaseId.NONE))
                .toList();
        return new Voices(reader.turns, speakers);
    }

    private void count(Line line) {
        lineCount++;
        @Nullable Voice given = lines.voices().get(line.start());
        if (given != null) {
            if (!given.speaker().isEmpty()) {
                accepted.putIfAbsent(low(given.speaker()), given.speaker());
            }
            return;
        }
        LineStart start = LineStart.of(line.head());
        if (start.form() == Form.POINT) {
            points.add(start.label());
        }
        if (start.form() != Form.COLON && !(start.form() == Form.TAB && Label.isKnown(start.label()))) {
            return;
        }
        if (lines.headings().get(line.start()) && !Label.isKnown(start.label())) {
            return;
        }
        Tally tally = tallies.computeIfAbsent(low(start.label()), key -> new Tally(start.label()));
        tally.times++;
        tally.bold += lines.labelled().get(line.start()) ? 1 : 0;
    }

    private void accept() {
        List<Tally> possible =
                tallies.values().stream().filter(TurnReader::isPossible).toList();
        boolean usual = possible.stream().anyMatch(tally -> Label.isKnown(tally.label));
        List<Tally> recurring =
                possible.stream().filter(tally -> tally.times >= RECURS).toList();
        int labelled = recurring.stream().mapToInt(tally -> tally.times).sum();
        boolean dialogue = usual || (recurring.size() >= RECURS && labelled * SHARE >= lineCount);
        boolean bold = possible.stream().anyMatch(tally -> tally.bold >= RECURS);
        for (Tally tally : possible) {
            boolean recurs = tally.times >= RECURS && (dialogue || tally.bold >= RECURS);
            boolean stands = tally.bold > 0 && (dialogue || bold);
            if (Label.isKnown(tally.label) || recurs || stands) {
                accepted.put(low(tally.label), tally.label);
            }
        }
        acceptPoints();
    }

    private static boolean isPossible(Tally tally) {
        return Label.isKnown(tally.label) || (Label.isNameLike(tally.label) && !Label.isNever(tally.label));
    }

    /// "Q. … A. …": one letter and a point is taken only in its usual pairs, and not in a list that also has a
    /// "B.".
    private void acceptPoints() {
        Set<String> found = Set.copyOf(points);
        points.clear();
        if (found.contains("B")) {
            return;
        }
        for (String pair : List.of("QA", "TJ", "PI", "PN", "PS", "PJ")) {
            String first = pair.substring(0, 1);
            String second = pair.substring(1);
            if (found.contains(first) && found.contains(second)) {
                points.add(first);
                points.add(second);
                accepted.putIfAbsent(low(first), first);
                accepted.putIfAbsent(low(second), second);
            }
        }
    }

    private void turn(Line line) {
        @Nullable Voice given = lines.voices().get(line.start());
        if (given == null) {
            labelledTurn(line);
            return;
        }
        boolean goesOn = given.speaker().isEmpty() && given.body() >= line.end();
        speaker = goesOn ? speaker : accepted.getOrDefault(low(given.speaker()), "");
        turn(line, given.body(), line.end(), speaker, given.seconds());
    }

    private void labelledTurn(Line line) {
        LineStart start = LineStart.of(line.head());
        Optional<String> label = label(line, start);
        String voice = label.orElse(isAside(line, start) ? "" : speaker);
        speaker = label.orElse(speaker);
        Optional<TimeMark> closing = TimeMark.closing(line.tail());
        int end = closing.map(mark -> line.end() - line.tail().length() + mark.end())
                .orElse(line.end());
        int body = line.start() + (label.isPresent() ? start.body() : start.words());
        int seconds = label.isPresent() ? start.seconds() : start.leading();
        seconds = seconds == Turn.NO_TIME ? closing.map(TimeMark::seconds).orElse(Turn.NO_TIME) : seconds;
        turn(line, body, end, voice, seconds);
    }

    private void turn(Line line, int body, int end, String voice, int seconds) {
        if (!hasWords(line, body, end)) {
            waiting = seconds == Turn.NO_TIME ? waiting : seconds;
            return;
        }
        int time = seconds == Turn.NO_TIME ? waiting : seconds;
        waiting = Turn.NO_TIME;
        turns.get(line.piece()).add(new Turn(line.start(), body, end, voice, time));
    }

    private Optional<String> label(Line line, LineStart start) {
        boolean tab = start.form() == Form.TAB && !Label.isKnown(start.label());
        boolean point = start.form() == Form.POINT && !points.contains(start.label());
        boolean heading = lines.headings().get(line.start()) && !Label.isKnown(start.label());
        boolean none = start.form() == Form.NONE || start.form() == Form.NOTE;
        return none || tab || point || heading
                ? Optional.empty()
                : Optional.ofNullable(accepted.get(low(start.label())));
    }

    /// Words of nobody in the midst of a transcript: a heading, a footnote, "Catatan: …".
    private boolean isAside(Line line, LineStart start) {
        return lines.headings().get(line.start())
                || start.form() == Form.NOTE
                || (start.form() == Form.COLON && Label.isNever(start.label()));
    }

    private static boolean hasWords(Line line, int body, int end) {
        if (body >= end) {
            return false;
        }
        return !line.isWhole()
                || line.head()
                        .substring(body - line.start(), end - line.start())
                        .chars()
                        .anyMatch(Character::isLetterOrDigit);
    }

    private static String low(String label) {
        return label.toLowerCase(Locale.ROOT);
    }
}
