package org.pilah.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pilah.SmallDisk;
import org.pilah.model.Language;

/// Whatever is wrong with a file, a table, a disk or a question: one plain sentence in either language, exit code
/// 1, the study as it was, and the rest of a batch goes on.
class BadInputTest {
    @TempDir
    Path folder;

    private Shell shell = new Shell(Path.of(""));
    private String study = "";
    private byte[] before = {};

    @BeforeEach
    void fill() throws IOException {
        shell = new Shell(folder);
        study = shell.smallStudy();
        before = Files.readAllBytes(Path.of(study));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        gone.txt    | There is no file PATH. | Berkas PATH tidak ada.
        cut.docx    | cut.docx is damaged or cut short. | cut.docx rusak atau terpotong.
        xxe.docx    | xxe.docx holds a document type of its own, which could reach into other files; it was not read. | xxe.docx memuat deklarasi jenis dokumen yang dapat menjangkau berkas lain; berkas ini tidak dibaca.
        bomb.docx   | bomb.docx would grow beyond all measure when unpacked; it was not read. | bomb.docx akan membengkak melewati batas wajar bila dibuka; berkas ini tidak dibaca.
        slip.docx   | slip.docx holds a part with a name that is not allowed or occurs twice (../../evil.txt); it was not read. | slip.docx memuat bagian dengan nama yang tidak diizinkan atau ganda (../../evil.txt); berkas ini tidak dibaca.
        locked.docx | locked.docx is protected by a password. | locked.docx dilindungi kata sandi.
        empty.txt   | empty.txt holds no words. | empty.txt tidak berisi kata-kata.
        bytes.txt   | bytes.txt is not a text, whatever its name says. | bytes.txt bukan teks, apa pun namanya.
        """)
    void aFileThatCannotBeReadIsRefusedAndTheOthersGoOn(String name, String english, String indonesian)
            throws IOException {
        Path bad = bad(name);
        String good = shell.file("in/good.txt", "Peneliti: Masih ada?\nIbu Siti: Masih.\n");

        var alone = shell.run("import", study, bad.toString());
        var told = shell.in(Language.INDONESIAN).run("import", study, bad.toString());
        byte[] after = Files.readAllBytes(Path.of(study));
        var among = shell.run("import", study, bad.toString(), good);

        assertEquals(1, alone.code());
        assertTrue(alone.out().startsWith(bad + ": refused. " + english.replace("PATH", bad.toString())), alone.out());
        assertTrue(told.out().startsWith(bad + ": ditolak. " + indonesian.replace("PATH", bad.toString())), told.out());
        assertArrayEquals(before, after);
        assertEquals(0, among.code());
        assertTrue(among.out().endsWith("One file imported, one refused.\n"), among.out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        nul.txt  | 2 characters could not be read and stand as \uFFFD. | 2 karakter tidak dapat dibaca dan ditulis sebagai \uFFFD.
        lone.txt | One character could not be read and stands as \uFFFD. | 1 karakter tidak dapat dibaca dan ditulis sebagai \uFFFD.
        fake.docx | By its content this is plain text, so it was read as such. | Isinya teks biasa, jadi dibaca sebagai teks biasa.
        """)
    void aFileThatCanBeReadInPartIsReadAndTheRestIsSaid(String name, String english, String indonesian)
            throws IOException {
        String file = bad(name).toString();

        var first = shell.run("import", study, file);
        var second = shell.in(Language.INDONESIAN).run("import", study, file, "--again");

        assertEquals(0, first.code(), first.out());
        assertTrue(first.out().contains(english), first.out());
        assertTrue(second.out().contains(indonesian), second.out());
        assertEquals(0, shell.run("check", study).code());
    }

