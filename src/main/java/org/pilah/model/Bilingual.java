package org.pilah.model;

/// One text in both languages. Where only one is known it stands for both.
public record Bilingual(String indonesian, String english) {
    public static final Bilingual EMPTY = new Bilingual("", "");

    /// The same words for both languages: what a researcher typed.
    public static Bilingual same(String words) {
        return new Bilingual(words, words);
    }

    public String in(Language language) {
        String wanted = language == Language.INDONESIAN ? indonesian : english;
        String other = language == Language.INDONESIAN ? english : indonesian;
        return wanted.isEmpty() ? other : wanted;
    }

    /// The text with other words in this language. What says the same in both languages goes on doing so; a real
    /// translation stays.
    public Bilingual with(Language language, String words) {
        if (indonesian.equals(english)) {
            return same(words);
        }
        return language == Language.INDONESIAN ? new Bilingual(words, english) : new Bilingual(indonesian, words);
    }

    public boolean isEmpty() {
        return indonesian.isEmpty() && english.isEmpty();
    }
}
