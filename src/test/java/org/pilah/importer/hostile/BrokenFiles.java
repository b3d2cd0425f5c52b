package org.pilah.importer.hostile;

import static org.pilah.importer.hostile.Hostile.either;
import static org.pilah.importer.hostile.Hostile.refused;
import static org.pilah.importer.hostile.Hostile.text;
import static org.pilah.importer.hostile.Hostile.words;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// Every kind of file empty, cut, damaged, locked, and under another kind's name.
final class BrokenFiles {
    static final List<String> KINDS = List.of(
            "docx", "doc", "odt", "rtf", "pdf", "html", "mhtml", "epub", "md", "txt", "srt", "vtt", "csv", "xlsx",
            "ods");
    /// Whatever is left of such a file can be read as far as it goes.
    private static final List<String> READABLE_WHEN_CUT = List.of("html", "mhtml", "md", "txt", "srt", "vtt");

    private static final String[] DAMAGE = {
        "import.damaged",
        "import.word.damaged",
        "import.word.none",
        "import.empty",
        "import.notText",
        "import.kind",
        "import.pdf.scan",
        "import.word.bomb",
        "import.word.entry",
        "import.word.unsafe",
        "import.word.encrypted",
        "import.word.workbook",
        "import.word.ancient",
        "import.apart.memory",
        "import.apart.silent",
        "import.tooLong",
        "import.tooManyPages",
        "import.nested",
        "import.epub.locked",
        "import.apart.crashed",
        "table.empty",
        "table.damaged",
        "table.notTable",
        "sheet.cases",
        "import.word.old",
        "reduction.noColumns",
        "sheet.codings"
    };

    private BrokenFiles() {}

    static List<Hostile> all() {
        var files = new ArrayList<Hostile>();
        for (String kind : KINDS) {
            files.add(refused("kosong." + kind, () -> new byte[0], isTable(kind) ? "table.empty" : "import.empty"));
            for (int tenth = 1; tenth < 10; tenth++) {
                files.add(cut(kind, tenth));
            }
        }
        files.addAll(renamed());
        files.addAll(locked());
        return files;
    }

    private static boolean isTable(String kind) {
        return List.of("csv", "xlsx", "ods").contains(kind);
    }

    private static Hostile cut(String kind, int tenth) {
        String name = "potong-" + tenth + "." + kind;
        Hostile.Content content = () -> {
            byte[] whole = Plain.of(kind);
            return Arrays.copyOf(whole, whole.length * tenth / 10);
        };
        return switch (kind) {
            case "docx", "odt", "epub" -> refused(name, content, "import.damaged", "import.word.damaged");
            case "doc" -> either(name, content, "import.word.damaged", "import.word.none");
            case "xlsx", "ods" -> refused(name, content, "import.word.damaged", "import.damaged");
            // Without the list at its end the pages of a PDF are looked for; what there is of them is read.
            case "pdf" -> either(name, content, "import.damaged", "import.pdf.scan", "import.empty");
            case "rtf" ->
                tenth < 6
                        ? either(name, content, "import.empty")
                        : words(name, content, List.of("Apa"), List.of("{", "\\"), "import.remark.cut");
            case "csv" -> either(name, content, "table.empty", "table.damaged", "sheet.cases");
            default ->
                READABLE_WHEN_CUT.contains(kind) && tenth > 8
                        ? words(name, content, List.of("Apa kabar?"), List.of("<", "-->"))
                        : either(name, content, "import.empty");
        };
    }

    /// Sound files with one byte changed, so many of each kind: refused or read, never more than that.
    static List<Hostile> oneByteChanged(long seed, int each) {
        var random = new Random(seed);
        var files = new ArrayList<Hostile>();
        for (String kind : KINDS) {
            byte[] whole = whole(kind);
            for (int i = 0; i < each; i++) {
                int place = random.nextInt(whole.length);
                byte other = (byte) (whole[place] ^ random.nextInt(1, 256));
                Hostile.Content content = () -> {
                    byte[] changed = whole.clone();
                    changed[place] = other;
                    return changed;
                };
                files.add(either("bita-%d-jadi-%02x.%s".formatted(place, other & 0xFF, kind), content, DAMAGE));
            }
        }
        return files;
    }

