package org.pilah.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pilah.Samples;
import org.pilah.framework.Catalogue;
import org.pilah.messages.Messages;
import org.pilah.messages.Problem;
import org.pilah.model.Access;
import org.pilah.model.Case;
import org.pilah.model.CaseId;
import org.pilah.model.Change;
import org.pilah.model.Code;
import org.pilah.model.CodeId;
import org.pilah.model.Coding;
import org.pilah.model.CodingId;
import org.pilah.model.Item;
import org.pilah.model.Language;
import org.pilah.model.Passage;
import org.pilah.model.Segment;
import org.pilah.model.SegmentId;
import org.pilah.model.Source;
import org.pilah.model.SourceId;
import org.pilah.model.TextPart;
import org.pilah.model.Turn;
import org.pilah.project.Folders;
import org.pilah.project.OpenProject;
import org.pilah.task.Background;
import org.pilah.task.Progress;
import org.pilah.ui.desk.Desk;
import org.pilah.ui.desk.Notices;
import org.pilah.ui.desk.Place;
import org.pilah.ui.desk.Saving;

/// A small study at a desk, where everything happens at once. What the person was told, and where they were brought,
/// is kept.
public final class Desks implements AutoCloseable {
    public static final String CODER = "siti";

    private static final String FILE = "studi.pilah";
    private static final Clock CLOCK = Clock.fixed(Samples.TIME, ZoneOffset.UTC);

    private final OpenProject project;
    private final Desk desk;
    private final List<String> told = new ArrayList<>();
    private final List<Notices.Offer> offers = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();

    private Desks(OpenProject opened, Messages messages) {
        project = opened;
        Background background = Background.immediate(this::fail);
        desk = new Desk(
                project,
                new Saving(project, background, CODER, this::fail),
                background,
                messages,
                new Kept(),
                places::add);
    }

    /// An empty study in this folder.
    public static Desks in(Path folder) {
        return new Desks(
                OpenProject.create(folder.resolve(FILE), "Kampung Grenpul", folders(folder), CLOCK),
                Messages.indonesian());
    }

    /// The study that was made in this folder and closed since.
    public static Desks again(Path folder) {
        return new Desks(
                OpenProject.open(folder.resolve(FILE), Access.WRITE, folders(folder), CLOCK, Progress.SILENT),
                Messages.indonesian());
    }

    private static Folders folders(Path folder) {
        return new Folders(folder.resolve("cache"), folder.resolve("data"));
    }

    public Desk desk() {
        return desk;
    }

    /// What was told, sentence by sentence.
    public List<String> told() {
        return told;
    }

    public List<Notices.Offer> offers() {
        return offers;
    }

    public List<Problem> problems() {
        return problems;
    }

    /// Where the person was brought.
    public List<Place> places() {
        return places;
    }

    public Desks add(Item... items) {
        for (Item item : items) {
            desk.apply(new Change.Add(item));
        }
        return this;
    }

    /// Takes frameworks of the catalogue in.
    public Desks with(String... frameworks) {
        project.apply(Catalogue.shipped().adoption(List.of(frameworks), project.study()), CODER);
        return this;
    }

    /// The stretch of a source that says this.
    public Passage passage(SourceId source, String words) {
        int start = desk.material().text(source).indexOf(words);
        return new Passage(source, start, start + words.length());
    }

    public Desks person(String id, String name) {
        return add(new Case(new CaseId(id), name, "", Map.of()));
    }

    public Desks code(String id, String parent, String name) {
        var beneath = new CodeId(parent);
        return add(Code.named(
                new CodeId(id), beneath, desk.study().codesBeneath(beneath).size(), name));
    }

    /// An interview with the case `owner` (or none, when it is empty), one turn a line, each `Label: words`.
    public Desks interview(String id, String owner, String text) {
        var turns = new ArrayList<Turn>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            int colon = line.indexOf(": ");
            if (!line.isEmpty()) {
                turns.add(new Turn(
                        start,
                        start + (colon < 0 ? 0 : colon + 2),
                        start + line.length(),
                        colon < 0 ? "" : line.substring(0, colon),
                        turns.size() * 60));
            }
            start += line.length() + 1;
        }
        var source = new SourceId(id);
        return add(
                new Source(
                        source,
                        id,
                        Source.Kind.INTERVIEW,
                        "2026-11-01",
                        "",
                        "interview",
                        "",
                        Language.INDONESIAN,
                        new CaseId(owner),
                        List.of(),
                        text.length(),
                        id + ".txt",
                        ""),
                new TextPart(source, 0, text, turns));
    }

    /// Marks these words where they first stand in the source, with codes by `CODER`.
    public SegmentId segment(String source, String words, String... codes) {
        var id = new SegmentId(
                source + "-" + desk.material().segments(new SourceId(source)).size());
        Passage passage = passage(new SourceId(source), words);
        Segment plain = Segment.of(passage, words);
        add(new Segment(id, passage, plain.words(), CaseId.NONE, 0, "", ""));
        for (String code : codes) {
            add(new Coding(new CodingId(id.value() + "-" + code), id, new CodeId(code), CODER, Map.of(), Samples.TIME));
        }
        return id;
    }

    private void fail(Throwable failure) {
        if (failure instanceof Problem problem) {
            problems.add(problem);
        } else {
            throw new AssertionError(failure);
        }
    }

    @Override
    public void close() {
        desk.leave();
        project.close();
    }

    private final class Kept implements Notices {
        @Override
        public void tell(String sentence) {
            told.add(sentence);
        }

        @Override
        public void tell(String sentence, Offer offer) {
            told.add(sentence);
            offers.add(offer);
        }

        @Override
        public void problem(Problem problem) {
            problems.add(problem);
        }

        @Override
        public void failed(Throwable failure) {
            fail(failure);
        }
    }
}
