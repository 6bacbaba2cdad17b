package io.github.scrapewatch.report.html;

/** Wide content that scrolls by itself, so that the page need not; with the keyboard too. */
public final class Scrolling {
    private Scrolling() {}

    public static Html of(String name, Html content) {
        return Html.tag("div")
                .as("scroll")
                .with("tabindex", 0)
                .with("role", "group")
                .with("aria-label", name)
                .holding(content);
    }
}
