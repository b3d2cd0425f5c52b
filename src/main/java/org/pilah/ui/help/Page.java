package org.pilah.ui.help;

import java.util.List;
import org.commonmark.node.Node;

/// One page of the guide: the name of its file, its title, what stands in it, and its sections for the search.
public record Page(String name, String title, Node content, List<Section> sections) {
    public Page {
        sections = List.copyOf(sections);
    }

    /// A stretch of a page under one heading. The first of a page has its title and an empty anchor.
    public record Section(String heading, String anchor, String words) {}
}
