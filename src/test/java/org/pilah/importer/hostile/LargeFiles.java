package org.pilah.importer.hostile;

import static org.pilah.importer.hostile.Hostile.either;
import static org.pilah.importer.hostile.Hostile.refused;
import static org.pilah.importer.hostile.Hostile.words;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Files so large that making and reading them takes minutes.
final class LargeFiles {
    private static final int MEGABYTE = 1_000_000;
    private static final String LINE = "P: Kami menunggu kabar dari desa sejak pagi, dan belum juga ada jawabannya.\n";
    private static final String[] TOO_LARGE = {
        "import.apart.memory", "import.apart.silent", "import.tooLong", "answers.tooLong"
    };
    private static final List<String> ISI = List.of("menunggu kabar");

    private LargeFiles() {}

    static List<Hostile> all() {
        return List.of(
                words("besar.txt", () -> Plain.utf8(LINE.repeat(200 * MEGABYTE / LINE.length())), ISI, List.of()),
                words(
                        "besar-utf-16.txt",
                        () -> ("\uFEFF" + LINE.repeat(100 * MEGABYTE / LINE.length()))
                                .getBytes(StandardCharsets.UTF_16LE),
                        ISI,
                        List.of()),
                refused("terlalu-panjang.txt", () -> Plain.utf8("a ".repeat(160 * MEGABYTE)), "import.tooLong"),
                either("besar.md", () -> Plain.utf8(LINE.repeat(100 * MEGABYTE / LINE.length())), TOO_LARGE),
                either("sedang.md", () -> Plain.utf8((LINE + "\n").repeat(5_900_000 / LINE.length())), TOO_LARGE),
                either("tanda.md", () -> Plain.utf8("*a* ".repeat(1_450_000)), TOO_LARGE),
                either("besar.html", () -> Plain.utf8(Plain.html(("<p>" + LINE + "</p>").repeat(MEGABYTE))), TOO_LARGE),
                either("tag.html", () -> Plain.utf8(Plain.html("<b>a</b>".repeat(740_000))), TOO_LARGE),
                either(
                        "besar.srt",
                        () -> Plain.utf8(("1\n00:00:01,000 --> 00:00:02,000\n" + LINE + "\n").repeat(MEGABYTE)),
                        TOO_LARGE),
                either("besar.rtf", () -> Plain.utf8(Plain.rtf((LINE + "\\par ").repeat(MEGABYTE))), TOO_LARGE),
                either(
                        "berat.epub",
                        PackedTricks::heavyBook,
                        "import.word.bomb",
                        "import.apart.memory",
                        "import.damaged"),
                words("2000-halaman.pdf", () -> OddPages.ofPages(2_000), List.of("halaman bernomor 2000"), List.of()),
                either("sejuta-baris.xlsx", () -> OddTables.ofRows(1_048_576), TOO_LARGE),
                refused("kata-bersama-besar.xlsx", OddTables::heavyTexts, "import.word.bomb"),
                refused(
                        "sejuta-baris.csv",
                        () -> Plain.utf8("Nama,Cerita\n" + "Ibu S,jawaban yang pendek\n".repeat(3 * MEGABYTE)),
                        "sheet.cases"),
                either(
                        "besar.odt",
                        () -> Plain.odt((Plain.odtParagraph(LINE) + DeepFiles.noise()).repeat(100))
                                .bytes(),
                        TOO_LARGE),
                either(
                        "besar.docx",
                        () -> Plain.docx(Plain.paragraph(LINE + DeepFiles.noise())
                                        .repeat(300))
                                .bytes(),
                        "import.word.bomb"));
    }
}
