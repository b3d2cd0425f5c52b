package org.pilah.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.Corrections;
import org.pilah.Workplace;
import org.pilah.model.Change;
import org.pilah.model.Turn;
import org.pilah.project.OpenProject;

/// Reads corrections by nothing but the form as this package's documentation tells it, as somebody would who has the
/// file and no program.
class WrittenFormTest {
    @TempDir
    private Path folder;

    @Test
    void whoReadsCorrectionsByTheirWrittenFormFindsWhatTheProgramFinds() throws IOException {
        var place = new Workplace(folder);
        try (OpenProject project = place.create()) {
            for (Change change : Corrections.changes()) {
                project.apply(change, Workplace.BY);
                var reader = new Reader();

                for (String line : Files.readAllLines(place.file())) {
                    reader.take(new ObjectMapper().readTree(line).path("do"));
                }

                assertEquals(project.material().text(Corrections.SOURCE), reader.text.toString(), change.type());
                assertEquals(turns(project), reader.turns.stream().sorted().toList(), change.type());
                assertEquals(places(project), reader.places(), change.type());
            }
        }
    }

    private static List<String> turns(OpenProject project) {
        return project.material().turns(Corrections.SOURCE).stream()
                .map(turn -> Reader.turn(turn.start(), turn.body(), turn.end(), turn.seconds(), turn.speaker()))
                .sorted()
                .toList();
    }

    private static Map<String, String> places(OpenProject project) {
        var places = new TreeMap<String, String>();
        project.material()
                .segments(Corrections.SOURCE)
                .forEach(each -> places.put(
                        each.segment().key(),
                        each.segment().passage().start() + " "
                                + each.segment().passage().end()));
        return places;
    }

    /// What is known of the one source while the lines are read.
    private static final class Reader {
        private final StringBuilder text = new StringBuilder();
        private final List<Integer> parts = new ArrayList<>();
        private final List<String> turns = new ArrayList<>();
        private final Map<String, int[]> segments = new TreeMap<>();

        void take(JsonNode change) {
            switch (change.path("type").asText()) {
                case "all" -> change.path("changes").forEach(this::take);
                case "add-text" -> {
                    parts.add(text.length());
                    text.append(change.path("item").path("text").asText());
                    change.path("item").path("turns").forEach(turn -> turns.add(turn(turn)));
                }
                case "add-coded" ->
                    change.path("segments")
                            .forEach(each -> segments.put(each.path(0).asText(), new int[] {
                                each.path(1).asInt(), each.path(2).asInt()
                            }));
                case "alter-segment" -> {
                    JsonNode after = change.path("after");
                    segments.put(after.path("id").asText(), new int[] {
                        after.path("passage").path("start").asInt(),
                        after.path("passage").path("end").asInt()
                    });
                }
                case "correct-text" -> correct(change.path("rewording"));
                default -> {
                    // Codes, reviews and speakers are not the matter here.
                }
            }
        }

        private void correct(JsonNode rewording) {
            Set<String> apart = new HashSet<>();
            rewording.path("apart").forEach(id -> apart.add(id.asText()));
            assertEquals(rewording.path("before").path("sum").asText(), sum(apart));
            List<int[]> grown = new ArrayList<>();
            int growth = 0;
            for (JsonNode edit : rewording.path("edits")) {
                int start = edit.path(0).asInt();
                String were = edit.path(1).asText();
                String words = edit.path(2).asText();
                int at = start + growth;
                assertEquals(were, text.substring(at, at + were.length()));
                text.replace(at, at + were.length(), words);
                growth += words.length() - were.length();
                grown.add(new int[] {start, start + were.length(), words.length() - were.length()});
            }
            segments.forEach((id, place) -> {
                if (!apart.contains(id)) {
                    int by = by(place[0], place[1], grown);
                    place[0] += by;
                    place[1] += by;
                }
            });
            rewording.path("before").path("turns").forEach(turn -> assertTrue(turns.remove(turn(turn))));
            turns.replaceAll(turn -> {
                String[] told = turn.split(" ", 5);
                int[] places = new int[3];
                for (int i = 0; i < places.length; i++) {
                    int place = Integer.parseInt(told[i]);
                    places[i] = place + by(place, place, grown);
                }
                return turn(places[0], places[1], places[2], Integer.parseInt(told[3]), told[4]);
            });
            rewording.path("after").path("turns").forEach(turn -> turns.add(turn(turn)));
            JsonNode starts = rewording.path("after").path("parts");
            parts.clear();
            starts.forEach(start -> parts.add(start.asInt()));
            if (parts.isEmpty()) {
                parts.add(0);
            }
            assertEquals(rewording.path("after").path("sum").asText(), sum(apart));
        }

        private static int by(int start, int end, List<int[]> edits) {
            int by = 0;
            for (int[] edit : edits) {
                assertTrue(edit[1] <= start || edit[0] >= end, "an edit reaches into what only moves");
                by += edit[1] <= start ? edit[2] : 0;
            }
            return by;
        }

        private String sum(Set<String> apart) {
            String source = Corrections.SOURCE.value();
            long sum = number("source\n" + source + "\n" + text.length() + "\n");
            for (int i = 0; i < parts.size(); i++) {
                int start = parts.get(i);
                int end = i + 1 < parts.size() ? parts.get(i + 1) : text.length();
                var inside = new StringBuilder();
                turns.stream()
                        .sorted(Comparator.comparingInt(Reader::start))
                        .filter(turn -> start <= start(turn) && start(turn) < end)
                        .forEach(turn -> inside.append(turn).append("\n"));
                String words = text.substring(start, end);
                sum += number("text\n" + source + "\n" + start + "\n" + inside + "\n" + words + "\n");
            }
            for (Map.Entry<String, int[]> each : segments.entrySet()) {
                if (!apart.contains(each.getKey())) {
                    int[] place = each.getValue();
                    sum += number(
                            "segment\n" + each.getKey() + "\n" + source + "\n" + place[0] + "\n" + place[1] + "\n");
                }
            }
            return String.format("%016x", sum);
        }

        private static long number(String words) {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
                return ByteBuffer.wrap(hash).getLong();
            } catch (NoSuchAlgorithmException e) {
                throw new AssertionError(e);
            }
        }

        private static int start(String turn) {
            return Integer.parseInt(turn.substring(0, turn.indexOf(' ')));
        }

        private static String turn(JsonNode turn) {
            return turn(
                    turn.path(0).asInt(),
                    turn.path(1).asInt(),
                    turn.path(2).asInt(),
                    turn.path(4).asInt(Turn.NO_TIME),
                    turn.path(3).asText(""));
        }

        static String turn(int start, int body, int end, int seconds, String speaker) {
            return start + " " + body + " " + end + " " + seconds + " " + speaker;
        }

        Map<String, String> places() {
            var places = new TreeMap<String, String>();
            segments.forEach((id, place) -> places.put(id, place[0] + " " + place[1]));
            return places;
        }
    }
}
