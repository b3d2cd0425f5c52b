package org.pilah.store;

import java.sql.SQLException;

/// The tables cannot be used and must be filled anew. Carries an error code only: a message of the database may hold
/// words of a transcript.
public final class StoreUnusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreUnusable(SQLException cause) {
        super("tables unusable, code " + cause.getErrorCode());
        setStackTrace(cause.getStackTrace());
    }
}
