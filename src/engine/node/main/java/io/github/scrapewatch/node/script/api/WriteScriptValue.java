package io.github.scrapewatch.node.script.api;

import org.elasticsearch.script.WriteScript;

/** The function {@code $('a.b', fallback)} of scripts that write. */
public final class WriteScriptValue {
    private final WriteScript script;

    public WriteScriptValue(WriteScript script) {
        this.script = script;
    }

    public Object valueOrDefault(String path, Object fallback) {
        return script.field(path).get(fallback);
    }
}
