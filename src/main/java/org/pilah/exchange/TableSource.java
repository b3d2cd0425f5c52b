package org.pilah.exchange;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.pilah.importer.ImportOptions;
import org.pilah.importer.ImportedSource;
import org.pilah.importer.ReductionTable.Entry;
import org.pilah.importer.SourceImporter;
import org.pilah.model.CaseId;
import org.pilah.model.Change;
import org.pilah.model.Ids;
import org.pilah.model.Passage;
import org.pilah.model.Source;
import org.pilah.model.Source.Role;
import org.pilah.model.Source.Speaker;
import org.pilah.model.SourceId;
import org.pilah.model.TextPart;
import org.pilah.model.Turn;
import org.pilah.project.OpenProject;

/// A source made of the verbatims of a table that stand in no transcript of the study: one paragraph each, every one
/// once.
record TableSource(Source source, String text, Map<String, Passage> places) {
    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n?");
    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z]{3,4}$");

    /// Makes the source and brings it into the study. `voice` is whose words they are, or where they are from; it
    /// may be empty.
    static TableSource of(String voice, List<Entry> entries, Path file, OpenProject.Batch batch) {
        String table = ENDING.matcher(String.valueOf(file.getFileName())).replaceFirst("");
        var taken = new HashSet<String>();
        batch.study().sources().forEach(each -> taken.add(each.name().toLowerCase(Locale.ROOT)));
        String name = Names.free(voice.isEmpty() ? table : voice + " (" + table + ")", taken);
        var id = new SourceId(Ids.fromName(
                name, made -> batch.study().source(new SourceId(made)).isPresent()));
        var words = new StringBuilder();
        var places = new HashMap<String, Passage>();
        for (Entry entry : entries) {
            String verbatim = plain(entry.verbatim());
            if (!places.containsKey(verbatim)) {
                places.put(verbatim, new Passage(id, words.length(), words.length() + verbatim.length()));
                words.append(verbatim).append("\n\n");
            }
        }
        ImportedSource read = new SourceImporter().read(name, words.toString(), ImportOptions.DETECT);
        boolean informant = !entries.getFirst().informant().isEmpty();
        CaseId owner = informant ? Names.caseNamed(voice, batch) : CaseId.NONE;
        boolean silent = informant && read.speakers().isEmpty();
        List<Speaker> speakers = silent ? List.of(new Speaker(voice, Role.INFORMANT, owner)) : read.speakers();
        var source = new Source(
                id,
                name,
                Source.Kind.INTERVIEW,
                "",
                "",
                Source.Kind.INTERVIEW.technique(),
                "",
                read.language(),
                owner,
                speakers,
                read.characters(),
                String.valueOf(file.getFileName()),
                "");
        batch.apply(new Change.Add(source));
        for (TextPart part : read.parts(id)) {
            batch.apply(new Change.Add(silent ? said(part, voice) : part));
        }
        return new TableSource(source, words.toString(), places);
    }

    private static TextPart said(TextPart part, String voice) {
        return new TextPart(
                part.source(),
                part.start(),
                part.text(),
                part.turns().stream()
                        .map(turn -> new Turn(turn.start(), turn.body(), turn.end(), voice, turn.seconds()))
                        .toList());
    }

    Passage passage(String verbatim) {
        Passage found = places.get(plain(verbatim));
        if (found == null) {
            throw new IllegalArgumentException("a verbatim that is not of this table");
        }
        return found;
    }

    String words(Passage passage) {
        return text.substring(passage.start(), passage.end());
    }

    /// As the study keeps texts.
    private static String plain(String verbatim) {
        return LINE_ENDS.matcher(verbatim.strip()).replaceAll("\n").replace('\0', '\uFFFD');
    }
}
