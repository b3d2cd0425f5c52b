package org.pilah.ui.collect;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.pilah.exchange.SourceIntake.Origin;
import org.pilah.exchange.SourceIntake.Prepared;
import org.pilah.exchange.SourceIntake.Twice;
import org.pilah.importer.ImportedSource.Glimpse;
import org.pilah.importer.Remark;
import org.pilah.importer.SheetGuess;
import org.pilah.messages.Problem;

/// Something on its way into the study: what was seen of it, and what the researcher says about it. `known` names the
/// source with the same bytes that is in the study or further up in the list; empty for none.
record Candidate(int number, Prepared prepared, Reading reading, String known) {
    /// Remarks after which the words should be looked at.
    private static final Set<String> DOUBTFUL = Set.of(
            "import.remark.encoding.unsure",
            "import.remark.replaced",
            "import.remark.cut",
            "import.remark.cuesUnread",
            "import.remark.timesBackward",
            "import.remark.pagesMissing",
            "import.remark.pdf.noText",
            "import.remark.pdf.broken");

    /// What was seen of it.
    sealed interface Reading {
        /// It is being read.
        record Underway() implements Reading {}

        record Seen(Glimpse glimpse, List<Remark> doubts) implements Reading {
            public Seen {
                doubts = List.copyOf(doubts);
            }

            static Seen of(Glimpse glimpse) {
                return new Seen(glimpse, Candidate.doubts(glimpse));
            }
        }

        /// It is a table that brings answers or reductions.
        record Sheet(SheetOffer offer) implements Reading {}

        /// It cannot be read, or did not come in.
        record Refused(Problem problem) implements Reading {}
    }

    /// Whether it can come in.
    enum State {
        UNDERWAY,
        READY,
        LOOK,
        TWICE,
        REFUSED
    }

    State state() {
        return switch (reading) {
            case Reading.Underway _ -> State.UNDERWAY;
            case Reading.Refused _ -> State.REFUSED;
            case Reading.Sheet(var offer) ->
                offer instanceof SheetOffer.Reduction reduction && reduction.waiting() > 0 ? State.LOOK : State.READY;
            case Reading.Seen(var glimpse, var doubts) -> {
                if (!known.isEmpty() && prepared.wishes().twice() == Twice.REFUSE) {
                    yield State.TWICE;
                }
                yield doubts.isEmpty() ? State.READY : State.LOOK;
            }
        };
    }

    boolean mayCome() {
        return reading instanceof Reading.Seen && (state() == State.READY || state() == State.LOOK);
    }

    /// What should be looked at before it comes in.
    private static List<Remark> doubts(Glimpse glimpse) {
        List<Remark> found = glimpse.remarks().stream()
                .filter(remark -> DOUBTFUL.contains(remark.key()))
                .toList();
        return glimpse.speakers().isEmpty() && glimpse.extent().turns() > 0 && found.isEmpty()
                ? List.of(Remark.of("collect.preview.no-speakers"))
                : found;
    }

    /// What it is called in the list.
    String label() {
        return switch (prepared.origin()) {
            case Origin.Chosen(var file, var sha256) -> String.valueOf(file.getFileName());
            case Origin.Pasted(var name, var words) -> name;
        };
    }

    /// Whether it looks like a table, which may hold cases.
    boolean isTable() {
        String end = label().toLowerCase(Locale.ROOT);
        return prepared.origin() instanceof Origin.Chosen && SheetGuess.isTable(Path.of(end));
    }

    boolean isFile(Path path) {
        return prepared.origin() instanceof Origin.Chosen(var file, var sha256) && file.equals(path);
    }

    Candidate with(Prepared other) {
        return new Candidate(number, other, reading, known);
    }

    Candidate with(Reading other) {
        return new Candidate(number, prepared, other, known);
    }
}
