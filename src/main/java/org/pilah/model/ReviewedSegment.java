package org.pilah.model;

/// A segment that waits for a look, and why.
public record ReviewedSegment(Segment segment, Review review) {}
