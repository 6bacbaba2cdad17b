package io.github.scrapewatch.verify;

import java.util.Locale;

/**
 * Each scenario has data streams of its own, told apart by their namespace.
 *
 * @param prefix of all namespaces of one verification
 */
record Namespaces(String prefix) {
    private static final int LONGEST = 60;

    static final Namespaces OWN_ENGINE = new Namespaces("scrapewatch_");

    /** Begins with the number, so that no namespace is the beginning of another. */
    String of(int number, String scenario) {
        String name = prefix
                + String.format(Locale.ROOT, "%03d_", number)
                + scenario.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        return name.substring(0, Math.min(name.length(), LONGEST));
    }

    /** Where nothing is, so that a pattern matches something where a scenario has no such log. */
    String none() {
        return prefix + "none";
    }
}
