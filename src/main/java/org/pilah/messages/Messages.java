package org.pilah.messages;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of one language. Numbers and names enter by placeholder, plurals by choice. Safe in any thread.
public final class Messages {
    private static final Locale INDONESIAN = Locale.of("id", "ID");

    private final Locale locale;
    private final ResourceBundle bundle;

    private Messages(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                "org.pilah.messages.messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public static Messages indonesian() {
        return new Messages(INDONESIAN);
    }

    public static Messages english() {
        return new Messages(Locale.ENGLISH);
    }

    /// `id` or `en`.
    public String language() {
        return locale.getLanguage();
    }

    /// How numbers and dates are written.
    public Locale locale() {
        return locale;
    }

    /// The text with its placeholders filled.
    ///
    /// @throws java.util.MissingResourceException when there is no such text: a bug
    public String text(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        return arguments.length == 0 && pattern.indexOf('\'') < 0 && pattern.indexOf('{') < 0
                ? pattern
                : new MessageFormat(pattern, locale).format(arguments);
    }
}
