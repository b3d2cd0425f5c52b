package org.pilah.query;

import java.util.Arrays;
import java.util.List;

/// Something in a query's text that is not understood, on its way from where it was noticed to `QueryParser`.
final class Misread extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int start;
    private final int end;
    private final String key;
    private final transient List<Object> details;

    Misread(Token token, String key, Object... details) {
        this(token.start(), token.end(), key, details);
    }

    Misread(int start, int end, String key, Object... details) {
        super(key, null, false, false);
        this.start = start;
        this.end = end;
        this.key = key;
        this.details = List.copyOf(Arrays.asList(details));
    }

    /// Something is called by a name that nothing has; details are how many names come near, and these names.
    static Misread unknown(Token token, String key, List<String> nearest) {
        return new Misread(token, key, nearest.size(), String.join(", ", nearest));
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    String key() {
        return key;
    }

    List<Object> details() {
        return details;
    }
}
