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
    /// A stretch of the text of at most `TextPart.LONGEST` UTF-16 units, and the turns that begin in it.
    public record Stretch(int start, String text, List<Turn> turns) {
        public Stretch {
            turns = List.copyOf(turns);
        }
    }

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

    /// The text as the study keeps it, under the id the source gets there.
    public List<TextPart> parts(SourceId source) {
        return stretches.stream()
                .map(stretch -> new TextPart(source, stretch.start(), stretch.text(), stretch.turns()))
                .toList();
    }
}
