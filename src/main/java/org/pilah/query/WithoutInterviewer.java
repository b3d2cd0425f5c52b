package org.pilah.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pilah.model.Language;
import org.pilah.model.Query;

/// Leaves the interviewer's words out of a question, and lets them in again. Callable from any thread.
public final class WithoutInterviewer {
    private static final Query.Not LEFT_OUT = new Query.Not(new Query.InRole("interviewer"));
    private static final Pattern WRITTEN = Pattern.compile(
            "\\s*\\b(?:AND\\s+)?NOT\\s+(?:role|peran):\"?(?:interviewer|pewawancara)\"?(?=\\s|\\)|$)",
            Pattern.CASE_INSENSITIVE);
    /// What the text as a whole asks stands in brackets where there is another part in it.
    private static final Pattern BRACKETS = Pattern.compile("\\((.*)\\)", Pattern.DOTALL);

    private WithoutInterviewer() {}

    /// The question without the interviewer's words. What stands side by side in it stays side by side.
    public static Query of(Query question) {
        return switch (question) {
            case Query.All _ -> LEFT_OUT;
            case Query.And(var parts) when parts.contains(LEFT_OUT) -> question;
            case Query.And(var parts) -> {
                List<Query> all = new ArrayList<>(parts);
                all.add(LEFT_OUT);
                yield new Query.And(all);
            }
            default -> new Query.And(List.of(question, LEFT_OUT));
        };
    }

    /// Whether the text leaves the interviewer out.
    public static boolean isIn(String text) {
        return WRITTEN.matcher(text).find();
    }

    /// The text of a question, now without the interviewer.
    public static String added(String text, Language language) {
        String left = language == Language.INDONESIAN ? "NOT peran:pewawancara" : "NOT role:interviewer";
        String asked = text.strip();
        if (asked.isEmpty()) {
            return left;
        }
        boolean apart = Pattern.compile("\\bOR\\b").matcher(asked).find();
        return (apart ? "(" + asked + ")" : asked) + " " + left;
    }

    /// The text of a question, with the interviewer let in again.
    public static String removed(String text) {
        String asked = WRITTEN.matcher(text).replaceAll("").strip();
        Matcher whole = BRACKETS.matcher(asked);
        boolean brackets = !asked.equals(text.strip())
                && whole.matches()
                && whole.group(1).chars().noneMatch(c -> c == '(' || c == ')');
        return brackets ? whole.group(1).strip() : asked;
    }
}
