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
/// **How other documents become text.** The old Word form, OpenDocument and rich text follow the same rules. In web
/// pages and e-books, runs of blanks are one blank as in a browser, `<br>` is a line, an empty `<p>` an empty line; a
/// number that leads to a note is written `[n]`, and the note stays where the page has it; what a browser does not
/// show is counted. Markdown loses its signs; a line of its own stays one, since in transcripts each voice has its
/// line. Of a file saved whole (`.mhtml`) the first page is read, of an e-book all pages in its order.
///
/// **How a PDF becomes text.** A PDF knows letters and places only. Letters become lines; where a gap runs down a
/// page with many words on both sides, columns, read one after the other; other wide gaps are cells, parted by tabs.
/// Lines are joined to paragraphs unless a gap, an indent, another size, a list's mark, a name, a time, or room left
/// for the next word says otherwise. A word divided at a line's end is joined (`ke-` `giatan`) unless it is known
/// with its hyphen or doubled (`anak-` `anak`). What repeats at the top or foot of pages, numbers aside, goes, and so
/// do page numbers. In a file of several pages, the first paragraph that begins on a page begins with `[hlm. 3]` (`[p.
/// 3]` in English): a mark like that of a time, before the words and not among them (`Turn.start` to `Turn.body`), so
/// that it moves with the text when that is corrected. Ligatures are spelled out; no other sign is altered. Footnotes
/// stay where they are printed.
///
/// **How transcripts of machines become text.** Subtitles become turns: cues of one speaker are joined, with the time
/// of the first before them (`[00:01:12] Ketua: …`); a long turn is divided where a sentence ends, and where nobody is
/// named also at a pause of two seconds. Lines that roll over the screen are read once. The same is done with a text
/// each line of which begins with a span of time. Other texts stay as they are, and only who speaks and when is read
/// from them (`MachineText`).
///
/// **How plain text becomes text.** The mark of the encoding goes, line ends become `\n`, NUL and what cannot be
/// decoded become U+FFFD; everything else stays, so that a UTF-8 file with `\n` comes in byte for byte.
///
/// **Limits.** A file is known by its content (`Recognition`). XML is read by `SafeXml` alone, zips by `PackedFile` or
/// `OfficeFile`. PDF, old Word, rich text, and large files of kinds that are held whole are read in a Java of its own
/// (`Apart`), with a heap of 1,000 MB, which may be silent for 60 seconds.
@NullMarked
package org.pilah.importer;

import org.jspecify.annotations.NullMarked;
