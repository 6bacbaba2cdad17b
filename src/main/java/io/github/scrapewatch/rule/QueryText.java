package io.github.scrapewatch.rule;

import java.util.Locale;

/** A query and the language it is written in. */
public record QueryText(Language language, String text) {
    public enum Language {
        KUERY,
        LUCENE,
        EQL;

        public static Language of(String text) {
            for (Language language : values()) {
                if (language.toString().equals(text)) {
                    return language;
                }
            }
            throw new IllegalArgumentException("'" + text + "' is no query language: say kuery or lucene");
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static QueryText kuery(String text) {
        return new QueryText(Language.KUERY, text);
    }

    public static QueryText lucene(String text) {
        return new QueryText(Language.LUCENE, text);
    }
}
