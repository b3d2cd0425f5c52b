package org.pilah.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A transcript, note or document; its words are `TextPart`s.
///
/// `characters` counts UTF-16 units of the whole text. `date` is `2026-11-22`, `2026-11`, `2026` or empty. `file`
/// names the file it came from and `sha256` that file's bytes (64 hex digits; empty for pasted text). `technique`
/// follows from the kind unless it is set.
public record Source(
        SourceId id,
        String name,
        Kind kind,
        String date,
        String place,
        String technique,
        String wave,
        Language language,
        CaseId caseId,
        List<Speaker> speakers,
        int characters,
        String file,
        String sha256)
        implements Item {
    public Source {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(language);
        if (name.isBlank() || characters < 0) {
            throw new IllegalArgumentException("a source needs a name and a length");
        }
        speakers = List.copyOf(speakers);
    }

    /// What a source is. Its technique, unless another one is set, is `technique`.
    public enum Kind {
        INTERVIEW("interview"),
        OBSERVATION("observation"),
        DOCUMENT("document"),
        FOCUS_GROUP("fgd"),
        FIELD_NOTE("field-note"),
        SECONDARY_TEXT("document");

        private final String technique;

        Kind(String technique) {
            this.technique = technique;
        }

        public String technique() {
            return technique;
        }
    }

    /// Whether words count as data.
    public enum Role {
        INFORMANT,
        INTERVIEWER,
        IGNORED
    }

    /// A voice in the source as the transcript writes it, what it is, and the case it speaks for (or `NONE`).
    public record Speaker(String label, Role role, CaseId caseId) {
        public Speaker {
            Objects.requireNonNull(role);
        }
    }

    public Optional<Speaker> speaker(String label) {
        return speakers.stream().filter(each -> each.label().equals(label)).findFirst();
    }

    /// The case that words of this speaker belong to: the speaker's own, else the source's, else `NONE`.
    public CaseId caseOf(String label) {
        return speaker(label).map(Speaker::caseId).filter(id -> !id.isNone()).orElse(caseId);
    }

    /// Whether the source or one of its speakers belongs to this case.
    public boolean names(CaseId one) {
        return caseId.equals(one)
                || speakers.stream().anyMatch(each -> each.caseId().equals(one));
    }

    public Source withName(String other) {
        return new Source(
                id, other, kind, date, place, technique, wave, language, caseId, speakers, characters, file, sha256);
    }

    /// The source as one of another kind. A technique that followed from the kind follows the new one.
    public Source withKind(Kind other) {
        String way = technique.equals(kind.technique()) ? other.technique() : technique;
        return new Source(
                id, name, other, date, place, way, wave, language, caseId, speakers, characters, file, sha256);
    }

    public Source withDate(String other) {
        return new Source(
                id, name, kind, other, place, technique, wave, language, caseId, speakers, characters, file, sha256);
    }

    public Source withPlace(String other) {
        return new Source(
                id, name, kind, date, other, technique, wave, language, caseId, speakers, characters, file, sha256);
    }

    public Source withTechnique(String other) {
        return new Source(
                id, name, kind, date, place, other, wave, language, caseId, speakers, characters, file, sha256);
    }

    public Source withWave(String other) {
        return new Source(
                id, name, kind, date, place, technique, other, language, caseId, speakers, characters, file, sha256);
    }

    public Source withLanguage(Language other) {
        return new Source(
                id, name, kind, date, place, technique, wave, other, caseId, speakers, characters, file, sha256);
    }

    public Source withCase(CaseId owner) {
        return new Source(
                id, name, kind, date, place, technique, wave, language, owner, speakers, characters, file, sha256);
    }

    public Source withSpeakers(List<Speaker> voices) {
        return new Source(
                id, name, kind, date, place, technique, wave, language, caseId, voices, characters, file, sha256);
    }

    public Source withCharacters(int length) {
        return new Source(
                id, name, kind, date, place, technique, wave, language, caseId, speakers, length, file, sha256);
    }

    /// How it was collected: its own technique, else that of its kind.
    public String way() {
        return technique.isEmpty() ? kind.technique() : technique;
    }

    @Override
    public String key() {
        return id.value();
    }
}
