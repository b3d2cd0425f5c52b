package org.pilah.ui.condense;

import java.nio.file.Path;
import java.util.List;
import org.pilah.messages.Messages;
import org.pilah.model.Query;
import org.pilah.model.SegmentId;
import org.pilah.project.OpenProject;
import org.pilah.task.Background;
import org.pilah.task.Progress;
import org.pilah.ui.SampleDesk;
import org.pilah.ui.desk.Desk;

/// Measures the reduction table over all sources of a large study. Arguments: the study, a folder for its cache.
public final class DrawerSpeed {
    private DrawerSpeed() {}

    public static void main(String[] arguments) {
        try (OpenProject project = SampleDesk.reading(Path.of(arguments[0]), Path.of(arguments[1]))) {
            measure(project);
        }
    }

    private static void measure(OpenProject project) {
        Background background = Background.immediate(Throwable::printStackTrace);
        Desk desk = SampleDesk.at(project, background, Messages.english(), place -> {});
        var making = new SheetRows(desk);
        project.words(Progress.SILENT);
        for (int round = 0; round < 3; round++) {
            long start = System.nanoTime();
            List<SegmentId> ids = project.words(Progress.SILENT).segments(new Query.All());
            tell(ids.size() + " rows found", start);
            var numbered = SheetRows.numbered(ids);
            start = System.nanoTime();
            making.fetch(
                    numbered.ids().subList(150_000, 150_100), numbered.numbers().subList(150_000, 150_100));
            tell("page in the middle", start);
            start = System.nanoTime();
            making.arranged(ids, new SheetOrder(SheetColumn.VERBATIM, SheetOrder.Way.UP), Progress.SILENT);
            tell("sorted by verbatim", start);
            start = System.nanoTime();
            tell(ids.indexOf(ids.getLast()) + " looked up", start);
            System.gc();
            var runtime = Runtime.getRuntime();
            System.out.printf("heap %d MB%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        }
        var search = new SearchViewModel(desk);
        for (String question : List.of("air", "iuran ATAU pelatihan", "air", "dana", "air", "dana")) {
            long start = System.nanoTime();
            search.questionProperty().set(question);
            tell(search.totalProperty().get() + " answers to " + question, start);
        }
    }

    private static void tell(String what, long start) {
        System.out.printf("%s: %.1f ms%n", what, (System.nanoTime() - start) / 1e6);
    }
}
