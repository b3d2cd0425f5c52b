package org.pilah.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A corpus of four short texts in the shape of `make_corpus.py`: with signs beyond the first plane, passages that
/// overlap, touch, repeat and lie in each other, a row that is there twice, a passage of another case than its
/// source's, a case without a source, and a source without a case or a coding.
final class SmallCorpus {
    private static final List<String> TEXTS = List.of("""
        Peneliti: Air bagaimana, Bu?
        Bu Wati: Air 💧 lancar, iuran murah. Dulu keruh, sekarang tidak.
        """, """
        Peneliti: Kalau iuran, Pak?
        Pak Dul: Iuran naik terus. Air tetap keruh 😀 kalau hujan.
        """, """
        P: Siapa yang menjaga pipa?
        Kader: Saya sama Bu Wati, bergiliran. Airnya dijaga malam juga.
        P: Tiap malam?
        Kader: Tiap malam.
        """, """
        Rapat: dibuka pukul delapan, air tidak dibahas.
        """);
    private static final List<String> NAMES = List.of("01-wati", "02-dul", "03-kader", "04-rapat");

    private final List<String> codings = new ArrayList<>(List.of("document,start,end,code,coder,case"));

    private SmallCorpus() {}

    static Path in(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("txt"));
        for (int i = 0; i < TEXTS.size(); i++) {
            Files.writeString(folder.resolve("txt").resolve(NAMES.get(i) + ".txt"), TEXTS.get(i));
        }
        Files.writeString(folder.resolve("cases.csv"), """
            case,document,dusun,umur
            Bu Wati,01-wati,Krajan,41
            Pak Dul,02-dul,Krajan,58
            Kader,03-kader,Ngasem,33
            Bu Rini,,Ngasem,29
            """);
        var corpus = new SmallCorpus();
        corpus.fill();
        Files.write(folder.resolve("coding.csv"), corpus.codings);
        return folder;
    }

    private void fill() {
        code(0, "Air 💧 lancar", "Layanan / Air", "siti", "Bu Wati");
        code(0, "Air 💧 lancar", "Layanan / Air", "siti", "Bu Wati");
        code(0, "Air 💧 lancar", "Layanan / Air", "budi", "Bu Wati");
        code(0, "💧 lancar, iuran", "Layanan / Iuran", "siti", "Bu Wati");
        code(0, "lancar", "Layanan", "siti", "Bu Wati");
        code(0, ", iuran murah.", "Layanan / Iuran / Murah", "siti", "Bu Wati");
        code(0, "Dulu keruh", "Perubahan", "budi", "Bu Wati");
        code(1, "Iuran naik terus.", "Layanan / Iuran", "siti", "Pak Dul");
        code(1, "keruh 😀 kalau hujan", "Layanan / Air", "siti", "Pak Dul");
        code(1, "keruh 😀 kalau hujan", "Perubahan", "siti", "Pak Dul");
        code(2, "Saya sama Bu Wati", "Warga / Kader", "budi", "Kader");
        code(2, "Airnya dijaga malam juga.", "Layanan / Air", "budi", "Bu Wati");
    }

    private void code(int text, String quote, String code, String coder, String owner) {
        int start = TEXTS.get(text).indexOf(quote);
        codings.add(String.join(
                ",",
                NAMES.get(text),
                String.valueOf(start),
                String.valueOf(start + quote.length()),
                code,
                coder,
                owner));
    }
}
