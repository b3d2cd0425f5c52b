package org.pilah.query;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.pilah.model.Case;
import org.pilah.model.Code;
import org.pilah.model.Language;
import org.pilah.model.Query;
import org.pilah.model.Source;
import org.pilah.model.Study;
import org.pilah.model.Vocabulary;

/// Finds what the names in a query stand for in one study. Upper and lower case are one.
final class Names {
    private static final int MOST_SHOWN = 3;

    private final Study study;

    Names(Study study) {
        this.study = study;
    }

    /// By id, else by name, else by another name, else by path.
    Query code(Token name) {
        String wanted = plain(name.text());
        List<Code> codes = study.codes();
        List<Function<Code, Stream<String>>> ways =
                List.of(code -> Stream.of(code.id().value()), this::names, code -> code.aliases().stream());
        for (Function<Code, Stream<String>> way : ways) {
            List<Code> found = called(wanted, codes, way);
            if (!found.isEmpty()) {
                return new Query.Coded(single(name, found).id());
            }
        }
        List<Code> whole = called(wanted, codes, this::paths);
        List<Code> found = whole.isEmpty() ? endingWith(wanted, codes) : whole;
        if (found.isEmpty()) {
            throw Misread.unknown(name, "query.unknown-code", Nearest.to(name.text(), allNames(codes)));
        }
        return new Query.Coded(single(name, found).id());
    }

    Query caseNamed(Token name) {
        List<Case> cases = study.cases();
        return called(plain(name.text()), cases, each -> Stream.of(each.id().value(), each.name())).stream()
                .findFirst()
                .map(found -> new Query.InCase(found.id()))
                .orElseThrow(() -> Misread.unknown(
                        name,
                        "query.unknown-case",
                        Nearest.to(name.text(), cases.stream().map(Case::name).toList())));
    }

    Query source(Token name) {
        List<Source> sources = study.sources();
        String wanted = plain(name.text());
        List<Function<Source, Stream<String>>> ways = List.of(
                source -> Stream.of(source.id().value(), source.name()),
                source -> Stream.of(source.file()),
                source -> Stream.of(withoutExtension(source.name()), withoutExtension(source.file())));
        for (Function<Source, Stream<String>> way : ways) {
            List<Source> found = called(wanted, sources, way);
            found = found.isEmpty() ? called(withoutExtension(wanted), sources, way) : found;
            if (!found.isEmpty()) {
                return new Query.InSource(found.getFirst().id());
            }
        }
        throw Misread.unknown(
                name,
                "query.unknown-source",
                Nearest.to(
                        name.text(),
                        sources.stream()
                                .map(source -> withoutExtension(source.name()))
                                .toList()));
    }

    Query coder(Token name) {
        List<String> team = study.details().coders();
        return team.isEmpty()
                ? new Query.CodedBy(name.text().strip())
                : new Query.CodedBy(oneOf(name, name.text(), team, "query.unknown-coder"));
    }

    /// A speaker may be written in several ways by several transcripts: all that differ in case only are meant.
    Query speaker(Token name) {
        Set<String> labels = new LinkedHashSet<>();
        for (Source source : study.sources()) {
            source.speakers().forEach(speaker -> labels.add(speaker.label()));
        }
        List<Query> meant = labels.stream()
                .filter(label -> plain(label).equals(plain(name.text())))
                .<Query>map(Query.SaidBy::new)
                .toList();
        if (meant.isEmpty()) {
            throw Misread.unknown(name, "query.unknown-speaker", Nearest.to(name.text(), labels));
        }
        return meant.size() == 1 ? meant.getFirst() : new Query.Or(meant);
    }

    Query role(Token name) {
        String typed = name.text().strip();
        return new Query.InRole(Vocabulary.ROLE.idOf(typed).orElse(typed));
    }

    Query technique(Token name) {
        List<String> occurring = study.sources().stream()
                .map(source -> source.technique().isBlank() ? source.kind().technique() : source.technique())
                .distinct()
                .toList();
        String wanted = occurring.stream().anyMatch(each -> plain(each).equals(plain(name.text())))
                ? name.text()
                : Vocabulary.TECHNIQUE.idOf(name.text()).orElse(name.text());
        return new Query.OfTechnique(oneOf(name, wanted, occurring, "query.unknown-technique"));
    }

    Query wave(Token name) {
        List<String> occurring = study.sources().stream()
                .map(Source::wave)
                .filter(wave -> !wave.isBlank())
                .distinct()
                .toList();
        return new Query.OfWave(oneOf(name, name.text(), occurring, "query.unknown-wave"));
    }

    private static String oneOf(Token name, String wanted, List<String> known, String key) {
        return known.stream()
                .filter(each -> plain(each).equals(plain(wanted)))
                .findFirst()
                .orElseThrow(() -> Misread.unknown(
                        name, key, known.size() <= MOST_SHOWN ? known : Nearest.to(name.text(), known)));
    }

    private Code single(Token name, List<Code> found) {
        if (found.size() > 1) {
            List<String> shown = found.stream()
                    .limit(MOST_SHOWN)
                    .map(code -> code.id().value())
                    .toList();
            throw Misread.unknown(name, "query.ambiguous-code", shown);
        }
        return found.getFirst();
    }

    private static <T> List<T> called(String wanted, Collection<T> things, Function<T, Stream<String>> names) {
        return things.stream()
                .filter(thing -> names.apply(thing).anyMatch(name -> plain(name).equals(wanted)))
                .toList();
    }

    private List<Code> endingWith(String wanted, List<Code> codes) {
        return codes.stream()
                .filter(code -> paths(code).anyMatch(path -> plain(path).endsWith("/" + wanted)))
                .toList();
    }

    private Stream<String> names(Code code) {
        return Stream.of(code.name().indonesian(), code.name().english());
    }

    private Stream<String> paths(Code code) {
        return Stream.of(Language.values()).map(language -> study.pathName(code.id(), language));
    }

    private List<String> allNames(List<Code> codes) {
        var all = new ArrayList<String>();
        for (Code code : codes) {
            names(code).forEach(all::add);
            all.addAll(code.aliases());
            all.add(code.id().value());
        }
        return all;
    }

    private static String withoutExtension(String name) {
        return name.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
    }

    /// Lower case, single blanks, and `/` between the steps of a path however it was written.
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("\\s+", " ")
                .replaceAll("\\s*[/>]\\s*", "/");
    }
}
