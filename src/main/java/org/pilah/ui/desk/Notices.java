package org.pilah.ui.desk;

import org.pilah.messages.Problem;

/// How a person is told something. For the screen's thread only.
public interface Notices {
    /// Something happened, in one sentence.
    void tell(String sentence);

    /// Something happened, and one thing can be done about it or with it.
    void tell(String sentence, Offer offer);

    /// Something could not be done: why, and what to do.
    void problem(Problem problem);

    /// Something went wrong: a `Problem` is told as one, anything else is a mistake of the program, which is
    /// written down under a short code.
    void failed(Throwable failure);

    /// What a notice offers: a button's words and what it does.
    record Offer(String words, Runnable action) {}
}
