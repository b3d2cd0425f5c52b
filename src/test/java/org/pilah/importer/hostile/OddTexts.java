package org.pilah.importer.hostile;

import static org.pilah.importer.hostile.Hostile.refused;
import static org.pilah.importer.hostile.Hostile.text;
import static org.pilah.importer.hostile.Hostile.words;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Sound files with odd characters, encodings, line ends and times. Nothing of them may be lost in silence.
final class OddTexts {
    private static final String REPLACED = "import.remark.replaced";
    private static final String ENCODING = "import.remark.encoding";
    private static final String LETTERS = "P: Apa kabar “Ibu”?\nN: Baik – lama menunggu, naïf, é, dua tahun lamanya.\n";
    /// A family of four, a flag, a skin tone, an astral letter.
    private static final String EMOJI =
            "P: \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66 \uD83C\uDDEE"
                    + "\uD83C\uDDE9 \uD83D\uDC69\uD83C\uDFFD \uD801\uDC37\n";
    /// Marks on letters, more than anybody needs; once composed, once not.
    private static final String MARKS = "P: e\u0301 \u00e9 n\u0303g a" + "\u0301\u0323".repeat(300) + " \u1B13\u1B44\n";
    private static final String RIGHT_TO_LEFT =
            "P: \u0633\u0644\u0627\u0645 \u202Egpj.exe\u202C \u2067\u05E9\u05DC\u2069 \u200F\n";

    private OddTexts() {}

    static List<Hostile> all() {
        var files = new ArrayList<Hostile>();
        encodings(files);
        characters(files);
        everywhere(files);
        cues(files);
        return files;
    }

    private static void encodings(List<Hostile> files) {
        for (String name : List.of("UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
            Charset charset = Charset.forName(name);
            files.add(text(
                    "bom-" + name + ".txt", () -> ("\uFEFF" + Plain.TEXT).getBytes(charset), Plain.TEXT, ENCODING));
        }
        files.add(text("bom.txt", () -> Plain.utf8("\uFEFF" + Plain.TEXT), Plain.TEXT));
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            files.add(words(
                    "tanpa-bom-" + charset + ".txt",
                    () -> Plain.TEXT.repeat(5).getBytes(charset),
                    List.of(Plain.TEXT),
                    List.of("\0", "\uFFFD"),
                    ENCODING));
        }
        files.add(words(
                "windows-1252.txt",
                () -> LETTERS.getBytes(Charset.forName("windows-1252")),
                List.of(LETTERS),
                List.of("\uFFFD")));
        files.add(words(
                "windows-1252.srt",
                () -> ("1\n00:00:01,000 --> 00:00:02,000\n" + LETTERS).getBytes(Charset.forName("windows-1252")),
                List.of("“Ibu”", "naïf"),
                List.of("\uFFFD")));
        files.add(words(
                "windows-1252.csv",
                () -> ("Nama;Cerita\nIbu S;\"" + LETTERS.strip() + LETTERS.strip() + "\"\n")
                        .getBytes(Charset.forName("windows-1252")),
                List.of("“Ibu”", "naïf"),
                List.of("\uFFFD")));
        files.add(words(
                "utf-8-rusak.txt", () -> broken(LETTERS.repeat(20)), List.of("“Ibu”", "naïf"), List.of(), REPLACED));
        files.add(words(
                "meta-bohong.html",
                () -> Plain.html("<p>kabar naïf é</p>")
                        .replace("utf-8", "utf-16")
                        .getBytes(StandardCharsets.UTF_8),
                List.of("kabar"),
                List.of()));
        files.add(words(
                "meta-tak-dikenal.html",
                () -> Plain.html("<p>kabar</p>").replace("utf-8", "x-tidak-ada").getBytes(StandardCharsets.UTF_8),
                List.of("kabar"),
                List.of()));
        files.add(refused("hanya-bom.txt", () -> Plain.utf8("\uFEFF"), "import.empty"));
        files.add(refused("hanya-spasi.md", () -> Plain.utf8(" \n\t\r\n\u00A0 "), "import.empty"));
        files.add(refused("acak.srt", () -> noise(), "import.notText"));
        files.add(refused("acak.html", () -> noise(), "import.notText"));
        files.add(refused("acak.rtf", () -> noise(), "import.notText"));
    }

