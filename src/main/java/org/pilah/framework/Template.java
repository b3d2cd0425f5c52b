package org.pilah.framework;

import java.util.List;
import org.pilah.model.Bilingual;

/// The beginning of a study of a known shape: its research questions and what it codes by. `frameworks` names
/// them as
/// `Catalogue.offered` does, with a shorter list behind a colon.
public record Template(
        String id, Bilingual name, Bilingual summary, List<Bilingual> questions, List<String> frameworks) {
    public Template {
        questions = List.copyOf(questions);
        frameworks = List.copyOf(frameworks);
    }
}
