package org.pilah;

/// Configures the JDK's logging not to log: libraries would put words of transcripts into it, and lines
/// between the
/// answers of commands. Named to the JDK by its class, so it must be public; making one does nothing.
public final class NoLog {}
