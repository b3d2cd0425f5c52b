package org.pilah.ui.control;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.pilah.messages.Messages;
import org.pilah.model.Language;
import org.pilah.query.WithoutInterviewer;

/// Leaves the interviewer's words out of the question in a field, by writing so in it: what is asked stays to be
/// seen and can be changed there.
public final class InterviewerToggle extends ToggleButton {
    /// Stands beside the field with this text; `said` hears what the text shall be instead.
    public InterviewerToggle(
            ObservableValue<String> text, Consumer<String> said, Messages messages, Language language) {
        super(messages.text("control.without-interviewer"));
        setTooltip(new Tooltip(messages.text("control.without-interviewer.hint")));
        setMinWidth(Region.USE_PREF_SIZE);
        text.subscribe(now -> setSelected(WithoutInterviewer.isIn(now)));
        setOnAction(event -> {
            String now = text.getValue();
            said.accept(
                    WithoutInterviewer.isIn(now)
                            ? WithoutInterviewer.removed(now)
                            : WithoutInterviewer.added(now, language));
            setSelected(WithoutInterviewer.isIn(text.getValue()));
        });
    }
}
