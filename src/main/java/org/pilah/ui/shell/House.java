package org.pilah.ui.shell;

import java.nio.file.Path;
import java.time.Clock;
import org.pilah.model.Language;
import org.pilah.project.Folders;
import org.pilah.ui.desk.Settings;

/// Where the program lives and for whom: its folders, its clock, the folder with `samples`, what it remembers of the
/// person, and the person.
public record House(Folders folders, Clock clock, Path home, Settings settings, Person person) {
    /// Who sits here, as the system tells: a name, a language, and a folder for documents.
    public record Person(String name, Language language, Path documents) {}
}
