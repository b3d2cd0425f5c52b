package org.pilah.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;

class IndonesianStemsTest {
    private static final List<String> EVERYDAY = List.of("""
        meja kursi jendela pintu dapur kamar sepeda motor mobil kapal sopir polisi dokter bidan bupati gedung toko
        kopi beras ikan ayam telur pisang jeruk minyak gula kertas buku sepatu baju lampu televisi internet merah
        hijau sepuluh ratus senin oktober pagi malam kemarin sekarang belakang utara sungai gunung hujan kucing sering
        kambing rambut telinga kakak nenek bayi remaja posyandu puskesmas sembako
        """.strip().split("\\s+"));

    private final IndonesianStems stems = IndonesianStems.load();
    private final Map<String, List<String>> families = families();

    @Test
    void everyFamilyFallsToOneStem() {
        Set<String> before = together(luceneAlone());

        Set<String> after = together(stems.analyzer());

        System.out.printf(
                "Indonesian word families that fall to one stem%n  Lucene alone    %d/%d%n  with word lists %d/%d%n",
                before.size(), families.size(), after.size(), families.size());
        assertTrue(families.size() >= 150, "too few families to say anything: " + families.size());
        assertEquals(families.keySet(), after);
    }

    @Test
    void noTwoFamiliesShareAStem() {
        var owners = new TreeMap<String, Set<String>>();

        families.forEach((root, forms) -> stemsOf(forms, stems.analyzer())
                .forEach(stem ->
                        owners.computeIfAbsent(stem, key -> new TreeSet<>()).add(root)));

        owners.values().removeIf(roots -> roots.size() == 1);
        assertEquals(Map.of(), owners);
    }

    @Test
    void everydayWordsOutsideTheListsAreLeftToLucene() {
        assertEquals(60, EVERYDAY.size());

        List<String> stemmed = stemsOf(EVERYDAY, stems.analyzer());

        assertEquals(stemsOf(EVERYDAY, luceneAlone()), stemmed);
    }

    @Test
    void listHoldsOnlyWhatLuceneGetsWrong() {
        Map<String, String> listed = pairs("/org/pilah/index/stems-id.txt");
        var needless = new ArrayList<String>();

        listed.forEach((form, stem) -> {
            if (stemsOf(List.of(form), luceneAlone()).equals(List.of(stem))) {
                needless.add(form);
            }
        });

        assertEquals(List.of(), needless);
    }

    @Test
    void listsAreSortedLowerCaseAndOneWordEach() {
        Map<String, String> listed = pairs("/org/pilah/index/stems-id.txt");
        var crooked = new ArrayList<String>();

        Stream.of(
                        listed.keySet(),
                        listed.values(),
                        stems.informal().keySet(),
                        stems.informal().values())
                .flatMap(Collection::stream)
                .filter(word -> !word.matches("[a-z]+|jum'at"))
                .forEach(crooked::add);

        assertEquals(List.of(), crooked);
        assertEquals(List.copyOf(new TreeSet<>(listed.keySet())), List.copyOf(listed.keySet()));
    }

    @Test
    void spokenWordsFindTheirFamily() {
        String spoken = "Udah dibantuin, nggak usah nyari temen; pinjemannya dapet, guru-gurunya ngajarin.";

        List<String> stemmed = stemsOf(List.of(spoken), stems.analyzer());

        assertEquals(
                List.of("sudah", "bantu", "tidak", "usah", "cari", "teman", "pinjam", "dapat", "guru", "guru", "ajar"),
                stemmed);
    }

    @Test
    void spellingsLeadToTheDictionaryInOneStep() {
        Map<String, String> informal = stems.informal();

        List<String> chained =
                informal.values().stream().filter(informal::containsKey).toList();

        assertEquals(List.of(), chained);
        assertTrue(informal.size() >= 120, "few spellings: " + informal.size());
    }

    @Test
    void wordsThatTurnAStatementRoundAreNoStopWords() {
        List<String> kept = Stream.of("tidak", "nggak", "belum", "bukan", "jangan", "tanpa", "dulu", "sekarang")
                .filter(word -> !stems.stopWords().contains(word))
                .toList();

        assertEquals(8, kept.size(), () -> "only " + kept);
        assertTrue(stems.stopWords().contains("yang"));
    }

    private Set<String> together(Analyzer analyzer) {
        var found = new TreeSet<String>();
        families.forEach((root, forms) -> {
            if (Set.copyOf(stemsOf(forms, analyzer)).size() == 1) {
                found.add(root);
            }
        });
        return found;
    }

    private static Analyzer luceneAlone() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                var words = new StandardTokenizer();
                return new TokenStreamComponents(words, new IndonesianStemFilter(new LowerCaseFilter(words), true));
            }
        };
    }

    private static List<String> stemsOf(List<String> words, Analyzer analyzer) {
        var found = new ArrayList<String>();
        try (TokenStream stream = analyzer.tokenStream("words", String.join(" ", words))) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                found.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static Map<String, List<String>> families() {
        var families = new TreeMap<String, List<String>>();
        pairs("/org/pilah/index/families-id.txt")
                .forEach((root, forms) -> families.put(root, Arrays.asList(forms.split(" "))));
        return families;
    }

    private static Map<String, String> pairs(String resource) {
        var pairs = new LinkedHashMap<String, String>();
        try (InputStream file = IndonesianStemsTest.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("no " + resource);
            }
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line ->
                            pairs.put(line.substring(0, line.indexOf('\t')), line.substring(line.indexOf('\t') + 1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pairs;
    }
}
