package org.pilah.ui.condense;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pilah.model.CodedSegment;
import org.pilah.model.Coding;
import org.pilah.model.SourceId;
import org.pilah.ui.Desks;
import org.pilah.ui.Keys;
import org.pilah.ui.Screens;
import org.pilah.ui.control.Look;

/// An interview of sixty turns is coded in the whole workspace from its first turn to its last, by keys alone:
/// palette, last codes, in vivo, paraphrase, polarity.
class SixtyTurnsTest {
    private static final SourceId INTERVIEW = LongInterview.ID;
    private static final int TURNS = 60;

    @TempDir
    private Path folder;

    private Desks desks;
    private Stage stage;
    private CondenseView room;

    @BeforeEach
    void open() {
        desks = LongInterview.in(folder, TURNS);
        CondenseViewModel model = Screens.on(() -> new CondenseViewModel(desks.desk()));
        room = Screens.on(() -> new CondenseView(model));
        stage = Screens.show(() -> room, 1280, 720, Look.LIGHT);
        Screens.run(() -> {
            stage.requestFocus();
            model.reading().open(INTERVIEW, () -> {});
            text().requestFocus();
        });
        Screens.frame();
    }

    @AfterEach
    void close() {
        Screens.run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        desks.close();
    }

    @Test
    void anInterviewOfSixtyTurnsIsCodedWithoutTheMouse() {
        String before = desks.desk().material().text(INTERVIEW);

        for (int i = 0; i < TURNS; i++) {
            Keys.press(KeyCode.CONTROL, KeyCode.DOWN);
            switch (i % 5) {
                case 0 -> {
                    Keys.press(KeyCode.ENTER);
                    Screens.until(() -> Window.getWindows().size() > 1);
                    type(i % 2 == 0 ? "WAKT" : "PEREN");
                    Keys.press(KeyCode.ENTER);
                }
                case 1 -> type("1");
                case 2 -> type("V");
                case 3 -> {
                    type("P");
                    type("RINGKAS");
                    Keys.press(KeyCode.CONTROL, KeyCode.ENTER);
                }
                default -> type("1-");
            }
            Screens.until(() -> text().isFocused());
        }

        List<CodedSegment> segments = desks.desk().material().segments(INTERVIEW);
        assertEquals(
                IntStream.rangeClosed(1, TURNS).mapToObj(LongInterview::turn).toList(),
                segments.stream()
                        .map(each -> before.substring(
                                each.segment().passage().start(),
                                each.segment().passage().end()))
                        .toList());
        assertEquals(List.of("time"), codes(segments.get(0)));
        assertEquals(List.of("time"), codes(segments.get(1)));
        assertTrue(codes(segments.get(2)).getFirst().startsWith("giliran-ke-3"));
        assertEquals(List.of(), codes(segments.get(3)));
        assertEquals("ringkas", segments.get(3).segment().paraphrase());
        assertEquals(
                "inhibiting", segments.getLast().codings().getFirst().facets().get("polarity"));
        assertEquals(List.of("plan"), codes(segments.get(55)));
        assertEquals(before, desks.desk().material().text(INTERVIEW));
    }

    private static List<String> codes(CodedSegment segment) {
        return segment.codings().stream()
                .map(Coding::code)
                .map(code -> code.value())
                .toList();
    }

    private static void type(String keys) {
        for (int i = 0; i < keys.length(); i++) {
            Keys.press(
                    switch (keys.charAt(i)) {
                        case '1' -> KeyCode.DIGIT1;
                        case '-' -> KeyCode.MINUS;
                        default -> KeyCode.valueOf(String.valueOf(keys.charAt(i)));
                    });
        }
    }

    private Node text() {
        return room.lookup(".transcript-text");
    }
}
