package org.pilah.ui.display;

import java.nio.file.Path;
import java.util.Map;
import org.pilah.model.Case;
import org.pilah.model.CaseId;
import org.pilah.model.Value;
import org.pilah.ui.Desks;

/// A small coded study: two people, two levels of codes, a name that looks like a formula.
final class Field {
    private Field() {}

    static Desks in(Path folder) {
        Desks at = Desks.in(folder)
                .add(new Case(new CaseId("wati"), "Ibu Wati", "", Map.of("Umur", new Value.Text("41"))))
                .person("joko", "=Pak Joko")
                .code("air", "", "Air")
                .code("iuran", "air", "Iuran air")
                .code("sumur", "air", "Sumur")
                .code("jalan", "", "Jalan")
                .code("sepi", "", "Tak terpakai")
                .interview("w1", "wati", "P: Airnya?\nWati: Air lancar, iuran naik.\nWati: Sumur kering, jalan rusak.")
                .interview("w2", "joko", "P: Jalannya?\nJoko: Jalan rusak, air keruh, iuran mahal.");
        at.segment("w1", "Air lancar", "air");
        at.segment("w1", "iuran naik", "iuran", "jalan");
        at.segment("w1", "Sumur kering", "sumur");
        at.segment("w2", "Jalan rusak", "jalan");
        at.segment("w2", "iuran mahal", "iuran");
        return at;
    }
}
