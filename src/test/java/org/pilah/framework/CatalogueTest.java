package org.pilah.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pilah.model.Bilingual;
import org.pilah.model.Change;
import org.pilah.model.Code;
import org.pilah.model.Details;
import org.pilah.model.Study;
import org.pilah.model.StudyId;
import org.pilah.model.Vocabulary;

class CatalogueTest {
    private static final Path LIST = Path.of("../shared/domain/frameworks.md");
    private static final Pattern ROW = Pattern.compile("^\\| ([a-z0-9]+(?:-[a-z0-9]+)+) \\|.*");

    private final Catalogue catalogue = Catalogue.shipped();

    @Test
    void everyIdOfTheAgreedListIsShipped() throws IOException {
        assumeTrue(Files.exists(LIST), "the agreed list is not beside this project");
        var listed = new TreeSet<String>();
        String text = Files.readString(LIST);
        text.lines().map(ROW::matcher).filter(row -> row.matches()).forEach(row -> listed.add(row.group(1)));
        Pattern.compile("`(ag-[a-z-]+)`").matcher(text).results().forEach(found -> listed.add(found.group(1)));

        var shipped = shippedIds().collect(Collectors.toSet());

        assertTrue(listed.size() >= 180, "rows found: " + listed.size());
        listed.removeAll(shipped);
        assertEquals(Set.of(), listed);
    }

    @Test
    void noIdIsUsedTwice() {
        var ids = shippedIds().toList();

        assertEquals(new HashSet<>(ids).size(), ids.size());
    }

    @Test
    void everyCodeSaysInBothLanguagesWhatItMeansAndWhenToUseIt() {
        var silent = new ArrayList<String>();
        codes().forEach(code -> Stream.of(
                        code.name(), code.definition(), code.useWhen(), code.leaveOutWhen(), code.example())
                .filter(text -> oneIsMissing(text))
                .forEach(text -> silent.add(code.id().value())));

        assertEquals(List.of(), silent);
    }

    @Test
    void everyFrameworkNamesItsOriginVersionAndPurpose() {
        var silent = catalogue.frameworks().stream()
                .map(Offer::framework)
                .filter(each -> each.citation().isBlank()
                        || each.provenance().isBlank()
                        || each.version().isBlank()
                        || oneIsMissing(each.name())
                        || oneIsMissing(each.summary()))
                .toList();

        assertEquals(List.of(), silent);
    }

    @Test
    void everyFrameworkAndVariantFitsIntoOneStudy() {
        var empty = Study.empty(new StudyId("s"), Details.titled("t"));
        var all = empty;
        for (Offer offer : catalogue.frameworks()) {
            all = all.with(offer.adoption(all));

            assertEquals(
                    offer.entries().size(),
                    empty.with(offer.adoption(empty)).codes().size());
            for (Offer.Variant variant : offer.variants()) {
                assertTrue(
                        empty.with(offer.adoption(variant, empty)).codes().size()
                                < offer.entries().size(),
                        variant.id());
            }
        }

        assertEquals(codes().count(), all.codes().size());
    }

    @Test
    void welfareInSevenFieldsLeavesOutPovertyOnly() {
        Offer welfare = catalogue.framework("bps-welfare").orElseThrow();

        var empty = Study.empty(new StudyId("s"), Details.titled("t"));

        var left = ids(welfare.adoption(empty));
        left.removeAll(ids(welfare.adoption(welfare.variant("bps-7").orElseThrow(), empty)));

        assertEquals(Set.of("bps-poverty"), left);
    }

    @Test
    void frameworksStandOneBehindTheOtherInTheTree() {
        var empty = Study.empty(new StudyId("s"), Details.titled("t"));

        Study study = empty.with(catalogue.adoption(List.of("bps-welfare:bps-7", "adi-stages"), empty));

        var inRuns = new ArrayList<String>();
        study.codes().stream().map(code -> code.framework().value()).forEach(id -> {
            if (inRuns.isEmpty() || !inRuns.getLast().equals(id)) {
                inRuns.add(id);
            }
        });
        assertEquals(List.of("bps-welfare", "adi-stages"), inRuns);
    }

    @Test
    void everyTemplateMakesAStudyOfFrameworksThatAreShipped() {
        var empty = Study.empty(new StudyId("s"), Details.titled("t"));

        var made = catalogue.templates().stream()
                .map(template -> template.id() + " "
                        + empty.with(catalogue.adoption(template.frameworks(), empty)).frameworks().stream()
                                .map(framework -> framework.id().value())
                                .toList())
                .toList();

        assertEquals(
                List.of(
                        "pilang [chambers-paradigm, chambers-betterment, factors]",
                        "grenpul [adi-stages, bps-welfare, factors, triangulation]",
                        "empang [facilitator-roles, factors, adi-stages]",
                        "gertak [collab-governance, factors]",
                        "jayagiri [network, practice-level, before-after, par-cycle]"),
                made);
    }

    @Test
    void everyFacetHasTheValuesByWhichStudiesAreCoded() {
        var shipped = catalogue.facets().stream()
                .filter(facet -> facet.kind().equals("facet"))
                .map(facet -> facet.id() + " "
                        + facet.values().stream()
                                .map(value -> value.id() + " " + value.name())
                                .toList())
                .toList();

        var known = Stream.of(Vocabulary.POLARITY, Vocabulary.EVIDENCE, Vocabulary.TECHNIQUE, Vocabulary.ASPECT)
                .map(words -> "facet-" + words.id() + " "
                        + words.terms().stream()
                                .map(term -> term.id() + " " + term.name())
                                .toList())
                .toList();
        assertEquals(known, shipped);
    }

    @Test
    void theSevenStagesStandInOrder() {
        var roots = catalogue.framework("adi-stages").orElseThrow().entries().stream()
                .map(Offer.Entry::code)
                .filter(code -> code.parent().isNone())
                .map(code -> code.id().value().substring(0, 5) + " at " + code.position())
                .toList();

        assertEquals(
                List.of(
                        "adi-1 at 0",
                        "adi-2 at 1",
                        "adi-3 at 2",
                        "adi-4 at 3",
                        "adi-5 at 4",
                        "adi-6 at 5",
                        "adi-7 at 6"),
                roots);
    }

    @Test
    void everyLabelThatAStudyPrintsLeadsToAFactor() {
        var labels = catalogue.framework("factors").orElseThrow().entries().stream()
                .flatMap(entry -> entry.printed().stream())
                .map(printed -> printed.study() + ": " + printed.label())
                .collect(Collectors.toSet());

        assertTrue(
                labels.containsAll(Set.of(
                        "Pilang: Kondisi lingkungan",
                        "Grenpul: Mitra kerja yang suportif",
                        "Empang: Menurunnya partisipasi masyarakat",
                        "GERTAK: Ego sektoral",
                        "Jayagiri: Pendamping sosial")),
                labels.toString());
        assertTrue(labels.size() >= 37, "labels: " + labels.size());
    }

    private Stream<String> shippedIds() {
        return Stream.concat(
                codes().map(code -> code.id().value()),
                catalogue.facets().stream().map(Facet::id));
    }

    private Stream<Code> codes() {
        return catalogue.frameworks().stream()
                .flatMap(offer -> offer.entries().stream())
                .map(Offer.Entry::code);
    }

    private static boolean oneIsMissing(Bilingual text) {
        return text.indonesian().isBlank() || text.english().isBlank();
    }

    private static Set<String> ids(Change adoption) {
        return adoption.each().stream()
                .map(change -> change instanceof Change.Add(var item) ? item.key() : "")
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
