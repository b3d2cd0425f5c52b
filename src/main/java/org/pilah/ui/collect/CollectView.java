package org.pilah.ui.collect;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.pilah.messages.Messages;
import org.pilah.ui.collect.CollectViewModel.Tab;
import org.pilah.ui.control.FileChoice;
import org.pilah.ui.control.HelpPlace;
import org.pilah.ui.control.Icons;
import org.pilah.ui.control.Look;
import org.pilah.ui.desk.Topic;

/// The workspace: sources, cases and the data accounting log, each in a tab. Files may be dropped anywhere on it.
public final class CollectView extends StackPane {
    private static final PseudoClass AWAITED = PseudoClass.getPseudoClass("awaited");

    private static final List<Tab> TABS = List.of(Tab.values());

    private final CollectViewModel model;
    private final Messages messages;
    private final TabPane tabs = new TabPane();
    private final Map<Tab, javafx.scene.control.Tab> byTab = new EnumMap<>(Tab.class);

    /// @param files how the person chooses files
    public CollectView(CollectViewModel model, FileChoice files) {
        this.model = model;
        this.messages = model.desk().messages();
        Look.style(this, CollectView.class, "collect.css");
        getStyleClass().addAll("ground", "collect");
        HelpPlace.mark(this, Topic.IMPORTING);
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.setTabDragPolicy(TabPane.TabDragPolicy.FIXED);
        add(Tab.SOURCES, new SourcesTab(model, files));
        add(Tab.CASES, new CasesTab(model.cases(), messages, files));
        add(Tab.LOG, new LogTab(model.log(), messages, () -> model.tabProperty().set(Tab.CASES)));
        model.tabProperty().subscribe(tab -> tabs.getSelectionModel().select(byTab.get(tab)));
        tabs.getSelectionModel()
                .selectedIndexProperty()
                .subscribe(at -> model.tabProperty().set(TABS.get(at.intValue())));
        model.log().gapsProperty().subscribe(gaps -> tab(Tab.LOG).setText(log(gaps.intValue())));
        Node veil = veil();
        getChildren().addAll(tabs, veil);
        setOnDragOver(this::over);
        setOnDragEntered(event -> await(event, veil));
        setOnDragExited(event -> {
            veil.setVisible(false);
            pseudoClassStateChanged(AWAITED, false);
        });
        setOnDragDropped(this::drop);
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                model.rest();
            } else {
                model.wake();
            }
        });
    }

    private void add(Tab tab, Node content) {
        var shown = new javafx.scene.control.Tab(messages.text("collect.tab." + tab), content);
        byTab.put(tab, shown);
        tabs.getTabs().add(shown);
    }

    private javafx.scene.control.Tab tab(Tab tab) {
        return tabs.getTabs().get(TABS.indexOf(tab));
    }

    private String log(int gaps) {
        return messages.text("collect.tab.gaps", messages.text("collect.tab." + Tab.LOG), gaps);
    }

    private Node veil() {
        var words = new Label(messages.text("collect.drop"), Icons.of(Feather.DOWNLOAD));
        words.getStyleClass().add("h2");
        var veil = new StackPane(words);
        veil.getStyleClass().add("veil");
        veil.setMouseTransparent(true);
        veil.setVisible(false);
        return veil;
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void await(DragEvent event, Node veil) {
        if (event.getDragboard().hasFiles()) {
            veil.setVisible(true);
            pseudoClassStateChanged(AWAITED, true);
        }
    }

    private void drop(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            model.look(SourcesTab.paths(event.getDragboard().getFiles()));
            event.setDropCompleted(true);
            event.consume();
        }
    }
}
