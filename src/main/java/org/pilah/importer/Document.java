package org.pilah.importer;

import java.util.ArrayList;
import java.util.List;

/// A file as it was read, before anybody asks who speaks in it. `encoding` is empty where the file brings its own.
record Document(Lines lines, String encoding, List<LeftOut> leftOut, List<Remark> remarks) {
    Document {
        leftOut = List.copyOf(leftOut);
        remarks = List.copyOf(remarks);
    }

    /// With what is known before the file is opened said first.
    Document after(List<Remark> before) {
        var all = new ArrayList<>(before);
        all.addAll(remarks);
        return new Document(lines, encoding, leftOut, all);
    }

    Document withLines(Lines others) {
        return new Document(others, encoding, leftOut, remarks);
    }
}
