package org.pilah.cli;

import java.util.List;
import java.util.Map;
import org.pilah.cli.Listing.Column;
import org.pilah.exchange.WordsIntake;
import org.pilah.importer.ImportOptions;
import org.pilah.messages.Messages;
import org.pilah.messages.Problem;
import org.pilah.model.StudyWords;
import org.pilah.model.StudyWords.Entry;
import org.pilah.project.OpenProject;
import org.pilah.project.Words;

/// `words`: the abbreviations and spoken forms that a study's searches understand.
final class WordsCommand implements Command {
    private static final String ADD = "--add";
    private static final String REMOVE = "--remove";
    private static final String SHIPPED = "--shipped";

    @Override
    public Form form(Messages messages) {
        return new Form("words", "cli.words", messages)
                .study()
                .option(CasesCommand.IMPORT, messages.text("cli.label.file"), "cli.words.import")
                .options(ADD, messages.text("cli.label.meaning"), "cli.words.add")
                .options(REMOVE, messages.text("cli.label.word"), "cli.words.remove")
                .flag(SHIPPED, "cli.words.shipped")
                .option(CasesCommand.ENCODING, messages.text("cli.label.name"), "cli.encoding")
                .changes()
                .answers();
    }

    @Override
    public Exit run(Call call) {
        boolean changes = call.has(CasesCommand.IMPORT) || call.has(ADD) || call.has(REMOVE);
        try (OpenProject project = changes ? call.change() : call.look()) {
            StudyWords words = StudyWords.of(project.study().details());
            if (changes) {
                words = changed(words, call);
                new WordsIntake(project).keep(words, call.by());
            }
            if (call.output().isJson()) {
                json(words.entries(), call);
            } else {
                print(words.entries(), call);
            }
        }
        return Exit.DONE;
    }

    private static StudyWords changed(StudyWords before, Call call) {
        StudyWords words = before;
        if (call.has(CasesCommand.IMPORT)) {
            var options = new ImportOptions("", call.text(CasesCommand.ENCODING));
            words = words.with(WordsIntake.read(call.path(call.text(CasesCommand.IMPORT)), options, call.progress()));
        }
        for (String said : call.texts(ADD)) {
            List<Entry> entries = WordsIntake.pasted(said);
            if (entries.isEmpty()) {
                throw new Misuse("cli.bad-value", said, ADD, call.name());
            }
            words = words.with(entries);
        }
        for (String written : call.texts(REMOVE)) {
            StudyWords fewer = words.without(written);
            if (fewer.equals(words)) {
                throw new Problem("words.absent", written);
            }
            words = fewer;
        }
        return words;
    }

    private static void json(List<Entry> entries, Call call) {
        try (Json json = call.output().json()) {
            json.object(() -> {
                json.list(
                        "words",
                        entries,
                        entry -> json.object(
                                () -> json.field("written", entry.written()).field("means", entry.means())));
                if (call.has(SHIPPED)) {
                    json.list(
                            "shipped",
                            Words.usualSpellings().entrySet(),
                            each -> json.object(
                                    () -> json.field("written", each.getKey()).field("means", each.getValue())));
                }
            });
        }
    }

    private static void print(List<Entry> entries, Call call) {
        Output output = call.output();
        Map<String, String> usual = Words.usualSpellings();
        if (entries.isEmpty()) {
            output.say("cli.words.empty");
        } else {
            listing(entries, call);
        }
        if (call.has(SHIPPED)) {
            listing(
                    usual.entrySet().stream()
                            .map(each -> new Entry(each.getKey(), each.getValue()))
                            .toList(),
                    call);
        } else {
            output.say("cli.words.usual", usual.size());
        }
    }

    private static void listing(List<Entry> entries, Call call) {
        var listing = new Listing(List.of(
                Column.words(call.messages().text("cli.column.written")),
                Column.words(call.messages().text("cli.column.means"))));
        entries.forEach(entry -> listing.row(List.of(entry.written(), entry.means())));
        listing.printFitting(call.output());
    }
}
