package org.pilah.importer;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The short word lists by which a transcript is understood, from `words.properties`.
final class Words {
    private static final Words SHIPPED = read();

    private final Properties lists;

    private Words(Properties lists) {
        this.lists = lists;
    }

    static Set<String> of(String list) {
        return Pattern.compile(" ")
                .splitAsStream(SHIPPED.lists.getProperty(list))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Words read() {
        var lists = new Properties();
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream("words.properties"))) {
            lists.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("the program is incomplete: words.properties", e);
        }
        return new Words(lists);
    }
}
