package org.pilah.store;

import org.pilah.model.Revision;

/// Where the tables stand: the revision they hold, and the byte of the study file that comes next.
public record Stand(Revision revision, long place) {}
