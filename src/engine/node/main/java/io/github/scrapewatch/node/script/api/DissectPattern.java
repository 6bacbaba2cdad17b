package io.github.scrapewatch.node.script.api;

import org.elasticsearch.dissect.DissectParser;

/** The function {@code dissect('pattern')} of runtime fields. */
public final class DissectPattern {
    private final DissectParser parser;

    public DissectPattern(String pattern) {
        this.parser = new DissectParser(pattern, null);
    }

    public NamedGroups dissect() {
        return parser::parse;
    }
}
