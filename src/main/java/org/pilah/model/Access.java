package org.pilah.model;

/// What somebody wants with a study file.
public enum Access {
    /// Look and change. One at a time.
    WRITE,
    /// Look only. Any number at a time.
    READ
}
