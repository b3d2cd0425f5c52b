package org.pilah.importer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.pilah.importer.LeftOut.Kind;
import org.pilah.importer.WordBody.Look;
import org.pilah.messages.Problem;
import org.pilah.task.Progress;

/// Reads a Word document: POI opens the package, its parts are read as a stream, since a tree of a long transcript
/// in memory costs many times its text.
final class WordFile implements WordBody.WordParts {
    private final OfficeFile file;
    private final PackagePart document;
    private final Map<Kind, Integer> leftOut = new EnumMap<>(Kind.class);
    private final Map<String, Map<String, String>> notes = new HashMap<>();
    private Optional<WordStyles> styles = Optional.empty();
    private Optional<WordNumbering> numbering = Optional.empty();
    private int noteCount;

    /// The document as it was read.
    record Document(Lines lines, List<LeftOut> leftOut, List<Remark> remarks) {}

    private WordFile(OfficeFile file) {
        this.file = file;
        this.document = file.main();
    }

    static Document read(Path path, String name, Progress progress) {
        try (OfficeFile file = OfficeFile.open(path, name)) {
            if (!file.isWord()) {
                throw new Problem(file.isWorkbook() ? "import.word.workbook" : "import.word.none", name);
            }
            return new WordFile(file).read(name, progress);
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

    private Document read(String name, Progress progress) {
        var text = new TextCollector(name);
        var labelled = new BitSet();
        var headings = new BitSet();
        var remarks = new ArrayList<Remark>();
        file.read(document, xml -> {
            var body = new WordBody(xml, this);
            body.all((line, look) -> {
                progress.check();
                int start = text.length() + Lines.firstWord(line);
                labelled.set(start, look == Look.BOLD_LABEL);
                headings.set(start, look == Look.HEADING);
                text.add(line + "\n");
                body.takePending().forEach(held -> text.add(held + "\n"));
            });
            leftOut.putAll(body.leftOut());
            if (body.insertions() > 0) {
                remarks.add(Remark.of("import.remark.insertions", body.insertions()));
            }
        });
        countOtherParts();
        List<LeftOut> left = leftOut.entrySet().stream()
                .map(entry -> new LeftOut(entry.getKey(), entry.getValue()))
                .toList();
        return new Document(new Lines(text.pieces(), labelled, headings), left, remarks);
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
                count(Kind.HEADERS_AND_FOOTERS, hasWords(part) ? 1 : 0);
            }
        }
        count(Kind.MACROS, file.related(document, "vbaProject").size());
        int links = file.links(document);
        for (PackagePart settings : file.related(document, "settings")) {
            links += file.links(settings);
        }
        count(Kind.LINKS, links);
    }

    private boolean hasWords(PackagePart part) {
        var words = new StringBuilder();
        file.read(part, xml -> xml.children(root -> new WordBody(xml, this).all((line, look) -> words.append(line))));
        return !words.toString().isBlank();
    }

    private void count(Kind kind, int times) {
        if (times > 0) {
            leftOut.merge(kind, times, Integer::sum);
        }
    }
}
