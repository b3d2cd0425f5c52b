package org.pilah.importer;

import java.util.List;
import org.pilah.messages.Messages;

/// Something a researcher should know about what was read: one sentence, named by its key.
public record Remark(String key, List<Object> arguments) {
    public Remark {
        arguments = List.copyOf(arguments);
    }

    public static Remark of(String key, Object... arguments) {
        return new Remark(key, List.of(arguments));
    }

    public String sentence(Messages messages) {
        return messages.text(key, arguments.toArray());
    }
}
