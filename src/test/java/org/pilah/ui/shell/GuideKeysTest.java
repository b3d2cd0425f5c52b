package org.pilah.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pilah.messages.Messages;
import org.pilah.model.Language;
import org.pilah.ui.conclude.ConcludeView;
import org.pilah.ui.condense.CondenseView;
import org.pilah.ui.control.KeyList;
import org.pilah.ui.desk.Topic;
import org.pilah.ui.display.DisplayView;
import org.pilah.ui.help.Guide;
import org.pilah.ui.help.Markdown;

/// The guide's page of keys says what the program's own list says, key by key.
class GuideKeysTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void thePageListsTheKeysOfTheProgram(Language language) {
        Messages messages = language == Language.INDONESIAN ? Messages.indonesian() : Messages.english();

        List<String> told = Markdown.keys(
                        Guide.in(language).page(Topic.KEYS.page()).orElseThrow())
                .stream()
                .map(GuideKeysTest::small)
                .toList();

        assertEquals(
                Stream.of(
                                Keys.list(messages),
                                CondenseView.keys(messages),
                                DisplayView.keys(messages),
                                ConcludeView.keys(messages))
                        .flatMap(List::stream)
                        .flatMap(group -> group.entries().stream())
                        .map(GuideKeysTest::row)
                        .toList(),
                told);
    }

    private static String row(KeyList.Entry entry) {
        Stream<String> keys = entry.keys().stream().filter(key -> !key.equals("…"));
        return small(
                String.join(" | ", Stream.concat(keys, Stream.of(entry.does())).toList()));
    }

    /// In the page the words begin with a capital.
    private static String small(String row) {
        int at = row.lastIndexOf(" | ") + " | ".length();
        return row.substring(0, at) + row.substring(at, at + 1).toLowerCase(Locale.ROOT) + row.substring(at + 1);
    }
}
