package org.pilah.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pilah.Workplace;
import org.pilah.framework.Catalogue;
import org.pilah.messages.Messages;
import org.pilah.messages.Problem;
import org.pilah.model.Case;
import org.pilah.model.CaseId;
import org.pilah.model.Change;
import org.pilah.model.Language;
import org.pilah.model.Passage;
import org.pilah.model.Source;
import org.pilah.model.SourceId;
import org.pilah.model.TextPart;
import org.pilah.model.Turn;
import org.pilah.project.OpenProject;
import org.pilah.task.Background;
import org.pilah.ui.desk.Desk;
import org.pilah.ui.desk.Notices;
import org.pilah.ui.desk.Place;
import org.pilah.ui.desk.Saving;

/// A desk with a small study on it, where everything happens at once: two interviews with two informants, coded by
/// nobody yet.
public final class TwoInterviews implements AutoCloseable {
    public static final SourceId FIRST = new SourceId("wawancara-1");
    public static final SourceId SECOND = new SourceId("wawancara-2");
    public static final CaseId WATI = new CaseId("ibu-wati");
    public static final CaseId DARTO = new CaseId("pak-darto");

    private final Desk desk;
    private final OpenProject project;
    private final List<String> told = new ArrayList<>();
    private final List<Notices.Offer> offers = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();

    private TwoInterviews(Path folder, Messages messages) {
        project = new Workplace(folder).create();
        for (Change change : beginning()) {
            project.apply(change, Workplace.BY);
        }
        var background = Background.immediate(failures::add);
        var saving = new Saving(project, background, Workplace.BY, failures::add);
        desk = new Desk(project, saving, background, messages, new Ears(), places::add);
    }

    /// In Indonesian.
    public static TwoInterviews in(Path folder) {
        return new TwoInterviews(folder, Messages.indonesian());
    }

    public static TwoInterviews inEnglish(Path folder) {
        return new TwoInterviews(folder, Messages.english());
    }

    public Desk desk() {
        return desk;
    }

    /// Takes frameworks of the catalogue in.
    public TwoInterviews with(String... frameworks) {
        project.apply(Catalogue.shipped().adoption(List.of(frameworks), project.study()), Workplace.BY);
        return this;
    }

    /// What the person was told, in order.
    public List<String> told() {
        return told;
    }

    /// What the person was offered, in order.
    public List<Notices.Offer> offers() {
        return offers;
    }

    /// Where the person was brought, in order.
    public List<Place> places() {
        return places;
    }

    /// What went wrong.
    public List<Throwable> failures() {
        return failures;
    }

    /// The stretch of a source that says this.
    public Passage passage(SourceId source, String words) {
        int start = desk.material().text(source).indexOf(words);
        return new Passage(source, start, start + words.length());
    }

    @Override
    public void close() {
        project.close();
    }

    private static List<Change> beginning() {
        var changes = new ArrayList<Change>();
        changes.add(new Change.Add(new Case(WATI, "Ibu Wati", "person", Map.of())));
        changes.add(new Change.Add(new Case(DARTO, "Pak Darto", "person", Map.of())));
        changes.addAll(interview(
                FIRST,
                "Ibu W",
                WATI,
                "Ikut, tapi sudah ada daftarnya dari dinas. Kami tinggal pilih saja.",
                "Dananya turun telat, kami nombok dulu."));
        changes.addAll(interview(
                SECOND,
                "Pak D",
                DARTO,
                "Rapatnya malam, banyak yang tidak datang.",
                "Sekarang anak-anak muda mulai ikut mengurus."));
        return changes;
    }

    private static List<Change> interview(
            SourceId id, String speaker, CaseId owner, String firstAnswer, String secondAnswer) {
        var words = new StringBuilder();
        var turns = new ArrayList<Turn>();
        turn("Peneliti", "Bagaimana kegiatan itu dipilih?", words, turns);
        turn(speaker, firstAnswer, words, turns);
        turn("Peneliti", "Apa kendalanya?", words, turns);
        turn(speaker, secondAnswer, words, turns);
        var source = new Source(
                id,
                id.value(),
                Source.Kind.INTERVIEW,
                "2026-11-22",
                "",
                "",
                "",
                Language.INDONESIAN,
                CaseId.NONE,
                List.of(
                        new Source.Speaker("Peneliti", Source.Role.INTERVIEWER, CaseId.NONE),
                        new Source.Speaker(speaker, Source.Role.INFORMANT, owner)),
                words.length(),
                "",
                "");
        return List.of(new Change.Add(source), new Change.Add(new TextPart(id, 0, words.toString(), turns)));
    }

    private static void turn(String speaker, String said, StringBuilder words, List<Turn> turns) {
        int start = words.length();
        words.append(speaker).append(": ");
        int body = words.length();
        words.append(said).append('\n');
        turns.add(new Turn(start, body, words.length(), speaker, Turn.NO_TIME));
    }

    private final class Ears implements Notices {
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
            failures.add(problem);
        }

        @Override
        public void failed(Throwable failure) {
            failures.add(failure);
        }
    }
}
