package org.pilah.model;

/// Points at anything in a study: `kind` is the thing's type as in the study file (`case`, `code`, `segment` …).
public record Ref(String kind, String id) {}
