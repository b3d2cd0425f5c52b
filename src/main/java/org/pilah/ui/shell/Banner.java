package org.pilah.ui.shell;

import java.util.List;

/// What is to be known all the time while this study is open: why it cannot be changed, and what can be done.
public record Banner(String sentence, List<Question.Way> ways) {
    public Banner {
        ways = List.copyOf(ways);
    }
}
