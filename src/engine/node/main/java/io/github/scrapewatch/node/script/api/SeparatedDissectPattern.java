package io.github.scrapewatch.node.script.api;

import org.elasticsearch.dissect.DissectParser;

/** The function {@code dissect('pattern', 'separator')} of runtime fields. */
public final class SeparatedDissectPattern {
    private final DissectParser parser;

    public SeparatedDissectPattern(String pattern, String separator) {
        this.parser = new DissectParser(pattern, separator);
    }

    public NamedGroups dissect() {
        return parser::parse;
    }
}
