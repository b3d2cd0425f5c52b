package org.pilah.ui.condense;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.pilah.model.SourceId;
import org.pilah.ui.Desks;

/// A study of three codes and one interview of many turns, each of two sentences and a letter that is hard to hit.
final class LongInterview {
    static final SourceId ID = new SourceId("w5");

    private LongInterview() {}

    static Desks in(Path folder, int turns) {
        return Desks.in(folder)
                .code("plan", "", "Perencanaan")
                .code("work", "", "Ketenagakerjaan")
                .code("time", "", "Waktu")
                .interview(
                        ID.value(),
                        "",
                        IntStream.rangeClosed(1, turns)
                                .mapToObj(i -> (i % 2 == 1 ? "Peneliti: " : "Ibu W: ") + turn(i))
                                .collect(Collectors.joining("\n")));
    }

    /// What is said in the turn of this number, from 1.
    static String turn(int number) {
        return "Giliran ke-" + number + " kami ceritakan. Lalu 👩🏽‍🌾 ke sawah nomor " + number + ".";
    }
}
