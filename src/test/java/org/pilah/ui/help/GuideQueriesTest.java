package org.pilah.ui.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pilah.Workplace;
import org.pilah.exchange.DemoStudy;
import org.pilah.messages.Messages;
import org.pilah.messages.Problem;
import org.pilah.model.Access;
import org.pilah.model.Language;
import org.pilah.model.Query;
import org.pilah.project.Folders;
import org.pilah.project.OpenProject;
import org.pilah.query.QueryParser;
import org.pilah.task.Progress;
import org.pilah.ui.desk.Topic;

/// Every question that the guide shows is understood and finds something in the sample study.
class GuideQueriesTest {
    @TempDir
    static Path folder;

    private static OpenProject sample;

    @BeforeAll
    static void build() {
        var folders = new Folders(folder.resolve("cache"), folder.resolve("data"));
        DemoStudy.Made made = new DemoStudy(
                        Path.of("samples/grenpul"),
                        folder.resolve("demo"),
                        Messages.indonesian(),
                        Progress.SILENT,
                        step -> {})
                .build(folders, Workplace.CLOCK);
        sample = OpenProject.open(made.study(), Access.WRITE, folders, Workplace.CLOCK, Progress.SILENT);
    }

    @AfterAll
    static void close() {
        sample.close();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyExampleFindsSomething(Language language) {
        List<String> examples = examples(language);
        var empty = new ArrayList<String>();

        for (String example : examples) {
            try {
                Query query = QueryParser.parse(example, sample.study());
                if (sample.words(Progress.SILENT).search(query, 1).total() == 0) {
                    empty.add(example);
                }
            } catch (Problem problem) {
                empty.add(example + ": " + problem.sentence(Messages.english()));
            }
        }

        assertFalse(examples.size() < 25);
        assertEquals(List.of(), empty);
    }

    @Test
    void theGuideNamesEveryFieldOfTheLanguage() {
        Page page = page(Language.ENGLISH);

        List<String> missing = Stream.of(
                        "code",
                        "speaker",
                        "case",
                        "role",
                        "source",
                        "technique",
                        "wave",
                        "coder",
                        "memo",
                        "paraphrase",
                        "polarity",
                        "aspect",
                        "evidence",
                        "level",
                        "facet",
                        "is")
                .filter(field -> Markdown.code(page).stream().noneMatch(code -> code.startsWith(field + ":")))
                .toList();

        assertEquals(List.of(), missing);
    }

    private static List<String> examples(Language language) {
        Page page = page(language);
        return Stream.concat(Markdown.firstColumn(page).stream(), Markdown.lines(page, "query").stream())
                .toList();
    }

    private static Page page(Language language) {
        return Guide.in(language).page(Topic.QUERIES.page()).orElseThrow();
    }
}
