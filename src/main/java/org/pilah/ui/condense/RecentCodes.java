package org.pilah.ui.condense;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.pilah.model.Action;
import org.pilah.model.Change;
import org.pilah.model.CodeId;
import org.pilah.model.Coding;
import org.pilah.ui.desk.Desk;

/// The codes this coder used last, the last one first, as the keys 1 to 9 give them. For the screen's thread only.
public final class RecentCodes {
    /// As many as there are keys.
    public static final int MOST = 9;

    /// How far back the study's history is read when it is opened.
    private static final int ACTIONS = 200;
    private static final long BYTES = 1 << 20;

    private final Desk desk;
    private final ObservableList<CodeId> codes = FXCollections.observableArrayList();
    private final ObservableList<CodeId> codesShown = FXCollections.unmodifiableObservableList(codes);

    public RecentCodes(Desk desk) {
        this.desk = desk;
        desk.watch(this::follow);
        String coder = desk.coder();
        desk.background().ask(() -> remembered(coder), this::append);
    }

    /// The last codes, the last one first, at most nine.
    public ObservableList<CodeId> codes() {
        return codesShown;
    }

    /// The code behind the key of this number, 1 to 9.
    public Optional<CodeId> code(int number) {
        return number >= 1 && number <= codes.size() ? Optional.of(codes.get(number - 1)) : Optional.empty();
    }

    /// The key of a code, or 0.
    int number(CodeId code) {
        return codes.indexOf(code) + 1;
    }

    /// The code was used just now.
    void use(CodeId code) {
        var now = new ArrayList<>(codes);
        now.remove(code);
        now.addFirst(code);
        codes.setAll(now.subList(0, Math.min(MOST, now.size())));
    }

    private void append(List<CodeId> older) {
        Set<CodeId> all = new LinkedHashSet<>(codes);
        older.stream().filter(code -> desk.study().code(code).isPresent()).forEach(all::add);
        codes.setAll(all.stream().limit(MOST).toList());
    }

    /// A single coding is somebody's use of a code; many at once come from a table or an undoing.
    private void follow(Change change) {
        List<Coding> added = change.each().stream()
                .filter(single -> single instanceof Change.Add(var item) && item instanceof Coding)
                .map(single -> (Coding) ((Change.Add) single).item())
                .toList();
        if (added.size() == 1 && added.getFirst().coder().equals(desk.coder())) {
            use(added.getFirst().code());
        }
        codes.removeIf(code -> desk.study().code(code).isEmpty());
    }

    private List<CodeId> remembered(String coder) {
        Set<CodeId> found = new LinkedHashSet<>();
        List<Action> actions = desk.project().history();
        long read = 0;
        for (Action action : actions.reversed().stream().limit(ACTIONS).toList()) {
            if (found.size() >= MOST || read + action.size() > BYTES) {
                break;
            }
            if (action.undoes() == 0 && action.changes().containsKey("add-coding")) {
                read += action.size();
                found.addAll(codesOf(action, coder));
            }
        }
        return List.copyOf(found);
    }

    private List<CodeId> codesOf(Action action, String coder) {
        var codes = new ArrayList<CodeId>();
        desk.project()
                .changes(
                        action,
                        change -> change.each().forEach(single -> {
                            if (single instanceof Change.Add(var item)
                                    && item instanceof Coding coding
                                    && coding.coder().equals(coder)) {
                                codes.addFirst(coding.code());
                            }
                        }));
        return codes;
    }
}
