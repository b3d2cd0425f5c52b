package org.pilah.bench;

/// Why nothing can be measured here, in one sentence for whoever asked.
final class Unready extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unready(String sentence) {
        super(sentence);
    }

    Unready(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
