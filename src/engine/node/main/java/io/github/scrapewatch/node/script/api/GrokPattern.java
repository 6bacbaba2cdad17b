package io.github.scrapewatch.node.script.api;

import org.elasticsearch.grok.Grok;
import org.elasticsearch.grok.GrokBuiltinPatterns;

/** The function {@code grok('pattern')} of runtime fields: the pattern is compiled once for each script instance. */
public final class GrokPattern {
    private final Grok grok;

    public GrokPattern(String pattern) {
        this.grok = new Grok(GrokBuiltinPatterns.legacyPatterns(), pattern, warning -> {});
    }

    public NamedGroups grok() {
        return grok::captures;
    }
}
