package org.pilah.ui.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pilah.messages.Messages;
import org.pilah.ui.desk.Topic;
import org.pilah.ui.help.HelpViewModel.Line;
import org.pilah.ui.help.HelpViewModel.Spot;

/// Reading and searching the guide.
class HelpViewModelTest {
    private final HelpViewModel help = new HelpViewModel(Messages.indonesian());

    @Test
    void aTopicOpensItsPageAtTheBeginning() {
        help.open(Topic.QUERIES);

        assertEquals(new Spot("queries", ""), help.spotProperty().get());
        assertEquals("Bahasa pencarian", title());
    }

    @Test
    void aLinkIsFollowedAndTheWayBackLeadsWhereOneWas() {
        help.open(Topic.CODING);

        help.follow("glossary.md#reduksi-data");
        Spot there = help.spotProperty().get();
        help.back();

        assertEquals(new Spot("glossary", "reduksi-data"), there);
        assertEquals(new Spot("coding", ""), help.spotProperty().get());
    }

    @Test
    void theWayForwardLeadsBackToWhatWasReadUntilAnotherPageIsChosen() {
        help.open(Topic.CODING);
        help.open(Topic.QUERIES);

        help.back();
        boolean before = help.canGoForwardProperty().get();
        help.forward();
        Spot there = help.spotProperty().get();
        help.back();
        help.open(Topic.TEAM);

        assertTrue(before);
        assertEquals(new Spot("queries", ""), there);
        assertFalse(help.canGoForwardProperty().get());
    }

    @Test
    void aLinkWithinThePageStaysOnIt() {
        help.open(Topic.CODING);

        help.follow("#in-vivo");

        assertEquals(new Spot("coding", "in-vivo"), help.spotProperty().get());
    }

    @Test
    void thePageStaysWhenTheLanguageIsSwitched() {
        help.open(Topic.TEAM);

        help.speak(Messages.english());

        assertEquals("Teams and coders", title());
        assertFalse(help.canGoBackProperty().get());
    }

    @Test
    void withoutAQuestionTheContentsAreShownWithThePageThatIsRead() {
        assertTrue(help.lines().contains(new Line.Heading("Kumpulkan")));
        assertTrue(help.lines().contains(new Line.Leaf("Pengodean", new Spot("coding", ""))));
    }

    @Test
    void whatIsTypedFindsSectionsTheBestFirst() {
        help.questionProperty().set("in vivo");

        assertEquals(new Spot("coding", "in-vivo"), first());
    }

    @Test
    void theBeginningOfAWordIsEnough() {
        help.questionProperty().set("triang");

        assertTrue(help.lines().stream()
                .anyMatch(line -> line instanceof Line.Hit hit
                        && hit.spot().equals(new Spot("glossary", "penarikan-kesimpulan"))));
    }

    @Test
    void aLongWordIsFoundWithinItsForms() {
        help.questionProperty().set("impor");

        assertEquals("importing", first().page());
        assertTrue(found().stream()
                .anyMatch(hit -> hit.spot().equals(new Spot("troubleshooting", "berkas-tidak-dapat-diimpor"))));
    }

    @Test
    void allWordsOfTheQuestionMustStandInASection() {
        help.questionProperty().set("salinan pengaman xyzzy");

        assertEquals(List.of(), help.lines());
    }

    @Test
    void aTopicThatIsOpenedPutsTheQuestionAway() {
        help.questionProperty().set("matriks");

        help.open(Topic.KEYS);

        assertEquals("", help.questionProperty().get());
        assertTrue(help.lines().stream().noneMatch(Line.Hit.class::isInstance));
    }

    private List<Line.Hit> found() {
        return help.lines().stream()
                .filter(Line.Hit.class::isInstance)
                .map(Line.Hit.class::cast)
                .toList();
    }

    private Spot first() {
        return found().getFirst().spot();
    }

    private String title() {
        return help.pageProperty().get().orElseThrow().title();
    }
}
