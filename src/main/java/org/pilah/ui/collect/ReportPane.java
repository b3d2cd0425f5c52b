package org.pilah.ui.collect;

import java.util.ArrayList;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.pilah.exchange.CaseIntake;
import org.pilah.importer.CasesTable;
import org.pilah.importer.NumberForm;
import org.pilah.importer.Remark;
import org.pilah.messages.Messages;
import org.pilah.ui.control.Icons;

/// What a table of cases brought: how many cases, and how each column was understood.
final class ReportPane extends BorderPane {
    private final Messages messages;
    private final VBox body = new VBox();

    ReportPane(CasesViewModel model, Messages messages) {
        this.messages = messages;
        getStyleClass().addAll("card", "report");
        var title = new Label(messages.text("collect.report.title"));
        title.getStyleClass().add("h2");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var close = Icons.button(Feather.X, messages.text("collect.report.close"));
        close.setOnAction(event -> model.closeReport());
        var top = new HBox(title, space, close);
        top.getStyleClass().add("preview-top");
        setTop(top);
        body.getStyleClass().add("preview-body");
        var scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        setCenter(scroll);
        managedProperty().bind(visibleProperty());
        model.reportProperty().subscribe(this::show);
    }

    private void show(Optional<CaseIntake.Report> shown) {
        setVisible(shown.isPresent());
        shown.ifPresent(report -> {
            var lines = new ArrayList<Node>();
            lines.add(line(
                    messages.text("collect.report.counts", report.added(), report.altered(), report.linked()),
                    "strong"));
            for (CasesTable.Column column : report.columns()) {
                lines.add(column(column));
            }
            report.remarks().forEach(remark -> lines.add(warning(remark)));
            body.getChildren().setAll(lines);
        });
    }

    private Node column(CasesTable.Column column) {
        var name = new Label(column.name());
        name.getStyleClass().add("strong");
        name.setWrapText(true);
        var type = line(type(column), "quiet");
        var box = new VBox(name, type);
        column.remarks().forEach(remark -> box.getChildren().add(warning(remark)));
        return box;
    }

    private String type(CasesTable.Column column) {
        String type = messages.text("collect.type." + column.type());
        return column.form() == NumberForm.PLAIN ? type : messages.text("collect.report.form." + column.form(), type);
    }

    private Node warning(Remark remark) {
        var label = line(remark.sentence(messages), "warn");
        label.setGraphic(Icons.of(Feather.ALERT_TRIANGLE));
        return label;
    }

    private static Label line(String words, String style) {
        var label = new Label(words);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }
}
