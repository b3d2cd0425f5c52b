package org.pilah.importer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes small Word documents part by part, so that a test says exactly what is in them.
final class TestDocx {
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String NAMESPACES = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:v=\"urn:schemas-microsoft-com:vml\"";

    private final Map<String, String> entries = new LinkedHashMap<>();
    private final StringBuilder types = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private String prolog = "";
    private String body = "";

    static TestDocx of(String body) {
        var docx = new TestDocx();
        docx.body = body;
        return docx;
    }

    static String paragraph(String words) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r></w:p>";
    }

    /// A part of its own, such as `footnotes`, with the elements inside its root.
    TestDocx part(String relation, String root, String inner) {
        String name = relation + (relations.length() + 1);
        types.append("<Override PartName=\"/word/%s.xml\" ContentType=\"%s%s+xml\"/>".formatted(name, WORD, relation));
        relations.append(
                "<Relationship Id=\"%s\" Type=\"%s%s\" Target=\"%s.xml\"/>".formatted(name, RELATIONS, relation, name));
        entries.put("word/" + name + ".xml", "<w:%s %s>%s</w:%s>".formatted(root, NAMESPACES, inner, root));
        return this;
    }

    TestDocx link(String target) {
        relations.append("<Relationship Id=\"l%d\" Type=\"%shyperlink\" Target=\"%s\" TargetMode=\"External\"/>"
                .formatted(relations.length(), RELATIONS, target));
        return this;
    }

    TestDocx prolog(String declarations) {
        prolog = declarations;
        return this;
    }

    TestDocx entry(String name, String content) {
        entries.put(name, content);
        return this;
    }

    Path write(Path file) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Default Extension="xml" ContentType="application/xml"/>
                <Override PartName="/word/document.xml" ContentType="%sdocument.main+xml"/>%s</Types>\
                """.formatted(WORD, types));
            put(zip, "_rels/.rels", relations("""
                <Relationship Id="r1" Type="%sofficeDocument" Target="word/document.xml"/>\
                """.formatted(RELATIONS)));
            put(zip, "word/_rels/document.xml.rels", relations(relations.toString()));
            put(
                    zip,
                    "word/document.xml",
                    prolog + "<w:document " + NAMESPACES + "><w:body>" + body + "<w:sectPr/></w:body></w:document>");
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                put(zip, entry.getKey(), entry.getValue());
            }
        }
        return file;
    }

    private static String relations(String inner) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inner
                + "</Relationships>";
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
