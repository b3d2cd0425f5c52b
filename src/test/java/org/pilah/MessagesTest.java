package org.pilah;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every word shown to people: there in both languages, whole, and used.
class MessagesTest {
    private static final Path FOLDER = Path.of("src/main/resources/org/pilah/messages");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Map<String, Locale> LANGUAGES = Map.of("id", Locale.of("id", "ID"), "en", Locale.ENGLISH);
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9-]*(\\.[A-Za-z0-9-]+)+");

    /// Texts that go with another one: what to do about a problem, how a command is used.
    private static final List<String> COMPANIONS = List.of(".advice", ".example");

    @Test
    void everyTextIsThereInBothLanguages() throws IOException {
        assertEquals(read("id").keySet(), read("en").keySet());
    }

    @Test
    void noKeyIsGivenTwice() throws IOException {
        for (String language : LANGUAGES.keySet()) {
            var seen = new TreeSet<String>();
            var twice = lines(language)
                    .map(line -> line.split("[ =]", 2)[0])
                    .filter(key -> !seen.add(key))
                    .toList();

            assertEquals(List.of(), twice, language);
        }
    }

    @Test
    void everyTextCanBeFilledIn() throws IOException {
        var wrong = new ArrayList<String>();
        for (String language : LANGUAGES.keySet()) {
            read(language).forEach((key, text) -> {
                try {
                    new MessageFormat(text, LANGUAGES.getOrDefault(language, Locale.ROOT))
                            .format(new Object[] {1, 1, 1, 1, 1, 1, 1, 1, 1});
                } catch (IllegalArgumentException e) {
                    wrong.add(language + " " + key + ": " + e.getMessage());
                }
            });
        }

        assertEquals(List.of(), wrong);
    }

    @Test
    void everyApostropheIsWrittenTwice() throws IOException {
        var wrong = new ArrayList<String>();
        for (String language : LANGUAGES.keySet()) {
            read(language).forEach((key, text) -> {
                if (text.replace("''", "").indexOf('\'') >= 0) {
                    wrong.add(language + " " + key);
                }
            });
        }

        assertEquals(List.of(), wrong);
    }

    @Test
    void bothLanguagesSpeakOfTheSameThings() throws IOException {
        Function<Map<String, String>, Map<String, Set<String>>> placeholders = texts -> {
            var found = new TreeMap<String, Set<String>>();
            texts.forEach((key, text) -> found.put(
                    key,
                    PLACEHOLDER
                            .matcher(text)
                            .results()
                            .map(result -> result.group(1))
                            .collect(Collectors.toCollection(TreeSet::new))));
            return found;
        };

        assertEquals(placeholders.apply(read("en")), placeholders.apply(read("id")));
    }

    @Test
    void noTextExclaims() throws IOException {
        for (String language : LANGUAGES.keySet()) {
            var loud = new ArrayList<String>();
            read(language).forEach((key, text) -> {
                if (text.indexOf('!') >= 0) {
                    loud.add(key);
                }
            });

            assertEquals(List.of(), loud, language);
        }
    }

    @Test
    void everyTextIsUsed() throws IOException {
        Set<String> literals = literals();
        List<String> families = literals.stream()
                .filter(literal ->
                        literal.endsWith(".") && KEY.matcher(literal + "x").matches())
                .toList();

        var unused = read("en").keySet().stream()
                .filter(key -> !literals.contains(key) && families.stream().noneMatch(key::startsWith))
                .filter(key -> COMPANIONS.stream()
                        .noneMatch(end ->
                                key.endsWith(end) && literals.contains(key.substring(0, key.length() - end.length()))))
                .toList();

        assertEquals(List.of(), unused);
    }

    @Test
    void everyProblemSaysWhatToDo() throws IOException {
        Pattern thrown = Pattern.compile("new (?:Problem|Misuse|Misread)\\(\\s*(?:[a-z]\\w*,\\s*)*\"([^\"]+)\"");
        Set<String> texts = read("en").keySet();
        var silent = new TreeSet<String>();
        for (String source : sources()) {
            thrown.matcher(source)
                    .results()
                    .map(result -> result.group(1))
                    .filter(key -> !texts.contains(key) || !texts.contains(key + ".advice"))
                    .forEach(silent::add);
        }

        assertEquals(Set.of(), silent);
    }

    private static Map<String, String> read(String language) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file(language))) {
            properties.load(reader);
        }
        var texts = new LinkedHashMap<String, String>();
        properties.stringPropertyNames().stream().sorted().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    private static Stream<String> lines(String language) throws IOException {
        return Files.readAllLines(file(language)).stream().filter(line -> !line.isBlank() && !line.startsWith("#"));
    }

    private static Path file(String language) {
        return FOLDER.resolve("messages_" + language + ".properties");
    }

    private static Set<String> literals() throws IOException {
        return sources().stream()
                .flatMap(source -> LITERAL.matcher(source).results())
                .map((MatchResult result) -> result.group(1))
                .collect(Collectors.toSet());
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> tree = Files.walk(SOURCES)) {
            var sources = new ArrayList<String>();
            for (Path file :
                    tree.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.add(Files.readString(file));
            }
            return sources;
        }
    }
}
