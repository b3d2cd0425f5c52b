package org.pilah.importer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.pilah.messages.Problem;
import org.pilah.task.Progress;

/// Reads subtitles (`.srt`, `.vtt`), as machines write them that listen to recordings. The two forms are a dozen
/// rules on lines of text, and no library for them is kept up; so they are read here.
final class SubtitleFile {
    /// Reading the file, its cues, and joining them.
    private static final int PARTS = 3;

    private SubtitleFile() {}

    /// Tells how far the lines are gone through.
    private static final class Told {
        private static final int STEP = 1 << 16;

        private final String name;
        private final long all;
        private final Progress progress;
        private long done;
        private long told;

        Told(String name, Document plain, Progress progress) {
            this.name = name;
            this.all = plain.lines().pieces().stream().mapToLong(String::length).sum();
            this.progress = progress;
        }

        void line(String line) {
            progress.check();
            done += line.length() + 1;
            if (done - told >= STEP) {
                told = done;
                progress.at(name, done, all);
            }
        }
    }

    static Document readSrt(Path file, ImportOptions options, Progress progress) throws IOException {
        return read(file, options, progress, CueReader.Form.SRT);
    }

    static Document readVtt(Path file, ImportOptions options, Progress progress) throws IOException {
        return read(file, options, progress, CueReader.Form.VTT);
    }

    private static Document read(Path file, ImportOptions options, Progress progress, CueReader.Form form)
            throws IOException {
        String name = String.valueOf(file.getFileName());
        Document plain = TextFile.read(file, options, progress.part(0, PARTS));
        var reader = new CueReader(form);
        var told = new Told(name, plain, progress.part(1, PARTS));
        plain.lines().everyLine(line -> {
            told.line(line);
            reader.line(line);
        });
        List<Cue> cues = reader.cues();
        if (cues.isEmpty()) {
            throw new Problem("import.empty", name);
        }
        var text = new DocumentText(name, progress.part(2, PARTS));
        CueJoin.join(cues, text);
        text.remarkCount("import.remark.cuesUnread", reader.unread());
        return text.document(plain.encoding()).after(plain.remarks());
    }
}
