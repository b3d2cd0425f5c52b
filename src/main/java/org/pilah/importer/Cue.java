package org.pilah.importer;

import java.util.List;

/// One subtitle: when it is shown, in milliseconds, and its lines, tags taken away. `speaker` is who speaks if the
/// file says so, else empty.
record Cue(long begin, long end, String speaker, List<String> lines) {
    Cue {
        lines = List.copyOf(lines);
    }

    Cue withLines(List<String> others) {
        return new Cue(begin, end, speaker, others);
    }

    String words() {
        return String.join(" ", lines);
    }

    int seconds() {
        return (int) Math.min(begin / 1_000, Integer.MAX_VALUE);
    }
}
