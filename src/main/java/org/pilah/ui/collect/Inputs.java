package org.pilah.ui.collect;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.textfield.TextFields;

/// Fields that say what was written when the person is done with them: with Enter, or by going elsewhere. Escape
/// brings back what stood there.
final class Inputs {
    private Inputs() {}

    /// A field of words. What is shown in it is set with `show`.
    static final class Words extends TextField {
        private final Consumer<String> said;
        private String before = "";

        Words(Consumer<String> said) {
            this.said = said;
            setOnAction(event -> say());
            focusedProperty().subscribe(focused -> {
                if (!focused) {
                    say();
                }
            });
            addEventFilter(KeyEvent.KEY_PRESSED, event -> {
                if (event.getCode() == KeyCode.ESCAPE && !getText().equals(before)) {
                    setText(before);
                    event.consume();
                }
            });
        }

        void show(String words) {
            if (!words.equals(before) || !isFocused()) {
                before = words;
                setText(words);
            }
        }

        private void say() {
            if (!getText().strip().equals(before)) {
                before = getText().strip();
                said.accept(before);
            }
        }
    }

    /// A field of words with what is usually written there to choose from.
    static final class Suggested extends ComboBox<String> {
        private final Consumer<String> said;
        private String before = "";

        Suggested(Supplier<List<String>> usual, Consumer<String> said) {
            this.said = said;
            setEditable(true);
            setMaxWidth(Double.MAX_VALUE);
            setOnShowing(event -> getItems().setAll(usual.get()));
            TextFields.bindAutoCompletion(
                    getEditor(),
                    request -> usual.get().stream()
                            .filter(each -> !request.getUserText().isBlank()
                                    && each.toLowerCase(Locale.ROOT)
                                            .contains(request.getUserText()
                                                    .strip()
                                                    .toLowerCase(Locale.ROOT)))
                            .limit(12)
                            .toList());
            setOnAction(event -> say());
            getEditor().focusedProperty().subscribe(focused -> {
                if (!focused) {
                    say();
                }
            });
        }

        void show(String words) {
            if (!words.equals(before) || !getEditor().isFocused()) {
                before = words;
                setValue(words);
                getEditor().setText(words);
            }
        }

        private void say() {
            String written = getEditor().getText().strip();
            if (!written.equals(before)) {
                before = written;
                said.accept(written);
            }
        }
    }

    /// One of a few things.
    static final class OneOf<T> extends ComboBox<T> {
        private boolean showing;

        OneOf(List<T> things, Function<T, String> name, Consumer<T> said) {
            super(FXCollections.observableArrayList(things));
            setMaxWidth(Double.MAX_VALUE);
            setConverter(new StringConverter<>() {
                @Override
                public String toString(T thing) {
                    return thing == null ? "" : name.apply(thing);
                }

                @Override
                public T fromString(String words) {
                    return getValue();
                }
            });
            setOnAction(event -> {
                if (!showing && getValue() != null) {
                    said.accept(getValue());
                }
            });
        }

        void show(T thing) {
            showing = true;
            setValue(thing);
            showing = false;
        }

        /// Other things to choose from, and the one that is chosen; nobody has said anything by that.
        void offer(List<T> things, T thing) {
            showing = true;
            getItems().setAll(things);
            setValue(thing);
            showing = false;
        }
    }

    /// A field with its name above it.
    static VBox named(String name, Node field) {
        var label = new Label(name);
        label.getStyleClass().addAll("field-name", "small", "quiet");
        label.setLabelFor(field);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        var box = new VBox(label, field);
        box.getStyleClass().add("field");
        return box;
    }
}
