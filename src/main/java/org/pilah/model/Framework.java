package org.pilah.model;

/// A body of codes taken into a study as a whole: Adi's stages, the BPS indicators, or one of the team's own.
///
/// `exclusive` says that two sibling codes should not sit on one passage; `scale` names the verdict scale of its
/// codes or is empty; `variant` names the chosen list of codes or is empty.
public record Framework(
        FrameworkId id,
        String version,
        Bilingual name,
        Bilingual summary,
        String citation,
        String provenance,
        String mode,
        boolean exclusive,
        String scale,
        String variant)
        implements Item {
    @Override
    public String key() {
        return id.value();
    }
}
