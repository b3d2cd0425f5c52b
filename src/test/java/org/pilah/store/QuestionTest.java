package org.pilah.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pilah.Samples;
import org.pilah.messages.Messages;
import org.pilah.messages.Problem;
import org.pilah.model.Answer;
import org.pilah.model.Change;

/// All questions go to one store: that none changes it is what is tested.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionTest {
    private Path folder;
    private ProjectStore store;
    private Path secret;
    private Path made;

    @BeforeAll
    void load(@TempDir Path given) throws IOException {
        folder = given;
        secret = Files.writeString(folder.resolve("secret.csv"), "a,b\nkenari,2\n");
        made = folder.resolve("made");
        store = ProjectStore.open(folder.resolve("cache"), Stores.TEXT);
        Stores.load(
                store,
                Samples.items().stream()
                        .map(item -> (Change) new Change.Add(item))
                        .toList());
    }

    @AfterAll
    void close() {
        store.close();
    }

    @Test
    void segmentsAreAnsweredWithTheirWords() {
        Answer answer = store.ask("select id, source, quote, case_id, weight from segments order by id");

        String name = "Wawancara 1 👩🏽‍🌾";
        assertEquals(List.of("id", "source", "quote", "case_id", "weight"), answer.columns());
        assertEquals(
                List.of(
                        List.of("s1", name, Samples.WORDS.substring(55, 65), "grenpul", "3"),
                        List.of("s2", name, Samples.WORDS.substring(15, 29), "grenpul", "0"),
                        List.of("s3", name, Samples.WORDS.substring(15, 20), "grenpul", "0")),
                answer.rows());
        assertEquals(Answer.Extent.WHOLE, answer.extent());
    }

    @Test
    void everyViewAnswers() {
        assertEquals(List.of(List.of("3")), rows("select count(*) from sources"));
        assertEquals(List.of(List.of("akses-air", "Access to water")), rows("select id, name_en from codes limit 1"));
        assertEquals(List.of(List.of("3")), rows("select count(*) from cases"));
        assertEquals(List.of(List.of("41.5", "")), rows("select number, on_day from attributes where name = 'umur'"));
        assertEquals(List.of(List.of("1985-02-28")), rows("select on_day from attributes where type = 'day'"));
        assertEquals(List.of(List.of("s1", "supporting")), rows("select segment_id, polarity from codings limit 1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sources", "codes", "cases", "attributes", "segments", "codings"})
    void everyColumnCanBeNamedAsItIsShown(String view) {
        List<String> columns = store.ask("select * from " + view).columns();

        assertEquals(
                columns,
                store.ask("select " + String.join(", ", columns) + " from " + view)
                        .columns());
        columns.forEach(column -> store.ask("select " + column + " from " + view + " order by " + column));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1",
                "  SELECT count(*) FROM segments  ",
                "(select 1) union (select 2)",
                "values (1), (2)",
                "table codes",
                "explain select * from codes",
                "with c as (select code, count(*) n from codings group by code) select * from c order by n desc",
                "select s.source, c.code from segments s join codings c on c.segment_id = s.id limit 2",
                "select code, rank() over (order by count(*) desc) from codings group by code",
                "select 1;",
                "select 1 ;  \n",
                "select ';' from codes",
                "select 'a''; b' as \"x;y\"",
                "select 1 -- why",
                "select '; drop table x'"
            })
    void questionsAreAnswered(String question) {
        assertTrue(!store.ask(question).rows().isEmpty());
    }

    @Test
    void emptyAnswerIsAWholeOne() {
        assertEquals(
                new Answer(List.of("id"), List.of(), Answer.Extent.WHOLE),
                store.ask("select id from segments where 1 = 0"));
    }

    @Test
    void answerThatIsTooLongIsCutAndSaysSo() {
        assertEquals(
                Answer.Extent.WHOLE,
                store.ask("select x from system_range(1, 1000000)").extent());

        Answer answer = store.ask("select x from system_range(1, 1000001)");

        assertEquals(1_000_000, answer.rows().size());
        assertEquals(Answer.Extent.CUT, answer.extent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into data.coding select * from data.coding",
                "update data.segment set memo = 'x'",
                "delete from data.segment",
                "merge into data.segment values ('a')",
                "truncate table data.segment",
                "drop all objects",
                "drop view segments",
                "drop table data.segment",
                "alter table data.segment add x int",
                "alter user reader admin true",
                "create table t(a int)",
                "create local temporary table t(a int)",
                "create alias e for 'java.lang.System.exit'",
                "create alias e as 'void e() { System.exit(1); }'",
                "create trigger t before insert on data.text call 'x'",
                "create linked table t('', 'jdbc:h2:mem:x', '', '', 'T')",
                "create user x password 'x'",
                "grant select on schema data to reader",
                "call file_write('x', 'MADE')",
                "call csvwrite('MADE', 'select * from segments')",
                "call link_schema('a', '', 'jdbc:h2:mem:x', '', '', 'PUBLIC')",
                "script to 'MADE'",
                "runscript from 'SECRET'",
                "backup to 'MADE'",
                "set cache_size 1",
                "set db_close_delay 5",
                "shutdown",
                "checkpoint",
                "select file_read('SECRET', null)",
                "select file_write('x', 'MADE')",
                "select * from csvread('SECRET')",
                "select csvwrite('MADE', 'select 1')",
                "select * from link_schema('a', '', 'jdbc:h2:mem:x', '', '', 'PUBLIC')",
                "select cancel_session(1)",
                "select abort_session(1)",
                "select * from data.segment",
                "table data.text",
                "select * from final table (insert into data.coding select * from data.coding)",
                "select * from final table (delete from data.coding)",
                "select * from old table (update data.segment set memo = 'x')",
                "explain analyze delete from data.segment",
                "explain analyze select file_read('SECRET', null)",
                "with x as (select 1) insert into data.speaker select 'a', 'b', 'c', 'd' from x",
                "with x as (select 1) delete from data.segment",
                "with x as (select file_read('SECRET', null)) select * from x",
                "select 1; delete from data.segment",
                "select 1; drop all objects",
                "select 1; create table t(a int)",
                "select 1; call csvwrite('MADE', 'select 1')",
                "select 1; script to 'MADE'",
                "select 1; shutdown",
                "select 1; set password 'x'",
                "select * from segments for update; update data.segment set memo = 'x'",
                "select 1 /* ; */; delete from data.segment",
                "select 1 -- '\n; set password 'x'",
                "select $$'$$; set password 'x'",
                "select * from nowhere",
                "select * from",
                "selectx",
                "select ?",
                "",
                "   ",
                "/* x */ delete from data.segment"
            })
    void everythingElseIsRefusedAndChangesNothing(String question) throws IOException {
        List<String> before = Stores.dump(store);
        List<Path> files = files();

        String asked = question.replace("MADE", made.toString()).replace("SECRET", secret.toString());
        Problem refusal = assertThrows(Problem.class, () -> store.ask(asked));

        assertTrue(refusal.key().startsWith("sql."), refusal.key());
        assertTrue(!refusal.sentence(Messages.english()).contains("kenari"));
        assertEquals(before, Stores.dump(store));
        assertEquals(files, files());
        assertEquals(List.of(List.of("3")), rows("select count(*) from segments"));
    }

    /// What the database says of itself names the tables behind the views, but no other user and no other
    /// session.
    @Test
    void theAskerSeesNothingBesidesTheStudy() {
        assertEquals(
                List.of(List.of("READER", "FALSE")), rows("select user_name, is_admin from information_schema.users"));
        assertEquals(List.of(List.of("1")), rows("select count(*) from information_schema.sessions"));
    }

    @Test
    void questionWithoutAnEndIsStopped() {
        String endless = "select count(*) from system_range(1, 100000000) a, system_range(1, 100000000) b";

        Problem refusal = assertThrows(Problem.class, () -> store.ask(endless, 1));

        assertEquals("sql.too-long", refusal.key());
        assertEquals(List.of(List.of("3")), rows("select count(*) from segments"));
    }

    @Test
    void mistakeIsPointedAtInTheDatabasesWords() {
        Problem mistake = assertThrows(Problem.class, () -> store.ask("select paraphrse from segments"));

        assertEquals("sql.not-understood", mistake.key());
        assertTrue(mistake.sentence(Messages.english()).contains("PARAPHRSE"), mistake.sentence(Messages.english()));
        assertEquals(
                "sql.unknown-view",
                assertThrows(Problem.class, () -> store.ask("select * from segment"))
                        .key());
    }

    @Test
    void questionsSeeOnlyWhatWasCommitted() {
        store.write(new Change.Remove(Samples.items().getLast()));
        store.write(Samples.changes().getLast());

        assertEquals(List.of(List.of("3")), rows("select count(*) from segments"));
        store.rollback();
    }

    private List<List<String>> rows(String question) {
        return store.ask(question).rows();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return new ArrayList<>(files.sorted().toList());
        }
    }
}
