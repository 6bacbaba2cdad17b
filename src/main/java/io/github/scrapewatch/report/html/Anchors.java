package io.github.scrapewatch.report.html;

import java.util.Locale;
import java.util.regex.Pattern;

/** Where in the page something is. Different names have different places. */
public final class Anchors {
    private static final Pattern OTHER = Pattern.compile("[^A-Za-z0-9-]");

    private Anchors() {}

    public static String rule(String name) {
        return "rule-" + plain(name);
    }

    public static String scenario(String name) {
        return "scenario-" + plain(name);
    }

    public static String pair(String rule, String scenario) {
        return "verdict-" + plain(rule) + "--" + plain(scenario);
    }

    public static Html link(String anchor, Html content) {
        return Html.tag("a").with("href", "#" + anchor).holding(content);
    }

    /** To another site, in a way that tells it nothing; only where it is one. */
    public static Html external(String url, Html content) {
        return url.toLowerCase(Locale.ROOT).startsWith("https://")
                ? Html.tag("a")
                        .with("href", url)
                        .with("rel", "noreferrer noopener")
                        .holding(content)
                : content;
    }

    private static String plain(String name) {
        return OTHER.matcher(name)
                .replaceAll(it -> "_" + Integer.toHexString(it.group().codePointAt(0)) + "_");
    }
}
