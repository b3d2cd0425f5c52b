package org.pilah.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pilah.messages.Messages;
import org.pilah.model.Query;

class QuerySentenceTest {
    static Stream<Arguments> sentences() {
        return Stream.of(
                Arguments.of(
                        "anggaran",
                        "kutipan yang memuat kata anggaran (dalam segala bentuknya)",
                        "passages that contain the word anggaran (in any form)"),
                Arguments.of(
                        "\"anggaran\"",
                        "kutipan yang memuat kata “anggaran” persis dalam bentuk ini",
                        "passages that contain the word “anggaran” in exactly this form"),
                Arguments.of(
                        "\"rapat desa\" pember* air~ dana~2",
                        "kutipan yang memuat frasa “rapat desa” persis seperti ini, kata berpola pember*, kata "
                                + "yang mirip air (beda paling banyak 1 huruf), dan kata yang mirip dana (beda paling "
                                + "banyak 2 huruf)",
                        "passages that contain exactly the phrase “rapat desa”, a word of the pattern pember*, "
                                + "a word like air (at most one letter different), and a word like dana (at most 2 "
                                + "letters different)"),
                Arguments.of(
                        "anggaran kode:asesmen -pengode:arif",
                        "kutipan yang memuat kata anggaran (dalam segala bentuknya) dan diberi kode Tahap "
                                + "pengkajian atau kode di bawahnya, tetapi tidak oleh pengode arif",
                        "passages that contain the word anggaran (in any form) and are coded Assessment or a "
                                + "code beneath it, but not by coder arif"),
                Arguments.of(
                        "air ATAU dana ATAU listrik",
                        "kutipan yang memuat kata air, dana, atau listrik (dalam segala bentuknya)",
                        "passages that contain the words air, dana, or listrik (in any form)"),
                Arguments.of(
                        "air (dana ATAU listrik)",
                        "kutipan yang memuat kata air (dalam segala bentuknya) dan [memuat kata dana atau "
                                + "listrik (dalam segala bentuknya)]",
                        "passages that contain the word air (in any form) and [contain the words dana or "
                                + "listrik (in any form)]"),
                Arguments.of(
                        "air ATAU (dana desa) ATAU kode:anggaran",
                        "kutipan yang memuat kata air (dalam segala bentuknya), diberi kode Anggaran, atau "
                                + "[memuat kata dana dan desa (dalam segala bentuknya)]",
                        "passages that contain the word air (in any form), are coded Budget, or [contain the "
                                + "words dana and desa (in any form)]"),
                Arguments.of(
                        "kode:anggaran kode:barriers pengode:siti sisi:pendukung",
                        "kutipan yang diberi kode Anggaran dan Hambatan (atau kode di bawahnya), masing-masing "
                                + "oleh pengode siti dan dengan polaritas pendukung",
                        "passages that are coded Budget and Barriers (or a code beneath it), each by coder "
                                + "siti and with polarity supporting"),
                Arguments.of(
                        "(kode:anggaran ATAU kode:barriers) pengode:siti",
                        "kutipan yang diberi kode [Anggaran atau Hambatan (atau kode di bawahnya)] oleh "
                                + "pengode siti",
                        "passages that are coded [Budget or Barriers (or a code beneath it)] by coder siti"),
                Arguments.of(
                        "kode:asesmen (pengode:siti ATAU pengode:arif) -sisi:penghambat -air",
                        "kutipan yang diberi kode Tahap pengkajian (atau kode di bawahnya) [oleh pengode siti "
                                + "atau oleh pengode arif], tetapi tidak dengan polaritas penghambat dan tidak memuat "
                                + "kata air (dalam segala bentuknya)",
                        "passages that are coded Assessment (or a code beneath it) [by coder siti or by coder arif],"
                                + " but not with polarity inhibiting and do not contain the word air (in any form)"),
                Arguments.of(
                        "BUKAN (air dana)",
                        "kutipan yang tidak memenuhi semua syarat [memuat kata air dan dana (dalam segala "
                                + "bentuknya)]",
                        "passages that do not meet all of [contain the words air and dana (in any form)]"),
                Arguments.of(
                        "BUKAN (air ATAU dana) BUKAN kode:asesmen",
                        "kutipan yang tidak memenuhi satu pun syarat [memuat kata air atau dana (dalam segala "
                                + "bentuknya)] dan tidak diberi kode Tahap pengkajian maupun kode di bawahnya",
                        "passages that meet none of [contain the words air or dana (in any form)] and are not "
                                + "coded Assessment nor with a code beneath it"),
                Arguments.of(
                        "(air ATAU listrik) DEKAT/3 \"rapat desa\" dana",
                        "kutipan yang memuat kata dana (dalam segala bentuknya) dan [[kata air atau listrik "
                                + "(dalam segala bentuknya)] paling jauh 3 kata dari frasa “rapat desa” persis seperti "
                                + "ini]",
                        "passages that contain the word dana (in any form) and [[the words air or listrik (in "
                                + "any form)] at most 3 words from exactly the phrase “rapat desa”]"),
                Arguments.of(
                        "memo:(ragu ATAU cek) adalah:terkode",
                        "kutipan yang memiliki catatan analitis yang [memuat kata ragu atau cek (dalam segala"
                                + " bentuknya)] dan sudah diberi kode",
                        "passages that have memos that [contain the words ragu or cek (in any form)] and are "
                                + "coded"),
                Arguments.of(
                        "-pemadatan:dana adalah:belum-terkode",
                        "kutipan yang belum diberi kode apa pun, tetapi tidak memiliki pemadatan fakta yang "
                                + "memuat kata dana (dalam segala bentuknya)",
                        "passages that are not coded at all, but have no paraphrases that contain the word "
                                + "dana (in any form)"),
                Arguments.of(
                        "pembicara:ketua kasus:\"ketua ksm\" peran:informan",
                        "kutipan yang [diucapkan oleh Ketua atau diucapkan oleh KETUA], termasuk kasus Ketua "
                                + "KSM, dan berasal dari peran informan",
                        "passages that [were said by Ketua or were said by KETUA], belong to the case Ketua "
                                + "KSM, and come from the role informant"),
                Arguments.of(
                        "sumber:s1 teknik:wawancara gelombang:\"siklus 1\"",
                        "kutipan yang terdapat dalam sumber Wawancara ketua.docx, diperoleh dengan teknik "
                                + "wawancara, dan berasal dari gelombang siklus 1",
                        "passages that stand in the source Wawancara ketua.docx, were gathered by the "
                                + "technique interview, and come from the wave siklus 1"),
                Arguments.of(
                        "kode:whole kode:\"Hambatan / Biaya\"",
                        "kutipan yang diberi kode “Program atau kegiatan” dan Hambatan / Biaya",
                        "passages that are coded “Programme or activity” and Cost"),
                Arguments.of(
                        "aspek:kendala bukti:dokumen tingkat:makro faset:wave=sesudah",
                        "kutipan yang dikode dengan aspek kendala, dengan jenis bukti dokumen, pada tingkat "
                                + "makro, dan dengan faset wave = sesudah",
                        "passages that are coded with aspect problem, with evidence document, at level macro, "
                                + "and with facet wave = sesudah"),
                Arguments.of(
                        "BUKAN BUKAN air",
                        "kutipan yang memuat kata air (dalam segala bentuknya)",
                        "passages that contain the word air (in any form)"),
                Arguments.of(
                        "(kode:anggaran pengode:siti) (kode:barriers pengode:arif)",
                        "kutipan yang [diberi kode Anggaran oleh pengode siti] dan [diberi kode Hambatan (atau "
                                + "kode di bawahnya) oleh pengode arif]",
                        "passages that [are coded Budget by coder siti] and [are coded Barriers (or a code "
                                + "beneath it) by coder arif]"),
                Arguments.of(
                        "-pengode:arif air",
                        "kutipan yang memuat kata air (dalam segala bentuknya) dan sudah diberi kode, tetapi "
                                + "tidak oleh pengode arif",
                        "passages that contain the word air (in any form) and are coded, but not by coder arif"),
                Arguments.of(
                        "-pengode:arif",
                        "kutipan yang sudah diberi kode, tetapi tidak oleh pengode arif",
                        "passages that are coded, but not by coder arif"),
                Arguments.of(
                        "kode:anggaran -(pengode:siti sisi:campuran)",
                        "kutipan yang diberi kode Anggaran, tetapi tidak [oleh pengode siti dan dengan "
                                + "polaritas campuran]",
                        "passages that are coded Budget, but not [by coder siti and with polarity mixed]"),
                Arguments.of(
                        "BUKAN sumber:s1 BUKAN pembicara:peneliti",
                        "kutipan yang tidak terdapat dalam sumber Wawancara ketua.docx dan tidak diucapkan "
                                + "oleh Peneliti",
                        "passages that do not stand in the source Wawancara ketua.docx and were not said by "
                                + "Peneliti"),
                Arguments.of(
                        "air DEKAT/1 bersih",
                        "kutipan yang memuat kata air (dalam segala bentuknya) paling jauh 1 kata dari kata "
                                + "bersih (dalam segala bentuknya)",
                        "passages that contain the word air (in any form) at most one word from the word "
                                + "bersih (in any form)"));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void questionIsSaidInBothLanguages(String text, String indonesian, String english) {
        Query query = QueryParser.parse(text, Grenpul.STUDY);

        List<String> said = Stream.of(Messages.indonesian(), Messages.english())
                .map(messages -> QuerySentence.of(query, Grenpul.STUDY, messages))
                .toList();

        assertEquals(List.of(indonesian, english), said);
    }

    @Test
    void everythingIsSaidWithoutCondition() {
        Query query = new Query.All();

        String said = QuerySentence.of(query, Grenpul.STUDY, Messages.indonesian());

        assertEquals("semua kutipan", said);
    }
}