    private static void characters(List<Hostile> files) {
        files.add(text(
                "ganti-baris.txt",
                () -> Plain.utf8("satu\rdua\r\ntiga\n\rempat\r\r\nlima\u0085enam\u2028tujuh"),
                "satu\ndua\ntiga\n\nempat\n\nlima\u0085enam\u2028tujuh"));
        files.add(text(
                "nol.txt",
                () -> Plain.utf8("P: a\0b\0\0 dan selebihnya kata-kata biasa\n"),
                "P: a\uFFFDb\uFFFD\uFFFD dan selebihnya kata-kata biasa\n",
                REPLACED));
        files.add(text(
                "pasangan-sebelah.txt", () -> surrogates(), "P: a \uFFFD b dan kata-kata biasa lainnya\n", REPLACED));
        files.add(text(
                "pasangan-sebelah-utf-16.txt",
                () -> units("\uFEFFP: a \uD83D b dan kata-kata biasa \uDE00 c\n"),
                "P: a \uFFFD b dan kata-kata biasa \uFFFD c\n",
                ENCODING,
                REPLACED));
        files.add(text("emoji.txt", () -> Plain.utf8(EMOJI), EMOJI));
        files.add(text("tanda.txt", () -> Plain.utf8(MARKS), MARKS));
        files.add(text("kanan-ke-kiri.txt", () -> Plain.utf8(RIGHT_TO_LEFT), RIGHT_TO_LEFT));
        files.add(text(
                "bukan-karakter.txt",
                () -> Plain.utf8("P: \uFFFE \uFFFF \uFDD0 \u200B\u00AD kata\n"),
                "P: \uFFFE \uFFFF \uFDD0 \u200B\u00AD kata\n"));
        files.add(words(
                "kendali.txt",
                () -> Plain.utf8("P: \u0007\u0008\u001B[31m kata-kata biasa yang cukup panjang\n"),
                List.of("kata-kata"),
                List.of()));
        files.add(text("sebaris-sejuta.txt", () -> Plain.utf8("kata ".repeat(200_000)), "kata ".repeat(200_000)));
        files.add(text(
                "sebaris-sejuta-tanpa-spasi.txt",
                () -> Plain.utf8("P: " + "a".repeat(3_000_000)),
                "P: " + "a".repeat(3_000_000)));
        files.add(text(
                "sebaris-emoji.txt",
                () -> Plain.utf8("\uD83D\uDE00".repeat(1_000_001)),
                "\uD83D\uDE00".repeat(1_000_001)));
    }

    /// The same odd characters through every kind of document.
    private static void everywhere(List<Hostile> files) {
        String odd = "\uD83D\uDC69\uD83C\uDFFD e\u0301\u0323 \u202E\u0633\u0644\u0627\u0645\u202C";
        List<String> there = List.of(odd);
        List<String> absent = List.of("\r", "\0");
        files.add(words("aneh.docx", () -> Plain.docx(Plain.paragraph(odd)).bytes(), there, absent));
        files.add(words("aneh.odt", () -> Plain.odt(Plain.odtParagraph(odd)).bytes(), there, absent));
        files.add(words(
                "aneh.epub", () -> Plain.epub(Plain.page("<p>" + odd + "</p>")).bytes(), there, absent));
        files.add(words("aneh.html", () -> Plain.utf8(Plain.html("<p>" + odd + "&#0;&#xD800;</p>")), there, absent));
        files.add(words("aneh.mhtml", () -> Plain.utf8(Plain.mhtml(Plain.html("<p>" + odd + "</p>"))), there, absent));
        files.add(words(
                "aneh.md",
                () -> Plain.utf8("# " + odd + "\r\rP: \0 &#0; &#xD800; selebihnya\r\n"),
                there,
                absent,
                REPLACED));
        files.add(words(
                "aneh.srt", () -> Plain.utf8("1\r00:00:01,000 --> 00:00:02,000\r" + odd + "\r\r"), there, absent));
        files.add(words(
                "aneh.vtt", () -> Plain.utf8("WEBVTT\r\r00:01.000 --> 00:02.000\r" + odd + "\r\r"), there, absent));
        files.add(words(
                "aneh.csv", () -> Plain.utf8("Nama,Cerita\r\"Ibu S\",\"" + odd.repeat(9) + "\"\r"), there, absent));
        files.add(words(
                "aneh.xlsx",
                () -> Plain.xlsx(Plain.row(1, "Nama", "Cerita")
                                + Plain.row(2, "Ibu S", odd.repeat(9) + "_x0000__xD800_"))
                        .bytes(),
                there,
                absent));
        files.add(words(
                "aneh.ods",
                () -> Plain.ods(Plain.odsRow("Nama", "Cerita") + Plain.odsRow("Ibu S", odd.repeat(9)))
                        .bytes(),
                there,
                absent));
        files.add(words(
                "aneh.rtf",
                () -> Plain.utf8(Plain.rtf("\\u-10179?\\u-9111? e\\u769? \\u8238?\\u1587? \\u0? \\u-10240? kata\\par")),
                List.of("\uD83D\uDC69", "e\u0301", "\u202E\u0633", "kata"),
                absent));
    }

