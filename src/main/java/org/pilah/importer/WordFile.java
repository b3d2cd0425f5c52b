package org.pilah.importer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.pilah.importer.LeftOut.Kind;
import org.pilah.messages.Problem;
import org.pilah.task.Progress;

/// Reads a Word document: POI opens the package, its parts are read as a stream, since a tree of a long transcript
/// in memory costs many times its text.
final class WordFile implements WordBody.WordParts {
    private final OfficeFile file;
    private final PackagePart document;
    private final DocumentText text;
    private final Map<String, Map<String, String>> notes = new HashMap<>();
    private Optional<WordStyles> styles = Optional.empty();
    private Optional<WordNumbering> numbering = Optional.empty();
    private int noteCount;

    private WordFile(OfficeFile file, DocumentText text) {
        this.file = file;
        this.text = text;
        this.document = file.main();
    }

    static Document read(Path path, ImportOptions options, Progress progress) {
        String name = String.valueOf(path.getFileName());
        try (OfficeFile file = OfficeFile.open(path, name)) {
            if (!file.isWord()) {
                throw new Problem(file.isWorkbook() ? "import.word.workbook" : "import.word.none", name);
            }
            return new WordFile(file, new DocumentText(name, progress)).read();
        }
    }

    @Override
    public WordStyles styles() {
        return styles.orElseGet(() -> {
            var found = new WordStyles();
            file.related(document, "styles").forEach(part -> file.read(part, found::read));
            styles = Optional.of(found);
            return found;
        });
    }

    @Override
    public WordNumbering numbering() {
        return numbering.orElseGet(() -> {
            var found = new WordNumbering();
            file.related(document, "numbering").forEach(part -> file.read(part, found::read));
            numbering = Optional.of(found);
            return found;
        });
    }

    @Override
    public int nextNote() {
        return noteCount + 1;
    }

    @Override
    public String note(String element, String id) {
        noteCount++;
        String relation = element.equals("footnoteReference") ? "footnotes" : "endnotes";
        String words = notes.computeIfAbsent(relation, this::readNotes).getOrDefault(id, "");
        return "[" + noteCount + "] " + words.strip();
    }

    private Document read() {
        file.read(document, xml -> {
            var body = new WordBody(xml, this);
            body.all((line, look) -> {
                text.line(line, look);
                body.takePending().forEach(held -> text.line(held, Look.PLAIN));
            });
            body.leftOut().forEach(text::leaveOut);
            text.remarkCount("import.remark.insertions", body.insertions());
        });
        countOtherParts();
        return text.document();
    }

    private Map<String, String> readNotes(String relation) {
        var found = new HashMap<String, String>();
        for (PackagePart part : file.related(document, relation)) {
            file.read(
                    part,
                    xml -> xml.children(root -> xml.children(note -> {
                        String id = xml.attribute("id");
                        var paragraphs = new ArrayList<String>();
                        new WordBody(xml, this).all((line, look) -> paragraphs.add(line));
                        found.put(id, String.join(" ", paragraphs));
                    })));
        }
        return found;
    }

    private void countOtherParts() {
        for (String relation : List.of("header", "footer")) {
            for (PackagePart part : file.related(document, relation)) {
                text.leaveOut(Kind.HEADERS_AND_FOOTERS, hasWords(part) ? 1 : 0);
            }
        }
        text.leaveOut(Kind.MACROS, file.related(document, "vbaProject").size());
        int links = file.links(document);
        for (PackagePart settings : file.related(document, "settings")) {
            links += file.links(settings);
        }
        text.leaveOut(Kind.LINKS, links);
    }

    private boolean hasWords(PackagePart part) {
        var words = new StringBuilder();
        file.read(part, xml -> xml.children(root -> new WordBody(xml, this).all((line, look) -> words.append(line))));
        return !words.toString().isBlank();
    }
}
