package io.github.scrapewatch.pack.yaml;

/** Other characters instead of some. */
record YamlSplice(int from, int to, String replacement) {

    /** How to write a value. */
    enum Style {
        /** In the style of what it replaces, in blocks otherwise. */
        AS_IT_IS,
        /** On one line, for texts that a block cannot hold. */
        ON_ONE_LINE
    }

    String in(String text) {
        return text.substring(0, from) + replacement + text.substring(to);
    }
}
