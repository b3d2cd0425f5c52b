package org.pilah.ui.condense;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;
import org.pilah.analysis.CodedTurns;
import org.pilah.model.Case;
import org.pilah.model.Change;
import org.pilah.model.Code;
import org.pilah.model.CodedSegment;
import org.pilah.model.Item;
import org.pilah.model.Passage;
import org.pilah.model.SegmentId;
import org.pilah.model.Source;
import org.pilah.model.SourceId;
import org.pilah.model.Turn;
import org.pilah.ui.desk.Desk;
import org.pilah.ui.desk.Place;

/// The open transcript: how its blocks look, what stands in its head, and the steps by which words are selected.
/// What is done to the selected words is with `TranscriptDeeds`.
public final class TranscriptViewModel {
    private final Desk desk;
    private final Reading reading;
    private final TranscriptDeeds deeds;
    private final TranscriptFinding finding;
    private final StripeWords stripeWords;
    // Set before the marks that lie on it: whoever paints must not meet the one without the other.
    private final ReadOnlyObjectWrapper<Reading.Text> text = new ReadOnlyObjectWrapper<>(Reading.Text.NONE);
    private final ReadOnlyObjectWrapper<TextMarks> marks = new ReadOnlyObjectWrapper<>(TextMarks.NONE);
    private final ObjectProperty<Optional<SegmentId>> hovered = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Head> head = new ReadOnlyObjectWrapper<>(Head.NONE);
    private @Nullable CodedTurns turns;
    private TextSteps steps;

    /// What stands above the text.
    public record Head(Optional<SourceId> source, List<Choice> sources, String details) {
        static final Head NONE = new Head(Optional.empty(), List.of(), "");

        public Head {
            sources = List.copyOf(sources);
        }
    }

    /// A source that can be opened.
    public record Choice(SourceId id, String name) {}

    public TranscriptViewModel(Desk desk, Reading reading, Marking marking) {
        this.desk = desk;
        this.reading = reading;
        this.steps = new TextSteps("", ScreenBlocks.NONE, Locale.ROOT);
        this.deeds = new TranscriptDeeds(desk, reading, marking, this::steps);
        this.finding = new TranscriptFinding(desk, reading);
        this.stripeWords = new StripeWords(desk, reading);
        reading.textProperty().subscribe(this::show);
        reading.segments().addListener((ListChangeListener<CodedSegment>) change -> mark());
        desk.watch(this::follow);
    }

    Reading reading() {
        return reading;
    }

    TranscriptDeeds deeds() {
        return deeds;
    }

    TranscriptFinding finding() {
        return finding;
    }

    StripeWords stripeWords() {
        return stripeWords;
    }

    Desk desk() {
        return desk;
    }

