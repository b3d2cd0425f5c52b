package org.pilah.importer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a column of a reduction table holds, known by its heading in Indonesian or English, numbered or explained in
/// brackets or not: *Koding*, *3. Koding (kode awal)*, *koding 2*.
enum ReductionColumn {
    NUMBER("no", "nomor", "number", "nr", "#"),
    SOURCE(
            "sumber",
            "source",
            "sumber data",
            "dokumen",
            "document",
            "berkas",
            "file",
            "transkrip sumber",
            "nama transkrip"),
    CASE(
            "informan",
            "informant",
            "informan / kasus",
            "informant / case",
            "informan/kasus",
            "informant/case",
            "kasus",
            "case",
            "nama informan",
            "kode informan",
            "narasumber",
            "partisipan",
            "participant",
            "subjek",
            "penutur",
            "speaker",
            "responden",
            "respondent"),
    CITATION("kode kutipan", "citation", "citation code", "quote id"),
    VERBATIM(
            "verbatim",
            "kutipan",
            "kutipan verbatim",
            "kutipan wawancara",
            "kutipan langsung",
            "data verbatim",
            "transkrip",
            "transkrip verbatim",
            "transkrip wawancara",
            "transcript",
            "hasil wawancara",
            "pernyataan informan",
            "pernyataan",
            "jawaban informan",
            "quote",
            "quotation",
            "verbatim quote",
            "data mentah",
            "raw data"),
    PARAPHRASE(
            "pemadatan fakta",
            "pemadatan",
            "fakta",
            "kondensasi",
            "kondensasi data",
            "reduksi",
            "reduksi data",
            "parafrase",
            "parafrasa",
            "makna",
            "paraphrase",
            "condensation",
            "condensed fact",
            "condensed facts",
            "condensed meaning",
            "reduction",
            "fact"),
    CODE("koding", "kode", "code", "coding", "codes", "kode awal", "initial code", "open coding", "koding terbuka"),
    CATEGORY(
            "kategori",
            "category",
            "categories",
            "kategorisasi",
            "subtema",
            "sub tema",
            "subtheme",
            "sub theme",
            "axial coding",
            "koding aksial"),
    THEME("tema", "theme", "themes", "tema utama", "main theme", "selective coding", "koding selektif"),
    MEMO("catatan", "memo", "note", "notes", "catatan analitis", "catatan peneliti", "keterangan"),
    CODER("pengode", "coder", "pengkode");

    private static final Pattern BLANKS = Pattern.compile("[\\s_\\-\\u00A0\\uFEFF]+");
    private static final Pattern NUMBERED = Pattern.compile("^(\\d{1,2}|[a-z])[.)] ");
    private static final Pattern EXPLAINED = Pattern.compile(" ?\\([^)]*\\)$");
    private static final Pattern COUNTED = Pattern.compile(" \\d{1,2}$");
    private static final Pattern MARKED = Pattern.compile("[.:*]+$");

    /// One after the other, each with a line end before and behind it.
    private final String names;

    ReductionColumn(String... names) {
        this.names = "\n" + String.join("\n", names) + "\n";
    }

    static Optional<ReductionColumn> of(String heading) {
        String plain = BLANKS.matcher(heading).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
        Optional<ReductionColumn> whole = named(MARKED.matcher(plain).replaceAll(""));
        if (whole.isPresent() || plain.isEmpty()) {
            return whole;
        }
        String bare = NUMBERED.matcher(plain).replaceFirst("");
        bare = MARKED.matcher(bare).replaceFirst("");
        bare = EXPLAINED.matcher(bare).replaceFirst("");
        return named(COUNTED.matcher(bare).replaceFirst("").strip());
    }

    private static Optional<ReductionColumn> named(String name) {
        return Arrays.stream(values())
                .filter(each -> each.names.contains("\n" + name + "\n"))
                .findFirst();
    }
}
