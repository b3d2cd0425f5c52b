package org.pilah.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.model.CodingSpan;
import org.pilah.task.Progress;
import org.pilah.ui.Desks;

/// What is done while the index is being filled.
class IndexMeanwhileTest {
    @TempDir
    Path folder;

    @Test
    void aCodingThatComesWhileTheIndexIsFilledIsInTheNextAnswer() {
        try (Desks desks = Desks.in(folder)
                .code("air", "", "Air")
                .interview("w1", "", "P: Airnya?\nI: Airnya keruh, lalu bersih.\n")) {
            OpenProject project = desks.desk().project();
            desks.segment("w1", "keruh", "air");

            project.words(during(() -> desks.segment("w1", "bersih", "air")));

            assertEquals(2, spans(project).size());
        }
    }

    @Test
    void aSourceThatComesWhileTheIndexIsFilledIsInTheNextAnswer() {
        try (Desks desks = Desks.in(folder).code("air", "", "Air").interview("w1", "", "I: Airnya keruh.\n")) {
            OpenProject project = desks.desk().project();

            project.words(during(() -> {
                desks.interview("w2", "", "I: Airnya bersih.\n");
                desks.segment("w2", "bersih", "air");
            }));

            assertEquals(
                    List.of("w2"),
                    spans(project).stream().map(span -> span.source().value()).toList());
        }
    }

    /// Work that is done at the first report of how far the index is.
    private static Progress during(Runnable work) {
        return new Progress() {
            private boolean done;

            @Override
            public void at(String what, long doneSteps, long allSteps) {
                if (!done) {
                    done = true;
                    work.run();
                }
            }

            @Override
            public boolean stopped() {
                return false;
            }
        };
    }

    private static List<CodingSpan> spans(OpenProject project) {
        var found = new ArrayList<CodingSpan>();
        project.words(Progress.SILENT).spans(found::add);
        return found;
    }
}
