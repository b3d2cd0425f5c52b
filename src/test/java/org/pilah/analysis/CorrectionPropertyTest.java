package org.pilah.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pilah.analysis.CorrectedSource.Coded;
import org.pilah.analysis.CorrectedSource.Heard;
import org.pilah.model.CaseId;
import org.pilah.model.Change;
import org.pilah.model.CodedSegment;
import org.pilah.model.Correction;
import org.pilah.model.Digest;
import org.pilah.model.Edit;
import org.pilah.model.Item;
import org.pilah.model.Language;
import org.pilah.model.Passage;
import org.pilah.model.Review;
import org.pilah.model.Review.Reason;
import org.pilah.model.Rewording;
import org.pilah.model.Segment;
import org.pilah.model.SegmentId;
import org.pilah.model.Source;
import org.pilah.model.SourceId;
import org.pilah.model.TextPart;
import org.pilah.model.Turn;

/// Random edits on random codings, against a model in which every character is itself: one that stays keeps its
/// number through the correction, one that comes knows its edit. It is slow and obviously right.
class CorrectionPropertyTest {
    private static final int CASES = 10_000;
    private static final SourceId SOURCE = new SourceId("s");
    private static final List<Reason> REASONS = List.of(Reason.values());
    private static final List<String> SIGNS =
            List.of("a", "b", "c", "air", "RT", "7", " ", " ", "  ", ",", "\n", "💧", "e\u0301", "👩🏽‍🌾");

    @Test
    void segmentsStayOnTheCharactersThatStay() {
        long seed = System.nanoTime();
        System.out.println("CorrectionPropertyTest seed " + seed);
        for (int number = 0; number < CASES; number++) {
            long own = seed + number;
            try {
                new Trial(new Random(own)).run();
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("case with seed " + own + ": " + e, e);
            }
        }
    }

    /// A character of the corrected text: the number it had, or −1 and the edit with which it came.
    private record Sign(int old, int edit) {}

    private static final class Trial {
        private final Random random;
        private final List<TextPart> parts = new ArrayList<>();
        private final List<Turn> turns = new ArrayList<>();
        private final List<CodedSegment> segments = new ArrayList<>();
        private final Map<SegmentId, Review> reviews = new HashMap<>();
        private final String text;
        private final Source source;

        Trial(Random random) {
            this.random = random;
            text = lines();
            source = new Source(
                    SOURCE,
                    "S",
                    Source.Kind.INTERVIEW,
                    "",
                    "",
                    "",
                    "",
                    Language.INDONESIAN,
                    CaseId.NONE,
                    List.of(new Source.Speaker("Ketua", Source.Role.INFORMANT, CaseId.NONE)),
                    text.length(),
                    "",
                    "");
            divide();
            code();
        }

        private String lines() {
            var made = new StringBuilder();
            int lines = 1 + random.nextInt(5);
            for (int i = 0; i < lines; i++) {
                int start = made.length();
                String speaker = random.nextInt(3) == 0 ? "" : random.nextBoolean() ? "Ketua" : "P";
                made.append(speaker.isEmpty() ? "" : speaker + ": ");
                int body = made.length();
                made.append(words(1 + random.nextInt(12)).strip()).append('.');
                turns.add(new Turn(start, body, made.length(), speaker, random.nextInt(3) - 1));
                made.append(random.nextBoolean() ? "\n" : "\n\n");
            }
            return made.toString();
        }

        private String words(int signs) {
            var made = new StringBuilder();
            for (int i = 0; i < signs; i++) {
                made.append(SIGNS.get(random.nextInt(SIGNS.size())));
            }
            return made.toString();
        }

        private void divide() {
            int start = 0;
            while (start < text.length()) {
                int end = random.nextInt(3) == 0 ? text.length() : start + 1 + random.nextInt(text.length() - start);
                int from = start;
                parts.add(new TextPart(
                        SOURCE,
                        start,
                        text.substring(start, end),
                        turns.stream()
                                .filter(turn -> turn.start() >= from && turn.start() < end)
                                .toList()));
                start = end;
            }
        }

