package io.github.scrapewatch.report.html;

import io.github.scrapewatch.report.text.Clean;
import java.util.stream.Stream;

/** An element that is yet to be filled. */
public final class Tag {
    private final String name;
    private final String attributes;

    Tag(String name, String attributes) {
        this.name = name;
        this.attributes = attributes;
    }

    public Tag with(String attribute, Object value) {
        return new Tag(name, attributes + " " + attribute + "=\"" + Html.escaped(Clean.line(value.toString())) + "\"");
    }

    /** The class, of which there may be none. */
    public Tag as(String look) {
        return look.isEmpty() ? this : with("class", look);
    }

    public Html text(String text) {
        return holding(Html.text(text));
    }

    public Html holding(Html... content) {
        return holding(Stream.of(content));
    }

    public Html holding(Stream<Html> content) {
        return new Html("<" + name + attributes + ">" + Html.of(content) + "</" + name + ">");
    }

    /** Of an element of HTML that never has content. */
    public Html empty() {
        return new Html("<" + name + attributes + ">");
    }
}
