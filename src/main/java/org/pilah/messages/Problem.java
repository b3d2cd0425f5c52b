package org.pilah.messages;

import java.util.Arrays;
import java.util.List;

/// What a person can understand: something that could not be done, why, and what to do about it.
///
/// `key` names one sentence; the key with `.advice` behind it names what to do, with the same arguments.
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;

    public Problem(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.copyOf(Arrays.asList(arguments));
    }

    public Problem(Throwable cause, String key, Object... arguments) {
        this(key, arguments);
        initCause(cause);
    }

    public String key() {
        return key;
    }

    /// What the sentence is filled with.
    public List<Object> arguments() {
        return arguments;
    }

    /// What went wrong, as one sentence.
    public String sentence(Messages messages) {
        return messages.text(key, arguments.toArray());
    }

    /// What to do, as one sentence.
    public String advice(Messages messages) {
        return messages.text(key + ".advice", arguments.toArray());
    }
}