    @Test
    void aLineOfAMillionCharactersIsImportedFoundAndCoded() {
        String file = shell.file("in/long.txt", "kata ".repeat(200_000) + "ujung\n");
        String table =
                shell.file("in/long.csv", "source,start,end,quote,code\nlong,1000000,1000005,ujung,bps-poverty\n");

        Shell.ok(shell.run("import", study, file));
        Shell.ok(shell.run("code", study, "--import", table));
        var hit = shell.run("search", study, "ujung", "--json").json().at("/hits/0");

        assertEquals(0, hit.path("start").asInt());
        assertEquals("bps-poverty", hit.at("/codes/0").asText());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        cases | case,age;Ibu Siti,41;ibu siti,42 | t.csv names the same case more than once: Ibu Siti (2, 3). | t.csv menyebut kasus yang sama lebih dari sekali: Ibu Siti (2, 3).
        cases | case,age;Ibu Siti,41;Pak Budi | t.csv has rows with more or fewer cells than headings: 3. | t.csv memuat baris yang jumlah selnya tidak sama dengan jumlah judul kolom: 3.
        code  | source,start,end,code;ibu-siti,0,999,bps-poverty | Line 2: 0 to 999 lies outside ibu-siti, which has 77 characters. | Baris 2: 0 sampai 999 berada di luar ibu-siti yang panjangnya 77 karakter.
        code  | source,start,end,code;ibu-siti,9,8,bps-poverty | Line 2: the end 8 is not behind the start 9. | Baris 2: akhir 8 tidak sesudah awal 9.
        code  | source,start,end,code;nobody,0,8,bps-poverty | Line 2: there is no source nobody. | Baris 2: sumber nobody tidak ada.
        code  | source,start,end,code;ibu-siti,0,8,bahagia | Line 2: there is no code bahagia; --create-codes would make it. | Baris 2: kode bahagia tidak ada; --create-codes akan membuatnya.
        code  | source,start,end,code,case;ibu-siti,0,8,bps-poverty,Pak Dul | Line 2: there is no case Pak Dul. | Baris 2: kasus Pak Dul tidak ada.
        code  | source,code;ibu-siti,bps-poverty | t.csv lacks these columns: start, end / quote. | t.csv tidak memiliki kolom berikut: start, end / quote.
        """)
    void aTableThatDoesNotFitIsRefusedWhole(String command, String rows, String english, String indonesian)
            throws IOException {
        String table = shell.file("in/t.csv", rows.replace(";", "\n") + "\n");

        var first = shell.run(command, study, "--import", table);
        var second = shell.in(Language.INDONESIAN).run(command, study, "--import", table);

        assertEquals(List.of(1, 1), List.of(first.code(), second.code()));
        assertEquals(List.of("", ""), List.of(first.out(), second.out()));
        assertTrue(first.err().startsWith(english), first.err());
        assertTrue(second.err().startsWith(indonesian), second.err());
        assertArrayEquals(before, Files.readAllBytes(Path.of(study)));
    }

    @Test
    void someoneWhoIsNotOfTheTeamMayNotCode() {
        String team = shell.path("team.pilah");
        Shell.ok(shell.run("new", team, "--coder", "dewi", "--template", "grenpul"));
        Shell.ok(shell.run("import", team, shell.file("in/a.txt", "Peneliti: Ya?\n")));
        String table = shell.file("in/t.csv", "source,quote,code,coder\na,Ya?,bps-poverty,tamu\n");

        var answer = shell.run("code", team, "--import", table);

        assertEquals(1, answer.code());
        assertTrue(answer.err().startsWith("Line 2: tamu is not of the team (dewi).\n"), answer.err());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        air AND (warga    | This bracket is not closed. | Kurung ini tidak ditutup.
        sumbr:x           | There is no field “sumbr”.  | Tidak ada bidang bernama “sumbr”.
        """)
    void aQuestionThatIsNotWellPutIsPointedAt(String query, String english, String indonesian) {
        var first = shell.run("search", study, query);
        var second = shell.in(Language.INDONESIAN).run("search", study, query);

        assertEquals(List.of(1, 1), List.of(first.code(), second.code()));
        List<String> lines = first.err().lines().toList();
        assertEquals(query, lines.get(0));
        assertTrue(lines.get(1).matches(" *\\^+"), first.err());
        assertEquals(english, lines.get(2));
        assertTrue(second.err().contains("\n" + indonesian + "\n"), second.err());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        cut       | The last action was not saved whole
        edited    | is not what was written
        flipped   | is not what was written
        """)
    void aSpoiltStudyIsNamedByCheckAndNotChangedByIt(String harm, String words) throws IOException {
        Path file = folder.resolve(harm + ".pilah");
        byte[] spoilt = spoilt(harm);
        Files.write(file, spoilt);

        var check = shell.run("check", file.toString());

        assertEquals(1, check.code());
        assertTrue(check.out().contains(words), check.out());
        assertEquals("One thing is not in order.\n", check.err());
        assertArrayEquals(spoilt, Files.readAllBytes(file));
    }

    @Test
    void aFullDiskIsToldByEveryCommandThatWrites() throws IOException {
        try (var disk = SmallDisk.at(folder.resolve("disk"), 100)) {
            Path file = Files.copy(Path.of(study), disk.folder().resolve("small.pilah"));
            Path book = Files.writeString(disk.folder().resolve("small.xlsx"), "a former workbook");
            disk.fill();
            String text = shell.file("in/large.txt", "Peneliti: Ada lagi?\n".repeat(2_000));

            var answers = List.of(
                    shell.run("import", file.toString(), text),
                    shell.run("framework", "add", file.toString(), "factors"),
                    shell.run("export", file.toString(), "--out", book.toString()),
                    shell.run("new", disk.folder().resolve("new.pilah").toString()));

            String unsaved = "The last action could not be saved in " + file + ": the disk is full or out of reach.";
            assertEquals(
                    List.of(
                            unsaved,
                            unsaved,
                            "The file " + book + " could not be written to its end; a former file, if there was one, is"
                                    + " unchanged.",
                            "A study cannot be made at " + disk.folder().resolve("new.pilah") + "."),
                    answers.stream()
                            .map(answer ->
                                    answer.err().substring(0, answer.err().indexOf(". ") + 1))
                            .toList());
            assertTrue(answers.stream().allMatch(answer -> answer.code() == 1));
            assertArrayEquals(before, Files.readAllBytes(file));
            assertEquals("a former workbook", Files.readString(book));
            assertEquals(List.of("filler", "small.pilah", "small.xlsx"), names(disk.folder()));
        }
    }

    @Test
    void aFolderThatIsClosedForWritingIsToldAndItsStudyCanBeRead() throws IOException {
        try (var disk = SmallDisk.at(folder.resolve("disk"), 100)) {
            Path file = Files.copy(Path.of(study), disk.folder().resolve("small.pilah"));
            disk.closeForWriting();

            var reading = shell.run("search", file.toString(), "air");
            var changing = shell.run("undo", file.toString());
            var making = shell.run("new", disk.folder().resolve("new.pilah").toString());

            assertEquals(0, reading.code(), reading.err());
            assertEquals(1, changing.code());
            assertTrue(changing.err().startsWith(file + " cannot be written to. "), changing.err());
            assertEquals(1, making.code());
            assertTrue(making.err().startsWith("A study cannot be made at "), making.err());
        }
    }

    private byte[] spoilt(String harm) {
        return switch (harm) {
            case "cut" -> Arrays.copyOf(before, before.length - 40);
            case "edited" ->
                new String(before, UTF_8)
                        .replace("keruh kalau hujan", "jernih kalau hujan")
                        .getBytes(UTF_8);
            default -> {
                byte[] bytes = before.clone();
                bytes[bytes.length / 2] ^= 1;
                yield bytes;
            }
        };
    }

    private Path bad(String name) throws IOException {
        Path file = folder.resolve("in").resolve(name);
        switch (name) {
            case "gone.txt" -> assertFalse(Files.exists(file));
            case "cut.docx" -> {
                byte[] whole = Files.readAllBytes(docx(file, "", "Halo dunia."));
                Files.write(file, Arrays.copyOf(whole, whole.length / 2));
            }
            case "xxe.docx" -> docx(file, "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>", "&x;");
            case "bomb.docx" -> docx(file, "", "A".repeat(20_000_000));
            case "slip.docx" -> docx(file, "", "Halo.", "../../evil.txt");
            case "locked.docx" -> lock(file, Files.readAllBytes(docx(file, "", "Halo dunia.")));
            case "empty.txt" -> shell.file("in/empty.txt", " \n");
            case "bytes.txt" -> Files.write(file, new byte[] {0, 1, 2, 3, 0, 0, 7, (byte) 0xff, 0, 3});
            case "nul.txt" -> shell.file("in/nul.txt", "Peneliti: Halo\0 dunia\0.\nIbu: Ya, ini teks.\n");
            case "lone.txt" ->
                // A lone half of a character, which an encoder would not write.
                Files.write(
                        file,
                        new String("\uFEFFHalo dunia, ini @ teks.\n".getBytes(UTF_16LE), ISO_8859_1)
                                .replace("@\0", "\0\u00D8")
                                .getBytes(ISO_8859_1));
            case "fake.docx" -> shell.file("in/fake.docx", "Ini teks biasa, bukan dokumen Word.\n");
            default -> throw new IllegalArgumentException(name);
        }
        return file;
    }

    private static Path docx(Path file, String prolog, String words, String... entries) throws IOException {
        Files.createDirectories(file.getParent());
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "[Content_Types].xml", """
                <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" \
                ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
                """);
            put(zip, "_rels/.rels", """
                <?xml version="1.0"?><Relationships \
                xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
                Target="word/document.xml"/></Relationships>
                """);
            put(zip, "word/document.xml", """
                <?xml version="1.0"?>%s<w:document \
                xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>%s</w:t>\
                </w:r></w:p></w:body></w:document>
                """.formatted(prolog, words));
            for (String entry : entries) {
                put(zip, entry, "-");
            }
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String name, String words) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(words.getBytes(UTF_8));
        zip.closeEntry();
    }

    private static void lock(Path file, byte[] whole) throws IOException {
        try (var system = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("sandi");
            try (OutputStream out = encryptor.getDataStream(system)) {
                out.write(whole);
            } catch (GeneralSecurityException e) {
                throw new IOException(e);
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                system.writeFilesystem(out);
            }
        }
    }

    private static List<String> names(Path folder) throws IOException {
        var names = new ArrayList<String>();
        try (var files = Files.list(folder)) {
            files.forEach(file -> names.add(file.getFileName().toString()));
        }
        return names.stream().sorted().toList();
    }
}
