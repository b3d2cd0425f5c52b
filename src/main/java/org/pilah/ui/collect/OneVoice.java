package org.pilah.ui.collect;

import java.util.List;
import java.util.Optional;
import org.pilah.analysis.VoiceSpellings;
import org.pilah.exchange.SourceIntake.Voice;
import org.pilah.model.Source.Role;

/// Makes several spellings one person. The text and its labels stay; only what they stand for changes.
final class OneVoice {
    private OneVoice() {}

    /// Spellings that may be one person's and are not yet one.
    static List<List<String>> proposals(List<Voice> voices) {
        return VoiceSpellings.alike(voices.stream().map(Voice::label).toList()).stream()
                .filter(alike -> !isOne(of(alike, voices), voices))
                .toList();
    }

    private static boolean isOne(List<Voice> together, List<Voice> voices) {
        return together.equals(voices);
    }

    /// The voices, with these labels speaking in the role of the first and for one case: the first that any of them
    /// speaks for, else one of the fullest name. Who only asks speaks for none.
    static List<Voice> of(List<String> labels, List<Voice> voices) {
        List<Voice> same =
                voices.stream().filter(voice -> labels.contains(voice.label())).toList();
        Optional<Voice> first = same.stream().findFirst();
        if (first.isEmpty()) {
            return voices;
        }
        Role role = first.get().role();
        String owner = same.stream()
                .map(Voice::caseName)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(role == Role.INFORMANT ? VoiceSpellings.fullest(labels) : "");
        return voices.stream()
                .map(voice -> labels.contains(voice.label()) ? new Voice(voice.label(), role, owner) : voice)
                .toList();
    }
}
