package org.pilah.model;

/// A thing that stands in a study on its own: whatever can be added, altered and removed.
///
/// `key` is unique among things of one type. What is small lives in the `Study`; texts, segments and codings are
/// fetched by source.
public sealed interface Item
        permits Details,
                Framework,
                Code,
                Case,
                Source,
                TextPart,
                Segment,
                Coding,
                Memo,
                Relation,
                Judgement,
                Display,
                Proposition,
                Review {
    String key();

    /// The thing's type as it stands in the study file; this list is closed.
    default String noun() {
        return switch (this) {
            case Details _ -> "study";
            case Framework _ -> "framework";
            case Code _ -> "code";
            case Case _ -> "case";
            case Source _ -> "source";
            case TextPart _ -> "text";
            case Segment _ -> "segment";
            case Coding _ -> "coding";
            case Memo _ -> "memo";
            case Relation _ -> "relation";
            case Judgement _ -> "judgement";
            case Display _ -> "display";
            case Proposition _ -> "proposition";
            case Review _ -> "review";
        };
    }
}
