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
}
