package org.pilah.importer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.pilah.messages.Problem;
import org.pilah.task.Progress;

/// Reads subtitles (`.srt`, `.vtt`), as machines write them that listen to recordings. The two forms are a dozen
/// rules on lines of text, and no library for them is kept up; so they are read here.
final class SubtitleFile {
    private SubtitleFile() {}

    static Document readSrt(Path file, ImportOptions options, Progress progress) throws IOException {
        return read(file, options, progress, CueReader.Form.SRT);
    }

    static Document readVtt(Path file, ImportOptions options, Progress progress) throws IOException {
        return read(file, options, progress, CueReader.Form.VTT);
    }

    private static Document read(Path file, ImportOptions options, Progress progress, CueReader.Form form)
            throws IOException {
        String name = String.valueOf(file.getFileName());
        Document plain = TextFile.read(file, options, progress);
        var reader = new CueReader(form);
        plain.lines().everyLine(line -> {
            progress.check();
            reader.line(line);
        });
        List<Cue> cues = reader.cues();
        if (cues.isEmpty()) {
            throw new Problem("import.empty", name);
        }
        var text = new DocumentText(name, progress);
        CueJoin.join(cues, text);
        text.remarkCount("import.remark.cuesUnread", reader.unread());
        return text.document(plain.encoding()).after(plain.remarks());
    }
}
