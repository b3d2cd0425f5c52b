package org.pilah.exporter;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.util.TempFile;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;

/// A workbook whose rows go to the disk as soon as they are whole.
final class StreamedBook extends SXSSFWorkbook {
    /// The sheet says when a row is whole.
    private static final int NO_WINDOW = -1;

    /// What is laid aside is not packed: that would take longer than all else, and it is gone in a moment.
    private static final boolean PACKED = false;

    StreamedBook() {
        super(null, NO_WINDOW, PACKED);
    }

    @Override
    protected SheetDataWriter createSheetDataWriter() throws IOException {
        return new Aside(TempFile.createTempFile("sheet", ".xml"));
    }

    /// Half the time for a sixth more bytes.
    @Override
    protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
        ZipArchiveOutputStream zip = super.createArchiveOutputStream(out);
        zip.setLevel(Deflater.BEST_SPEED);
        return zip;
    }

    /// The rows of a sheet in a file of their own.
    private static final class Aside extends SheetDataWriter {
        private final File file;

        Aside(File file) throws IOException {
            super(new Letters(Files.newOutputStream(file.toPath())));
            this.file = file;
        }

        @Override
        protected File getTempFile() {
            return file;
        }

        @Override
        public InputStream getWorksheetXMLInputStream() throws IOException {
            return Files.newInputStream(file.toPath());
        }
    }

    /// Takes single letters, which POI hands over by the hundred million, without a lock for each.
    private static final class Letters extends Writer {
        private final OutputStream out;
        private final StringBuilder waiting = new StringBuilder(1 << 16);

        Letters(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int letter) throws IOException {
            waiting.append((char) letter);
            sendWhenFull();
        }

        @Override
        public void write(String words, int from, int length) throws IOException {
            waiting.append(words, from, from + length);
            sendWhenFull();
        }

        @Override
        public void write(char[] letters, int from, int length) throws IOException {
            waiting.append(letters, from, length);
            sendWhenFull();
        }

        private void sendWhenFull() throws IOException {
            // Never between the halves of a character.
            if (waiting.length() >= (1 << 15) && !Character.isHighSurrogate(waiting.charAt(waiting.length() - 1))) {
                send();
            }
        }

        private void send() throws IOException {
            out.write(waiting.toString().getBytes(StandardCharsets.UTF_8));
            waiting.setLength(0);
        }

        @Override
        public void flush() throws IOException {
            send();
            out.flush();
        }

        @Override
        public void close() throws IOException {
            send();
            out.close();
        }
    }
}
