package org.pilah.ui.collect;

import java.util.List;
import org.pilah.exchange.SourceIntake.Voice;
import org.pilah.model.Language;
import org.pilah.model.Source;

/// What a form shows of a source, whether it is in the study or on its way in. `date` is as people write it,
/// `technique` as this workspace calls it, `owner` the name of the case or empty.
record SourceFields(
        String name,
        Source.Kind kind,
        String owner,
        String date,
        String place,
        String technique,
        String wave,
        Language language,
        List<Voice> voices) {
    SourceFields {
        voices = List.copyOf(voices);
    }
}
