package org.pilah.store;

import java.util.ArrayList;
import java.util.List;
import org.pilah.model.Turn;

/// Turns of a part as one text: a line each, `start,body,end,seconds,speaker`. A source is always read as a whole,
/// so a row a turn would only cost.
final class Turns {
    private Turns() {}

    static String write(List<Turn> turns) {
        var text = new StringBuilder();
        for (Turn turn : turns) {
            text.append(turn.start())
                    .append(',')
                    .append(turn.body())
                    .append(',')
                    .append(turn.end());
            text.append(',')
                    .append(turn.seconds())
                    .append(',')
                    .append(escape(turn.speaker()))
                    .append('\n');
        }
        return text.toString();
    }

    static List<Turn> read(String text) {
        var turns = new ArrayList<Turn>();
        text.lines().forEach(line -> {
            String[] parts = line.split(",", 5);
            turns.add(new Turn(
                    Integer.parseInt(parts[0]),
                    Integer.parseInt(parts[1]),
                    Integer.parseInt(parts[2]),
                    unescape(parts[4]),
                    Integer.parseInt(parts[3])));
        });
        return turns;
    }

    private static String escape(String speaker) {
        return speaker.replace("%", "%25").replace("\n", "%0A").replace("\r", "%0D");
    }

    private static String unescape(String speaker) {
        return speaker.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
    }
}