    private static byte[] whole(String kind) {
        try {
            return Plain.of(kind);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Hostile> renamed() {
        return List.of(
                text("dokumen-word.txt", () -> Plain.of("docx"), Plain.TEXT, "import.remark.really.word"),
                text("dokumen-word.pdf", () -> Plain.of("docx"), Plain.TEXT, "import.remark.really.word"),
                words(
                        "word-lama.docx",
                        () -> Plain.of("doc"),
                        List.of("arisan"),
                        List.of(),
                        "import.remark.really.old_word"),
                text("tulisan.docx", () -> Plain.of("odt"), Plain.TEXT, "import.remark.really.writer"),
                text("teks-kaya.doc", () -> Plain.of("rtf"), Plain.TEXT, "import.remark.really.rtf"),
                text("cetakan.docx", () -> Plain.of("pdf"), Plain.TEXT, "import.remark.really.pdf"),
                text("halaman.doc", () -> Plain.of("html"), Plain.TEXT, "import.remark.really.html"),
                text("arsip.html", () -> Plain.of("mhtml"), Plain.TEXT, "import.remark.really.mhtml"),
                text("buku.odt", () -> Plain.of("epub"), Plain.TEXT, "import.remark.really.epub"),
                text("teks.docx", () -> Plain.of("txt"), Plain.TEXT, "import.remark.really.text"),
                text("teks.pdf", () -> Plain.of("txt"), Plain.TEXT, "import.remark.really.text"),
                text("teks.rtf", () -> Plain.of("txt"), Plain.TEXT, "import.remark.really.text"),
                text("teks.epub", () -> Plain.of("txt"), Plain.TEXT, "import.remark.really.text"),
                words(
                        "takarir.txt",
                        () -> Plain.of("srt"),
                        List.of("Apa kabar?"),
                        List.of("-->"),
                        "import.remark.really.srt"),
                words(
                        "takarir.srt",
                        () -> Plain.of("vtt"),
                        List.of("Apa kabar?"),
                        List.of("-->"),
                        "import.remark.really.vtt"),
                refused("buku-kerja.docx", () -> Plain.of("xlsx"), "import.word.workbook"),
                refused("buku-kerja.odt", () -> Plain.of("ods"), "import.word.workbook"),
                words("tabel-ods.xlsx", () -> Plain.of("ods"), List.of(Plain.ANSWER), List.of()),
                words("tabel-xlsx.ods", () -> Plain.of("xlsx"), List.of(Plain.ANSWER), List.of()),
                words("tabel-xlsx.csv", () -> Plain.of("xlsx"), List.of(Plain.ANSWER), List.of()),
                words("tabel-csv.xlsx", () -> Plain.of("csv"), List.of(Plain.ANSWER), List.of()),
                refused("cetakan.csv", () -> Plain.of("pdf"), "table.notTable"),
                refused("word-lama.xlsx", () -> Plain.of("doc"), "import.word.old"),
                refused("dokumen.xlsx", () -> Plain.of("docx"), "table.notTable", "import.word.none"),
                refused("gambar.txt", BrokenFiles::picture, "import.notText"),
                refused("gambar.docx", BrokenFiles::picture, "import.notText"),
                refused("gambar.csv", BrokenFiles::picture, "table.notTable"));
    }

    /// What a picture's bytes look like.
    private static byte[] picture() {
        var bytes = new byte[20_000];
        new Random(11).nextBytes(bytes);
        System.arraycopy(Plain.utf8("\u0089PNG\r\n\u001a\n"), 0, bytes, 0, 9);
        return bytes;
    }

    private static List<Hostile> locked() {
        String[] password = {"import.word.encrypted"};
        String manifest = "<m><file-entry><encryption-data/></file-entry></m>";
        return List.of(
                refused("terkunci.docx", () -> officeLocked(Plain.of("docx")), password),
                refused("terkunci.xlsx", () -> officeLocked(Plain.of("xlsx")), password),
                refused(
                        "terkunci.odt",
                        () -> Plain.odt("")
                                .replacing("META-INF/manifest.xml", manifest)
                                .bytes(),
                        password),
                refused(
                        "terkunci.ods",
                        () -> Plain.ods("")
                                .replacing("META-INF/manifest.xml", manifest)
                                .bytes(),
                        password),
                refused("terkunci.pdf", () -> pdfLocked("sandi"), password),
                text("terkunci-untuk-diubah.pdf", () -> pdfLocked(""), Plain.TEXT),
                refused("terkunci.doc", BrokenFiles::oldWordLocked, password),
                refused(
                        "terkunci.epub",
                        () -> Plain.epub("x")
                                .with(
                                        "META-INF/encryption.xml",
                                        "<e><EncryptedData><CipherData><CipherReference URI=\"a.xhtml\"/></CipherData>"
                                                + "</EncryptedData></e>")
                                .bytes(),
                        "import.epub.locked"));
    }

    private static byte[] officeLocked(byte[] plain) throws IOException {
        try (var system = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("sandi");
            try (OutputStream out = encryptor.getDataStream(system)) {
                out.write(plain);
            } catch (java.security.GeneralSecurityException e) {
                throw new IOException(e);
            }
            var out = new ByteArrayOutputStream();
            system.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static byte[] pdfLocked(String password) throws IOException {
        try (PDDocument document = Loader.loadPDF(Plain.of("pdf"))) {
            var policy = new StandardProtectionPolicy("pemilik", password, new AccessPermission());
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
            return Plain.saved(document);
        }
    }

    /// The mark in the head of the main stream that says the rest is enciphered.
    private static byte[] oldWordLocked() throws IOException {
        byte[] whole = Plain.of("doc");
        for (int at = 512; at + 12 < whole.length; at += 64) {
            if ((whole[at] & 0xFF) == 0xEC && (whole[at + 1] & 0xFF) == 0xA5) {
                whole[at + 11] |= (byte) 0x81;
                return whole;
            }
        }
        throw new IllegalStateException("the sample has no main stream");
    }
}
