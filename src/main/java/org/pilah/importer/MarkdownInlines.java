package org.pilah.importer;

import java.util.List;
import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.SourceLines;
import org.jspecify.annotations.Nullable;
import org.pilah.task.Progress;

/// The inner of Markdown's paragraphs, one after the other, telling how far it is. A paragraph longer than any that a
/// person wrote is gone through in pieces, each for itself: the library takes much longer for one that is long.
final class MarkdownInlines implements InlineParser {
    private static final int LONGEST = 100_000;
    private static final int NEAR_BY = 1_000;

    private final InlineParser parser;
    private final String name;
    private final long all;
    private final Progress progress;
    private long done;

    /// @param all how many characters there are about
    MarkdownInlines(InlineParserContext context, String name, long all, Progress progress) {
        this.parser = new InlineParserImpl(context);
        this.name = name;
        this.all = all;
        this.progress = progress;
    }

    @Override
    public void parse(SourceLines lines, Node block) {
        long length = 0;
        for (SourceLine line : lines.getLines()) {
            length += line.getContent().length() + 1;
        }
        if (length <= LONGEST) {
            parser.parse(lines, block);
            told(length);
        } else {
            pieces(lines.getLines(), block);
        }
    }

    private void pieces(List<SourceLine> lines, Node block) {
        var piece = new SourceLines();
        int held = 0;
        for (SourceLine line : lines) {
            int length = line.getContent().length();
            int from = 0;
            while (length - from > LONGEST - held) {
                int to = held < LONGEST ? border(line.getContent(), from, from + LONGEST - held) : from;
                if (to > from) {
                    piece.addLine(line.substring(from, to));
                }
                piece(piece, held + to - from, block);
                if (to == 0) {
                    block.appendChild(new SoftLineBreak());
                }
                piece = new SourceLines();
                held = 0;
                from = to;
            }
            piece.addLine(line.substring(from, length));
            held += length - from + 1;
        }
        piece(piece, held, block);
    }

    private void piece(SourceLines piece, long length, Node block) {
        var own = new Paragraph();
        parser.parse(piece, own);
        for (@Nullable Node node = own.getFirstChild(); node != null; node = own.getFirstChild()) {
            block.appendChild(node);
        }
        told(length);
    }

    private void told(long length) {
        done += length;
        progress.check();
        progress.at(name, done, all);
    }

    /// Before a blank near by rather than within a word, and never between the halves of a character.
    private static int border(CharSequence words, int from, int to) {
        for (int at = to; at > Math.max(from, to - NEAR_BY); at--) {
            if (words.charAt(at) == ' ') {
                return at;
            }
        }
        return to > from + 1 && Character.isLowSurrogate(words.charAt(to)) ? to - 1 : to;
    }
}