    ReadOnlyObjectProperty<Reading.Text> textProperty() {
        return text.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<TextMarks> marksProperty() {
        return marks.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Head> headProperty() {
        return head.getReadOnlyProperty();
    }

    /// The segment whose stripe the mouse is on.
    ObjectProperty<Optional<SegmentId>> hoveredProperty() {
        return hovered;
    }

    TextSteps steps() {
        return steps;
    }

    private ScreenBlocks blocks() {
        return text.get().blocks();
    }

    private void show(Reading.Text now) {
        hovered.set(Optional.empty());
        steps = new TextSteps(
                now.words(),
                now.blocks(),
                now.source().map(source -> Locale.of(source.language().tag())).orElse(Locale.ROOT));
        turns = now.source().map(source -> CodedTurns.of(source, now.turns())).orElse(null);
        text.set(now);
        mark();
    }

    private void mark() {
        marks.set(new TextMarks(reading.segments()));
        showHead();
    }

    /// Codes were renamed or coloured, sources came or went: stripes and head are written anew.
    private void follow(Change change) {
        List<Change> singles = change.each();
        if (singles.isEmpty() || singles.stream().anyMatch(TranscriptViewModel::isSmall)) {
            marks.set(new TextMarks(reading.segments()));
            showHead();
        }
    }

    private static boolean isSmall(Change single) {
        return switch (single) {
            case Change.Add(var item) -> isSmall(item);
            case Change.Remove(var item) -> isSmall(item);
            case Change.Alter(var before, var after) -> isSmall(after);
            case Change.Correct correct -> true;
            case Change.All all -> throw new IllegalArgumentException("one at a time");
        };
    }

    private static boolean isSmall(Item item) {
        return switch (item) {
            case Code _, Source _, Case _ -> true;
            default -> false;
        };
    }

    private void showHead() {
        Optional<Source> source = text.get().source();
        List<Choice> choices = desk.study().sources().stream()
                .map(each -> new Choice(each.id(), each.name()))
                .toList();
        head.set(new Head(
                source.map(Source::id), choices, source.map(this::details).orElse("")));
    }

    private String details(Source source) {
        int share = turns == null ? 0 : percent(turns);
        String rest =
                desk.messages().text("transcript.details", text.get().turns().size(), share);
        return source.date().isBlank() ? rest : date(source.date()) + " · " + rest;
    }

    private int percent(CodedTurns places) {
        CodedTurns.Count count = places.count();
        for (CodedSegment each : marks.get().segments()) {
            if (!each.codings().isEmpty()) {
                Passage passage = each.segment().passage();
                count.take(passage.start(), passage.end());
            }
        }
        return count.share().percent();
    }

    /// A date as people write it; what is none stands as it is.
    private String date(String written) {
        Locale locale = desk.messages().locale();
        try {
            return switch (written.length()) {
                case 10 -> LocalDate.parse(written).format(DateTimeFormatter.ofPattern("d MMM uuuu", locale));
                case 7 -> YearMonth.parse(written).format(DateTimeFormatter.ofPattern("MMMM uuuu", locale));
                default -> Year.parse(written).toString();
            };
        } catch (DateTimeParseException e) {
            return written;
        }
    }

    // --- how blocks look ---

    BlockManner manner(int block) {
        ScreenBlocks blocks = blocks();
        boolean quiet =
                blocks.turnOf(block).map(turn -> isQuiet(text.get(), turn)).orElse(false);
        if (blocks.beginsSpeaker(block)) {
            return quiet ? BlockManner.NAMED_QUIET : BlockManner.NAMED;
        }
        if (blocks.beginsTurn(block)) {
            return quiet ? BlockManner.BEGINNING_QUIET : BlockManner.BEGINNING;
        }
        return quiet ? BlockManner.GOING_ON_QUIET : BlockManner.GOING_ON;
    }

    private static boolean isQuiet(Reading.Text text, Turn turn) {
        return text.source()
                .flatMap(source -> source.speaker(turn.speaker()))
                .map(speaker -> speaker.role() != Source.Role.INFORMANT)
                .orElse(false);
    }

    List<TextMarks.Run> runs(int block) {
        ScreenBlocks blocks = blocks();
        var look = new TextMarks.Look(
                reading.chosenProperty().get().map(Set::of).orElse(Set.of()),
                hovered.get().map(Set::of).orElse(Set.of()),
                finding.hits(blocks.start(block), blocks.end(block)),
                finding.here());
        var words = new Stretch(blocks.start(block), blocks.end(block));
        return marks.get().runs(words, look, code -> desk.study().colourOf(code));
    }

    /// Who speaks, and for which case.
    String speakerName(int block) {
        return blocks().turnOf(block).map(turn -> speakerName(turn.speaker())).orElse("");
    }

    private String speakerName(String label) {
        Optional<String> owner = text.get()
                .source()
                .flatMap(source -> source.speaker(label))
                .filter(speaker -> speaker.role() == Source.Role.INFORMANT)
                .flatMap(speaker -> desk.study().caseWith(speaker.caseId()))
                .map(each -> each.name())
                .filter(name -> !name.equalsIgnoreCase(label));
        return owner.map(name -> label + " · " + name).orElse(label);
    }

    /// The turn's number, empty where no turn begins.
    String turnNumber(int block) {
        return blocks().beginsTurn(block) ? String.valueOf(blocks().turn(block) + 1) : "";
    }

    /// The turn's time mark, empty where there is none.
    String turnTime(int block) {
        return blocks().beginsTurn(block)
                ? blocks().turnOf(block)
                        .filter(turn -> turn.seconds() != Turn.NO_TIME)
                        .map(turn -> time(turn.seconds()))
                        .orElse("")
                : "";
    }

    private static String time(int seconds) {
        String minutes = String.format(Locale.ROOT, "%02d:%02d", seconds / 60 % 60, seconds % 60);
        return seconds >= 3600 ? seconds / 3600 + ":" + minutes : minutes;
    }

    // --- sources ---

    void open(SourceId source) {
        desk.go(new Place.Transcript(source));
    }

    void openNext() {
        open(1);
    }

    void openPrevious() {
        open(-1);
    }

    private void open(int step) {
        List<Choice> sources = head.get().sources();
        List<SourceId> ids = sources.stream().map(Choice::id).toList();
        int at = head.get().source().map(ids::indexOf).orElse(-1);
        int next = at + step;
        if (at >= 0 && next >= 0 && next < sources.size()) {
            open(sources.get(next).id());
        }
    }

    void goCollect() {
        desk.go(new Place.Room(Place.Workspace.COLLECT));
    }

    // --- selecting ---

    /// Selects the words between two places on the screen, cutting through no letter; nothing between two blocks.
    Optional<Stretch> selectOnScreen(int from, int to) {
        Optional<Stretch> words = from == to ? Optional.empty() : blocks().stretch(from, to);
        Optional<Stretch> letters = words.map(steps::whole);
        letters.map(this::withoutSpaces).ifPresentOrElse(this::select, this::deselect);
        // With its spaces: whoever widens a selection letter by letter must get over them.
        return letters;
    }

    /// Spaces at the ends belong to nobody's words.
    private Stretch withoutSpaces(Stretch words) {
        Wording all = text.get().words();
        int start = words.start();
        int end = words.end();
        while (start < end && Character.isWhitespace(all.charAt(start))) {
            start++;
        }
        while (start < end && Character.isWhitespace(all.charAt(end - 1))) {
            end--;
        }
        return start < end ? new Stretch(start, end) : words;
    }

    /// Selects these words; the segment on exactly them is chosen, if there is one.
    void select(Stretch words) {
        text.get().source().filter(source -> !words.isEmpty()).ifPresent(source -> {
            var passage = new Passage(source.id(), words.start(), words.end());
            if (!reading.selectionProperty().get().equals(Optional.of(passage))) {
                reading.selectionProperty().set(Optional.of(passage));
                reading.chosenProperty()
                        .set(reading.segmentOn(passage)
                                .map(each -> each.segment().id()));
            }
        });
    }

    /// Nothing is selected any more; what is chosen stays.
    void deselect() {
        reading.selectionProperty().set(Optional.empty());
    }

    /// Chooses the shortest segment on the word at this place, or none where there is none.
    void chooseAt(int offset) {
        deselect();
        reading.chosenProperty()
                .set(marks.get().at(offset).map(each -> each.segment().id()));
    }

    void choose(SegmentId segment) {
        deselect();
        reading.chosenProperty().set(Optional.of(segment));
    }

    /// Nothing is selected, chosen or searched any more.
    void clear() {
        deselect();
        reading.chosenProperty().set(Optional.empty());
    }

    void selectWordAt(int offset) {
        steps.word(offset).ifPresent(this::select);
    }

    void selectTurnAt(int offset) {
        int turn = blocks().turn(blocks().blockAt(offset));
        if (turn != ScreenBlocks.NO_TURN) {
            blocks().wordsOf(turn).ifPresent(this::select);
        }
    }

    void selectAll() {
        ScreenBlocks blocks = blocks();
        select(new Stretch(blocks.start(0), blocks.end(blocks.count() - 1)));
    }

    /// @param seen where the reading eye is when nothing is selected: the first visible word
    void nextTurn(int seen) {
        Optional<Stretch> at = current();
        int turn = turnAt(at.map(Stretch::start).orElse(seen));
        steps.turnFrom(at.isPresent() ? turn + 1 : turn).ifPresent(this::select);
    }

    void previousTurn(int seen) {
        Optional<Stretch> at = current();
        int turn = turnAt(at.map(Stretch::start).orElse(seen));
        steps.turnUpTo(turn - 1).ifPresent(this::select);
    }

    /// The place of the turn at the offset, or of the last one before it; −1 before the first.
    private int turnAt(int offset) {
        int block = blocks().blockAt(offset);
        while (block >= 0 && blocks().turn(block) == ScreenBlocks.NO_TURN) {
            block--;
        }
        return block < 0 ? -1 : blocks().turn(block);
    }

    /// A whole turn is entered at its first sentence; otherwise it goes on behind the selection.
    void nextSentence(int seen) {
        Optional<Stretch> at = current();
        int from = at.map(Stretch::end).orElse(seen);
        if (at.isPresent() && isWholeTurn(at.get())) {
            Optional<Stretch> first = steps.sentenceFrom(at.get().start());
            if (first.filter(each -> each.end() < at.get().end()).isPresent()) {
                first.ifPresent(this::select);
                return;
            }
        }
        steps.sentenceFrom(from).ifPresent(this::select);
    }

    void previousSentence(int seen) {
        steps.sentenceBefore(current().map(Stretch::start).orElse(seen)).ifPresent(this::select);
    }

    private boolean isWholeTurn(Stretch words) {
        int turn = turnAt(words.start());
        return turn >= 0 && blocks().wordsOf(turn).filter(words::equals).isPresent();
    }

    /// The selection reaches one sentence further.
    void extend() {
        current().ifPresent(at -> {
            int end = steps.nextSentenceEnd(at.end());
            select(new Stretch(at.start(), end));
        });
    }

    /// The selection gives back its last sentence, but never its first.
    void shrink() {
        current().ifPresent(at -> {
            int end = steps.previousSentenceEnd(at.end());
            if (end > at.start()) {
                select(new Stretch(at.start(), end));
            }
        });
    }

    private Optional<Stretch> current() {
        return deeds.target().map(each -> new Stretch(each.start(), each.end()));
    }
}
