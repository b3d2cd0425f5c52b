package org.pilah.ui.condense;

import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// What stands beside and above a block: the turn's number and time mark, the speaker's name.
final class TranscriptGutter extends Region {
    private final Text number;
    private final Text time;
    private final Text name;
    private final boolean named;

    TranscriptGutter(String number, String time, String name, BlockManner manner) {
        this.named = manner.isNamed();
        this.number = text(number, "turn-number");
        this.time = text(time, "turn-time");
        this.name = text(named ? name : "", manner.isQuiet() ? "speaker-quiet" : "speaker");
        getStyleClass().add("gutter");
        setMouseTransparent(true);
        for (Text each : new Text[] {this.number, this.time, this.name}) {
            if (!each.getText().isEmpty()) {
                getChildren().add(each);
            }
        }
    }

    private static Text text(String words, String style) {
        var text = new Text(words);
        text.setTextOrigin(VPos.BASELINE);
        text.getStyleClass().add(style);
        text.setManaged(false);
        return text;
    }

    @Override
    protected void layoutChildren() {
        if (getChildren().isEmpty() || getParent() == null) {
            return;
        }
        TextFlow flow = TranscriptArea.flow(getParent());
        double first = flow == null ? 0 : flow.getLayoutY() - getLayoutY() + flow.getBaselineOffset();
        double above = flow == null
                ? 0
                : flow.getLayoutY() - getLayoutY() + flow.getInsets().getTop();
        double right = getWidth() - getInsets().getRight();
        double row =
                named ? above - name.getLayoutBounds().getMaxY() - getInsets().getBottom() : first;
        name.setLayoutX(getWidth() + (flow == null ? 0 : flow.getInsets().getLeft()));
        name.setLayoutY(row);
        number.setLayoutX(right - number.getLayoutBounds().getWidth());
        number.setLayoutY(row);
        boolean beside = !named && !number.getText().isEmpty();
        double free = beside ? number.getLayoutX() - getInsets().getRight() / 2 : right;
        time.setLayoutX(free - time.getLayoutBounds().getWidth());
        time.setLayoutY(first);
    }
}
