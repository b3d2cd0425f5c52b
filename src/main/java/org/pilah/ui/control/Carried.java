package org.pilah.ui.control;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.Dragboard;
import org.pilah.model.CodeId;
import org.pilah.model.SegmentId;
import org.pilah.ui.desk.CopiedCells;

/// What is dragged or copied from one place to another: segments, a code, cells, with their words for other programs.
public final class Carried {
    private static final DataFormat SEGMENTS = new DataFormat("application/x-pilah-segments");
    private static final DataFormat CODE = new DataFormat("application/x-pilah-code");

    private Carried() {}

    public static ClipboardContent segments(List<SegmentId> segments, String words) {
        var content = new ClipboardContent();
        content.put(
                SEGMENTS,
                String.join("\n", segments.stream().map(SegmentId::value).toList()));
        content.putString(words);
        return content;
    }

    public static ClipboardContent code(CodeId code, String name) {
        var content = new ClipboardContent();
        content.put(CODE, code.value());
        content.putString(name);
        return content;
    }

    /// Cells for another program's sheet.
    public static ClipboardContent cells(CopiedCells cells) {
        var content = new ClipboardContent();
        content.putString(cells.plain());
        content.putHtml(cells.html());
        return content;
    }

    /// The segments that are being dragged, none when it is something else.
    public static List<SegmentId> segmentsOf(Dragboard board) {
        return content(board, SEGMENTS).map(SegmentId::new).toList();
    }

    /// The code that is being dragged, or `NONE`.
    public static CodeId codeOf(Dragboard board) {
        return content(board, CODE).map(CodeId::new).findFirst().orElse(CodeId.NONE);
    }

    private static Stream<String> content(Dragboard board, DataFormat format) {
        return board.getContent(format) instanceof String words ? words.lines() : Stream.empty();
    }
}
