/// The study file: append, force, verify, replay, lock. Knows nothing of tables, indexes and screens.
///
/// ## The form of a study file
///
/// A study `<name>.pilah` is UTF-8 text. Every line is one JSON object and ends in one LF (10). The last member of
/// every line is `hash`, written without blanks as `,"hash":"…"}`: 64 lower-case hex digits. They are the SHA-256
/// over the previous line's 64 digits (none for the first line) followed by this line's bytes before `,"hash"`. So
/// a line vouches for all lines before it.
///
/// Characters beyond U+FFFF stand as two escapes, so that half a character in a pasted text survives as well.
///
/// The first line is `{"pilah":1,"study":id,"title":text,"created":time,"hash":…}`; `pilah` is the version of this
/// form. A program meets a higher number by asking for a newer Pilah, and reads every lower one.
///
/// All others have `rev` (1, 2, 3 … without gaps), `at` (UTC, ISO 8601), `by` (who), and one of
///
/// - `do`: a change;
/// - `closes`: the `rev` of the first line of the batch that this line makes whole, with `counts`, the number of
/// single
///   changes by type.
///
/// `undoes` names the `rev` of the action that the line takes back, with those after it that still hold; taking back
/// such a line is a redo. `batch` is a word shared by lines that are one action; its closing line has it too. A batch
/// without its closing line did not happen.
///
/// A change is `{"type":"add-X","item":…}`, `{"type":"remove-X","item":…}` (the item as it was),
/// `{"type":"alter-X","before":…,"after":…}`, `add-coded` or `correct-text` (below), or
/// `{"type":"all","changes":[…]}`. X is one of
/// `study framework code
/// case source text segment coding memo relation judgement display proposition review`. This list and the forms below
/// are a promise: new types may join, none is altered.
///
/// Segments that come with their codings stand in brief:
/// `{"type":"add-coded","source":id,"segments":[[id,start,end,words,{…},[coding],[coding]…],…]}`. Each of these
/// arrays is a bundle, `{"type":"all","changes":[add-segment, add-coding …]}`: a segment and at least one coding on
/// it. Within `all` several such bundles count as so many changes; on their own they are bundled once more. The
/// object holds what else the segment has of `caseId weight paraphrase memo` and is left out when that is nothing. A
/// coding is `[id,code,coder,{facets},at]`, cut off behind the last that says something: `coder` is `""` when it is
/// the line's `by`, `at` is left out when it is the line's. So `at` and `by` stand before `do`.
///
/// A correction of a text is `{"type":"correct-text","rewording":{"source":id,"edits":[[start,were,words],…],
/// "apart":[id,…],"before":{…},"after":{…}}}`. From `start` on, in the text before, stood the words `were`, and
/// `words` come in their place; edits stand in order and something stays between any two. With them, by rule:
///
/// - The source's `characters` grow by what the edits add.
/// - Every segment of the source that is not `apart` lies so much later as all edits together make the text grow
///   that end at its start or before. No edit reaches into it: none ends behind its start and starts before its end.
///   Segments that are `apart` stay; other changes of the action tell what becomes of them.
/// - Of every turn that is not among `turns` of `before`, start, body and end each lie so much later as all edits
///   together make the text grow that end at this place or before. `turns` of `after` join them, in order of starts.
/// - `parts`, when there are several, tells where the parts of the text begin, before and after; a turn is with the
///   part in which it begins.
/// - `sum` vouches for the whole, before and after: 16 hex digits, the sum with overflow of 64-bit numbers, one for
///   the source, one for each of its parts, one for each of its segments that is not `apart`. Each number is the
///   first 8 bytes of a SHA-256 over some values in UTF-8 (half a character is `?`), each followed by LF: `source`,
///   id, characters; `text`, source, start, all turns, text, where a turn is `start body end seconds speaker` and LF;
///   `segment`, id, source, start, end.
///
/// The inverse exchanges `were` and `words`, `before` and `after`, and counts `start` in the other text. Where this
/// would not tell exactly the same, or the text or its edits are very long, a correction stands as everything by name
/// that changes with it (`alter-source alter-text alter-segment` …), as all corrections did at first.
///
/// An item's members are the components of the record of that name in `org.pilah.model`. Members that are empty
/// (`""`, `[]`, `{}`, 0, `false`) are left out. Ids are strings. Words of a fixed list are lower case with hyphens
/// (`focus-group`). A text in both languages is one string when both are alike, else `{"id":…,"en":…}`. A value is
/// `{"text":…}`, `{"number":"1.5"}`, `{"day":"2026-11-22"}` or `{"choice":…}`. A turn is `[start,body,end,speaker,
/// seconds]`, the last two left out from the end when empty or −1. A coding's `at` is left out when it is its
/// line's. Offsets are UTF-16 units into the source's text, the parts of which (`text`) follow one another without
/// gaps.
@NullMarked
package org.pilah.journal;

import org.jspecify.annotations.NullMarked;
