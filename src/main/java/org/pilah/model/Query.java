package org.pilah.model;

import java.util.List;

/// A question in Pilah's query language, with its names resolved against the study it was asked of.
///
/// Questions about words and places ask of a passage; `CodedBy` and `Facet` ask of a coding. Where both stand side
/// by side in an `And`, they speak of the same coding: `code:anggaran coder:siti` means that Siti applied that
/// code.
public sealed interface Query {
    /// Everything.
    record All() implements Query {}

    /// A word in any of its forms: *pemberdayaan* finds *diberdayakan*.
    record Word(String word) implements Query {}

    /// These exact words in a row; one word alone means this very form.
    record Phrase(List<String> words) implements Query {
        public Phrase {
            words = List.copyOf(words);
        }
    }

    /// A word as written with `*` for any letters.
    record Wildcard(String pattern) implements Query {}

    /// A word as written, give or take `edits` letters (1 or 2).
    record Fuzzy(String word, int edits) implements Query {}

    /// Two questions about words that are answered at most `distance` words apart, in either order. Both are a
    /// `Word`, `Phrase`, `Wildcard`, `Fuzzy` or an `Or` of these.
    record Near(Query first, Query second, int distance) implements Query {}

    /// All of these hold.
    record And(List<Query> parts) implements Query {
        public And {
            parts = List.copyOf(parts);
        }
    }

    /// At least one of these holds.
    record Or(List<Query> parts) implements Query {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    /// This does not hold.
    record Not(Query part) implements Query {}

    /// Coded with this code or one beneath it.
    record Coded(CodeId code) implements Query {}

    /// Coded by this coder.
    record CodedBy(String coder) implements Query {}

    /// Coded with this value of a facet (`polarity`, `aspect`, `evidence`, `level` …).
    record Facet(String name, String value) implements Query {}

    /// Coded at all, or not at all.
    record Any(State state) implements Query {}

    /// Whether anything is coded there.
    enum State {
        CODED,
        UNCODED
    }

    /// Said by the speaker with this label.
    record SaidBy(String speaker) implements Query {}

    /// Belongs to this case.
    record InCase(CaseId caseId) implements Query {}

    /// Belongs to a case with this role, or said in this role: a value of the attribute *role*/*peran*, or
    /// `interviewer`, `informant`.
    record InRole(String role) implements Query {}

    /// Stands in this source.
    record InSource(SourceId source) implements Query {}

    /// Stands in a source of this technique.
    record OfTechnique(String technique) implements Query {}

    /// Stands in a source of this wave.
    record OfWave(String wave) implements Query {}

    /// The note (memo or paraphrase) on the passage answers this question about words.
    record InNote(Note note, Query words) implements Query {}

    /// A researcher's words about a passage.
    enum Note {
        MEMO,
        PARAPHRASE
    }
}
