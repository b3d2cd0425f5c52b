package org.pilah.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.pilah.importer.AnswersTable;
import org.pilah.importer.AnswersTable.Answers;
import org.pilah.importer.AnswersTable.Use;
import org.pilah.importer.ImportOptions;
import org.pilah.importer.Remark;
import org.pilah.messages.Problem;
import org.pilah.model.Case;
import org.pilah.model.CaseId;
import org.pilah.model.Change;
import org.pilah.model.Ids;
import org.pilah.model.Source;
import org.pilah.model.Source.Role;
import org.pilah.model.Source.Speaker;
import org.pilah.model.SourceId;
import org.pilah.model.Value;
import org.pilah.project.OpenProject;
import org.pilah.task.Progress;

/// Brings a sheet of answers into a study: sources with the questions as headings, and a case with its attributes for
/// each informant; one step that can be undone. Callable from any thread.
public final class AnswersIntake {
    private static final int LONGEST_NAME = 80;
    private static final int STEP = 20;
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final OpenProject project;

    public AnswersIntake(OpenProject project) {
        this.project = project;
    }

    /// What one source holds.
    public enum Per {
        /// All answers of an informant.
        ROW,
        /// All answers to a question.
        COLUMN
    }

    /// How the sheet is to be taken: a use for each of its columns. `question` is what the voice of the questions
    /// is called, `informant` what an informant without a name is called before a number.
    public record Wishes(
            Per per,
            List<Use> uses,
            Source.Kind kind,
            ImportOptions options,
            String question,
            String informant,
            SourceIntake.Twice twice) {
        public Wishes {
            uses = List.copyOf(uses);
        }
    }

    /// What came in. `silent` informants have no answer in any text column.
    public record Report(List<Source> sources, long added, long altered, long silent, List<Remark> remarks) {
        public Report {
            sources = List.copyOf(sources);
            remarks = List.copyOf(remarks);
        }
    }

    /// Takes all informants in.
    ///
    /// @throws Problem when no column is text, two columns are names, the sheet is in the study already and may not
    ///     come again, or the study could not be saved; then nothing came in
    public Report take(Path file, AnswersTable table, Wishes wishes, String by, Progress progress) {
        var places = new Places(table, wishes.uses());
        if (wishes.twice() == SourceIntake.Twice.REFUSE) {
            Optional<Source> known = project.study().sources().stream()
                    .filter(each -> each.sha256().equals(table.sha256()))
                    .findFirst();
            known.ifPresent(source -> {
                throw new Problem("import.twice", file.getFileName(), source.name());
            });
        }
        var report = new ArrayList<Report>();
        project.batch(by, batch -> {
            var entry = new Entry(file, table, wishes, places, batch);
            entry.take(progress);
            report.add(new Report(entry.sources, entry.added, entry.altered, entry.silent, table.remarks()));
        });
        Report taken = report.getFirst();
        return new Report(taken.sources(), taken.added(), taken.altered(), taken.silent(), kept(file, taken, progress));
    }

    /// Keeps the sheet itself beside the study; all its sources came from it. Tells where that failed.
    private List<Remark> kept(Path file, Report taken, Progress progress) {
        var remarks = new ArrayList<>(taken.remarks());
        if (!taken.sources().isEmpty()) {
            try {
                OriginalFiles.of(project.path()).keep(file, taken.sources().getFirst(), progress);
            } catch (Problem problem) {
                remarks.add(new Remark(problem.key(), problem.arguments()));
            } catch (Progress.Stopped e) {
                remarks.add(Remark.of("original.stopped", String.valueOf(file.getFileName())));
            }
        }
        return remarks;
    }

    /// Which columns are what.
    private record Places(int name, List<Integer> texts, List<Integer> attributes) {
        Places(AnswersTable table, List<Use> uses) {
            this(uses.indexOf(Use.NAME), of(Use.TEXT, uses), of(Use.ATTRIBUTE, uses));
            if (uses.size() != table.columns().size()) {
                throw new IllegalArgumentException("a use for each column");
            }
            if (texts.isEmpty()) {
                throw new Problem("answers.noText");
            }
            if (of(Use.NAME, uses).size() > 1) {
                throw new Problem("answers.twoNames");
            }
        }

        private static List<Integer> of(Use use, List<Use> uses) {
            var places = new ArrayList<Integer>();
            for (int place = 0; place < uses.size(); place++) {
                if (uses.get(place) == use) {
                    places.add(place);
                }
            }
            return places;
        }
    }

    /// The way in.
    private static final class Entry {
        private final Path file;
        private final AnswersTable table;
        private final Wishes wishes;
        private final Places places;
        private final OpenProject.Batch batch;
        private final Set<String> names = new HashSet<>();
        private final Set<String> ids = new HashSet<>();
        private final Map<String, CaseId> cases = new HashMap<>();
        private final List<Source> sources = new ArrayList<>();
        private long added;
        private long altered;
        private long silent;

        Entry(Path file, AnswersTable table, Wishes wishes, Places places, OpenProject.Batch batch) {
            this.file = file;
            this.table = table;
            this.wishes = wishes;
            this.places = places;
            this.batch = batch;
            batch.study().sources().forEach(each -> {
                names.add(each.name().toLowerCase(Locale.ROOT));
                ids.add(each.id().value());
            });
            batch.study()
                    .cases()
                    .forEach(each -> cases.put(
                            BLANKS.matcher(each.name().strip()).replaceAll(" ").toLowerCase(Locale.ROOT), each.id()));
        }

