package org.pilah.ui.collect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pilah.exchange.SourceIntake;
import org.pilah.exchange.SourceIntake.Origin;
import org.pilah.exchange.SourceIntake.Outcome;
import org.pilah.exchange.SourceIntake.Prepared;
import org.pilah.exchange.SourceIntake.Twice;
import org.pilah.exchange.SourceIntake.Voice;
import org.pilah.exchange.SourceIntake.Wishes;
import org.pilah.importer.ChosenFiles.Skipped;
import org.pilah.importer.ImportOptions;
import org.pilah.importer.VoiceRule;
import org.pilah.messages.Problem;
import org.pilah.model.Case;
import org.pilah.model.Language;
import org.pilah.model.Source;
import org.pilah.task.Job;
import org.pilah.task.Progress;
import org.pilah.ui.collect.Candidate.Reading;
import org.pilah.ui.collect.Loading.Glance;
import org.pilah.ui.desk.Desk;
import org.pilah.ui.desk.UndoOffer;

/// Files on their way in: each is read and looked at before anything enters the study. Of each only its beginning is
/// kept; the whole is read once more when it comes in, so that neither many files nor a huge one fill the memory.
final class PreviewViewModel implements SourceEdits {
    private final Desk desk;
    private final Wordings wordings;
    private final Candidates candidates = new Candidates();
    private final ObservableList<Skipped> skipped = FXCollections.observableArrayList();
    private final ObservableList<Skipped> skippedShown = FXCollections.unmodifiableObservableList(skipped);
    private final Loading loading;
    private final ReadOnlyObjectWrapper<Optional<SourceFields>> fields = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper entering = new ReadOnlyBooleanWrapper();
    private final Consumer<List<Source>> taken;

    /// What lies here: files that were looked at, which of them is chosen, and what is still to be read.
    record Lying(List<Candidate> candidates, int chosen, List<Skipped> skipped, List<Path> unread) {
        Lying {
            candidates = List.copyOf(candidates);
            skipped = List.copyOf(skipped);
            unread = List.copyOf(unread);
        }
    }

    /// @param taken hears of the sources that came in
    PreviewViewModel(Desk desk, Consumer<List<Source>> taken) {
        this.desk = desk;
        this.taken = taken;
        this.loading = new Loading(desk, this::add, skipped::addAll);
        this.wordings = new Wordings(desk.messages());
        chosenProperty().subscribe(one -> fields.set(one.flatMap(this::fields)));
    }

    /// What lies here. What is being read is left, and read anew where this is laid; what is entering the study
    /// lies here no more.
    Lying lying() {
        return new Lying(
                candidates.list().stream()
                        .filter(each -> !(entering.get() && each.mayCome()))
                        .toList(),
                chosen().map(Candidate::number).orElse(0),
                skipped,
                loading.leave());
    }

    /// Lays here what lay elsewhere.
    void lay(Lying before) {
        candidates.lay(before.candidates(), before.chosen());
        skipped.setAll(before.skipped());
        before.candidates().stream()
                .filter(each -> each.reading() instanceof Reading.Underway)
                .forEach(each -> read(each.number(), each.prepared().wishes().options()));
        if (!before.unread().isEmpty()) {
            load(before.unread());
        }
    }

    ObservableList<Candidate> candidates() {
        return candidates.list();
    }

    /// What of chosen folders is passed over, and why.
    ObservableList<Skipped> skipped() {
        return skippedShown;
    }

    ReadOnlyObjectProperty<Optional<Candidate>> chosenProperty() {
        return candidates.chosenProperty();
    }

    private Optional<Candidate> chosen() {
        return chosenProperty().get();
    }

    @Override
    public ReadOnlyObjectProperty<Optional<SourceFields>> fieldsProperty() {
        return fields.getReadOnlyProperty();
    }

    /// Whether files are entering the study at this moment.
    ReadOnlyBooleanProperty enteringProperty() {
        return entering.getReadOnlyProperty();
    }

    /// How many may come in as they are.
    long ready() {
        return candidates.list().stream().filter(Candidate::mayCome).count();
    }

    /// Reads the files, and those of folders, in the background.
    Job load(List<Path> paths) {
        return loading.load(paths);
    }

    /// Words from the clipboard become a source of this name and kind.
    void paste(String name, Source.Kind kind, String words) {
        String called = name.isBlank() ? desk.messages().text("collect.paste.name") : name.strip();
        var origin = new Origin.Pasted(called, words);
        desk.background().ask(() -> loading.look(origin, ImportOptions.DETECT, Progress.SILENT), seen -> {
            add(seen);
            kind(kind);
        });
    }

