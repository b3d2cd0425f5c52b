package org.pilah.ui.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonmark.node.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pilah.model.Language;
import org.pilah.ui.desk.Topic;

/// The guide's pages: there in both languages, joined to each other, and true to the words of the program.
class GuideTest {
    private static final Path FOLDER = Path.of("src/main/resources/org/pilah/help");
    private static final Path MESSAGES = Path.of("src/main/resources/org/pilah/messages");

    /// Numbers that a text of the program may be quoted with.
    private static final int MOST = 20;

    private static final int FEWEST = 6;

    private static final Pattern NAME = Pattern.compile("\\{\\d(,number[^}]*)?}");
    private static final Pattern README_LINK = Pattern.compile("]\\(([^)]+)\\)");

    @Test
    void bothLanguagesHaveTheSamePagesInTheSameGroupsWithTheSameSections() {
        assertEquals(shape(Guide.in(Language.INDONESIAN)), shape(Guide.in(Language.ENGLISH)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyTopicIsAPageThatTheContentsList(Language language) {
        assertEquals(
                Arrays.stream(Topic.values()).map(Topic::page).sorted().toList(),
                Guide.in(language).pages().stream().map(Page::name).sorted().toList());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noPageLiesAboutThatNobodyIsLedTo(Language language) throws IOException {
        Set<String> known = Guide.in(language).pages().stream()
                .map(page -> page.name() + ".md")
                .collect(Collectors.toCollection(TreeSet::new));
        known.add("README.md");

        assertEquals(known, names(FOLDER.resolve(language.tag())));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLinkLeadsToASection(Language language) {
        Guide guide = Guide.in(language);
        var broken = new ArrayList<String>();
        for (Page page : guide.pages()) {
            for (Link link : Plain.links(page.content())) {
                String to = link.getDestination();
                String anchor = to.contains("#") ? to.substring(to.indexOf('#') + 1) : "";
                boolean there = guide.page(Guide.name(to)).stream()
                        .flatMap(target -> target.sections().stream())
                        .anyMatch(section -> section.anchor().equals(anchor));
                if (!there) {
                    broken.add(page.name() + " → " + to);
                }
            }
        }

        assertEquals(List.of(), broken);
    }

    @Test
    void everyPictureIsThereAndNoneIsLeftOver() throws IOException {
        Set<String> shown = Arrays.stream(Language.values())
                .flatMap(language -> Guide.in(language).pages().stream())
                .flatMap(page -> Markdown.pictures(page).stream())
                .map(picture -> picture.replace("../pictures/", ""))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(names(FOLDER.resolve("pictures")), shown);
    }

    @Test
    void theGuideKeepsTheProgramSmall() throws IOException {
        long bytes = 0;
        try (Stream<Path> tree = Files.walk(FOLDER)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
        }

        assertTrue(bytes < 2_000_000, "the guide has " + bytes + " bytes");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyWordThatIsQuotedFromTheProgramStandsThere(Language language) throws IOException {
        Texts texts = new Texts(language);
        var wrong = new TreeSet<String>();
        for (Page page : Guide.in(language).pages()) {
            Markdown.quoted(page).stream()
                    .filter(words -> !texts.hold(words))
                    .forEach(words -> wrong.add(page.name() + ": " + words));
        }

        assertEquals(Set.of(), wrong);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void wordsThatAreNotTheProgramsAreNoticed(Language language) throws IOException {
        assertFalse(new Texts(language).hold("Press the button that is not there"));
    }

    @Test
    void readmeLeadsToFilesThatAreThere() throws IOException {
        var missing = README_LINK
                .matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.startsWith("http"))
                .filter(link -> !Files.exists(Path.of(link)))
                .toList();

        assertEquals(List.of(), missing);
    }

    private static List<String> shape(Guide guide) {
        return guide.groups().stream()
                .flatMap(group -> group.pages().stream().map(page -> page.name() + " " + Markdown.headings(page)))
                .toList();
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /// The texts of the program in one language, as people see them.
    private static final class Texts {
        private final Set<String> whole = new HashSet<>();
        private final List<Pattern> withNames = new ArrayList<>();

        Texts(Language language) throws IOException {
            var properties = new Properties();
            try (Reader reader =
                    Files.newBufferedReader(MESSAGES.resolve("messages_" + language.tag() + ".properties"))) {
                properties.load(reader);
            }
            Locale locale = Locale.of(language.tag());
            for (String key : properties.stringPropertyNames()) {
                String text = properties.getProperty(key);
                for (int number = 0; number <= MOST; number++) {
                    int same = number;
                    Object[] numbers =
                            IntStream.range(0, 10).<Object>mapToObj(at -> same).toArray();
                    whole.add(new MessageFormat(text, locale).format(numbers));
                }
                String plain = text.replace("''", "'");
                long letters =
                        NAME.splitAsStream(plain).mapToLong(String::length).sum();
                // Where little stands around the names, everything would pass.
                if (!text.contains("choice") && NAME.matcher(text).find() && letters >= FEWEST) {
                    withNames.add(Pattern.compile(Arrays.stream(NAME.split(plain, -1))
                            .map(Pattern::quote)
                            .collect(Collectors.joining(".+"))));
                }
            }
        }

        boolean hold(String words) {
            return whole.contains(words)
                    || withNames.stream()
                            .anyMatch(pattern -> pattern.matcher(words).matches());
        }
    }
}
