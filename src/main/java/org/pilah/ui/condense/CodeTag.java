package org.pilah.ui.condense;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.pilah.model.Code;
import org.pilah.model.CodeId;
import org.pilah.model.Coding;
import org.pilah.model.Language;
import org.pilah.model.Study;

/// A code as it is named beside a quote: its name, colour, and the side the coding takes (`+`, `−`, `±` or empty).
public record CodeTag(CodeId code, String name, int colour, String side, Hand hand) {
    private static final String POLARITY = "polarity";

    /// Whose coding it is.
    public enum Hand {
        OWN,
        OTHERS
    }

    /// The codes of these codings, each once, in their order. What somebody else has coded too counts as one's own.
    static List<CodeTag> of(List<Coding> codings, Study study, Language language, String coder) {
        var tags = new LinkedHashMap<CodeId, CodeTag>();
        for (Coding coding : codings) {
            Hand hand = coding.coder().equals(coder) ? Hand.OWN : Hand.OTHERS;
            CodeTag known = tags.get(coding.code());
            if (known == null || (known.hand == Hand.OTHERS && hand == Hand.OWN)) {
                tags.put(coding.code(), of(coding.code(), study, language, side(coding), hand));
            }
        }
        return List.copyOf(tags.values());
    }

    static List<CodeTag> of(List<CodeId> codes, Study study, Language language) {
        var tags = new ArrayList<CodeTag>();
        codes.stream().distinct().forEach(code -> tags.add(of(code, study, language, "", Hand.OWN)));
        return tags;
    }

    private static CodeTag of(CodeId code, Study study, Language language, String side, Hand hand) {
        String name = study.code(code)
                .map(Code::name)
                .map(words -> words.in(language))
                .orElse(code.value());
        return new CodeTag(code, name, study.colourOf(code), side, hand);
    }

    private static String side(Coding coding) {
        return switch (coding.facets().getOrDefault(POLARITY, "")) {
            case "supporting" -> "+";
            case "inhibiting" -> "−";
            case "mixed" -> "±";
            default -> "";
        };
    }
}