    private void add(Glance seen) {
        boolean there = seen.origin() instanceof Origin.Chosen(var file, var sha256)
                && candidates.list().stream().anyMatch(each -> each.isFile(file));
        if (there) {
            return;
        }
        int number = candidates.next();
        Candidate one = switch (seen.reading()) {
            case Reading.Seen(var glimpse, var doubts) ->
                new Candidate(
                        number,
                        FirstGuess.of(seen.origin(), glimpse, seen.options(), desk.study()),
                        seen.reading(),
                        known(glimpse.sha256()));
            default ->
                new Candidate(number, new Prepared(seen.origin(), "", Wishes.PLAIN, List.of()), seen.reading(), "");
        };
        candidates.add(one);
        if (chosen().isEmpty() || seen.origin() instanceof Origin.Pasted) {
            choose(number);
        }
    }

    private String known(String sha256) {
        if (sha256.isEmpty()) {
            return "";
        }
        Stream<String> there = desk.study().sources().stream()
                .filter(source -> source.sha256().equals(sha256))
                .map(Source::name);
        Stream<String> here = candidates.list().stream()
                .filter(each -> each.reading() instanceof Reading.Seen(var glimpse, var doubts)
                        && glimpse.sha256().equals(sha256))
                .map(Candidate::label);
        return Stream.concat(there, here).findFirst().orElse("");
    }

    void choose(int number) {
        candidates.choose(number);
    }

    @Override
    public List<String> cases() {
        var names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        desk.study().cases().stream().map(Case::name).forEach(names::add);
        for (Candidate each : candidates.list()) {
            names.add(each.prepared().wishes().caseName());
            each.prepared().voices().stream().map(Voice::caseName).forEach(names::add);
        }
        names.remove("");
        return List.copyOf(names);
    }

    @Override
    public void rename(String name) {
        edit(one -> one.withName(name.strip()));
    }

    @Override
    public void kind(Source.Kind kind) {
        wish(wishes -> wishes.withKind(kind));
    }

    @Override
    public void date(String written) {
        Dates.read(written).ifPresentOrElse(date -> wish(wishes -> wishes.withDate(date)), () -> {
            desk.notices().problem(new Problem("collect.date.unclear", written));
            Optional<SourceFields> again = fields.get();
            fields.set(Optional.empty());
            fields.set(again);
        });
    }

    @Override
    public void place(String place) {
        wish(wishes -> wishes.withPlace(place.strip()));
    }

    @Override
    public void technique(String written) {
        String technique = Wordings.techniqueCalled(written);
        wish(wishes -> wishes.withTechnique(technique.equals(wishes.kind().technique()) ? "" : technique));
    }

    @Override
    public void wave(String wave) {
        wish(wishes -> wishes.withWave(wave.strip()));
    }

    @Override
    public void language(Language language) {
        options(options -> options.withLanguage(language));
    }

    /// Reads it once more by this rule for who speaks.
    void voices(VoiceRule rule) {
        options(options -> options.withVoices(rule));
    }

    /// Reads it once more in this encoding.
    void encoding(String encoding) {
        options(options -> options.withEncoding(encoding));
    }

    @Override
    public void owner(String caseName) {
        wish(wishes -> wishes.withCaseName(caseName.strip()));
    }

    @Override
    public void role(String label, Source.Role role) {
        voice(label, voice -> new Voice(label, role, voice.caseName()));
    }

    @Override
    public void together(List<String> labels) {
        edit(one -> one.withVoices(OneVoice.of(labels, one.voices())));
    }

    @Override
    public void speaksFor(String label, String caseName) {
        voice(label, voice -> new Voice(label, voice.role(), caseName.strip()));
    }

    /// A file that is in the study already comes in once more.
    void takeAgain() {
        wish(wishes -> wishes.withTwice(Twice.TAKE_AGAIN));
    }

    /// Kind, technique and language of the chosen file hold for all files.
    void sameForAll() {
        chosen().filter(one -> one.reading() instanceof Reading.Seen).ifPresent(model -> {
            Wishes said = model.prepared().wishes();
            Language language = language(model);
            var now = new ArrayList<Candidate>();
            var others = new ArrayList<Candidate>();
            for (Candidate each : candidates.list()) {
                if (each.number() == model.number() || !(each.reading() instanceof Reading.Seen)) {
                    now.add(each);
                    continue;
                }
                Wishes own = each.prepared().wishes().withKind(said.kind()).withTechnique(said.technique());
                now.add(each.with(each.prepared().withWishes(own)));
                if (language(each) != language) {
                    others.add(each);
                }
            }
            candidates.edit(now);
            others.forEach(each ->
                    read(each.number(), each.prepared().wishes().options().withLanguage(language)));
        });
    }

    private static Language language(Candidate one) {
        return one.reading() instanceof Reading.Seen(var glimpse, var doubts)
                ? glimpse.language()
                : Language.INDONESIAN;
    }

    /// The chosen file does not come in.
    void leave() {
        chosen().ifPresent(one -> drop(one.number()));
    }

    /// None of the files comes in.
    void leaveAll() {
        candidates.keep(List.of());
        skipped.clear();
    }

    /// The chosen one is seen anew.
    void show(Reading reading) {
        chosen().ifPresent(one -> show(one.number(), reading));
    }

    void show(int number, Reading reading) {
        candidates.find(number).ifPresent(one -> candidates.replace(one.with(reading)));
    }

