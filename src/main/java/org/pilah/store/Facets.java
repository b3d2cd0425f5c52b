package org.pilah.store;

import java.util.LinkedHashMap;
import java.util.Map;

/// Facets as one text, `aspect=result;polarity=supporting`, with `%`, `;` and `=` escaped.
final class Facets {
    private Facets() {}

    static String write(Map<String, String> facets) {
        var text = new StringBuilder();
        facets.forEach((name, value) -> text.append(text.isEmpty() ? "" : ";")
                .append(escape(name))
                .append('=')
                .append(escape(value)));
        return text.toString();
    }

    static Map<String, String> read(String text) {
        if (text.isEmpty()) {
            return Map.of();
        }
        var facets = new LinkedHashMap<String, String>();
        for (String pair : text.split(";", -1)) {
            int at = pair.indexOf('=');
            facets.put(unescape(pair.substring(0, at)), unescape(pair.substring(at + 1)));
        }
        return facets;
    }

    private static String escape(String word) {
        return word.replace("%", "%25").replace(";", "%3B").replace("=", "%3D");
    }

    private static String unescape(String word) {
        return word.replace("%3D", "=").replace("%3B", ";").replace("%25", "%");
    }
}
