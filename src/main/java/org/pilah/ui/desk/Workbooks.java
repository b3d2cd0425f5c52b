package org.pilah.ui.desk;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import org.pilah.exchange.WorkbookExport;
import org.pilah.messages.Messages;
import org.pilah.model.MatrixSpec;

/// Writes the whole study as a workbook for Excel, in the background. For the screen's thread only.
public final class Workbooks {
    private static final String ENDING = ".xlsx";

    private final Desk desk;

    public Workbooks(Desk desk) {
        this.desk = desk;
    }

    /// What the file would be called: as the study is.
    public String name() {
        String study = String.valueOf(desk.project().path().getFileName());
        return study.replaceFirst("\\.pilah$", "") + ENDING;
    }

    /// Writes it to this place and says where it is. Its matrix lays codes out by cases.
    ///
    /// @param show brings the person to the file, when they ask for it
    public void write(Path chosen, Consumer<Path> show) {
        Path target = chosen.toString().toLowerCase(Locale.ROOT).endsWith(ENDING)
                ? chosen
                : chosen.resolveSibling(chosen.getFileName() + ENDING);
        Messages messages = desk.messages();
        var export = new WorkbookExport(desk.project(), messages);
        desk.background()
                .run(
                        messages.text("conclude.export.doing"),
                        progress -> {
                            export.write(MatrixSpec.CODES_BY_CASE, target, progress);
                            return target;
                        },
                        done -> desk.notices()
                                .tell(
                                        messages.text("conclude.export.done", done.toString()),
                                        new Notices.Offer(
                                                messages.text("conclude.export.show"), () -> show.accept(done))));
    }
}
