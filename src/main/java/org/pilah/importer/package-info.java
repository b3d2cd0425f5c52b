/// Reads the files a researcher chose: transcripts and documents become `ImportedSource`s, tables become rows of
/// cases and codings. Knows the model, the messages and the progress of a task; nothing of studies, the journal or
/// screens.
///
/// **How a Word document becomes text.** As a reader sees it: every paragraph and heading is a line; a list item
/// keeps its mark (`1. `, `b) `, `• `); a table row is a line with its cells parted by tabs, and a cell of several
/// paragraphs keeps them as lines, since transcripts are often laid out in tables; a footnote or endnote is a line
/// `[n] …` behind the paragraph or row that refers to it with `[n]`, numbered through the document; the words of a
/// text box follow their paragraph. Inserted text that nobody has accepted yet is kept, deleted text is not.
/// Comments, pictures, embedded objects, macros, headers and footers, hidden text and the targets of links stay
/// outside and are counted.
///
/// **How plain text becomes text.** The mark of the encoding goes, line ends become `\n`, NUL and what cannot be
/// decoded become U+FFFD; everything else stays, so that a UTF-8 file with `\n` comes in byte for byte.
@NullMarked
package org.pilah.importer;

import org.jspecify.annotations.NullMarked;
