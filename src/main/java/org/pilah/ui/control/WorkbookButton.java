package org.pilah.ui.control;

import java.io.File;
import javafx.scene.control.Button;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;
import org.pilah.messages.Messages;
import org.pilah.ui.desk.Desk;
import org.pilah.ui.desk.Workbooks;

/// *Export workbook…*: asks where to, writes it in the background, and says where it is.
public final class WorkbookButton extends Button {
    public WorkbookButton(Desk desk) {
        super(desk.messages().text("conclude.export"), Icons.of(Feather.SHARE));
        setOnAction(event -> export(desk, getScene().getWindow()));
    }

    /// The same for those who have a menu item or a link instead of a button.
    public static void export(Desk desk, Window above) {
        Messages messages = desk.messages();
        var workbooks = new Workbooks(desk);
        var chooser = new FileChooser();
        chooser.setTitle(messages.text("conclude.export.where"));
        chooser.setInitialFileName(workbooks.name());
        File folder = desk.project().path().toAbsolutePath().toFile().getParentFile();
        if (folder != null && folder.isDirectory()) {
            chooser.setInitialDirectory(folder);
        }
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(messages.text("conclude.export.files"), "*.xlsx"));
        File chosen = chooser.showSaveDialog(above);
        if (chosen != null) {
            workbooks.write(chosen.toPath(), file -> Folder.show(desk, file));
        }
    }
}
