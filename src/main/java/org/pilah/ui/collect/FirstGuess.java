package org.pilah.ui.collect;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.pilah.exchange.SourceIntake.Origin;
import org.pilah.exchange.SourceIntake.Prepared;
import org.pilah.exchange.SourceIntake.Voice;
import org.pilah.exchange.SourceIntake.Wishes;
import org.pilah.importer.ImportOptions;
import org.pilah.importer.ImportedSource.Glimpse;
import org.pilah.model.Case;
import org.pilah.model.Source;
import org.pilah.model.Study;

/// What a file probably is, by its name and by who speaks in it; the researcher sees it and may change all of it.
final class FirstGuess {
    private static final List<Map.Entry<Pattern, Source.Kind>> BY_NAME = List.of(
            Map.entry(words("fgd|focus.?group|diskusi kelompok"), Source.Kind.FOCUS_GROUP),
            Map.entry(words("catatan lapangan|field.?notes?"), Source.Kind.FIELD_NOTE),
            Map.entry(words("observasi|observation|pengamatan"), Source.Kind.OBSERVATION),
            Map.entry(words("wawancara|interview|transkrip|transcript"), Source.Kind.INTERVIEW),
            Map.entry(words("dokumen|document|profil|laporan|report"), Source.Kind.DOCUMENT));

    /// What several people are called in several transcripts.
    private static final Pattern NOBODY = Pattern.compile(
            "(?iu)\\s*(informan|informant|narasumber|responden|respondent|subjek|subyek|partisipan|participant|peserta"
                    + "|interviewee|speaker|pembicara|penutur|terwawancara|\\p{L}{1,2})[\\s.\\-]*\\d*\\s*");

    private FirstGuess() {}

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?<!\\p{L})(" + alternatives + ")(?!\\p{L})");
    }

    static Prepared of(Origin origin, Glimpse glimpse, ImportOptions options, Study study) {
        Source.Kind kind = byName(glimpse.name())
                .or(() -> folder(origin).flatMap(FirstGuess::byName))
                .orElse(glimpse.speakers().isEmpty() ? Source.Kind.DOCUMENT : Source.Kind.INTERVIEW);
        Wishes wishes = Wishes.PLAIN
                .withKind(kind)
                .withDate(glimpse.date())
                .withCaseName(known(glimpse.name(), study))
                .withOptions(options);
        Origin seen = switch (origin) {
            case Origin.Chosen(var file, var sha256) -> new Origin.Chosen(file, glimpse.sha256());
            case Origin.Pasted pasted -> pasted;
        };
        return new Prepared(seen, glimpse.name(), wishes, voices(glimpse, study));
    }

    /// The voices as they were read; one that is called like a case speaks for it. While nobody has named a case,
    /// an informant who is called by name is proposed as one.
    static List<Voice> voices(Glimpse glimpse, Study study) {
        return glimpse.speakers().stream()
                .map(speaker -> new Voice(
                        speaker.label(),
                        speaker.role(),
                        speaker.role() == Source.Role.INFORMANT ? caseOf(speaker.label(), study) : ""))
                .toList();
    }

    private static String caseOf(String label, Study study) {
        String known = known(label, study);
        boolean proposed = study.cases().isEmpty() && !NOBODY.matcher(label).matches();
        return known.isEmpty() && proposed ? label.strip() : known;
    }

    private static String known(String name, Study study) {
        return CaseNaming.known(name, study).map(Case::name).orElse("");
    }

    private static Optional<String> folder(Origin origin) {
        return origin instanceof Origin.Chosen(var file, var sha256)
                ? Optional.ofNullable(file.toAbsolutePath().getParent())
                        .map(Path::getFileName)
                        .map(Path::toString)
                : Optional.empty();
    }

    private static Optional<Source.Kind> byName(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
        return BY_NAME.stream()
                .filter(entry -> entry.getKey().matcher(plain).find())
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
