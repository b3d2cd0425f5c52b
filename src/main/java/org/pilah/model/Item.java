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
                Proposition {
    String key();

    /// The thing's type as it stands in the study file; this list is closed.
    default String noun() {
        return switch (this) {
            case Details it -> "study";
            case Framework it -> "framework";
            case Code it -> "code";
            case Case it -> "case";
            case Source it -> "source";
            case TextPart it -> "text";
            case Segment it -> "segment";
            case Coding it -> "coding";
            case Memo it -> "memo";
            case Relation it -> "relation";
            case Judgement it -> "judgement";
            case Display it -> "display";
            case Proposition it -> "proposition";
        };
    }
}