    private static void cues(List<Hostile> files) {
        files.add(words(
                "tumpang-tindih.srt",
                () -> lines(
                        "1", "00:00:01,000 --> 00:00:05,000", "satu", "", "2", "00:00:02,000 --> 00:00:06,000", "dua"),
                List.of("satu", "dua"),
                List.of(),
                "import.remark.timesOverlap"));
        files.add(words(
                "mundur.srt",
                () -> lines(
                        "1", "00:10:01,000 --> 00:10:05,000", "satu", "", "2", "00:00:02,000 --> 00:00:06,000", "dua"),
                List.of("satu", "dua"),
                List.of(),
                "import.remark.timesBackward"));
        files.add(words(
                "mundur.vtt",
                () -> lines("WEBVTT", "", "10:01.000 --> 10:05.000", "satu", "", "00:02.000 --> 00:01.000", "dua"),
                List.of("satu", "dua"),
                List.of(),
                "import.remark.timesBackward"));
        files.add(words(
                "tumpang-tindih.vtt",
                () -> lines("WEBVTT", "", "00:01.000 --> 00:05.000", "satu", "", "00:02.000 --> 00:06.000", "dua"),
                List.of("satu", "dua"),
                List.of(),
                "import.remark.timesOverlap"));
        files.add(words(
                "waktu-rusak.srt",
                () -> lines(
                        "1",
                        "00:00:01,000 --> 00:00:02,000",
                        "satu",
                        "",
                        "2",
                        "00:0x:02 --> 99:99:99,999",
                        "dua",
                        "",
                        "3",
                        "-1:00:00,000 --> 0",
                        "tiga"),
                List.of("satu", "dua", "tiga"),
                List.of()));
        files.add(words(
                "waktu-besar.srt",
                () -> lines(
                        "1",
                        "9999999:00:01,000 --> 9999999:00:02,000",
                        "satu",
                        "",
                        "2",
                        "00:00:02,000 --> 00:00:03,000",
                        "dua"),
                List.of("satu", "dua"),
                List.of()));
        files.add(words(
                "waktu-besar.vtt",
                () -> lines(
                        "WEBVTT",
                        "",
                        "99999999999:00:01.000 --> 99999999999:00:02.000",
                        "satu",
                        "",
                        "00:02.000 --> 00:03.000",
                        "dua"),
                List.of("satu", "dua"),
                List.of()));
        files.add(words(
                "tanpa-nomor.srt",
                () -> lines("00:00:01,000 --> 00:00:02,000", "satu", "00:00:02,000 --> 00:00:03,000", "dua"),
                List.of("satu", "dua"),
                List.of("-->")));
        files.add(refused("hanya-kepala.vtt", () -> lines("WEBVTT", "", "NOTE tidak ada apa-apa"), "import.empty"));
        files.add(refused("tanpa-kata.srt", () -> lines("1", "00:00:01,000 --> 00:00:02,000", "", ""), "import.empty"));
        files.add(words(
                "waktu-besar.txt",
                () -> lines("[99999999:00:01] P: satu", "[00:99:99] N: dua", "[-00:00:01] P: tiga"),
                List.of("satu", "dua", "tiga"),
                List.of()));
    }

    private static byte[] lines(String... lines) {
        return Plain.utf8(String.join("\n", lines) + "\n");
    }

    private static byte[] broken(String text) {
        byte[] bytes = Plain.utf8(text);
        bytes[3] = (byte) 0xFF;
        bytes[100] = (byte) 0xC0;
        return bytes;
    }

    private static byte[] noise() {
        var bytes = new byte[30_000];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    /// Half a pair as some programs write it into UTF-8.
    private static byte[] surrogates() {
        byte[] before = Plain.utf8("P: a ");
        byte[] after = Plain.utf8(" b dan kata-kata biasa lainnya\n");
        byte[] half = {(byte) 0xED, (byte) 0xA0, (byte) 0x80};
        var whole = new byte[before.length + half.length + after.length];
        System.arraycopy(before, 0, whole, 0, before.length);
        System.arraycopy(half, 0, whole, before.length, half.length);
        System.arraycopy(after, 0, whole, before.length + half.length, after.length);
        return whole;
    }

    /// UTF-16 as the units stand, halves and all.
    private static byte[] units(String text) {
        var bytes = new byte[text.length() * 2];
        for (int i = 0; i < text.length(); i++) {
            bytes[2 * i] = (byte) text.charAt(i);
            bytes[2 * i + 1] = (byte) (text.charAt(i) >> 8);
        }
        return bytes;
    }
}
