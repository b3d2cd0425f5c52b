package org.pilah.model;

import java.util.Objects;
import java.util.Optional;

/// What the rows or columns of a matrix are. `name` is the facet's or attribute's name; for codes it may limit them
/// to a framework or a branch, else it is empty.
public record Axis(Dimension dimension, String name) {
    private static final String FRAMEWORK = "framework:";
    private static final String BRANCH = "code:";

    /// What can be laid out.
    public enum Dimension {
        CODE,
        CASE,
        SOURCE,
        SPEAKER,
        ROLE,
        TECHNIQUE,
        WAVE,
        CODER,
        FACET,
        ATTRIBUTE
    }

    public Axis {
        Objects.requireNonNull(dimension);
        boolean fits = switch (dimension) {
            case FACET, ATTRIBUTE -> !name.isEmpty();
            case CODE ->
                name.isEmpty()
                        || id(name, FRAMEWORK).isPresent()
                        || id(name, BRANCH).isPresent();
            case CASE, SOURCE, SPEAKER, ROLE, TECHNIQUE, WAVE, CODER -> name.isEmpty();
        };
        if (!fits) {
            throw new IllegalArgumentException("facets and attributes have a name, codes a limit, others none");
        }
    }

    public static Axis of(Dimension dimension) {
        return new Axis(dimension, "");
    }

    /// The codes of this framework only.
    public static Axis codesOf(FrameworkId framework) {
        return new Axis(Dimension.CODE, FRAMEWORK + framework.value());
    }

    /// This code and those beneath it only.
    public static Axis codesFrom(CodeId branch) {
        return new Axis(Dimension.CODE, BRANCH + branch.value());
    }

    public boolean laysOutCodes() {
        return dimension == Dimension.CODE;
    }

    /// The framework to which codes are limited.
    public Optional<FrameworkId> framework() {
        return laysOutCodes() ? id(name, FRAMEWORK).map(FrameworkId::new) : Optional.empty();
    }

    /// The code at the top of the branch to which codes are limited.
    public Optional<CodeId> branch() {
        return laysOutCodes() ? id(name, BRANCH).map(CodeId::new) : Optional.empty();
    }

    private static Optional<String> id(String name, String kind) {
        return name.startsWith(kind) && name.length() > kind.length()
                ? Optional.of(name.substring(kind.length()))
                : Optional.empty();
    }
}
