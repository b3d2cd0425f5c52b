package org.pilah.ui.collect;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.pilah.model.Language;
import org.pilah.model.Source;

/// What can be said about a source, whether it is in the study or on its way in.
interface SourceEdits {
    /// As it is said now; empty while there is none.
    ObservableValue<Optional<SourceFields>> fieldsProperty();

    /// Names of cases that may be meant.
    List<String> cases();

    void rename(String name);

    void kind(Source.Kind kind);

    /// A date as people write it.
    void date(String written);

    void place(String place);

    void technique(String written);

    void wave(String wave);

    void language(Language language);

    /// The case it belongs to; one that is not there is made, none for an empty name.
    void owner(String caseName);

    void role(String label, Source.Role role);

    void speaksFor(String label, String caseName);

    /// These labels are one person: they get one role, and speak for one case.
    void together(List<String> labels);
}
