package org.pilah.ui.shell;

import java.util.List;

/// What a person must decide before it goes on. The first way is the safe one; not to answer changes nothing.
public record Question(String heading, String sentence, List<Way> ways) {
    public Question {
        ways = List.copyOf(ways);
    }

    /// A way to go on: a button's words and what it does.
    public record Way(String words, Runnable action) {}
}
