package org.pilah.ui.condense;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.geometry.Side;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.pilah.messages.Messages;
import org.pilah.ui.control.FileChoice;
import org.pilah.ui.control.HelpPlace;
import org.pilah.ui.control.KeyList;
import org.pilah.ui.control.Look;
import org.pilah.ui.control.SidePane;
import org.pilah.ui.desk.Desk;
import org.pilah.ui.desk.Topic;

/// The workspace: code tree, transcript, inspector, drawer.
public final class CondenseView extends BorderPane {
    /// The width of transcript and inspector, in sizes of the letters, that serves both.
    private static final double ROOM_FOR_INSPECTOR = 52;

    private final TranscriptPane transcript;

    public CondenseView(CondenseViewModel model) {
        Look.style(this, CondenseView.class, "condense.css");
        getStyleClass().addAll("ground", "condense");
        var palette = new Palette(model.palette());
        var codes = new CodesPane(model.codes(), palette);
        this.transcript = new TranscriptPane(model.transcript());
        var inspector = new InspectorPane(model.inspector(), palette);
        var drawer = new DrawerPane(model.drawer());
        transcript.onCode(passage -> transcript
                .area()
                .getSelectionBounds()
                .ifPresentOrElse(
                        place -> palette.open(passage, transcript.area(), place.getMinX(), place.getMaxY()),
                        () -> palette.open(passage, transcript.area())));
        transcript.onRecent(model::codeRecent);
        transcript.onReplace(words -> correct(words, model.correction(), model.desk()));
        inspector.onLeave(transcript.area()::requestFocus);
        transcript.area().sceneProperty().subscribe(scene -> {
            if (isFocused()) {
                requestFocus();
            }
        });

        for (Region pane : List.of(codes, transcript, inspector)) {
            pane.getStyleClass().add("condense-pane");
        }
        drawer.getStyleClass().add("condense-drawer");
        HelpPlace.mark(this, Topic.CODING);
        HelpPlace.mark(drawer, Topic.REDUCTION);
        var above = new SplitPane(transcript, inspector);
        above.setId("condense.inspector");
        above.setDividerPositions(0.72);
        SplitPane.setResizableWithParent(inspector, false);
        var details = new SidePane(
                above,
                Side.RIGHT,
                ROOM_FOR_INSPECTOR,
                model.transcript().desk().messages().text("condense.details"));
        transcript.head().addSide(details.button());
        transcript.onParaphrase(() -> {
            details.open();
            inspector.editParaphrase();
        });
        transcript.onMemo(() -> {
            details.open();
            inspector.editMemo();
        });
        var right = new SplitPane(above, drawer);
        right.setOrientation(Orientation.VERTICAL);
        right.setId("condense.drawer");
        right.setDividerPositions(0.7);
        SplitPane.setResizableWithParent(drawer, false);
        var whole = new SplitPane(codes, right);
        whole.setId("condense.codes");
        whole.setDividerPositions(0.22);
        SplitPane.setResizableWithParent(codes, false);
        setCenter(whole);
    }

    private void correct(String words, CorrectionViewModel correction, Desk desk) {
        correction.begin(words);
        new CorrectionDialog(correction, FileChoice.of(() -> getScene().getWindow(), desk::filesWereShown)).show(this);
    }

    /// The text takes the keyboard; while there is none, the workspace as a whole.
    @Override
    public void requestFocus() {
        if (transcript.area().getScene() == null) {
            super.requestFocus();
        } else {
            transcript.area().requestFocus();
        }
    }

    /// The keys of the transcript, the list of codes and the reduction table, for people.
    public static List<KeyList.Group> keys(Messages messages) {
        return Stream.concat(
                        TranscriptKeys.list(messages).stream(),
                        Stream.of(Palette.keys(messages), CodeGestures.keys(messages), SheetKeys.list(messages)))
                .toList();
    }

    /// Lets go of what would hold it for as long as the program runs; it cannot be shown again.
    public void dispose() {
        transcript.area().dispose();
    }
}
