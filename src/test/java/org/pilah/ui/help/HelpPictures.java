package org.pilah.ui.help;

import java.nio.file.Path;
import java.util.List;
import javafx.stage.Stage;
import org.pilah.messages.Messages;
import org.pilah.ui.Screens;
import org.pilah.ui.control.Look;
import org.pilah.ui.desk.Topic;

/// Renders pages of the guide, in both languages and both themes, to PNG. Arguments: the folder for the pictures, then
/// any names of topics to render only these.
public final class HelpPictures {
    private HelpPictures() {}

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "target/pictures");
        List<String> wanted = List.of(arguments).subList(Math.min(1, arguments.length), arguments.length);
        for (Messages messages : List.of(Messages.indonesian(), Messages.english())) {
            boolean dark = messages.language().equals("en");
            var model = Screens.on(() -> new HelpViewModel(messages));
            Stage stage = Screens.show(
                    () -> new HelpView(model, () -> {}, () -> {}), 806, 640, dark ? Look.DARK : Look.LIGHT);
            for (Topic topic : Topic.values()) {
                if (wanted.isEmpty() || wanted.contains(topic.page())) {
                    Screens.run(() -> model.open(topic));
                    picture(stage, folder.resolve("help-" + topic.page() + "-" + messages.language() + ".png"));
                }
            }
            Screens.run(() -> model.questionProperty().set("pilih kode"));
            picture(stage, folder.resolve("help-search-" + messages.language() + ".png"));
            Screens.run(stage::hide);
        }
        System.exit(0);
    }

    private static void picture(Stage stage, Path file) {
        for (int i = 0; i < 5; i++) {
            Screens.frame();
        }
        Screens.picture(stage, file);
    }
}
