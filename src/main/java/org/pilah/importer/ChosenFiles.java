package org.pilah.importer;

import java.nio.file.Path;
import java.util.List;
import org.pilah.messages.Messages;

/// The files to read, in the order a person would put them, and those of chosen folders that are passed over.
public record ChosenFiles(List<Path> files, List<Skipped> skipped) {
    public ChosenFiles {
        files = List.copyOf(files);
        skipped = List.copyOf(skipped);
    }

    /// A file or folder inside a chosen folder that is not read.
    public record Skipped(Path path, Reason reason) {
        public String sentence(Messages messages) {
            return messages.text(reason.key, String.valueOf(path.getFileName()));
        }
    }

    /// Why a file is not read.
    public enum Reason {
        HIDDEN("import.skipped.hidden"),
        LOCK("import.skipped.lock"),
        KIND("import.skipped.kind"),
        UNREADABLE("import.skipped.unreadable");

        private final String key;

        Reason(String key) {
            this.key = key;
        }
    }
}