        private void code() {
            int count = random.nextInt(6);
            for (int i = 0; i < count; i++) {
                int start = random.nextInt(text.length());
                int end = start + 1 + random.nextInt(Math.min(12, text.length() - start));
                var id = new SegmentId("s" + i);
                segments.add(new CodedSegment(
                        new Segment(
                                id,
                                new Passage(SOURCE, start, end),
                                Digest.ofWords(text.substring(start, end)),
                                CaseId.NONE,
                                0,
                                "",
                                ""),
                        List.of()));
                if (random.nextInt(4) == 0) {
                    reviews.put(id, Review.of(id, REASONS.get(random.nextInt(REASONS.size())), words(3)));
                }
            }
        }

        private Correction correction() {
            var edits = new ArrayList<Edit>();
            int from = 0;
            int wanted = random.nextInt(5);
            for (int i = 0; i < wanted && from <= text.length(); i++) {
                int start = from + random.nextInt(text.length() - from + 1);
                int end = random.nextInt(3) == 0
                        ? start
                        : start + random.nextInt(Math.min(1 + random.nextInt(25), text.length() - start + 1));
                String words = random.nextInt(4) == 0 ? "" : words(1 + random.nextInt(3));
                if (start == end && words.isEmpty()) {
                    continue;
                }
                edits.add(new Edit(start, text.substring(start, end), words));
                from = start == end ? end + 1 : end + (random.nextBoolean() ? 0 : 1);
                if (!edits.isEmpty() && from < text.length() && random.nextInt(3) > 0) {
                    from = Math.max(from, end + 1);
                }
            }
            return new Correction(SOURCE, apart(edits));
        }

        /// Drops insertions that touch the edit before.
        private static List<Edit> apart(List<Edit> edits) {
            var apart = new ArrayList<Edit>();
            for (Edit edit : edits) {
                boolean touches = !apart.isEmpty() && apart.getLast().end() == edit.start();
                if (!touches || !(edit.isInsertion() || apart.getLast().isInsertion())) {
                    apart.add(edit);
                }
            }
            return apart;
        }

        private List<Sign> slowly(Correction correction, StringBuilder words) {
            var signs = new ArrayList<Sign>();
            for (int i = 0; i <= text.length(); i++) {
                for (int number = 0; number < correction.edits().size(); number++) {
                    Edit edit = correction.edits().get(number);
                    if (edit.start() == i) {
                        for (char c : edit.words().toCharArray()) {
                            signs.add(new Sign(-1, number));
                            words.append(c);
                        }
                    }
                }
                int place = i;
                boolean stays = i < text.length()
                        && correction.edits().stream().noneMatch(edit -> edit.start() <= place && place < edit.end());
                if (stays) {
                    signs.add(new Sign(i, -1));
                    words.append(text.charAt(i));
                }
            }
            return signs;
        }

        void run() {
            Correction correction = correction();
            var expected = new StringBuilder();
            List<Sign> signs = slowly(correction, expected);
            if (signs.isEmpty()) {
                return;
            }
            var corrected = CorrectedSource.of(new Coded(source, parts, segments, reviews), correction, Heard.NOTHING);

            Map<String, Item> before = things();
            Map<String, Item> after = apply(corrected.byName(), before);
            String words = textOf(after);
            assertEquals(expected.toString(), words);
            assertEquals(words.length(), ((Source) item(after, "source s")).characters());
            segments.forEach(each -> check(each.segment(), correction, signs, words, after));
            checkTurns(signs, words, turnsOf(after));
            assertEquals(before, apply(List.of(new Change.All(corrected.byName()).inverse()), after));
            checkBrief(corrected.changes(), before, after);
        }

