package io.github.scrapewatch.report.html;

import io.github.scrapewatch.report.text.Clean;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A piece of markup. Text becomes one only through {@link #text}, so that what somebody else wrote is never taken for markup.
 */
public final class Html {
    public static final Html NONE = new Html("");

    private final String markup;

    /** Only for what this package has written. */
    Html(String markup) {
        this.markup = markup;
    }

    public static Html text(String text) {
        return new Html(escaped(Clean.lines(text)));
    }

    public static Html of(Html... parts) {
        return of(Arrays.stream(parts));
    }

    public static Html of(Stream<Html> parts) {
        return new Html(parts.map(it -> it.markup).collect(Collectors.joining()));
    }

    public static Html joined(Collection<Html> parts, String separator) {
        return new Html(parts.stream().map(it -> it.markup).collect(Collectors.joining(escaped(separator))));
    }

    public static Tag tag(String name) {
        return new Tag(name, "");
    }

    /** For names, numbers and whatever else one may want to copy. */
    public static Html code(String text) {
        return tag("code").text(Clean.line(text));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    @Override
    public String toString() {
        return markup;
    }
}
