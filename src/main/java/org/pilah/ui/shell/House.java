package org.pilah.ui.shell;

import java.nio.file.Path;
import java.time.Clock;
import org.pilah.model.Language;
import org.pilah.project.Folders;
import org.pilah.ui.desk.Settings;

/// Where the program lives and for whom: its folders, its clock, the folder with `samples`, what it remembers of the
/// person, the person's name for the system, and the language the system speaks.
public record House(Folders folders, Clock clock, Path home, Settings settings, String user, Language language) {}
