package org.pilah.ui.collect;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.pilah.analysis.Citation;
import org.pilah.exchange.AnswersIntake;
import org.pilah.exchange.AnswersIntake.Per;
import org.pilah.exchange.ReductionIntake;
import org.pilah.exchange.ReductionIntake.Decision;
import org.pilah.exchange.ReductionIntake.Line;
import org.pilah.exchange.SourceIntake.Twice;
import org.pilah.importer.AnswersTable.Use;
import org.pilah.importer.ImportOptions;
import org.pilah.importer.SheetGuess;
import org.pilah.importer.SheetGuess.Kind;
import org.pilah.messages.Messages;
import org.pilah.messages.Problem;
import org.pilah.model.CaseId;
import org.pilah.model.Passage;
import org.pilah.model.Source;
import org.pilah.model.SourceId;
import org.pilah.model.Turn;
import org.pilah.task.Progress;
import org.pilah.ui.collect.Candidate.Reading;
import org.pilah.ui.desk.Desk;
import org.pilah.ui.desk.UndoOffer;

/// The chosen table on its way in: what its columns become, what happens to rows that are in doubt, and its entry
/// into the study.
final class SheetViewModel {
    private static final int AROUND = 48;

    private final Desk desk;
    private final PreviewViewModel preview;

    SheetViewModel(Desk desk, PreviewViewModel preview) {
        this.desk = desk;
        this.preview = preview;
    }

    Messages messages() {
        return desk.messages();
    }

    /// What a source is called, for rows that name a passage in it.
    String sourceName(SourceId id) {
        return desk.study().source(id).map(Source::name).orElse(id.value());
    }

    /// Where a passage stands and what stands around it, in one line.
    String place(Passage passage) {
        List<Turn> turns = desk.material().turns(passage.source());
        String where = desk.study()
                .source(passage.source())
                .map(source -> Citation.of(
                        desk.study(), source, CaseId.NONE, Citation.turnAt(turns, passage.start()), passage.start()))
                .orElse(passage.source().value());
        return desk.messages().text("collect.sheet.place", where, around(passage));
    }

    /// The words before a passage and behind it, with a sign for its own.
    private String around(Passage passage) {
        int from = Math.max(0, passage.start() - AROUND);
        String before = desk.material().text(passage.source(), from, passage.start());
        String behind = desk.material().text(passage.source(), passage.end(), passage.end() + AROUND);
        return (whole(before, before.indexOf(' ') + 1, before.length()) + " […] "
                        + whole(behind, 0, behind.length() < AROUND ? behind.length() : behind.lastIndexOf(' ')))
                .strip();
    }

    private static String whole(String words, int from, int to) {
        return words.substring(from, Math.max(from, to)).replaceAll("\\s+", " ").strip();
    }

    private Optional<SheetOffer> offer() {
        return preview.chosenProperty().get().flatMap(SheetViewModel::offer);
    }

    private static Optional<SheetOffer> offer(Candidate one) {
        return one.reading() instanceof Reading.Sheet(var offer) ? Optional.of(offer) : Optional.empty();
    }

    void use(int column, Use use) {
        answers(one -> one.with(column, use));
    }

    void per(Per per) {
        answers(one -> one.with(per));
    }

    void decide(Line line, Decision decision) {
        reduction(one -> one.with(line, decision));
    }

    /// All rows that are at least so alike are accepted.
    void accept(double least) {
        reduction(one -> one.accepting(least));
    }

    /// Another sheet of the workbook is looked at.
    void sheet(SheetGuess wanted) {
        offer().filter(one -> !one.book().sheet().sheet().equals(wanted.sheet()))
                .ifPresent(one -> {
                    var book = new SheetOffer.Book(one.book().file(), one.book().sheets(), wanted);
                    again(() -> SheetOffer.look(desk.project(), book, ImportOptions.DETECT, Progress.SILENT));
                });
    }

    /// The sheets that can be chosen.
    static List<SheetGuess> sheets(SheetOffer offer) {
        return offer.book().sheets().stream()
                .filter(each -> each.kind() == Kind.ANSWERS || each.kind() == Kind.REDUCTION)
                .toList();
    }

    private void answers(UnaryOperator<SheetOffer.Answers> edit) {
        offer().ifPresent(one -> {
            if (one instanceof SheetOffer.Answers answers) {
                preview.show(new Reading.Sheet(edit.apply(answers)));
            }
        });
    }

    private void reduction(UnaryOperator<SheetOffer.Reduction> edit) {
        offer().ifPresent(one -> {
            if (one instanceof SheetOffer.Reduction reduction) {
                preview.show(new Reading.Sheet(edit.apply(reduction)));
            }
        });
    }

    private void again(Supplier<SheetOffer> looking) {
        preview.chosenProperty().get().ifPresent(one -> {
            preview.show(new Reading.Underway());
            desk.background()
                    .ask(
                            () -> {
                                try {
                                    return new Reading.Sheet(looking.get());
                                } catch (Problem problem) {
                                    return new Reading.Refused(problem);
                                }
                            },
                            seen -> preview.show(one.number(), seen));
        });
    }

    /// The chosen table enters the study as one step.
    void take() {
        preview.chosenProperty()
                .get()
                .ifPresent(one -> offer(one).ifPresent(offer -> {
                    switch (offer) {
                        case SheetOffer.Answers answers -> take(one, answers);
                        case SheetOffer.Reduction reduction -> take(one, reduction);
                    }
                }));
    }

    private void take(Candidate one, SheetOffer.Answers offer) {
        var wishes = new AnswersIntake.Wishes(
                offer.per(),
                offer.uses(),
                Source.Kind.INTERVIEW,
                ImportOptions.DETECT,
                desk.messages().text("answers.voice.question"),
                desk.messages().text("answers.voice.informant"),
                Twice.REFUSE);
        String by = desk.coder();
        desk.work(
                desk.messages().text("collect.sheet.entering", one.label()),
                progress -> new AnswersIntake(desk.project())
                        .take(offer.book().file(), offer.table(), wishes, by, progress),
                report -> settle(
                        one,
                        desk.messages()
                                .text(
                                        "collect.sheet.answered",
                                        report.sources().size(),
                                        report.added(),
                                        report.altered(),
                                        report.silent()),
                        report.sources()),
                desk::failed);
    }

    private void take(Candidate one, SheetOffer.Reduction offer) {
        String by = desk.coder();
        desk.work(
                desk.messages().text("collect.sheet.entering", one.label()),
                progress -> new ReductionIntake(desk.project()).takeByHand(offer.draft(), offer::of, by, progress),
                report -> {
                    if (!report.bad().isEmpty()) {
                        desk.notices()
                                .tell(desk.messages()
                                        .text(
                                                "collect.sheet.bad",
                                                report.bad().size(),
                                                report.bad().getFirst().reason().sentence(desk.messages())));
                    }
                    settle(
                            one,
                            desk.messages()
                                    .text(
                                            "collect.sheet.reduced",
                                            report.segments(),
                                            report.codings(),
                                            report.created().size(),
                                            report.known(),
                                            report.left()),
                            report.sources());
                },
                desk::failed);
    }

    private void settle(Candidate one, String sentence, List<Source> sources) {
        preview.drop(one.number());
        desk.notices().tell(sentence, UndoOffer.of(desk));
        preview.welcome(sources);
    }
}
