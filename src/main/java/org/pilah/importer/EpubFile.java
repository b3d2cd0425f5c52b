package org.pilah.importer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.pilah.messages.Problem;
import org.pilah.task.Progress;

/// Reads e-books (`.epub`): a zip of web pages, which jsoup reads, in the order its list of contents gives.
final class EpubFile {
    private static final String CONTAINER = "META-INF/container.xml";
    private static final String LOCKS = "META-INF/encryption.xml";

    private final PackedFile book;
    private final String name;
    private final Map<String, String> pages = new HashMap<>();
    private final List<String> order = new ArrayList<>();
    private String contents = "";

    private EpubFile(PackedFile book, String name) {
        this.book = book;
        this.name = name;
    }

    static Document read(Path file, ImportOptions options, Progress progress) throws IOException {
        String name = String.valueOf(file.getFileName());
        try (PackedFile book = PackedFile.open(file, name)) {
            return new EpubFile(book, name).read(new DocumentText(name, progress), progress);
        }
    }

    private Document read(DocumentText text, Progress progress) throws IOException {
        book.readXml(
                LOCKS,
                xml -> xml.children(root -> xml.descendants(element -> {
                    // Letters may be hidden from thieves; pages that are cannot be read.
                    if (element.equals("CipherReference") && isPage(xml.attribute("URI"))) {
                        throw new Problem("import.epub.locked", name);
                    }
                })));
        book.readXml(
                CONTAINER,
                xml -> xml.children(root -> xml.descendants(element -> {
                    if (element.equals("rootfile") && contents.isEmpty()) {
                        contents = xml.attribute("full-path");
                    }
                })));
        if (contents.isEmpty() || !book.readXml(contents, this::contents)) {
            throw new Problem("import.damaged", name);
        }
        var body = new HtmlBody(text, name);
        int missing = 0;
        for (int i = 0; i < order.size(); i++) {
            progress.check();
            progress.at(name, i, order.size());
            Optional<byte[]> page = book.bytes(path(pages.getOrDefault(order.get(i), "")));
            if (page.isPresent()) {
                page(page.get(), progress.part(i, order.size()), body);
            } else {
                missing++;
            }
        }
        body.end();
        text.remarkCount("import.remark.pagesMissing", missing);
        return text.document();
    }

    private void page(byte[] page, Progress progress, HtmlBody body) throws IOException {
        String head = new String(page, 0, Math.min(page.length, 1_000), StandardCharsets.UTF_8);
        var whole = new HtmlFile.Page(new ByteArrayInputStream(page), page.length, name, progress);
        if (head.stripLeading().startsWith("<?xml") || head.contains("http://www.w3.org/1999/xhtml")) {
            HtmlFile.strictPage(whole, body);
        } else {
            HtmlFile.page(whole, null, body);
        }
    }

    private static boolean isPage(String address) {
        return address.matches("(?i).*\\.(x?html?|xml)");
    }

    private void contents(SafeXml xml) throws XMLStreamException {
        xml.children(root -> xml.descendants(element -> {
            if (element.equals("item")) {
                String type = xml.attribute("media-type");
                if (type.contains("html") || type.contains("xml")) {
                    pages.put(xml.attribute("id"), xml.attribute("href"));
                }
            } else if (element.equals("itemref")) {
                order.add(xml.attribute("idref"));
            }
        }));
    }

    /// A page's address as the name of an entry: it is written from the folder of the list of contents.
    private String path(String address) {
        String plain;
        try {
            plain = URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            plain = address;
        }
        String whole = contents.substring(0, contents.lastIndexOf('/') + 1) + plain;
        var parts = new ArrayList<String>();
        for (String part : whole.split("/", -1)) {
            if (part.equals("..") && !parts.isEmpty()) {
                parts.removeLast();
            } else if (!part.equals(".") && !part.isEmpty()) {
                parts.add(part);
            }
        }
        return String.join("/", parts);
    }
}
