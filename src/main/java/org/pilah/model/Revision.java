package org.pilah.model;

/// Where a study stands: the number of its last line and that line's hash, which vouches for all before it.
public record Revision(long number, String hash) {}
