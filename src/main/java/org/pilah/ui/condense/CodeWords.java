package org.pilah.ui.condense;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.pilah.messages.Messages;
import org.pilah.messages.Problem;
import org.pilah.model.Bilingual;
import org.pilah.model.Code;
import org.pilah.model.CodeId;
import org.pilah.model.Ids;
import org.pilah.model.Language;
import org.pilah.model.Study;

/// Codes as they are written into a cell: names with `;` between, or paths from the root down (`Faktor / Anggaran`)
/// where one name stands for several codes. Names that nobody has used yet become codes. Knows one moment of the
/// study.
final class CodeWords {
    private static final String BETWEEN = "; ";
    private static final Pattern BREAK = Pattern.compile("[;\n]");
    private static final Pattern STEP = Pattern.compile("\\s+/\\s+");
    private static final int MOST_SUGGESTIONS = 8;

    private final Study study;
    private final Language language;
    private final Map<CodeId, Code> made = new LinkedHashMap<>();

    CodeWords(Study study, Language language) {
        this.study = study;
        this.language = language;
    }

    /// What may be meant while somebody types: the code, and what is written into the cell for it.
    record Suggestion(CodeId code, String words, String path, int colour) {
        /// What screen readers say.
        @Override
        public String toString() {
            return path;
        }
    }

    /// Codes that were made while reading, parents first.
    List<Code> made() {
        return List.copyOf(made.values());
    }

    /// How these codes are written.
    String write(List<CodeId> codes) {
        return String.join(BETWEEN, codes.stream().distinct().map(this::write).toList());
    }

    String write(CodeId code) {
        String name = study.code(code).map(this::name).orElse(code.value());
        return named(name).size() > 1 ? study.pathName(code, language) : name;
    }

    /// The codes that are written here, each once. Where a name could mean several, the one in `near` is meant.
    ///
    /// @throws Problem when it is not clear which code is meant
    Set<CodeId> read(String words, Set<CodeId> near) {
        List<String> parts = BREAK.splitAsStream(words)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        var codes = new LinkedHashSet<CodeId>();
        int at = 0;
        while (at < parts.size()) {
            int taken = longestKnown(parts, at, near);
            codes.add(one(String.join(BETWEEN, parts.subList(at, at + taken)), near));
            at += taken;
        }
        return codes;
    }

    /// A name may have a semicolon of its own.
    private int longestKnown(List<String> parts, int at, Set<CodeId> near) {
        for (int taken = parts.size() - at; taken > 1; taken--) {
            if (known(String.join(BETWEEN, parts.subList(at, at + taken)), near).isPresent()) {
                return taken;
            }
        }
        return 1;
    }

    /// The one code that is meant, made if there is none.
    CodeId one(String words, Set<CodeId> near) {
        return known(words, near).orElseGet(() -> make(words));
    }

    /// The code that is meant, if there is one.
    Optional<CodeId> known(String words, Set<CodeId> near) {
        List<Code> found = named(words);
        if (found.size() > 1) {
            List<Code> nearby =
                    found.stream().filter(code -> near.contains(code.id())).toList();
            found = nearby.size() == 1 ? nearby : found;
        }
        if (found.size() > 1) {
            String paths = String.join(
                    BETWEEN,
                    found.stream()
                            .map(code -> study.pathName(code.id(), language))
                            .toList());
            throw new Problem("drawer.ambiguous-code", words.strip(), paths);
        }
        return found.stream().findFirst().map(Code::id);
    }

    /// By path, else by name in the spoken language, else by any other name.
    private List<Code> named(String words) {
        List<Code> all = new ArrayList<>(study.codes());
        all.addAll(made.values());
        String wanted = plain(words);
        List<Code> byPath = all.stream()
                .filter(code -> Arrays.stream(Language.values())
                        .anyMatch(each -> plain(path(code, each)).equals(wanted)))
                .toList();
        if (byPath.size() == 1 && wanted.contains(" / ")) {
            return byPath;
        }
        List<Code> byName =
                all.stream().filter(code -> plain(name(code)).equals(wanted)).toList();
        return byName.isEmpty()
                ? all.stream().filter(code -> isAlsoCalled(code, wanted)).toList()
                : byName;
    }

    private boolean isAlsoCalled(Code code, String wanted) {
        return Arrays.stream(Language.values())
                        .anyMatch(each -> plain(code.name().in(each)).equals(wanted))
                || code.aliases().stream().anyMatch(alias -> plain(alias).equals(wanted));
    }

    private String path(Code code, Language spoken) {
        String name = code.name().in(spoken);
        Code parent = made.get(code.parent());
        if (parent != null) {
            return path(parent, spoken) + " / " + name;
        }
        return code.parent().isNone() ? name : study.pathName(code.parent(), spoken) + " / " + name;
    }

    private CodeId make(String words) {
        if (isOutside(words)) {
            return make(Marking.OUTSIDE, CodeId.NONE, outsideName());
        }
        CodeId parent = CodeId.NONE;
        String path = "";
        for (String step : STEP.splitAsStream(words.strip()).toList()) {
            path = path.isEmpty() ? step : path + " / " + step;
            Optional<CodeId> there = beneath(parent, step);
            parent = there.isPresent() ? there.get() : make(step, parent);
        }
        return parent;
    }

    private Optional<CodeId> beneath(CodeId parent, String name) {
        List<Code> siblings = new ArrayList<>(study.codesBeneath(parent));
        made.values().stream().filter(code -> code.parent().equals(parent)).forEach(siblings::add);
        return siblings.stream()
                .filter(code -> plain(name(code)).equals(plain(name)))
                .findFirst()
                .map(Code::id);
    }

    /// Makes a code of this name, behind its siblings.
    CodeId make(String name, CodeId parent) {
        var id = new CodeId(Ids.fromName(name, taken -> {
            var one = new CodeId(taken);
            return study.code(one).isPresent() || made.containsKey(one);
        }));
        return make(id, parent, Bilingual.same(name.strip()));
    }

    private CodeId make(CodeId id, CodeId parent, Bilingual name) {
        int last = study.codesBeneath(parent).stream()
                .mapToInt(Code::position)
                .max()
                .orElse(-1);
        int mine = (int) made.values().stream()
                .filter(code -> code.parent().equals(parent))
                .count();
        made.put(id, Code.named(id, parent, last + 1 + mine, name.indonesian()).called(name));
        return id;
    }

    private boolean isOutside(String words) {
        return study.code(Marking.OUTSIDE).isEmpty()
                && !made.containsKey(Marking.OUTSIDE)
                && (plain(words).equals(plain(outsideName().indonesian()))
                        || plain(words).equals(plain(outsideName().english())));
    }

    private static Bilingual outsideName() {
        return new Bilingual(
                Messages.indonesian().text("condense.outside"),
                Messages.english().text("condense.outside"));
    }

    /// The codes that the palette would find, and how each is written.
    List<Suggestion> suggestions(String typed) {
        return new CodeFinder(study, language)
                .find(typed).stream()
                        .limit(MOST_SUGGESTIONS)
                        .map(Code::id)
                        .map(id -> new Suggestion(id, write(id), study.pathName(id, language), study.colourOf(id)))
                        .toList();
    }

    private String name(Code code) {
        return code.name().in(language);
    }

    private static String plain(String words) {
        return words.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
