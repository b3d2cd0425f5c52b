package org.pilah.importer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.jspecify.annotations.Nullable;
import org.pilah.importer.LeftOut.Kind;

/// Counts what a PDF holds beside its words.
final class PdfExtras {
    private PdfExtras() {}

    static void count(PDDocument pdf, DocumentText text) {
        for (PDPage page : pdf.getPages()) {
            try {
                text.leaveOut(Kind.PICTURES, pictures(page));
                for (PDAnnotation annotation : page.getAnnotations()) {
                    kind(annotation).forEach(text::leaveOut);
                }
            } catch (IOException | RuntimeException e) {
                // A page whose notes are damaged has its words all the same.
                text.leaveOut(Kind.EMBEDDED);
            }
        }
        try {
            @Nullable PDDocumentNameDictionary names = pdf.getDocumentCatalog().getNames();
            boolean scripts = pdf.getDocumentCatalog().getCOSObject().containsKey(COSName.AA)
                    || (names != null && names.getJavaScript() != null);
            text.leaveOut(Kind.MACROS, scripts ? 1 : 0);
            text.leaveOut(Kind.EMBEDDED, names != null && names.getEmbeddedFiles() != null ? 1 : 0);
        } catch (RuntimeException e) {
            text.leaveOut(Kind.EMBEDDED);
        }
    }

    private static int pictures(PDPage page) {
        @Nullable PDResources resources = page.getResources();
        int pictures = 0;
        if (resources != null) {
            for (COSName name : resources.getXObjectNames()) {
                pictures += resources.isImageXObject(name) ? 1 : 0;
            }
        }
        return pictures;
    }

    private static List<Kind> kind(PDAnnotation annotation) {
        var kinds = new ArrayList<Kind>();
        switch (String.valueOf(annotation.getSubtype())) {
            case "Link" -> {
                if (annotation.getCOSObject().containsKey(COSName.A)) {
                    kinds.add(Kind.LINKS);
                }
            }
            case "Text", "FreeText", "Highlight", "Underline", "StrikeOut", "Stamp", "Ink" -> kinds.add(Kind.COMMENTS);
            case "FileAttachment", "Sound", "Movie", "Screen", "RichMedia" -> kinds.add(Kind.EMBEDDED);
            default -> {}
        }
        return kinds;
    }
}
