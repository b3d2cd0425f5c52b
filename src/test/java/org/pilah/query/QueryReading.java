package org.pilah.query;

import org.pilah.messages.Messages;
import org.pilah.model.Language;

/// Reads what somebody may have typed as a query of the sample study.
public final class QueryReading {
    private QueryReading() {}

    /// It is understood and can be said as a sentence, or the mistake can; suggestions can be made anywhere.
    public static void read(String text) {
        switch (QueryParser.read(text, Grenpul.STUDY)) {
            case Parsed.Understood(var query) -> {
                QuerySentence.of(query, Grenpul.STUDY, Messages.indonesian());
                QuerySentence.of(query, Grenpul.STUDY, Messages.english());
            }
            case Parsed.Mistake(var start, var length, var problem) -> {
                if (start < 0 || length < 0 || start + length > Math.max(text.length(), start)) {
                    throw new AssertionError("a mistake outside of the text: " + start + ", " + length);
                }
                problem.sentence(Messages.indonesian());
            }
        }
        Completion.at(text, text.length() / 2, Grenpul.STUDY, Language.INDONESIAN);
    }
}
