package org.pilah.task;

/// How far slow work is. The worker reports and asks; the watcher shows and may stop it. Safe in any thread.
///
/// Work is stopped by this flag alone, never by interrupting its thread: an interrupt closes open tables.
public interface Progress {
    /// Work that nobody watches and nobody stops.
    Progress SILENT = new Progress() {
        @Override
        public void at(String what, long done, long all) {}

        @Override
        public boolean stopped() {
            return false;
        }
    };

    /// `done` of `all` steps are behind; `what` names the thing at hand (a file's or source's name).
    void at(String what, long done, long all);

    boolean stopped();

    /// For the worker, between steps.
    ///
    /// @throws Stopped when somebody stopped the work
    default void check() {
        if (stopped()) {
            throw new Stopped();
        }
    }

    /// One of several parts of this work that follow one another, from 0: what is done of it is shown as done of
    /// the whole.
    default Progress part(int number, int parts) {
        Progress whole = this;
        return new Progress() {
            // Finer than anybody sees, so that parts may have parts.
            private static final long STEPS = 1_000_000;

            @Override
            public void at(String what, long done, long all) {
                long inside = all <= 0 ? 0 : (long) (STEPS * Math.clamp((double) done / all, 0, 1));
                whole.at(what, number * STEPS + inside, parts * STEPS);
            }

            @Override
            public boolean stopped() {
                return whole.stopped();
            }
        };
    }

    /// The work was stopped by the person who started it. Nothing went wrong.
    final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Stopped() {
            super("stopped", null, false, false);
        }
    }
}