    /// One of the list is in.
    void drop(int number) {
        keep(candidates.list().stream().filter(each -> each.number() != number).toList());
    }

    /// Sources came in some other way.
    void welcome(List<Source> sources) {
        if (!sources.isEmpty()) {
            taken.accept(sources);
        }
    }

    private void keep(List<Candidate> remaining) {
        candidates.keep(remaining);
        if (remaining.isEmpty()) {
            skipped.clear();
        }
    }

    /// Everything that is ready enters the study as one step; what is refused stays in the list.
    void takeAll() {
        List<Candidate> coming =
                candidates.list().stream().filter(Candidate::mayCome).toList();
        if (coming.isEmpty() || entering.get()) {
            return;
        }
        entering.set(true);
        List<Prepared> prepared = coming.stream().map(Candidate::prepared).toList();
        String by = desk.coder();
        desk.work(
                desk.messages().text("collect.preview.entering", coming.size()),
                progress -> {
                    try {
                        return new SourceIntake(desk.project()).take(prepared, by, progress);
                    } finally {
                        desk.background().screen().execute(() -> entering.set(false));
                    }
                },
                report -> settle(coming, report),
                desk::failed);
    }

    private void settle(List<Candidate> coming, SourceIntake.Report report) {
        var sources = new ArrayList<Source>();
        var done = new HashMap<Integer, Outcome>();
        for (int i = 0; i < coming.size(); i++) {
            Outcome outcome = report.outcomes().get(i);
            done.put(coming.get(i).number(), outcome);
            if (outcome instanceof Outcome.Taken(var file, var source, var read)) {
                sources.add(source);
            }
        }
        keep(candidates.list().stream()
                .filter(each -> !(done.get(each.number()) instanceof Outcome.Taken))
                .map(each -> done.get(each.number()) instanceof Outcome.Refused(var file, var problem)
                        ? each.with(new Reading.Refused(problem))
                        : each)
                .toList());
        int refused = coming.size() - sources.size();
        if (sources.isEmpty()) {
            desk.notices().tell(desk.messages().text("collect.preview.none-taken", refused));
            return;
        }
        desk.notices().tell(desk.messages().text("collect.preview.taken", sources.size(), refused), UndoOffer.of(desk));
        report.notKept().stream()
                .limit(1)
                .forEach(problem ->
                        desk.notices().tell(problem.sentence(desk.messages()) + " " + problem.advice(desk.messages())));
        taken.accept(sources);
    }

    private void voice(String label, UnaryOperator<Voice> edit) {
        edit(one -> one.withVoices(one.voices().stream()
                .map(voice -> voice.label().equals(label) ? edit.apply(voice) : voice)
                .toList()));
    }

    private void wish(UnaryOperator<Wishes> edit) {
        edit(one -> one.withWishes(edit.apply(one.wishes())));
    }

    private void edit(UnaryOperator<Prepared> edit) {
        chosen().ifPresent(one -> candidates.replace(one.with(edit.apply(one.prepared()))));
    }

    private void options(UnaryOperator<ImportOptions> edit) {
        chosen().ifPresent(one -> {
            ImportOptions before = one.prepared().wishes().options();
            ImportOptions after = edit.apply(before);
            if (!after.equals(before)) {
                read(one.number(), after);
            }
        });
    }

    /// Reads one once more; what was said about it stays.
    private void read(int number, ImportOptions options) {
        candidates.find(number).ifPresent(one -> {
            candidates.replace(one.with(new Reading.Underway()));
            desk.background()
                    .ask(
                            () -> loading.look(one.prepared().origin(), options, Progress.SILENT),
                            seen -> candidates.find(number).ifPresent(now -> candidates.replace(again(now, seen))));
        });
    }

    private Candidate again(Candidate now, Glance seen) {
        Prepared said = now.prepared().withWishes(now.prepared().wishes().withOptions(seen.options()));
        if (!(seen.reading() instanceof Reading.Seen(var glimpse, var doubts))) {
            return now.with(said).with(seen.reading());
        }
        Map<String, Voice> before = said.voices().stream()
                .collect(Collectors.toMap(Voice::label, voice -> voice, (one, other) -> one, HashMap::new));
        List<Voice> voices = FirstGuess.voices(glimpse, desk.study()).stream()
                .map(voice -> before.getOrDefault(voice.label(), voice))
                .toList();
        return now.with(said.withVoices(voices)).with(seen.reading());
    }

    private Optional<SourceFields> fields(Candidate one) {
        Wishes wishes = one.prepared().wishes();
        return one.reading() instanceof Reading.Seen(var glimpse, var doubts)
                ? Optional.of(new SourceFields(
                        one.prepared().name(),
                        wishes.kind(),
                        wishes.caseName(),
                        Dates.shown(wishes.date(), desk.messages().locale()),
                        wishes.place(),
                        wordings.technique(
                                wishes.technique().isEmpty() ? wishes.kind().technique() : wishes.technique()),
                        wishes.wave(),
                        glimpse.language(),
                        one.prepared().voices()))
                : Optional.empty();
    }
}
