package org.pilah.importer.hostile;

import java.util.ArrayList;
import java.util.List;

/// All files of the corpus that are made in no time; the very large ones are in `LargeFilesTest`.
final class Corpus {
    private Corpus() {}

    static List<Hostile> all() {
        var files = new ArrayList<Hostile>();
        files.addAll(BrokenFiles.all());
        files.addAll(PackedTricks.all());
        files.addAll(DeepFiles.all());
        files.addAll(OddTexts.all());
        files.addAll(OddPages.all());
        files.addAll(OddTables.all());
        return List.copyOf(files);
    }
}
