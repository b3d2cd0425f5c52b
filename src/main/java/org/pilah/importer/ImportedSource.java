package org.pilah.importer;

import java.util.List;
import org.pilah.model.Language;
import org.pilah.model.Source;
import org.pilah.model.SourceId;
import org.pilah.model.TextPart;
import org.pilah.model.Turn;

/// One file as it was read: its text with turns and speakers, what was left out, and what should be known about it.
///
/// `encoding` is empty for files that carry their own (docx). The text is held in stretches, so that a very long
/// one never has to be in memory twice.
public record ImportedSource(
        String name,
        Language language,
        String encoding,
        List<Stretch> stretches,
        List<Source.Speaker> speakers,
        List<LeftOut> leftOut,
        List<Remark> remarks,
        String sha256) {
    private static final int BEGINNING = 2_000;

    /// A stretch of the text of at most `TextPart.LONGEST` UTF-16 units, and the turns that begin in it.
    public record Stretch(int start, String text, List<Turn> turns) {
        public Stretch {
            turns = List.copyOf(turns);
        }
    }

    /// A file as it was read, but of its text only the beginning: what a researcher looks at before it comes in.
    ///
    /// `turns` are those that lie in the beginning whole; `seconds` is the last time mark, or `Turn.NO_TIME`;
    /// `date` is guessed from name and beginning, empty where they do not say it plainly.
    public record Glimpse(
            String name,
            Language language,
            String encoding,
            String beginning,
            List<Turn> turns,
            Extent extent,
            String date,
            List<Source.Speaker> speakers,
            List<LeftOut> leftOut,
            List<Remark> remarks,
            String sha256) {
        public Glimpse {
            turns = List.copyOf(turns);
            speakers = List.copyOf(speakers);
            leftOut = List.copyOf(leftOut);
            remarks = List.copyOf(remarks);
        }
    }

    /// How much there is of it: UTF-16 units, turns, and the last time mark in seconds or `Turn.NO_TIME`.
    public record Extent(int characters, int turns, int seconds) {}

    public ImportedSource {
        stretches = List.copyOf(stretches);
        speakers = List.copyOf(speakers);
        leftOut = List.copyOf(leftOut);
        remarks = List.copyOf(remarks);
    }

    /// The length of the text in UTF-16 units.
    public int characters() {
        return stretches.isEmpty()
                ? 0
                : stretches.getLast().start() + stretches.getLast().text().length();
    }

    /// The text in one piece. For a very long one, take the parts.
    public String text() {
        if (stretches.size() == 1) {
            return stretches.getFirst().text();
        }
        var whole = new StringBuilder(characters());
        stretches.forEach(stretch -> whole.append(stretch.text()));
        return whole.toString();
    }

    /// All turns in order of the text.
    public List<Turn> turns() {
        return stretches.stream().flatMap(stretch -> stretch.turns().stream()).toList();
    }

    /// Its beginning, with what else there is to look at; holds on to nothing of the rest.
    public Glimpse glimpse() {
        String first = stretches.isEmpty() ? "" : stretches.getFirst().text();
        String beginning = new String(
                first.substring(0, Math.min(first.length(), BEGINNING)).toCharArray());
        int count = 0;
        int seconds = Turn.NO_TIME;
        for (Stretch stretch : stretches) {
            count += stretch.turns().size();
            for (Turn turn : stretch.turns()) {
                seconds = Math.max(seconds, turn.seconds());
            }
        }
        List<Turn> seen = stretches.stream()
                .limit(1)
                .flatMap(stretch -> stretch.turns().stream())
                .takeWhile(turn -> turn.end() <= beginning.length())
                .toList();
        return new Glimpse(
                name,
                language,
                encoding,
                beginning,
                seen,
                new Extent(characters(), count, seconds),
                DayGuess.of(name, beginning),
                speakers,
                leftOut,
                remarks,
                sha256);
    }

    /// The text as the study keeps it, under the id the source gets there.
    public List<TextPart> parts(SourceId source) {
        return stretches.stream()
                .map(stretch -> new TextPart(source, stretch.start(), stretch.text(), stretch.turns()))
                .toList();
    }
}
