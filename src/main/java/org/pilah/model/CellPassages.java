package org.pilah.model;

import java.util.List;

/// The segments behind the cells of a matrix: by row, then column, in order of source and text.
public record CellPassages(List<List<List<SegmentId>>> segments) {}