        /// An informant of the sheet: what they are called, and their case.
        private record Person(String name, CaseId owner, List<String> cells) {}

        void take(Progress progress) {
            List<Person> people = people(progress);
            if (wishes.per() == Per.COLUMN) {
                for (int place : places.texts) {
                    progress.check();
                    progress.at(heading(place), sources.size(), places.texts.size());
                    column(place, people);
                }
                return;
            }
            for (int i = 0; i < people.size(); i++) {
                step(progress, people.size() + i, 2L * people.size());
                row(people.get(i));
            }
        }

        private void step(Progress progress, long done, long all) {
            if (done % STEP == 0) {
                progress.check();
                progress.at(String.valueOf(file.getFileName()), done, all);
            }
        }

        private List<Person> people(Progress progress) {
            List<Map<String, Value>> attributes = table.attributes(places.attributes);
            List<Answers> answers = table.answers();
            var taken = new HashSet<String>();
            var people = new ArrayList<Person>();
            for (int i = 0; i < answers.size(); i++) {
                step(progress, i, 2L * answers.size());
                List<String> cells = answers.get(i).cells();
                boolean speaks = places.texts.stream()
                        .anyMatch(place -> !cells.get(place).isEmpty());
                if (!speaks) {
                    silent++;
                    continue;
                }
                String written = places.name < 0
                        ? ""
                        : BLANKS.matcher(cells.get(places.name)).replaceAll(" ");
                String name =
                        Names.free(shortened(written.isEmpty() ? wishes.informant() + " " + (i + 1) : written), taken);
                taken.add(name.toLowerCase(Locale.ROOT));
                people.add(new Person(name, owner(name, attributes.get(i)), cells));
            }
            return people;
        }

        /// The case of that name takes the attributes and keeps its others; a new one is made.
        private CaseId owner(String name, Map<String, Value> attributes) {
            Optional<Case> known = Optional.ofNullable(cases.get(name.toLowerCase(Locale.ROOT)))
                    .flatMap(id -> batch.study().caseWith(id));
            if (known.isEmpty()) {
                CaseId id = Names.newCase(name, batch.study());
                batch.apply(new Change.Add(new Case(id, name, "", attributes)));
                added++;
                return id;
            }
            Case before = known.get();
            var all = new LinkedHashMap<String, Value>(before.attributes());
            all.putAll(attributes);
            Case after = new Case(before.id(), before.name(), before.type(), all);
            if (!after.equals(before)) {
                batch.apply(new Change.Alter(before, after));
                altered++;
            }
            return before.id();
        }

        private void row(Person person) {
            String name = Names.free(person.name, names);
            SourceId id = id(name);
            var text = new SpokenText(id);
            for (int place : places.texts) {
                String answer = person.cells.get(place);
                if (!answer.isEmpty()) {
                    text.say(wishes.question(), heading(place));
                    text.say(person.name, answer);
                    text.pause();
                }
            }
            var speakers = List.of(
                    new Speaker(wishes.question(), Role.INTERVIEWER, CaseId.NONE),
                    new Speaker(person.name, Role.INFORMANT, person.owner));
            enter(id, name, person.owner, speakers, text);
        }

        private void column(int place, List<Person> people) {
            String name = Names.free(shortened(heading(place)), names);
            SourceId id = id(name);
            var text = new SpokenText(id);
            var speakers = new ArrayList<Speaker>();
            speakers.add(new Speaker(wishes.question(), Role.INTERVIEWER, CaseId.NONE));
            text.say(wishes.question(), heading(place));
            text.pause();
            for (Person person : people) {
                String answer = person.cells.get(place);
                if (!answer.isEmpty()) {
                    text.say(person.name, answer);
                    text.pause();
                    speakers.add(new Speaker(person.name, Role.INFORMANT, person.owner));
                }
            }
            if (speakers.size() > 1) {
                enter(id, name, CaseId.NONE, speakers, text);
            }
        }

        private void enter(SourceId id, String name, CaseId owner, List<Speaker> speakers, SpokenText text) {
            var source = new Source(
                    id,
                    name,
                    wishes.kind(),
                    "",
                    "",
                    wishes.kind().technique(),
                    "",
                    wishes.options().languageOf(text.beginning()),
                    owner,
                    speakers,
                    text.length(),
                    String.valueOf(file.getFileName()),
                    table.sha256());
            batch.apply(new Change.Add(source));
            text.parts().forEach(part -> batch.apply(new Change.Add(part)));
            names.add(name.toLowerCase(Locale.ROOT));
            ids.add(id.value());
            sources.add(source);
        }

        private SourceId id(String name) {
            return new SourceId(Ids.fromName(name, ids::contains));
        }

        private String heading(int place) {
            return table.columns().get(place).heading();
        }

        private static String shortened(String name) {
            if (name.length() <= LONGEST_NAME) {
                return name;
            }
            int cut = name.lastIndexOf(' ', LONGEST_NAME);
            return name.substring(0, cut < LONGEST_NAME / 2 ? LONGEST_NAME : cut)
                            .strip() + "…";
        }
    }
}
