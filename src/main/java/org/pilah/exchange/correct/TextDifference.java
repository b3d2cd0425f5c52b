package org.pilah.exchange.correct;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.DiffAlgorithmListener;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pilah.messages.Problem;
import org.pilah.model.Edit;
import org.pilah.task.Progress;

/// The edits that make one text of another, as few words as can be: first by lines, then within changed lines by
/// words. Texts that have little in common are refused after a bounded time.
final class TextDifference {
    /// Comparisons of two words; some seconds.
    private static final long MOST = 400_000_000;

    /// Comparisons between two looks at whether the work was stopped.
    private static final long STEP = 1 << 20;

    private static final DiffAlgorithmListener NOBODY = new DiffAlgorithmListener() {
        @Override
        public void diffStart() {}

        @Override
        public void diffStep(int value, int max) {}

        @Override
        public void diffEnd() {}
    };

    private final String name;
    private final Progress progress;
    private final List<Edit> edits = new ArrayList<>();
    private long compared;

    private TextDifference(String name, Progress progress) {
        this.name = name;
        this.progress = progress;
    }

    /// The edits in order of the text, counted from its beginning.
    ///
    /// @param name what is compared, for people
    /// @throws Problem when the texts have too little in common to be told how one became the other
    static List<Edit> between(String before, String after, String name, Progress progress) {
        var difference = new TextDifference(name, progress);
        difference.compare(before, after);
        return difference.edits;
    }

    private void compare(String before, String after) {
        TextTokens old = TextTokens.lines(before);
        TextTokens fresh = TextTokens.lines(after);
        for (Change change : changes(old, fresh)) {
            int from = old.start(change.startOriginal);
            String was = before.substring(from, old.start(change.endOriginal));
            String is = after.substring(fresh.start(change.startRevised), fresh.start(change.endRevised));
            if (was.isEmpty() || is.isEmpty()) {
                edits.add(new Edit(from, was, is));
            } else {
                compareWords(from, was, is);
            }
        }
    }

    private void compareWords(int at, String was, String is) {
        TextTokens old = TextTokens.words(was);
        TextTokens fresh = TextTokens.words(is);
        for (Change change : changes(old, fresh)) {
            int from = old.start(change.startOriginal);
            String were = was.substring(from, old.start(change.endOriginal));
            String words = is.substring(fresh.start(change.startRevised), fresh.start(change.endRevised));
            edits.add(new Edit(at + from, were, words));
        }
    }

    /// What differs, with what touches joined: the library tells a deletion and an insertion at one place apart.
    private List<Change> changes(TextTokens old, TextTokens fresh) {
        var numbers = new HashMap<String, Integer>();
        List<Integer> before = numbered(old.tokens(), numbers);
        List<Integer> after = numbered(fresh.tokens(), numbers);
        var joined = new ArrayList<Change>();
        for (Change change : new MyersDiffWithLinearSpace<Integer>(this::same).computeDiff(before, after, NOBODY)) {
            Change last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && last.endOriginal == change.startOriginal && last.endRevised == change.startRevised) {
                joined.removeLast();
                joined.add(last.withEndOriginal(change.endOriginal).withEndRevised(change.endRevised));
            } else {
                joined.add(change);
            }
        }
        return joined;
    }

    private static List<Integer> numbered(List<String> tokens, Map<String, Integer> numbers) {
        var numbered = new ArrayList<Integer>(tokens.size());
        for (String token : tokens) {
            numbered.add(numbers.computeIfAbsent(token, fresh -> numbers.size()));
        }
        return numbered;
    }

    private boolean same(Integer one, Integer other) {
        if (++compared % STEP == 0) {
            progress.check();
            progress.at(name, compared, MOST);
            if (compared > MOST) {
                throw new Problem("correct.too-different", name);
            }
        }
        return one.equals(other);
    }
}
