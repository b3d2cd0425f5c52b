package org.pilah.store;

import java.sql.SQLException;
import org.h2.api.ErrorCode;

/// The tables cannot be used and must be filled anew. Carries an error code only: a message of the database may
/// hold words of a transcript.
public final class StoreUnusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;

    StoreUnusable(SQLException cause) {
        super("tables unusable, code " + cause.getErrorCode());
        this.code = cause.getErrorCode();
        setStackTrace(cause.getStackTrace());
    }

    private StoreUnusable(RuntimeException cause) {
        super("tables hold nonsense");
        setStackTrace(cause.getStackTrace());
        this.code = ErrorCode.FILE_CORRUPTED_1;
    }

    /// What was read from the tables cannot have been written there.
    public static StoreUnusable nonsense(RuntimeException cause) {
        return new StoreUnusable(cause);
    }

    /// Whether nothing is wrong with the tables but what was written to them: a thing of that id was there.
    public boolean isTaken() {
        return code == ErrorCode.DUPLICATE_KEY_1;
    }

    /// Whether somebody else has the tables open, so that nothing is wrong with them.
    public boolean isInUse() {
        return code == ErrorCode.DATABASE_ALREADY_OPEN_1;
    }
}
