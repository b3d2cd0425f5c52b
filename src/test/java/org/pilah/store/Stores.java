package org.pilah.store;

import java.util.ArrayList;
import java.util.List;
import org.pilah.Samples;
import org.pilah.journal.ItemJson;
import org.pilah.model.Change;
import org.pilah.model.Details;
import org.pilah.model.ItemText;
import org.pilah.model.Revision;
import org.pilah.model.Study;
import org.pilah.model.StudyId;

/// Tables as the tests need them.
final class Stores {
    static final ItemText TEXT = new ItemJson();
    static final StudyId STUDY = new StudyId("study-1");

    private Stores() {}

    static void load(ProjectStore store, List<Change> changes) {
        changes.forEach(store::write);
        store.commit(standAt(changes.size()));
    }

    static Stand standAt(long revision) {
        return new Stand(new Revision(revision, "0f".repeat(32)), revision * 100);
    }

    static List<String> dump(ProjectStore store) {
        var lines = new ArrayList<String>();
        store.dump(lines::add);
        return lines;
    }

    static Study study(ProjectStore store) {
        return store.study(STUDY, Samples.TITLE);
    }

    /// The same study, built without tables.
    static Study built(List<Change> changes) {
        Study study = Study.empty(STUDY, Details.titled(Samples.TITLE));
        for (Change change : changes) {
            study = study.with(change);
        }
        return study;
    }

    /// Everything in a study's snapshot, in its order.
    static List<Object> everything(Study study) {
        return List.of(
                study.details(),
                study.frameworks(),
                study.codes(),
                study.cases(),
                study.sources(),
                study.memos(),
                study.relations(),
                study.judgements(),
                study.displays(),
                study.propositions());
    }
}
