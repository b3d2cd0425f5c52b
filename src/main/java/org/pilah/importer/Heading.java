package org.pilah.importer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a column of a researcher's table holds, known by its heading in Indonesian or English, in capitals or not.
public enum Heading {
    SOURCE("source", "document", "sumber", "dokumen", "berkas", "transkrip", "transcript", "file", "sumber data"),
    START("start", "mulai", "awal", "from", "dari", "start at"),
    END("end", "akhir", "selesai", "to", "sampai", "end at"),
    QUOTE("quote", "kutipan", "verbatim", "segmen", "segment", "teks", "text", "passage", "quotation"),
    CODE("code", "kode", "koding", "coding"),
    CODER("coder", "pengode", "pengkode", "koder"),
    CASE("case", "kasus", "informan", "informant"),
    PARAPHRASE("paraphrase", "pemadatan fakta", "pemadatan", "parafrase", "parafrasa"),
    MEMO("memo", "catatan", "note", "notes"),
    POLARITY("polarity", "polaritas", "sisi", "arah", "arah pengaruh"),
    ASPECT("aspect", "aspek", "segi"),
    EVIDENCE("evidence", "bukti", "jenis bukti", "kind of evidence"),
    LEVEL("level", "tingkat", "aras"),
    WAVE("wave", "gelombang", "siklus"),
    NAME("name", "nama"),
    TYPE("type", "jenis", "tipe", "case type", "jenis kasus"),
    SPEAKER("speaker", "pembicara", "penutur", "speakers"),
    ID("id"),
    PARENT("parent", "induk", "kode induk", "parent code"),
    DEFINITION("definition", "definisi", "arti", "description", "deskripsi"),
    USE_WHEN("when to use", "use when", "kapan digunakan", "gunakan bila", "inclusion", "kriteria inklusi"),
    LEAVE_OUT_WHEN(
            "when not to use",
            "leave out when",
            "kapan tidak digunakan",
            "jangan gunakan bila",
            "exclusion",
            "kriteria eksklusi"),
    EXAMPLE("example", "contoh"),
    ALIASES("aliases", "alias", "sebutan lain", "nama lain");

    /// One after the other, each with a line end before and behind it.
    private final String names;

    Heading(String... names) {
        this.names = "\n" + String.join("\n", names) + "\n";
    }

    /// What a column with this heading holds, if it is one of the usual ones.
    public static Optional<Heading> of(String heading) {
        String plain = plain(heading);
        return Arrays.stream(values())
                .filter(each -> each.names.contains("\n" + plain + "\n"))
                .findFirst();
    }

    /// The heading's usual English name, as messages name a missing column.
    String usual() {
        return names.substring(1, names.indexOf('\n', 1));
    }

    /// A heading without what does not count: capitals, blanks around and doubled, `_` and `-` for blanks.
    static String plain(String heading) {
        return heading.replaceAll("[\\s_\\-\\u00A0\\uFEFF]+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
