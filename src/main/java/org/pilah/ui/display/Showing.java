package org.pilah.ui.display;

import java.util.Optional;

/// What stands in the middle of the workspace.
enum Showing {
    /// Nothing was counted yet.
    NOTHING_YET,
    /// The study has no coding.
    NOTHING_CODED,
    /// The filter of a saved display names what the study does not have any more.
    FILTER_UNREAD,
    /// The filter lets nothing through.
    NO_MATCH,
    /// There are no rows or no columns.
    NO_LINES,
    TABLE;

    static Showing of(Optional<Counted> counted, Optional<Arrangement> arrangement, FilterViewModel.Reading filter) {
        if (counted.isEmpty() || arrangement.isEmpty()) {
            return filter instanceof FilterViewModel.Reading.Mistaken ? FILTER_UNREAD : NOTHING_YET;
        }
        if (counted.get().coded() == Counted.Coded.NOTHING) {
            return NOTHING_CODED;
        }
        if (arrangement.get().matrix().total() == 0 && !counted.get().sentence().isEmpty()) {
            return NO_MATCH;
        }
        return arrangement.get().rows() == 0 || arrangement.get().columns() == 0 ? NO_LINES : TABLE;
    }
}
