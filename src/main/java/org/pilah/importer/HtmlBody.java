package org.pilah.importer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.pilah.importer.LeftOut.Kind;

/// Goes through a web page, or a chapter of an e-book, and makes lines of it as a browser would.
final class HtmlBody implements NodeVisitor {
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "header",
            "footer",
            "blockquote",
            "pre",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "address",
            "figure",
            "figcaption",
            "aside",
            "form",
            "fieldset",
            "details",
            "summary",
            "hr",
            "center",
            "caption",
            "body",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "nav",
            "table");
    private static final Set<String> UNSEEN = Set.of(
            "script", "style", "template", "head", "noscript", "datalist", "select", "textarea", "button", "input");
    private static final Set<String> EMBEDDED = Set.of("iframe", "object", "embed", "applet", "audio", "video");
    private static final Set<String> BOLD = Set.of("b", "strong", "th");

    private static final String BULLET = "bullet";
    private static final String NONE = "none";
    private static final Pattern LIST_STYLE = Pattern.compile("list-style(?:-type)?\\s*:[^;]*?(none|disc|circle|square"
            + "|decimal-leading-zero|decimal|(?:lower|upper)-(?:alpha|latin|roman))");
    private static final Pattern OUTSIDE = Pattern.compile("\\s*[A-Za-z]+:");

    private final DocumentText text;
    private final Paper paper;
    private final Deque<Listing> lists = new ArrayDeque<>();
    private String mark = "";
    private int bold;
    private int kept;
    private int unseen;
    private int heading;

    /// One list that is open: how its items are marked, and the number of the next one.
    private static final class Listing {
        private final String form;
        private final int step;
        private int count;

        Listing(String form, int step, int count) {
            this.form = form;
            this.step = step;
            this.count = count;
        }
    }

    HtmlBody(DocumentText text, String name) {
        this.text = text;
        this.paper = new Paper(text, name);
    }

    /// To be called when everything was gone through.
    void end() {
        paper.end();
    }

    @Override
    public void head(Node node, int depth) {
        switch (node) {
            case TextNode words when unseen == 0 -> words(words.getWholeText());
            case Comment comment -> {}
            case Element element -> begin(element);
            default -> {}
        }
    }

    private void begin(Element element) {
        String tag = element.normalName();
        if (unseen > 0 || isUnseen(element, tag)) {
            unseen++;
            return;
        }
        bold += isBold(element, tag) ? 1 : 0;
        switch (tag) {
            case "br" -> paper.words("\n", false);
            case "img", "canvas" -> text.leaveOut(Kind.PICTURES);
            case "a" -> link(element);
            case "ul", "ol" -> beginList(element, tag);
            case "li" -> item(element);
            case "tr" -> {
                breakBlock();
                paper.beginRow();
            }
            case "td", "th" -> beginCell();
            case "pre" -> {
                breakBlock();
                kept++;
            }
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                breakBlock();
                heading++;
            }
            default -> {
                if (BLOCKS.contains(tag)) {
                    breakBlock();
                }
            }
        }
    }

    private boolean isUnseen(Element element, String tag) {
        if (EMBEDDED.contains(tag)) {
            text.leaveOut(Kind.EMBEDDED);
            return true;
        }
        if (tag.equals("svg")) {
            text.leaveOut(Kind.PICTURES);
            return true;
        }
        text.leaveOut(Kind.MACROS, tag.equals("script") ? 1 : 0);
        if (UNSEEN.contains(tag)) {
            return true;
        }
        String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        boolean hidden =
                element.hasAttr("hidden") || style.contains("display:none") || style.contains("visibility:hidden");
        if (hidden) {
            text.leaveOut(Kind.HIDDEN_TEXT);
        }
        return hidden;
    }

    private void link(Element link) {
        text.leaveOut(Kind.LINKS, OUTSIDE.matcher(link.attr("href")).lookingAt() ? 1 : 0);
        if (isNote(link)) {
            paper.words(marked("["), bold > 0);
        }
    }

    /// A number that leads to a note, or back from it, is written as in all documents: `[3]`.
    private static boolean isNote(Element link) {
        String words = link.text().strip();
        boolean number =
                words.length() <= 3 && !words.isEmpty() && words.chars().allMatch(Character::isDigit);
        if (!number || !link.attr("href").contains("#")) {
            return false;
        }
        boolean raised = link.selectFirst("sup") != null
                || (link.parent() != null && link.parent().normalName().equals("sup"));
        String said = (link.className() + link.attr("epub:type") + link.attr("role")).toLowerCase(Locale.ROOT);
        return raised || said.contains("note");
    }

    private static boolean isBold(Element element, String tag) {
        String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        return BOLD.contains(tag) || style.contains("font-weight:bold") || style.contains("font-weight:700");
    }

    private void beginList(Element list, String tag) {
        breakBlock();
        boolean backward = list.hasAttr("reversed");
        long items = list.children().stream()
                .filter(each -> each.normalName().equals("li"))
                .count();
        int first = backward ? (int) Math.min(items, Integer.MAX_VALUE - 1) : 1;
        String usual = tag.equals("ul") ? BULLET : "decimal";
        lists.push(new Listing(form(list, usual), backward ? -1 : 1, number(list.attr("start"), first)));
    }

    /// The same marks as in all documents: a number as it is written, a bullet for every sign, none where none is
    /// shown.
    private void item(Element element) {
        breakBlock();
        if (lists.isEmpty()) {
            mark = "• ";
            return;
        }
        Listing list = lists.element();
        int number = number(element.attr("value"), list.count);
        list.count = Math.max(0, number + list.step);
        String form = form(element, list.form);
        mark = switch (form) {
            case BULLET -> "• ";
            case NONE -> "";
            default -> WordNumbering.written(number, form) + ". ";
        };
    }

    /// How a list or an item says it is marked.
    private static String form(Element element, String usual) {
        Matcher style = LIST_STYLE.matcher(element.attr("style").toLowerCase(Locale.ROOT));
        String said = style.find() ? style.group(1) : element.attr("type");
        return switch (said) {
            case "a", "lower-alpha", "lower-latin" -> "lowerLetter";
            case "A", "upper-alpha", "upper-latin" -> "upperLetter";
            case "i", "lower-roman" -> "lowerRoman";
            case "I", "upper-roman" -> "upperRoman";
            case "1", "decimal" -> "decimal";
            case "decimal-leading-zero" -> "decimalZero";
            case "none" -> NONE;
            case "disc", "circle", "square" -> BULLET;
            default -> usual;
        };
    }

    private static int number(String digits, int otherwise) {
        return Math.clamp(WordStyles.number(digits, otherwise), 0, Integer.MAX_VALUE - 1);
    }

    private void beginCell() {
        if (!paper.isInRow()) {
            paper.beginRow();
        }
        paper.beginCell();
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        String tag = element.normalName();
        if (unseen > 0) {
            unseen--;
            return;
        }
        switch (tag) {
            case "ul", "ol" -> {
                breakBlock();
                lists.poll();
            }
            case "td", "th" -> {
                breakBlock();
                paper.endCell();
            }
            case "tr" -> paper.endRow();
            case "a" -> endLink(element);
            case "pre" -> {
                breakBlock();
                kept--;
            }
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                breakBlock();
                heading--;
            }
            default -> {
                if (BLOCKS.contains(tag)) {
                    endBlock(element, tag);
                }
            }
        }
        bold -= isBold(element, tag) ? 1 : 0;
    }

    private void endLink(Element link) {
        if (isNote(link)) {
            boolean first =
                    paper.line().text().startsWith("[") && paper.line().text().length() <= 4;
            paper.words(first ? "] " : "]", bold > 0);
        }
    }

    /// An empty paragraph is an empty line, as word processors write one.
    private void endBlock(Element element, String tag) {
        if (tag.equals("p") && paper.line().text().isBlank() && !element.hasText()) {
            paper.line().clear();
            paper.endParagraph(Look.PLAIN);
        } else {
            breakBlock();
        }
    }

    private void breakBlock() {
        paper.line().trimEnd();
        if (!paper.line().isEmpty()) {
            paper.endParagraph(heading > 0 ? Look.HEADING : Look.PLAIN);
            mark = "";
        }
    }

    private void words(String words) {
        if (kept > 0) {
            paper.words(marked(words), bold > 0);
            return;
        }
        var plain = new StringBuilder();
        boolean blank = paper.line().endsBlank();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean space = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
            if (!space || !blank) {
                plain.append(space ? ' ' : c);
            }
            blank = space;
        }
        if (!plain.isEmpty()) {
            paper.words(marked(plain.toString()), bold > 0);
        }
    }

    private String marked(String words) {
        if (mark.isEmpty() || words.isBlank()) {
            return words;
        }
        String marked = mark + words;
        mark = "";
        return marked;
    }
}
