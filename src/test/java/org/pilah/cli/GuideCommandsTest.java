package org.pilah.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pilah.messages.Messages;
import org.pilah.model.Language;
import org.pilah.ui.desk.Topic;
import org.pilah.ui.help.Guide;
import org.pilah.ui.help.Markdown;
import org.pilah.ui.help.Page;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// Every command that the guide shows is one, with words and options that it takes; and none is left out.
class GuideCommandsTest {
    private final LinkedHashMap<CommandSpec, Command> commands = new LinkedHashMap<>();
    private final CommandLine line = Cli.line(Messages.english(), commands);

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCommandIsUnderstood(Language language) {
        List<String> shown = shown(language);
        var wrong = new ArrayList<String>();

        for (String command : shown) {
            try {
                line.parseArgs(Markdown.words(command).stream().skip(1).toArray(String[]::new));
            } catch (ParameterException e) {
                wrong.add(command + ": " + e.getMessage());
            }
        }

        assertTrue(shown.size() > 25);
        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyOptionThatIsNamedIsOne(Language language) {
        Set<String> options = commands.keySet().stream()
                .flatMap(spec -> spec.options().stream())
                .flatMap(option -> Stream.of(option.names()))
                .collect(Collectors.toSet());

        List<String> unknown = Guide.in(language).pages().stream()
                .flatMap(page -> Markdown.code(page).stream())
                .filter(code -> code.startsWith("--"))
                .map(code -> code.split(" ", 2)[0])
                .filter(option -> !options.contains(option))
                .toList();

        assertEquals(List.of(), unknown);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noCommandIsLeftOut(Language language) {
        Page page = Guide.in(language).page(Topic.COMMANDS.page()).orElseThrow();
        var named = new TreeSet<String>();
        Markdown.code(page).forEach(code -> named.add(code.startsWith("pilah ") ? code.split(" ", 3)[1] : code));

        List<String> missing = line.getSubcommands().keySet().stream()
                .filter(name -> !named.contains(name))
                .toList();

        assertEquals(List.of(), missing);
    }

    private static List<String> shown(Language language) {
        return Guide.in(language).pages().stream()
                .flatMap(page -> Stream.concat(Markdown.lines(page, "sh").stream(), Markdown.code(page).stream()))
                .filter(command -> command.startsWith("pilah ") && !command.contains("--help"))
                // The mere name of a command is no example.
                .filter(command -> command.indexOf(' ') != command.lastIndexOf(' '))
                .toList();
    }
}
