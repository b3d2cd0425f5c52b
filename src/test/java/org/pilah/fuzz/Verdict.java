package org.pilah.fuzz;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pilah.importer.ImportedSource;
import org.pilah.importer.ImportedSource.Stretch;
import org.pilah.messages.Messages;
import org.pilah.messages.Problem;
import org.pilah.model.TextPart;
import org.pilah.model.Turn;

/// What must be true of any answer to any file.
final class Verdict {
    private static final List<Messages> LANGUAGES = List.of(Messages.indonesian(), Messages.english());

    private Verdict() {}

    /// The text is one a study can keep, and its turns lie in it in order.
    static void onSource(ImportedSource source) {
        int end = 0;
        int turned = 0;
        for (Stretch stretch : source.stretches()) {
            expect(stretch.start() == end, "stretches follow one another");
            expect(
                    !stretch.text().isEmpty() && stretch.text().length() <= TextPart.LONGEST,
                    "a stretch has its length");
            expect(stretch.text().indexOf('\r') < 0 && stretch.text().indexOf('\0') < 0, "line ends and NULs are gone");
            expect(isWhole(stretch.text()), "no half of a pair");
            end += stretch.text().length();
            for (Turn turn : stretch.turns()) {
                expect(
                        turn.start() >= turned && turn.start() >= stretch.start() && turn.start() < end,
                        "turns in order");
                turned = turn.end();
            }
        }
        expect(turned <= end, "turns end in the text");
        source.remarks().forEach(remark -> LANGUAGES.forEach(remark::sentence));
        source.leftOut().forEach(left -> LANGUAGES.forEach(left::sentence));
    }

    /// A refusal is a plain sentence with advice, and not of our own making: where our own code stumbled, it is a
    /// mistake in it that only looks like a damaged file.
    static void onRefusal(Problem problem) {
        for (Messages messages : LANGUAGES) {
            expect(!problem.sentence(messages).isBlank(), "a sentence");
            expect(!problem.advice(messages).isBlank(), "advice");
        }
        for (@Nullable Throwable cause = problem.getCause(); cause != null; cause = cause.getCause()) {
            boolean stumbled = cause instanceof RuntimeException || cause instanceof Error;
            if (stumbled && !(cause instanceof Problem) && isOurs(cause)) {
                throw new AssertionError("our own code stumbled", cause);
            }
        }
    }

    private static boolean isOurs(Throwable failure) {
        for (StackTraceElement frame : failure.getStackTrace()) {
            String name = frame.getClassName();
            if (!name.startsWith("java.") && !name.startsWith("jdk.") && !name.startsWith("sun.")) {
                return name.startsWith("org.pilah.");
            }
        }
        return false;
    }

    private static boolean isWhole(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static void expect(boolean right, String what) {
        if (!right) {
            throw new AssertionError("not so: " + what);
        }
    }
}
