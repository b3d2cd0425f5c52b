package org.pilah.journal;

import java.time.Instant;
import org.pilah.model.StudyId;

/// The first line of a study file.
public record Header(StudyId study, String title, Instant created) {}
