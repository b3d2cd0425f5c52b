package org.pilah.model;

/// How often a code stands in a study, with all codes beneath it: codings, distinct segments, distinct cases.
public record CodeCount(CodeId code, long codings, long segments, long cases) {}
