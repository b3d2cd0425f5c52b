package org.pilah.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pilah.Workplace;
import org.pilah.importer.ImportOptions;
import org.pilah.importer.Remark;
import org.pilah.messages.Messages;
import org.pilah.model.Case;
import org.pilah.model.Change;
import org.pilah.model.Code;
import org.pilah.model.CodeId;
import org.pilah.model.Coding;
import org.pilah.model.Source;
import org.pilah.project.OpenProject;
import org.pilah.task.Progress;

/// An open study on a disk of its own, the files that go into it, and what is in it, in short lines.
final class Field implements AutoCloseable {
    static final String BY = "siti";
    private static final Messages ENGLISH = Messages.english();

    private final Workplace place;
    private final OpenProject project;

    Field(Path folder) {
        place = new Workplace(folder);
        project = place.create();
    }

    OpenProject project() {
        return project;
    }

    /// A file in a folder that has no other purpose.
    Path file(String name, String words) {
        Path file = place.home().resolve("in").resolve(name);
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A source is in the study.
    void has(String name, String words) {
        var wishes = SourceIntake.Wishes.PLAIN;
        new SourceIntake(project).take(List.of(file(name + ".txt", words)), wishes, BY, Progress.SILENT);
    }

    /// A code of this id, name and parent is in the study.
    void code(String id, String name, CodeId parent) {
        int position = project.study().codesBeneath(parent).size();
        project.apply(new Change.Add(Code.named(new CodeId(id), parent, position, name)), BY);
    }

    CaseIntake.Report cases(String table) {
        return new CaseIntake(project).take(file("cases.csv", table), ImportOptions.DETECT, BY, Progress.SILENT);
    }

    /// How many steps can be undone one after the other.
    long steps() {
        return project.history().stream().filter(action -> action.undoes() == 0).count();
    }

    List<String> sources() {
        return project.study().sources().stream().map(Source::name).toList();
    }

    List<String> caseNames() {
        return project.study().cases().stream().map(Case::name).toList();
    }

    /// Every coding: `source "words" code coder facets`.
    List<String> codings() {
        var lines = new ArrayList<String>();
        for (Source source : project.study().sources()) {
            project.material().segments(source.id()).forEach(coded -> {
                String words = project.material()
                        .text(
                                source.id(),
                                coded.segment().passage().start(),
                                coded.segment().passage().end());
                coded.codings()
                        .forEach(coding -> lines.add(source.name() + " \"" + words + "\" " + coding.code() + " "
                                + coding.coder() + facets(coding)));
            });
        }
        return lines.stream().sorted().toList();
    }

    static List<String> sentences(List<Remark> remarks) {
        return remarks.stream().map(remark -> remark.sentence(ENGLISH)).toList();
    }

    private static String facets(Coding coding) {
        return coding.facets().isEmpty() ? "" : " " + coding.facets();
    }

    @Override
    public void close() {
        project.close();
    }
}
