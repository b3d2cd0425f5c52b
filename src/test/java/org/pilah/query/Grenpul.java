package org.pilah.query;

import java.util.List;
import java.util.Map;
import org.pilah.model.Bilingual;
import org.pilah.model.Case;
import org.pilah.model.CaseId;
import org.pilah.model.Change;
import org.pilah.model.Code;
import org.pilah.model.CodeId;
import org.pilah.model.Details;
import org.pilah.model.FrameworkId;
import org.pilah.model.Item;
import org.pilah.model.Language;
import org.pilah.model.Source;
import org.pilah.model.SourceId;
import org.pilah.model.Study;
import org.pilah.model.StudyId;

/// A small study to ask questions of.
final class Grenpul {
    static final Study STUDY = study();

    private Grenpul() {}

    private static Study study() {
        Study study = Study.empty(
                new StudyId("grenpul"), Details.titled("Kampung Grenpul").withCoders(List.of("siti", "arif")));
        List<Item> items = List.of(
                code("adi-2-assessment", "", 2, "Tahap pengkajian", "Assessment", "asesmen"),
                code("adi-2a-felt-needs", "adi-2-assessment", 1, "Kebutuhan yang dirasakan", "Felt needs"),
                code("adi-4-action-plan", "", 4, "Tahap rencana aksi", "Action plan"),
                code("adi-4a-proposal", "adi-4-action-plan", 1, "Perumusan tertulis / proposal", "Written proposal"),
                code("anggaran", "adi-4-action-plan", 2, "Anggaran", "Budget", "dana"),
                code("barriers", "", 5, "Hambatan", "Barriers"),
                code("barrier-budget", "barriers", 1, "Biaya", "Cost"),
                code("plan-cost", "adi-4-action-plan", 3, "Biaya", "Expense"),
                code("whole", "", 6, "Program atau kegiatan", "Programme or activity"),
                new Case(new CaseId("ketua"), "Ketua KSM", "person", Map.of()),
                new Case(new CaseId("wm-1"), "Penerima manfaat 1", "person", Map.of()),
                source("s1", "Wawancara ketua.docx", Source.Kind.INTERVIEW, "siklus 1", "Ketua", "Peneliti"),
                source("s2", "catatan-1.txt", Source.Kind.OBSERVATION, "siklus 2", "KETUA", "Bu Rina (Bendahara)"));
        for (Item item : items) {
            study = study.with(new Change.Add(item));
        }
        return study;
    }

    private static Code code(
            String id, String parent, int position, String indonesian, String english, String... aliases) {
        return new Code(
                new CodeId(id),
                new CodeId(parent),
                FrameworkId.NONE,
                position,
                new Bilingual(indonesian, english),
                Bilingual.EMPTY,
                Bilingual.EMPTY,
                Bilingual.EMPTY,
                Bilingual.EMPTY,
                List.of(aliases),
                List.of(),
                0,
                "");
    }

    private static Source source(String id, String name, Source.Kind kind, String wave, String... speakers) {
        return new Source(
                new SourceId(id),
                name,
                kind,
                "",
                "",
                "",
                wave,
                Language.INDONESIAN,
                CaseId.NONE,
                List.of(speakers).stream()
                        .map(label -> new Source.Speaker(label, Source.Role.INFORMANT, CaseId.NONE))
                        .toList(),
                100,
                name,
                "");
    }
}