        /// What is kept leads to the same and back, and is not everything by name.
        private static void checkBrief(List<Change> brief, Map<String, Item> before, Map<String, Item> after) {
            assertEquals(after, apply(brief, before));
            assertEquals(before, apply(List.of(new Change.All(brief).inverse()), after));
            boolean kept = brief.stream().anyMatch(Change.Correct.class::isInstance);
            assertTrue(kept || textOf(before).equals(textOf(after)), "all by name");
        }

        private void check(
                Segment was, Correction correction, List<Sign> signs, String words, Map<String, Item> after) {
            Segment is = (Segment) item(after, "segment " + was.key());
            int from = was.passage().start();
            int to = was.passage().end();
            var mine = new ArrayList<Integer>();
            for (int i = 0; i < signs.size(); i++) {
                Sign sign = signs.get(i);
                boolean own = sign.old() >= 0
                        ? from <= sign.old() && sign.old() < to
                        : reaches(correction.edits().get(sign.edit()), from, to);
                if (own) {
                    mine.add(i);
                }
            }
            List<Edit> reaching = correction.edits().stream()
                    .filter(edit -> reaches(edit, from, to))
                    .toList();
            String quote = words.substring(is.passage().start(), is.passage().end());
            assertEquals(Digest.ofWords(quote), is.words());
            Optional<Review> review = Optional.ofNullable((Review) after.get("review " + was.key()));
            Optional<Review> known = Optional.ofNullable(reviews.get(was.id()));
            if (reaching.isEmpty()) {
                assertEquals(was.words(), is.words());
                assertEquals(known, review);
            }
            if (mine.isEmpty()) {
                assertEquals(Reason.DELETED, review.orElseThrow().reason());
                assertEquals(
                        words.codePoints().anyMatch(Character::isLetterOrDigit),
                        quote.codePoints().anyMatch(Character::isLetterOrDigit));
                return;
            }
            assertEquals(mine.getFirst(), is.passage().start());
            assertEquals(mine.getLast() + 1, is.passage().end());
            assertEquals(mine.size(), is.passage().length());
            if (!reaching.isEmpty()) {
                boolean over = reaching.stream().anyMatch(edit -> edit.start() < from || edit.end() > to);
                checkReview(over ? Reason.BORDER : Reason.CHANGED, was, quote, known, review);
            }
        }

        private void checkReview(
                Reason reason, Segment was, String quote, Optional<Review> known, Optional<Review> review) {
            String were = text.substring(was.passage().start(), was.passage().end());
            if (reason == Reason.CHANGED && were.equals(quote)) {
                assertEquals(known, review);
            } else if (known.isEmpty()) {
                assertEquals(Optional.of(new Review(was.id(), reason, were)), review);
            } else if (reason == Reason.CHANGED && known.get().before().equals(quote)) {
                assertTrue(review.isEmpty());
            } else {
                Reason graver =
                        known.get().reason().compareTo(reason) > 0 ? known.get().reason() : reason;
                assertEquals(
                        Optional.of(new Review(was.id(), graver, known.get().before())), review);
            }
        }

        private static boolean reaches(Edit edit, int from, int to) {
            return edit.isInsertion()
                    ? from < edit.start() && edit.start() < to
                    : edit.start() < to && edit.end() > from;
        }

        private void checkTurns(List<Sign> signs, String words, List<Turn> now) {
            int end = 0;
            for (Turn turn : now) {
                assertTrue(turn.start() >= end, "turns out of order");
                assertTrue(turn.end() <= words.length());
                end = turn.end();
            }
            var owner = new Turn[words.length()];
            now.forEach(turn -> Arrays.fill(owner, turn.start(), turn.end(), turn));
            int last = -1;
            for (int i = 0; i < signs.size(); i++) {
                int old = signs.get(i).old();
                Optional<Turn> spoken = old < 0
                        ? Optional.empty()
                        : turns.stream()
                                .filter(turn -> turn.start() <= old && old < turn.end())
                                .findFirst();
                if (spoken.isPresent()) {
                    assertTrue(owner[i] != null, "a word of a turn is in none");
                    int number = turns.indexOf(spoken.get());
                    assertTrue(number >= last, "turns change places");
                    last = number;
                    boolean isWord = old >= spoken.get().body();
                    if (isWord && owner[i].speaker().equals(spoken.get().speaker())) {
                        assertTrue(i >= owner[i].body(), "words became a label");
                    }
                } else if (old < 0 && !Character.isWhitespace(words.charAt(i))) {
                    assertTrue(owner[i] != null, "a new word is in no turn");
                }
            }
        }

