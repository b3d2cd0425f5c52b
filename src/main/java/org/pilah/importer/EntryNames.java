package org.pilah.importer;

import java.util.HashSet;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.pilah.messages.Problem;

/// The names in a packed file, none of which may reach outside or occur twice, and of which there must not be too
/// many. Nothing is ever written by an entry's name.
final class EntryNames {
    private static final int MOST = 100_000;
    /// So much of a name is shown of its beginning and of its end.
    private static final int SHOWN = 30;

    private EntryNames() {}

    /// The names in small letters.
    ///
    /// @throws Problem when one is not allowed, or they are too many
    static Set<String> checked(Stream<String> names, String file) {
        var seen = new HashSet<String>();
        for (Iterator<String> each = names.iterator(); each.hasNext(); ) {
            String entry = each.next();
            String path = entry.replace('\\', '/');
            boolean outside = path.startsWith("/")
                    || path.indexOf(':') >= 0
                    || path.indexOf('\0') >= 0
                    || ("/" + path + "/").contains("/../");
            if (outside || !seen.add(path.toLowerCase(Locale.ROOT))) {
                throw new Problem("import.word.entry", file, shown(entry));
            }
            if (seen.size() > MOST) {
                throw new Problem("import.word.bomb", file);
            }
        }
        return seen;
    }

    /// The name as it may stand in a sentence: not longer than that, and without signs that turn the words
    /// around it.
    private static String shown(String entry) {
        String whole = entry.length() <= 2 * SHOWN
                ? entry
                : entry.substring(0, SHOWN) + "…" + entry.substring(entry.length() - SHOWN);
        return whole.codePoints()
                .map(c -> switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> Decoder.REPLACEMENT;
                    default -> c;
                })
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
