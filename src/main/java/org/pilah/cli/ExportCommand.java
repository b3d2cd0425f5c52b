package org.pilah.cli;

import java.nio.file.Path;
import org.pilah.exchange.WorkbookExport;
import org.pilah.exporter.SegmentsFile;
import org.pilah.messages.Messages;
import org.pilah.messages.Problem;
import org.pilah.model.Cell;
import org.pilah.project.OpenProject;

/// `export`: takes the coded workbook, or all segments as a plain table, out of a study.
final class ExportCommand implements Command {
    @Override
    public Form form(Messages messages) {
        Form form = new Form("export", "cli.export", messages)
                .study()
                .option(Outfile.OPTION, messages.text("cli.label.file"), "cli.export.out");
        return MatrixRequest.form(form, messages).answers();
    }

    @Override
    public Exit run(Call call) {
        if (!call.has(Outfile.OPTION)) {
            throw new Misuse("cli.missing", Outfile.OPTION, call.name());
        }
        Path file = Outfile.of(call, "xlsx", "csv");
        try (OpenProject project = call.look()) {
            if (Outfile.ending(file).equals("xlsx")) {
                new WorkbookExport(project, call.messages())
                        .write(MatrixRequest.of(call, Cell.COUNT, project), file, call.progress());
            } else if (call.has(SegmentsCommand.QUERY)) {
                throw new Problem("export.csv-whole", file.toString());
            } else {
                SegmentsFile.write(file, project.study(), project.material(), call.messages(), call.progress());
            }
            Outfile.answer(file, call.output());
        }
        return Exit.DONE;
    }
}
