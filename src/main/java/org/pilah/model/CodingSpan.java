package org.pilah.model;

/// Where one coding lies, without its words: what is needed to see which codes meet.
public record CodingSpan(SourceId source, int start, int end, CodeId code) {}
