package org.pilah.ui.collect;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.pilah.exchange.OriginalFiles;
import org.pilah.exchange.Removal;
import org.pilah.exchange.SourceIntake.Voice;
import org.pilah.messages.Problem;
import org.pilah.model.Case;
import org.pilah.model.CaseId;
import org.pilah.model.Change;
import org.pilah.model.Language;
import org.pilah.model.Source;
import org.pilah.model.Source.Role;
import org.pilah.model.Source.Speaker;
import org.pilah.model.SourceId;
import org.pilah.ui.desk.Desk;
import org.pilah.ui.desk.UndoOffer;

/// The details of one source, each of which can be altered on its own.
final class DetailsViewModel implements SourceEdits {
    private final Desk desk;
    private final Consumer<Supplier<Path>> opener;
    private final Wordings wordings;
    private final ReadOnlyObjectWrapper<Optional<Source>> source = new ReadOnlyObjectWrapper<>(Optional.empty());

    private final ReadOnlyObjectWrapper<Optional<SourceFields>> fields = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// `opener` opens a file in the program the system has for it.
    DetailsViewModel(Desk desk, Consumer<Supplier<Path>> opener) {
        this.desk = desk;
        this.opener = opener;
        this.wordings = new Wordings(desk.messages());
    }

    ReadOnlyObjectProperty<Optional<Source>> sourceProperty() {
        return source.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<Optional<SourceFields>> fieldsProperty() {
        return fields.getReadOnlyProperty();
    }

    void show(Optional<SourceId> wanted) {
        source.set(wanted.flatMap(desk.study()::source));
        fields.set(source.get().map(this::fields));
    }

    private SourceFields fields(Source one) {
        return new SourceFields(
                one.name(),
                one.kind(),
                name(one.caseId()),
                Dates.shown(one.date(), desk.messages().locale()),
                one.place(),
                wordings.technique(one.way()),
                one.wave(),
                one.language(),
                one.speakers().stream()
                        .map(each -> new Voice(each.label(), each.role(), name(each.caseId())))
                        .toList());
    }

    private String name(CaseId id) {
        return desk.study().caseWith(id).map(Case::name).orElse("");
    }

    /// Opens the file it came from; where that is missing, the person is told.
    void openOriginal() {
        source.get().ifPresent(shown -> {
            OriginalFiles originals = OriginalFiles.of(desk.project().path());
            opener.accept(() -> originals.find(shown));
        });
    }

    /// How many segments were made in it.
    int segments(SourceId id) {
        return desk.material().segments(id).size();
    }

    @Override
    public List<String> cases() {
        return desk.study().cases().stream().map(Case::name).toList();
    }

    @Override
    public void rename(String name) {
        String plain = name.strip();
        boolean taken = source.get().stream()
                .anyMatch(shown -> desk.study().sources().stream()
                        .anyMatch(each -> !each.id().equals(shown.id())
                                && each.name().toLowerCase(Locale.ROOT).equals(plain.toLowerCase(Locale.ROOT))));
        if (taken) {
            refuse(new Problem("collect.source.taken", plain));
        } else if (plain.isEmpty()) {
            refuse(new Problem("collect.source.nameless"));
        } else {
            alter(one -> one.withName(plain));
        }
    }

    @Override
    public void kind(Source.Kind kind) {
        alter(one -> one.withKind(kind));
    }

    @Override
    public void date(String written) {
        Dates.read(written)
                .ifPresentOrElse(
                        date -> alter(one -> one.withDate(date)),
                        () -> refuse(new Problem("collect.date.unclear", written)));
    }

    @Override
    public void place(String place) {
        alter(one -> one.withPlace(place.strip()));
    }

    @Override
    public void technique(String written) {
        String technique = Wordings.techniqueCalled(written);
        alter(one -> one.withTechnique(technique.isEmpty() ? one.kind().technique() : technique));
    }

    @Override
    public void wave(String wave) {
        alter(one -> one.withWave(wave.strip()));
    }

    @Override
    public void language(Language language) {
        alter(one -> one.withLanguage(language));
    }

    @Override
    public void owner(String caseName) {
        alter(caseName, Source::withCase);
    }

    @Override
    public void role(String label, Role role) {
        alter(one -> one.withSpeakers(one.speakers().stream()
                .map(each -> each.label().equals(label) ? new Speaker(label, role, each.caseId()) : each)
                .toList()));
    }

    @Override
    public void speaksFor(String label, String caseName) {
        alter(
                caseName,
                (one, id) -> one.withSpeakers(one.speakers().stream()
                        .map(each -> each.label().equals(label) ? new Speaker(label, each.role(), id) : each)
                        .toList()));
    }

    @Override
    public void together(List<String> labels) {
        List<Voice> voices = fields.get().map(SourceFields::voices).orElse(List.of());
        List<Voice> one = OneVoice.of(labels, voices).stream()
                .filter(voice -> labels.contains(voice.label()))
                .toList();
        one.stream()
                .findFirst()
                .ifPresent(voice -> alter(
                        voice.caseName(),
                        (source, id) -> source.withSpeakers(source.speakers().stream()
                                .map(each -> labels.contains(each.label())
                                        ? new Speaker(each.label(), voice.role(), id)
                                        : each)
                                .toList())));
    }

    /// Takes the source out with all that hangs on it; a notice offers to take that back.
    void remove() {
        source.get()
                .ifPresent(gone -> desk.work(
                        desk.messages().text("collect.source.removing", gone.name()),
                        progress -> new Removal(desk.project()).sources(List.of(gone.id()), desk.coder(), progress),
                        report -> desk.notices()
                                .tell(
                                        desk.messages().text("collect.source.removed", gone.name(), report.segments()),
                                        UndoOffer.of(desk)),
                        desk::failed));
    }

    private void alter(UnaryOperator<Source> edit) {
        alter("", (one, none) -> edit.apply(one));
    }

    private void alter(String caseName, BiFunction<Source, CaseId, Source> edit) {
        source.get().ifPresent(shown -> {
            CaseId now = CaseNaming.named(caseName, desk.study()).id();
            if (!edit.apply(shown, now).equals(shown)) {
                desk.apply(at -> change(shown, caseName, edit), () -> {});
            }
        });
    }

    /// The edit is made on the source as it stands when its turn comes: another edit may be on its way to the disk.
    private Change change(Source shown, String caseName, BiFunction<Source, CaseId, Source> edit) {
        Source before = desk.study().source(shown.id()).orElse(shown);
        CaseNaming.Named named = CaseNaming.named(caseName, desk.study());
        return named.before(new Change.Alter(before, edit.apply(before, named.id())));
    }

    private void refuse(Problem problem) {
        desk.notices().problem(problem);
        // What was written is not taken: the fields show the source again.
        Optional<SourceFields> again = fields.get();
        fields.set(Optional.empty());
        fields.set(again);
    }
}
