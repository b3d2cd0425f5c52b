package org.pilah.model;

/// A passage the researcher marked, with its paraphrase (*pemadatan fakta*) and memo.
///
/// `words` is the `Digest` of the quote it was made on, so that a passage that slipped off its words is found.
/// `weight` is 0 (not weighed) to 3. `caseId` is `NONE` unless the passage belongs to another case than its speaker
/// or source.
public record Segment(
        SegmentId id, Passage passage, String words, CaseId caseId, int weight, String paraphrase, String memo)
        implements Item {
    public Segment {
        if (weight < 0 || weight > 3) {
            throw new IllegalArgumentException("a weight is 0 to 3");
        }
    }

    public static Segment of(Passage passage, String quote) {
        return new Segment(new SegmentId(Ids.next()), passage, Digest.ofWords(quote), CaseId.NONE, 0, "", "");
    }

    public Segment withNotes(String newParaphrase, String newMemo) {
        return new Segment(id, passage, words, caseId, weight, newParaphrase, newMemo);
    }

    public Segment withWeight(int newWeight) {
        return new Segment(id, passage, words, caseId, newWeight, paraphrase, memo);
    }

    /// The segment on other borders, whose words are `quote`.
    public Segment on(Passage other, String quote) {
        return new Segment(id, other, Digest.ofWords(quote), caseId, weight, paraphrase, memo);
    }

    /// The segment elsewhere, on the words it was made on.
    public Segment movedTo(Passage other) {
        return new Segment(id, other, words, caseId, weight, paraphrase, memo);
    }

    public Segment withCase(CaseId owner) {
        return new Segment(id, passage, words, owner, weight, paraphrase, memo);
    }

    @Override
    public String key() {
        return id.value();
    }
}
