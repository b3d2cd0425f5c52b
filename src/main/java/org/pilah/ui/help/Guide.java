package org.pilah.ui.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.pilah.model.Language;

/// The guide in one language, as it lies in the program: pages in Markdown, and the page `README` that lists them in
/// groups. Callable from any thread.
public final class Guide {
    /// Where the pages lie in the program.
    static final String ROOM = "/org/pilah/help/";

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private static final String CONTENTS = "README";
    private static final String ENDING = ".md";

    private final Map<String, Page> pages = new LinkedHashMap<>();
    private final List<Group> groups = new ArrayList<>();

    /// Pages that belong together, under a heading.
    public record Group(String heading, List<Page> pages) {
        public Group {
            pages = List.copyOf(pages);
        }
    }

    private Guide(Language language) {
        String heading = "";
        for (Node node : children(parsed(language, CONTENTS))) {
            if (node instanceof Heading) {
                heading = Plain.words(node);
            } else if (node instanceof BulletList list) {
                groups.add(group(language, heading, list));
            }
        }
    }

    /// The guide in this language.
    public static Guide in(Language language) {
        return new Guide(language);
    }

    private Group group(Language language, String heading, BulletList list) {
        var found = new ArrayList<Page>();
        for (Link link : Plain.links(list)) {
            String name = name(link.getDestination());
            Page page = page(name, parsed(language, name));
            pages.put(name, page);
            found.add(page);
        }
        return new Group(heading, found);
    }

    /// The pages in their groups, as the contents list them.
    public List<Group> groups() {
        return List.copyOf(groups);
    }

    public List<Page> pages() {
        return List.copyOf(pages.values());
    }

    public Optional<Page> page(String name) {
        return Optional.ofNullable(pages.get(name));
    }

    private static Page page(String name, Node content) {
        var sections = new ArrayList<Page.Section>();
        String title = name;
        String heading = "";
        String anchor = "";
        var words = new StringBuilder();
        for (Node node : children(content)) {
            if (node instanceof Heading head && head.getLevel() == 1) {
                title = Plain.words(head);
                heading = title;
            } else if (node instanceof Heading head) {
                sections.add(new Page.Section(heading, anchor, words.toString().strip()));
                words.setLength(0);
                heading = Plain.words(head);
                anchor = anchor(heading);
            } else {
                words.append(Plain.words(node)).append('\n');
            }
        }
        sections.add(new Page.Section(heading, anchor, words.toString().strip()));
        return new Page(name, title, content, sections);
    }

    /// A heading's name in links, as code hosts make it: small letters and digits, hyphens for blanks.
    static String anchor(String heading) {
        var anchor = new StringBuilder();
        heading.toLowerCase(Locale.ROOT).codePoints().forEach(letter -> {
            if (Character.isLetterOrDigit(letter) || letter == '-' || letter == '_') {
                anchor.appendCodePoint(letter);
            } else if (letter == ' ') {
                anchor.append('-');
            }
        });
        return anchor.toString();
    }

    /// The page that a link leads to: `coding` for `coding.md#in-vivo`.
    static String name(String destination) {
        String file = destination.contains("#") ? destination.substring(0, destination.indexOf('#')) : destination;
        return file.endsWith(ENDING) ? file.substring(0, file.length() - ENDING.length()) : file;
    }

    private static Node parsed(Language language, String name) {
        String place = ROOM + language.tag() + "/" + name + ENDING;
        try (InputStream file = Guide.class.getResourceAsStream(place)) {
            if (file == null) {
                throw new IllegalStateException("the guide lacks a page: " + place);
            }
            return PARSER.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What lies right within a node, in order.
    static List<Node> children(Node node) {
        var found = new ArrayList<Node>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            found.add(child);
        }
        return found;
    }
}
