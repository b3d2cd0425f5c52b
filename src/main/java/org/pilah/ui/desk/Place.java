package org.pilah.ui.desk;

import org.pilah.model.CodeId;
import org.pilah.model.ItemId;
import org.pilah.model.Passage;
import org.pilah.model.SegmentId;
import org.pilah.model.SourceId;

/// Somewhere a person can be brought: a workspace, or a thing in it.
public sealed interface Place {
    /// The four workspaces, in the order of the method.
    enum Workspace {
        COLLECT,
        CONDENSE,
        DISPLAY,
        CONCLUDE
    }

    /// The workspace in which the place is found.
    Workspace workspace();

    /// A workspace as it was left.
    record Room(Workspace workspace) implements Place {}

    /// The details of a source.
    record SourceDetails(SourceId source) implements Place {
        @Override
        public Workspace workspace() {
            return Workspace.COLLECT;
        }
    }

    /// The transcript from its beginning, or where it was left.
    record Transcript(SourceId source) implements Place {
        @Override
        public Workspace workspace() {
            return Workspace.CONDENSE;
        }
    }

    /// A stretch of a transcript.
    record Words(Passage passage) implements Place {
        @Override
        public Workspace workspace() {
            return Workspace.CONDENSE;
        }
    }

    /// A segment in its transcript.
    record Quote(SegmentId segment) implements Place {
        @Override
        public Workspace workspace() {
            return Workspace.CONDENSE;
        }
    }

    /// A code in the tree.
    record InTree(CodeId code) implements Place {
        @Override
        public Workspace workspace() {
            return Workspace.CONDENSE;
        }
    }

    /// The answers to a question in the query language.
    record Search(String question) implements Place {
        @Override
        public Workspace workspace() {
            return Workspace.CONDENSE;
        }
    }

    /// A saved display.
    record SavedDisplay(ItemId display) implements Place {
        @Override
        public Workspace workspace() {
            return Workspace.DISPLAY;
        }
    }

    /// A proposition with its evidence.
    record Conclusion(ItemId proposition) implements Place {
        @Override
        public Workspace workspace() {
            return Workspace.CONCLUDE;
        }
    }
}