        private Map<String, Item> things() {
            var things = new LinkedHashMap<String, Item>();
            things.put("source s", source);
            parts.forEach(part -> things.put("text " + part.key(), part));
            segments.forEach(each -> things.put("segment " + each.segment().key(), each.segment()));
            reviews.values().forEach(review -> things.put("review " + review.key(), review));
            return new TreeMap<>(things);
        }

        private static Map<String, Item> apply(List<Change> changes, Map<String, Item> to) {
            var things = new TreeMap<>(to);
            for (Change change : new Change.All(changes).each()) {
                switch (change) {
                    case Change.Add(var item) -> {
                        fits(item, things);
                        assertFalse(things.containsKey(name(item)));
                        things.put(name(item), item);
                    }
                    case Change.Remove(var item) -> assertEquals(item, things.remove(name(item)));
                    case Change.Alter(var before, var after) -> {
                        fits(after, things);
                        assertEquals(before, things.put(name(after), after));
                    }
                    case Change.Correct(var rewording) -> correct(rewording, things);
                    case Change.All all -> throw new IllegalStateException();
                }
            }
            return things;
        }

        private static void correct(Rewording rewording, Map<String, Item> things) {
            var was = new Rewording.Laid((Source) item(things, "source s"), partsOf(things), segmentsOf(things));
            assertTrue(rewording.fits(was), "does not fit");
            Rewording.Laid is = rewording.of(was);
            assertTrue(is.equals(was) || !rewording.fits(is), "fits twice");
            was.parts().forEach(part -> things.remove(name(part)));
            things.put(name(is.source()), is.source());
            is.parts().forEach(part -> things.put(name(part), part));
            is.segments().forEach(segment -> things.put(name(segment), segment));
        }

        private static List<Segment> segmentsOf(Map<String, Item> things) {
            return things.values().stream()
                    .flatMap(item -> item instanceof Segment segment ? Stream.of(segment) : Stream.empty())
                    .toList();
        }

        /// What the open study refuses: a part or a segment beyond the length that is told at that moment.
        private static void fits(Item item, Map<String, Item> things) {
            int length = ((Source) item(things, "source s")).characters();
            int end = switch (item) {
                case TextPart part -> part.end();
                case Segment segment -> segment.passage().end();
                default -> 0;
            };
            assertTrue(end <= length, name(item) + " beyond the text");
        }

        private static Item item(Map<String, Item> things, String name) {
            return Optional.ofNullable(things.get(name)).orElseThrow();
        }

        private static String name(Item item) {
            return item.noun() + " " + item.key();
        }

        private static List<TextPart> partsOf(Map<String, Item> things) {
            return things.values().stream()
                    .flatMap(item -> item instanceof TextPart part ? Stream.of(part) : Stream.empty())
                    .sorted(Comparator.comparingInt(TextPart::start))
                    .toList();
        }

        private static String textOf(Map<String, Item> things) {
            var words = new StringBuilder();
            for (TextPart part : partsOf(things)) {
                assertEquals(words.length(), part.start(), "a gap between parts");
                words.append(part.text());
            }
            return words.toString();
        }

        private static List<Turn> turnsOf(Map<String, Item> things) {
            var found = new ArrayList<Turn>();
            for (TextPart part : partsOf(things)) {
                part.turns().forEach(turn -> assertTrue(turn.start() >= part.start() && turn.start() < part.end()));
                found.addAll(part.turns());
            }
            return found;
        }
    }
}
